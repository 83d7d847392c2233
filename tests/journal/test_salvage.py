"""A damaged store: whatever is not on a damaged page is read, and the rest is named."""

import random
import shutil
from datetime import datetime
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from assistant.desk.clock import SystemClock
from assistant.desk.ports import Draft, Envelope, JournalProblem
from assistant.desk.salvage import NothingRead, Rescued, Salvaged
from assistant.journal import key_copies, open_store
from assistant.journal.cells import records
from assistant.journal.keys import Keys
from assistant.journal.opening import KEYS, STORE
from assistant.journal.pages import SIZE, Page, Pages
from assistant.journal.problems import Damaged
from assistant.journal.rebuilding import salvages
from assistant.journal.salvage import StoreSalvage
from assistant.journal.store import SqlcipherJournal
from assistant.journal.trust import StoreTrust
from assistant.journal.vault import Vault
from tests.journal.samples import PASSPHRASE, START, draft, event, text, with_passphrase

EVENTS = 40


class Wrecked:
    """A store as it was, and copies of it to damage."""

    def __init__(self, folder: Path, key: bytes, kept: dict[str, list[Envelope]]) -> None:
        self.folder, self.key, self.kept = folder, key, kept
        self.copies = 0

    def pages(self) -> list[Page]:
        return list(Pages(self.key).of_file(self.folder / STORE))

    def on(self, pages: list[Page]) -> set[str]:
        """The events that touch some pages of the file."""
        numbers = {page.number for page in pages}
        sound = {p.number: p for p in self.pages() if p.number not in numbers}
        left = {str(r[2]) for p in sound.values() for r in records(p, sound) if len(r) == 16}
        return {e.id for events in self.kept.values() for e in events} - left

    def copy(self) -> Path:
        self.copies += 1
        made = self.folder.with_name(f"copy{self.copies}")
        return shutil.copytree(self.folder, made)


@pytest.fixture
async def wrecked(tmp_path: Path) -> Wrecked:
    folder = tmp_path / "store"
    journal = await with_passphrase(folder)
    assert isinstance(journal, SqlcipherJournal)
    kept: dict[str, list[Envelope]] = {"m1": [], "m2": [], "c1": []}
    for stream in kept:
        kind = "case" if stream == "c1" else "meeting"
        await journal.create(stream, kind, f"Möte {stream}", START)  # type: ignore[arg-type]
    base: dict[str, str] = {}
    for number in range(EVENTS):
        stream = ("m1", "m2", "c1")[number % 3]
        path = f"{stream}/{number % 5}"
        one = event(path, "ord " * random.Random(number).choice((1, 30, 2500)), stream=stream)
        one = msgspec.structs.replace(one, base=base.get(path))
        base[path] = one.id
        kept[stream] += [r.envelope for r in await journal.append([one])]
    await journal.put_draft("m1", draft("typing", "halvskri"))
    key = journal.keys.database_key()
    await journal.close()
    (folder / "rundan.reserve").unlink()
    return Wrecked(folder, key, kept)


def damage(file: Path, number: int, *, seed: int = 0) -> None:
    """Flip some bytes of a page."""
    content, chance = bytearray(file.read_bytes()), random.Random(seed)
    for _flip in range(chance.randint(1, 8)):
        at = (number - 1) * SIZE + chance.randrange(SIZE)
        content[at] ^= chance.randint(1, 255)
    file.write_bytes(content)


async def rescued(folder: Path) -> tuple[Salvaged, dict[str, list[Envelope]], list[Draft]]:
    """Rescue the store in the folder; what it told, and what can then be read."""
    state = folder / "state"
    try:
        journal = await open_store(folder, PASSPHRASE)
        keys: Keys | None = journal.keys
        await journal.close()
    except Damaged as problem:
        keys = problem.keys
    salvage = StoreSalvage(folder, state, SystemClock(), _nothing, keys)
    assert salvage.wanted
    told = await salvage.rescue()
    assert told is not None
    assert not salvage.wanted
    journal = await open_store(folder, PASSPHRASE, state=state)
    try:
        assert await StoreTrust(journal, SystemClock()).older() == []
        unnamed = tuple(replace(one, label="") for one in told.streams)
        assert [s.streams for s in await journal.at_vault(salvages)][-1:] == [unnamed]
        found = {}
        for one in told.streams:
            assert await journal.verify(one.stream) == one.read
            records = await journal.read(one.stream)
            assert not any(r.conflict for r in records)
            found[one.stream] = [r.envelope for r in records]
        texts = await journal.drafts("m1") if "m1" in found else []
        return told, found, texts
    finally:
        await journal.close()


