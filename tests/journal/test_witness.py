"""A store that is older than this computer remembers is seen, and may be kept with a reason."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from assistant.desk.clock import SystemClock
from assistant.desk.trust import Older
from assistant.journal import create_store, open_store
from assistant.journal.store import SqlcipherJournal
from assistant.journal.trust import StoreTrust, reasons
from tests.journal.samples import CHEAP, PASSPHRASE, START, event


class Place:
    """A store, its copy from before, and the folder that remembers."""

    def __init__(self, folder: Path) -> None:
        self.store, self.before, self.state = folder / "store", folder / "before", folder / "state"
        self.opened: list[SqlcipherJournal] = []

    async def open(self) -> tuple[SqlcipherJournal, StoreTrust]:
        if self.store.exists():
            journal = await open_store(self.store, PASSPHRASE, state=self.state)
        else:
            journal = await create_store(self.store, PASSPHRASE, cost=CHEAP, state=self.state)
        self.opened.append(journal)
        return journal, StoreTrust(journal, SystemClock())

    def remember(self) -> None:
        shutil.copytree(self.store, self.before)

    def put_back(self) -> None:
        shutil.rmtree(self.store)
        shutil.copytree(self.before, self.store)


@pytest.fixture
async def place(tmp_path: Path) -> AsyncIterator[Place]:
    made = Place(tmp_path)
    journal, _ = await made.open()
    await journal.create("m1", "meeting", "Möte om Ada", START)
    await journal.append([event("a")])
    await journal.close()
    yield made
    for journal in made.opened:
        await journal.close()


async def _write(place: Place, *paths: str) -> None:
    journal, trust = await place.open()
    assert await trust.older() == []
    await journal.append([event(path) for path in paths])
    await journal.close()


async def test_a_store_that_is_as_it_was_is_believed(place: Place) -> None:
    await _write(place, "b", "c")
    _, trust = await place.open()
    assert await trust.older() == []


async def test_a_store_put_back_is_named(place: Place) -> None:
    place.remember()
    await _write(place, "b", "c")
    place.put_back()
    _, trust = await place.open()
    [told] = await trust.older()
    assert (told.kind, told.how, told.label, told.missing) == (
        "meeting",
        "shorter",
        "Möte om Ada",
        2,
    )
    assert told.at > START


async def test_what_is_written_on_top_of_it_hides_nothing(place: Place) -> None:
    place.remember()
    await _write(place, "b", "c")
    place.put_back()
    journal, _ = await place.open()
    await journal.append([event("x"), event("y"), event("z")])
    await journal.close()
    _, trust = await place.open()
    assert [told.how for told in await trust.older()] == ["other"]


async def test_a_meeting_that_is_gone_is_named_without_its_name(place: Place) -> None:
    place.remember()
    journal, _ = await place.open()
    await journal.create("m2", "meeting", "Möte om Bo", START)
    await journal.append([event("a", stream="m2")])
    await journal.close()
    place.put_back()
    _, trust = await place.open()
    [told] = await trust.older()
    assert told == Older(kind="meeting", how="gone", missing=1, at=told.at)


async def test_it_is_kept_with_a_reason_and_not_asked_again(place: Place) -> None:
    place.remember()
    await _write(place, "b", "c")
    place.put_back()
    journal, trust = await place.open()
    await trust.keep("Datorn gick sönder, det här är säkerhetskopian.")
    assert await trust.older() == []
    await journal.append([event("d")])
    await journal.close()
    journal, trust = await place.open()
    assert await trust.older() == []
    [kept] = await journal.beside(reasons)
    assert kept.reason == "Datorn gick sönder, det här är säkerhetskopian."
    assert kept.streams == ("m1",)


async def test_an_erased_meeting_is_not_missed(place: Place) -> None:
    journal, trust = await place.open()
    await journal.erase("m1")
    assert await trust.older() == []


async def test_what_remembers_says_nothing_to_others(place: Place) -> None:
    [file] = place.state.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert place.state.stat().st_mode & 0o777 == 0o700
    assert b"m1" not in file.read_bytes()
    assert b"meeting" not in file.read_bytes()


@pytest.mark.parametrize("content", [b"", b"nonsense", bytes(200)])
async def test_a_memory_that_cannot_be_read_stops_nothing(place: Place, content: bytes) -> None:
    [file] = place.state.iterdir()
    file.write_bytes(content)
    await _write(place, "b")
    assert await (await place.open())[1].older() == []
    assert file.read_bytes() != content


async def test_two_windows_remember_what_is_furthest_on(place: Place) -> None:
    (one, _), (other, _) = await place.open(), await place.open()
    await one.append([event("b")])
    await other.append([event("c"), event("d")])
    await other.close()
    await one.close()
    place.remember()
    assert await (await place.open())[1].older() == []


async def test_a_chain_that_does_not_hold_is_remembered(place: Place) -> None:
    journal, trust = await place.open()
    assert await trust.verify("m1")
    await journal.beside(lambda vault: vault.database.run("UPDATE head SET id = 'e0'"))
    assert not await trust.verify("m1")
    assert trust.doubted == {"m1"}
