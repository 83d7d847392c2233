"""The conversation hidden: moves are heard, words are not."""

from collections.abc import Awaitable, Callable

import pytest

from assistant.talk.converse import Left, converse
from tests.talk.room import Room, typed


class Terminal:
    """What was said, where the screen was emptied, and what was typed unseen."""

    def __init__(self, *secrets: str) -> None:
        self.said: list[str] = []
        self._secrets = list(secrets)

    async def secret(self, asked: str) -> str:
        self.said.append(asked)
        return self._secrets.pop(0)

    def clear(self) -> None:
        self.said.append("CLEARED")

    async def talk(self, room: Room, *lines: str) -> str:
        """All that was said from when the screen was emptied."""
        self.how = await converse(
            room, room.desk, typed(*lines), self.said.append, self.secret, self.clear
        )
        return "\n".join(self.said).rpartition("CLEARED")[2]

    how: Left


@pytest.fixture
def ada(elias: Room) -> Callable[[], Awaitable[Room]]:
    """A real meeting, whose store a passphrase opens."""

    async def begun() -> Room:
        elias.phrase = "fyra gröna stolar"
        elias.desk = await elias.start("lots-first", 60, "Ada Test", "")
        return elias

    return begun


async def test_only_moves_are_heard_and_nothing_private_is_said(elias: Room) -> None:
    said = await Terminal().talk(
        elias,
        "nästa",
        "mål: Märkord",
        "lås",
        "nästa",
        "paus",
        "fortsätt",
        "+5",
        "var är vi",
        "visa",
        "visa mål",
        "hjälp närvaro",
        "mål: Hemligt",
        "gå till 4",
        "sluta",
        "märkord",
        "tillbaka",
    )
    assert elias.desk.meeting.timekeeping.current == "presentation"
    assert elias.desk.meeting.timekeeping.added == {"secrecy": 5}
    assert [goal.text for goal in elias.desk.meeting.goals.goals.values()] == ["Märkord"]
    for private in ("Märkord", "Hemligt", "Elias", "Exempelgren"):
        assert private not in said, private
    assert "2 av 9 Sekretess och samtycke" in said


async def test_practice_opens_by_the_word_alone_and_then_by_the_code_that_was_chosen(
    elias: Room,
) -> None:
    terminal = Terminal("12", "4711", "4711", "0000", "4711")
    lines = ("lås", "lås upp", "välj kod", "lås", "lås upp", "lås upp", "visa närvaro", "sluta")
    said = await terminal.talk(elias, "nästa", *lines)
    assert "Koden ska vara 4 till 8 siffror." in "\n".join(terminal.said)
    assert "Koden stämde inte. Försök igen." in said
    assert "Maria Exempelgren" in said
    assert terminal.how is Left.QUIT


async def test_a_real_meeting_wants_the_passphrase(ada: Callable[[], Awaitable[Room]]) -> None:
    room = await ada()
    terminal = Terminal("fel fras", room.phrase)
    said = await terminal.talk(room, "nästa", "lås", "lås upp", "lås upp", "visa närvaro", "sluta")
    assert "Lösenfrasen stämde inte. Försök igen." in said
    assert "Ada Test" in said
    assert terminal.how is Left.QUIT


async def test_it_is_said_once_that_a_code_can_be_chosen_and_never_asked(elias: Room) -> None:
    terminal = Terminal()
    await terminal.talk(elias, "nästa", "lås", "lås upp", "lås", "lås upp", "sluta")
    offered = "En kort kod till nästa gång kan väljas: skriv välj kod."
    assert terminal.said.count(offered) == 1


async def test_where_nothing_can_be_typed_unseen_the_next_line_is_heard(elias: Room) -> None:
    said = await elias.talk("nästa", "lås", "lås upp", "", "visa närvaro", "sluta")
    assert any("Maria Exempelgren" in line for line in said)
