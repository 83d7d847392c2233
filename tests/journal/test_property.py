"""Whatever two windows do to one store, in any order, it does what the model of it does.

The model is the journal in memory; the store is closed and opened again in the midst of it.
"""

import asyncio
import tempfile
from collections.abc import Coroutine
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from assistant.desk.ports import Envelope, Journal, JournalProblem
from tests.journal.samples import START, as_practice, draft, event
from tests.support.memory_journal import MemoryJournal

STREAMS = ("m1", "m2")
WINDOWS = ("chair", "secretary")

windows = st.sampled_from(WINDOWS)
streams = st.sampled_from((*STREAMS, "nowhere"))
paths = st.sampled_from(("a", "b", "part"))
texts = st.text(max_size=40)
wishes = st.tuples(
    *(streams, paths, st.sampled_from(("add", "set", "claim"))),
    *(st.sampled_from(("fresh", "stale", "none")), windows, texts),
)


async def outcome(attempt: Coroutine[Any, Any, Any]) -> Any:
    """What it came to: what was returned, or the code of the problem."""
    try:
        return await attempt
    except JournalProblem as problem:
        return problem.code


class TwoWindows(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self._loop = asyncio.new_event_loop()
        self._folder = tempfile.TemporaryDirectory()
        self._model = MemoryJournal()
        self._open: dict[str, Journal] = {}
        self._sent: list[list[Envelope]] = []
        for window in WINDOWS:
            self._reopen(window)

    @initialize()
    def begin(self) -> None:
        for stream in STREAMS:
            self._same(WINDOWS[0], "create", stream, "meeting", "Möte", START)

    @rule(window=windows, batch=st.lists(wishes, min_size=1, max_size=3))
    def append(self, window: str, batch: list[Any]) -> None:
        events = [self._event(*wish) for wish in batch]
        self._sent.append(events)
        self._same(window, "append", events)

    @rule(window=windows, which=st.integers(min_value=0))
    def append_again(self, window: str, which: int) -> None:
        """As after an answer that never came."""
        batch = self._sent[which % len(self._sent)] if self._sent else []
        if not any(stream.erased for stream in self._model.store.streams.values()):
            self._same(window, "append", batch)

    @rule(window=windows, stream=streams, path=paths, actor=windows, text=texts)
    def type(self, window: str, stream: str, path: str, actor: str, text: str) -> None:
        self._same(window, "put_draft", stream, draft(path, text, actor=actor))

    @rule(window=windows, stream=st.sampled_from(("m2", "nowhere")), really=st.integers(0, 3))
    def erase(self, window: str, stream: str, really: int) -> None:
        if not really:
            self._same(window, "erase", stream)

    @rule(window=windows)
    def reopen(self, window: str) -> None:
        self._reopen(window)

    @rule(window=windows, stream=streams, after=st.integers(0, 5))
    def read_on(self, window: str, stream: str, after: int) -> None:
        self._same(window, "read", stream, after)

    @invariant()
    def every_window_sees_it_whole(self) -> None:
        for window in WINDOWS:
            self._same(window, "streams", "meeting")
            for stream in STREAMS:
                for what in ("read", "heads", "drafts", "verify"):
                    self._same(window, what, stream)

    def teardown(self) -> None:
        for journal in self._open.values():
            self._loop.run_until_complete(journal.close())
        self._loop.close()
        self._folder.cleanup()

    def _event(self, stream: str, path: str, op: Any, base: str, actor: str, text: str) -> Envelope:
        known = self._model.store.streams.get(stream)
        head = known.heads.get(path) if known else None
        over = {"fresh": head, "stale": "e0", "none": None}[base]
        return event(path, text, op=op, base=over, stream=stream, actor=actor)

    def _same(self, window: str, what: str, *values: Any) -> None:
        """Do it to the store through a window, and to the model; both answer alike."""
        journals = (self._open[window], self._model)
        store, model = (
            self._loop.run_until_complete(outcome(getattr(journal, what)(*values)))
            for journal in journals
        )
        if what == "streams":  # made in the same moment, they stand in no order
            store, model = (sorted(rows, key=lambda row: row.id) for rows in (store, model))
        assert store == model

    def _reopen(self, window: str) -> None:
        if window in self._open:
            self._loop.run_until_complete(self._open[window].close())
        opening = as_practice(Path(self._folder.name) / "store")
        self._open[window] = self._loop.run_until_complete(opening)


TestTwoWindows = TwoWindows.TestCase
TestTwoWindows.settings = settings(
    max_examples=8,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)