async def _nothing() -> None: ...


def _same(
    found: dict[str, list[Envelope]], kept: dict[str, list[Envelope]], lost: set[str]
) -> None:
    for stream, events in kept.items():
        expected = [(e.id, text(e), e.at) for e in events if e.id not in lost]
        assert [(e.id, text(e), e.at) for e in found.get(stream, [])] == expected


@pytest.mark.parametrize("turn", range(4))
async def test_what_is_not_on_a_damaged_page_is_read(wrecked: Wrecked, turn: int) -> None:
    """Each page in its turn, the file's first one and the roots of its tables included."""
    for page in wrecked.pages()[turn::4]:
        folder = wrecked.copy()
        damage(folder / STORE, page.number, seed=page.number)
        told, found, _ = await rescued(folder)
        lost = wrecked.on([page])
        _same(found, wrecked.kept, lost)
        assert sum(one.lost for one in told.streams) <= len(lost)
        assert damaged_aside(told, folder)


def damaged_aside(told: Salvaged, folder: Path) -> bool:
    return (told.aside / STORE).exists() and told.aside.parent == folder


async def test_what_is_lost_is_named_with_its_moments(wrecked: Wrecked) -> None:
    page = max(wrecked.pages(), key=lambda page: len(wrecked.on([page])))
    folder = wrecked.copy()
    damage(folder / STORE, page.number)
    told, _, texts = await rescued(folder)
    lost = wrecked.on([page])
    assert lost
    by_stream = {one.stream: one for one in told.streams}
    for stream, events in wrecked.kept.items():
        gone = [e for e in events if e.id in lost]
        one = by_stream[stream]
        assert (one.read, one.lost) == (len(events) - len(gone), len(gone))
        if gone:
            assert _surrounds(one, gone[0].at)
    assert [d.text for d in texts] == ["halvskri"]
    assert {one.label for one in told.streams} == {"Möte m1", "Möte m2", "Möte c1"}


def _surrounds(one: Rescued, at: datetime) -> bool:
    return any((g.since or at) <= at <= (g.until or at) for g in one.gaps)


async def test_many_pages_at_once(wrecked: Wrecked) -> None:
    chance = random.Random(7)
    for _turn in range(5):
        hit = chance.sample(wrecked.pages(), 6)
        folder = wrecked.copy()
        for page in hit:
            damage(folder / STORE, page.number, seed=page.number)
        _told, found, _ = await rescued(folder)
        _same(found, wrecked.kept, wrecked.on(hit))


async def test_what_is_in_the_log_alone_is_read(wrecked: Wrecked) -> None:
    """A program that was killed leaves it; one damaged page in it costs what is on it."""
    folder, alive = wrecked.copy(), wrecked.copy()
    journal = await open_store(alive, PASSPHRASE)
    late = [event(f"late/{n}", f"sent {n}", stream="m1") for n in range(6)]
    for one in late:
        await journal.append([one])
    shutil.copytree(alive, folder, dirs_exist_ok=True)
    await journal.close()
    _told, found, _ = await rescued(_with_first_page_gone(folder))
    assert [e.id for e in found["m1"]] == [e.id for e in (*wrecked.kept["m1"], *late)]


def _with_first_page_gone(folder: Path) -> Path:
    damage(folder / STORE, 1)
    return folder


async def test_a_damaged_log_costs_no_event_of_the_file(wrecked: Wrecked) -> None:
    folder, alive = wrecked.copy(), wrecked.copy()
    journal = await open_store(alive, PASSPHRASE)
    await journal.append([event("late", stream="m1")])
    shutil.copytree(alive, folder, dirs_exist_ok=True)
    await journal.close()
    log = folder / f"{STORE}-wal"
    log.write_bytes(bytes(byte ^ 0x55 for byte in log.read_bytes()))
    _told, found, _ = await rescued(_with_first_page_gone(folder))
    _same(found, wrecked.kept, set())


