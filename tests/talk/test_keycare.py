"""Passphrases and keys by typed answers."""

from pathlib import Path

import pytest

from assistant import sessions
from assistant.desk.keycare import FIRST
from assistant.desk.ports import JournalProblem
from assistant.desk.recovery import new_recovery_key, slips
from assistant.journal import create_store
from assistant.talk.home import Home
from tests.journal.samples import CHEAP, PASSPHRASE
from tests.talk.room import Room
from tests.talk.test_home import home

OLD, NEW = "den gamla frasen", "en ny lång fras"
KEY = new_recovery_key(lambda _n: 7)


@pytest.fixture
def room(elias: Room) -> Room:
    """With a store, locked."""
    elias.phrase = OLD
    elias.keys.make(OLD)
    return elias


def _home(room: Room, lines: list[str], secrets: list[str]) -> tuple[Home, list[str]]:
    said: list[str] = []
    return home(room, said, lines, secrets), said


async def test_the_menu_tells_of_the_ways_and_does_one_thing(room: Room) -> None:
    at_home, said = _home(room, ["nycklar", "1", "sluta"], [OLD, NEW, NEW])
    assert await at_home.desk() is None
    assert "Samtalsledaren: lösenfras, sedan 25 november 2026" in said
    assert any(line.startswith("Lösenfrasen är bytt.") for line in said)
    assert room.keys.phrases == {FIRST: NEW}
    assert room.opened


async def test_a_wrong_proof_is_told_and_changes_nothing(room: Room) -> None:
    at_home, said = _home(room, ["nycklar", "1", "sluta"], ["fel fel fel", NEW, NEW])
    assert await at_home.desk() is None
    assert "Lösenfrasen stämde inte. Försök igen." in said
    assert room.keys.phrases == {FIRST: OLD}


async def test_a_colleague_is_let_in_and_out(room: Room) -> None:
    at_home, said = _home(room, ["Samtalsledaren", "Sekreterare"], [OLD, NEW, NEW])
    await at_home.keys.add()
    assert "Sekreterare kan öppna med sin egen lösenfras." in said
    assert room.keys.phrases == {FIRST: OLD, "Sekreterare": NEW}
    at_home, said = _home(room, ["2"], [NEW])
    with pytest.raises(JournalProblem) as refused:
        await at_home.keys.remove()
    assert refused.value.code == "last-passphrase"
    at_home, said = _home(room, ["1"], [NEW])
    await at_home.keys.remove()
    assert room.keys.phrases == {"Sekreterare": NEW}


async def test_the_only_passphrase_stays(room: Room) -> None:
    at_home, said = _home(room, [], [])
    await at_home.keys.remove()
    assert said == ["Det finns bara en lösenfras, och den behövs."]


async def test_a_recovery_key_is_told_and_valid_by_the_passphrase(room: Room) -> None:
    at_home, said = _home(room, [], [""])
    await at_home.keys.recovery()
    assert room.keys.recovery == ""
    at_home, said = _home(room, [], [OLD])
    await at_home.keys.recovery()
    told = " ".join(said[1:4])
    assert slips(told) == []
    assert told.split() == room.keys.recovery.split()


async def test_a_forgotten_passphrase_is_replaced_on_the_way_in(room: Room) -> None:
    room.keys.recovery = KEY
    lines = ["fortsätt", "8" + KEY[1:], KEY.lower(), "", "sluta"]
    at_home, said = _home(room, lines, ["fel fel fel", "?", NEW, NEW])
    assert await at_home.desk() is None
    assert "Grupp 1 stämmer inte. Jämför med papperet." in said
    assert room.opened
    assert room.keys.phrases == {FIRST: NEW}


async def test_another_key_is_told_and_asked_for_again(room: Room) -> None:
    room.keys.recovery = KEY
    other = new_recovery_key(lambda _n: 8)
    at_home, said = _home(room, ["fortsätt", other, "sluta"], ["?", NEW, NEW, ""])
    assert await at_home.desk() is None
    assert any(line.startswith("Nyckeln är rätt skriven men öppnar inte") for line in said)
    assert not room.opened


async def test_with_two_passphrases_it_is_asked_whose(room: Room) -> None:
    room.keys.phrases["Sekreterare"] = NEW
    lines = ["fortsätt", "1", "2", "", "sluta"]
    at_home, said = _home(room, lines, [NEW, NEW])
    assert await at_home.desk() is None
    assert said.count("Fortsätt. Vems lösenfras?") == 2
    assert room.opened


async def test_this_computer_remembers_and_forgets(room: Room) -> None:
    at_home, _said = _home(room, [], [])
    await at_home.keys.remember()
    assert not room.keys.remembered
    room.keys.has_ring = True
    at_home, _said = _home(room, [], [OLD])
    await at_home.keys.remember()
    assert room.keys.remembered
    room.opened = False
    at_home, _said = _home(room, ["fortsätt", "", "sluta"], [])
    assert await at_home.desk() is None
    assert room.opened
    await at_home.keys.forget()
    assert not room.keys.remembered


async def test_the_command_lists_the_ways_without_a_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("RUNDAN_HOME", str(tmp_path))
    assert await sessions.keys("change", "sv") == 2
    assert "Det finns ingen lösenfras än." in capsys.readouterr().out
    await (await create_store(tmp_path, PASSPHRASE, cost=CHEAP)).close()
    assert await sessions.keys("list", "sv") == 0
    assert capsys.readouterr().out.startswith("Samtalsledaren: lösenfras, sedan")
