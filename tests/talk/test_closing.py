"""Closing a real meeting, line by line."""

import pytest

from assistant.desk.shelf import shelf
from assistant.talk.converse import Left
from assistant.talk.hearing import Hearing
from assistant.talk.home import Home
from tests.talk.room import Room, typed


@pytest.fixture
async def real(elias: Room) -> Room:
    """A real meeting that is over, with a note of what was asked."""
    elias.desk = await elias.start("lots-first", 60, "Ada Påhitt", "")
    await elias.talk(
        "nästa",
        "fråga Amir: Vem hämtar?",
        "fråga Bo: Hur?",
        "ändra fråga 2: svar [/] Bra.",
        "fastställ",
        "avsluta",
    )
    return elias


async def test_everything_is_listed_with_what_becomes_of_it(real: Room) -> None:
    said = await real.talk("stäng", "")
    assert "1. Amir: Vem hämtar? – förs över till ärendet" in said
    assert "2. Bo: Hur? – förstörs" in said
    assert "Mötet är inte stängt." in said
    assert real.desk.meeting.moments.closed is None


async def test_twice_the_word_closes(real: Room) -> None:
    said = await real.talk("stäng", "stäng")
    assert real.how is Left.CLOSED
    assert "Fört över till ärendet: 1 fråga utan svar." in said
    [left] = await shelf(real.disk)
    assert [one.text for one in left.carried] == ["Amir: Vem hämtar?"]


async def test_a_thing_is_read_and_written_to_a_file_first(real: Room) -> None:
    said = await real.talk("stäng", "2", "3", "1", "1", "stäng")
    assert "Svar: [/] Bra." in said
    assert "Bo: Hur? – skrivs till en fil" in said
    assert real.handed_over == ["Bo: Hur?\nSvar: [/] Bra."]
    assert any("en vanlig, okrypterad fil" in line for line in said)
    [left] = await shelf(real.disk)
    assert left.carried == ()


async def test_what_is_not_understood_changes_nothing(real: Room) -> None:
    said = await real.talk("stäng", "77", "2", "9", "", "avsluta", "stäng")
    assert said.count(HOW) == 4
    assert real.how is Left.CLOSED


HOW = (
    "Mötet är avslutat. Skriv ett nummer för att läsa och välja. "
    "Skriv stäng en gång till för att stänga. Tom rad låter bli."
)


async def test_where_it_cannot_be_saved_nothing_is_closed(real: Room) -> None:
    real.disk.full = True
    said = await real.talk("stäng", "stäng")
    assert any("Disken är full" in line for line in said)
    assert real.desk.meeting.moments.closed is None
    real.disk.full = False
    await real.talk("stäng", "stäng")
    assert real.how is Left.CLOSED


async def at_home(real: Room, *lines: str) -> list[str]:
    """What is said at home when the meeting has been closed."""
    await real.talk("stäng", "stäng")
    said: list[str] = []
    real.opened = True

    async def secret(_asked: str) -> str:
        return ""

    await Home(real, Hearing(typed(*lines)), said.append, secret).desk()
    return said


async def test_what_was_carried_over_is_read_from_home(real: Room) -> None:
    said = await at_home(real, "planer", "1", "", "sluta")
    assert "Amir: Vem hämtar?" in said
    assert any(line.endswith("plan-v1.pdf") for line in said)


async def test_a_signed_copy_that_came_back_is_noted_from_home(real: Room) -> None:
    lines = ("planer", "1", "1", "Pärmen", "någon gång", "2026-11-24", "sluta")
    said = await at_home(real, *lines)
    assert "Det är noterat i ärendet." in said
    [left] = await shelf(real.disk)
    assert [(one.where, one.on.isoformat()) for one in left.returned] == [("Pärmen", "2026-11-24")]


async def test_a_deviation_goes_to_a_file_without_names_and_never_into_the_case(
    elias: Room,
) -> None:
    elias.desk = await elias.start("lots-first", 60, "Ada Påhitt", "")
    await elias.talk("nästa", "avvikelse: Ada Påhitt fick ingen kallelse", "fastställ", "avsluta")
    said = await elias.talk("stäng", "1", "2", "1", "3", "stäng")
    assert any(line.startswith("Avvikelser förs aldrig över till ärendet.") for line in said)
    goes = [line for line in said if "1 avvikelse förstörs också. Skriv stäng" in line]
    assert len(goes) == 2, "until it was written to a file"
    [exported] = elias.handed_over
    assert "fick ingen kallelse" in exported
    assert "Ada" not in exported
    case = elias.desk.case
    assert case.carried == ()
    assert all("kallelse" not in str(kept.plan) for kept in case.plans)


async def test_what_is_kept_of_a_plan_that_is_over_is_for_no_next_meeting(real: Room) -> None:
    said = await real.talk(
        "slutord: Att någon ringde.", "fastställ", "avsluta", "stäng", "1", "", ""
    )
    assert "1. Amir: Vem hämtar? – sparas i ärendet" in said
    assert "2. sparas i ärendet" in said