async def test_copies_of_the_keys_are_still_known(wrecked: Wrecked, tmp_path: Path) -> None:
    """What is destroyed after a rescue is destroyed in them too."""
    folder = wrecked.copy()
    journal = await open_store(folder, PASSPHRASE)
    copy = await journal.at_vault(key_copies.copy_keys, tmp_path, START)
    await journal.close()
    damage(folder / STORE, next(p.number for p in wrecked.pages() if wrecked.on([p])))
    await rescued(folder)
    journal = await open_store(folder, PASSPHRASE)
    assert await journal.at_vault(key_copies.known) == [copy]
    await journal.erase("m1")
    await journal.close()
    assert "m1" not in msgspec.json.decode(copy.file.read_bytes())["streams"]


async def test_no_two_tables_are_mistaken_for_each_other(tmp_path: Path) -> None:
    """A row is known by how many columns it has, an index among them."""
    journal = await with_passphrase(tmp_path / "store")
    assert isinstance(journal, SqlcipherJournal)
    await journal.create("m1", "meeting", "Möte", START)
    await journal.append([event("a", "ord")])
    await journal.put_draft("m1", draft("b", "halvskri"))

    def widths(vault: Vault) -> list[int]:
        names = vault.database.every(
            "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%WITHOUT ROWID'"
            " UNION ALL SELECT name FROM sqlite_schema WHERE type = 'index'"
        )
        pragma = "SELECT count(*) FROM pragma_{}_xinfo(?)"
        return [
            vault.database.one(pragma.format("table"), name)[0]
            or vault.database.one(pragma.format("index"), name)[0]
            for (name,) in names
        ]

    found = await journal.at_vault(widths)
    await journal.close()
    assert [found.count(width) for width in (16, 8, 6, 2)] == [1, 1, 1, 1]


async def test_a_file_cut_short(wrecked: Wrecked) -> None:
    folder = wrecked.copy()
    file, pages = folder / STORE, wrecked.pages()
    half = len(pages) // 2
    file.write_bytes(file.read_bytes()[: half * SIZE + 100])
    _told, found, _ = await rescued(folder)
    _same(found, wrecked.kept, wrecked.on(pages[half:]))


@pytest.mark.parametrize("content", [b"", b"x" * 10_000])
async def test_where_nothing_can_be_read_nothing_is_touched(
    wrecked: Wrecked, content: bytes
) -> None:
    folder = wrecked.copy()
    journal = await open_store(folder, PASSPHRASE)
    await journal.close()
    (folder / STORE).write_bytes(content)
    salvage = StoreSalvage(folder, folder / "state", SystemClock(), _nothing, journal.keys)
    with pytest.raises(NothingRead):
        await salvage.rescue()
    assert (folder / STORE).read_bytes() == content
    assert not list(folder.glob("damaged-*"))
    assert not list(folder.glob("*.making*"))


async def test_a_damaged_key_file_is_mended_as_far_as_it_goes(wrecked: Wrecked) -> None:
    """One stream's key is lost, and with it that stream; the others are read as before."""
    folder = wrecked.copy()
    file = folder / KEYS
    whole = msgspec.json.decode(file.read_bytes())
    torn = file.read_bytes().replace(whole["streams"]["m2"][:9].encode(), b'\xff\x00"}}]{\\,,')
    file.write_bytes(torn)
    with pytest.raises(Damaged) as problem:
        await open_store(folder, PASSPHRASE)
    keys = problem.value.keys
    salvage = StoreSalvage(folder, folder / "state", SystemClock(), _nothing, keys)
    assert await salvage.rescue() is None
    journal = await open_store(folder, PASSPHRASE)
    assert [r.envelope for r in await journal.read("m1")] == wrecked.kept["m1"]
    with pytest.raises(JournalProblem):
        await journal.read("m2")
    await journal.close()
    [aside] = folder.glob(".rundan.keys.damaged-*")
    assert aside.read_bytes() == torn
    journal = await open_store(folder, PASSPHRASE)
    await journal.erase("m1")
    await journal.close()
    assert not aside.exists()


async def test_a_key_file_without_a_way_in_is_left_as_it_is(wrecked: Wrecked) -> None:
    folder = wrecked.copy()
    (folder / KEYS).write_bytes(b"{nothing}")
    salvage = StoreSalvage(folder, folder / "state", SystemClock(), _nothing, None)
    with pytest.raises(NothingRead):
        await salvage.rescue()
    assert (folder / KEYS).read_bytes() == b"{nothing}"
