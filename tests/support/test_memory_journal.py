"""The tests' own journal keeps what every journal promises."""

import pytest

from assistant.desk.ports import JournalFull
from tests.journal.contract import JournalContract
from tests.journal.samples import START, draft, event
from tests.support.memory_journal import MemoryJournal, Store


class Windows:
    """One store, and as many windows on it as are opened."""

    def __init__(self) -> None:
        self._store = Store()

    async def open(self) -> MemoryJournal:
        return MemoryJournal(self._store)


class TestMemoryJournal(JournalContract):
    @pytest.fixture
    def place(self) -> Windows:
        return Windows()

    async def test_a_failing_one_keeps_nothing_and_reads_on(self, journal: MemoryJournal) -> None:
        await journal.append([event("a")])
        journal.failing = True
        for attempt in (
            journal.append([event("b")]),
            journal.put_draft("m1", draft("c", "x")),
            journal.create("m2", "meeting", "Nytt", START),
            journal.erase("m1"),
        ):
            with pytest.raises(JournalFull):
                await attempt
        assert len(await journal.read("m1")) == 1
        journal.failing = False
        assert len(await journal.append([event("b")])) == 1
