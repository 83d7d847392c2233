"""Whatever two windows do, in whatever order: nothing typed is lost, and both see the same."""

import asyncio
from collections.abc import Coroutine
from contextlib import suppress
from typing import Any, TypeVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from assistant.desk.desk import Desk
from assistant.desk.late import written
from assistant.desk.undo import Contested
from assistant.meeting.event import Command, Refused
from assistant.meeting.goals import AddGoal, AddMeasure, ChangeGoal, RemoveGoal
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.timekeeping import GoBack, GoOn, Resume, TakePause
from tests.desk.build import HandClock, sit_down
from tests.support.memory_journal import MemoryJournal

T = TypeVar("T")
SEATS = ("chair", "beside-2")
seats = st.sampled_from(SEATS)
goals = st.sampled_from("abc")
MOVES: tuple[type[Command], ...] = (GoOn, GoBack, TakePause, Resume)


class Windows(RuleBasedStateMachine):
    """Two seats at one meeting: each types over what it has seen, is killed, and comes back."""

    def __init__(self) -> None:
        super().__init__()
        self.loop = asyncio.new_event_loop()
        self.room = self.run(sit_down())
        self.clock = self.room.clock
        self.desks: dict[str, Desk] = {"chair": self.room.desk}
        self.journals = {"chair": self.room.journal}
        self.come_back("beside-2")
        self.seen = dict.fromkeys(SEATS, 0)
        self.typed: set[str] = set()
        self.number = 0

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        return self.loop.run_until_complete(work)

    def teardown(self) -> None:
        self.loop.close()

    def come_back(self, seat: str) -> None:
        journal = MemoryJournal(self.room.journal.store)
        stream = self.room.desk.stream
        self.journals[seat] = journal
        self.desks[seat] = self.run(Desk.open(journal, self.clock, seat, stream))

    def do(self, seat: str, command: Command, text: str = "") -> None:
        """A text that is refused stays with the face that asked."""
        with suppress(Refused):
            self.run(self.desks[seat].do(command, seen=self.seen[seat]))
            self.typed |= {text} - {""}

    def text(self) -> str:
        self.number += 1
        return f"text {self.number}"

    @rule(seat=seats)
    def looks(self, seat: str) -> None:
        """The seat has painted all it knows."""
        self.seen[seat] = self.desks[seat].seen

    @rule(seat=seats)
    def hears(self, seat: str) -> None:
        """What the other window wrote has come in."""
        self.run(self._hear(seat))

    async def _hear(self, seat: str) -> None:
        desk = self.desks[seat]
        following = asyncio.create_task(desk.follow())
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        following.cancel()
        with suppress(asyncio.CancelledError):
            await following

    @rule(seat=seats, field=st.sampled_from(("situation", "works")))
    def tells(self, seat: str, field: str) -> None:
        text = self.text()
        self.do(seat, ChangeNarrative(values={field: text}), text)

    @rule(seat=seats)
    def asks(self, seat: str) -> None:
        text = self.text()
        self.do(seat, ChangePurpose(values={"question": text}), text)

    @rule(seat=seats, goal=goals, parent=goals)
    def words_a_goal(self, seat: str, goal: str, parent: str) -> None:
        state = self.desks[seat].meeting.goals.goals
        if goal in state:
            text = self.text()
            self.do(seat, ChangeGoal(id=goal, values={"text": text}), text)
        else:
            hangs = {"parent": parent} if parent in state else {}
            self.do(seat, AddGoal(id=goal, values={"text": goal, **hangs}))

    @rule(seat=seats, goal=goals)
    def notes_a_measure(self, seat: str, goal: str) -> None:
        self.do(seat, AddMeasure(values={"what": self.text(), "goal": goal}))

    @rule(seat=seats, goal=goals)
    def removes_a_goal(self, seat: str, goal: str) -> None:
        self.do(seat, RemoveGoal(id=goal))

    @rule(seat=seats, move=st.sampled_from(MOVES))
    def moves(self, seat: str, move: type[Command]) -> None:
        self.do(seat, move())

    @rule(seat=seats, forth=st.booleans(), even_so=st.booleans())
    def steps(self, seat: str, forth: bool, even_so: bool) -> None:
        desk = self.desks[seat]
        with suppress(Refused, Contested):
            self.run((desk.redo if forth else desk.undo)(even_so=even_so))

    @rule(seat=seats, both=st.booleans(), which=st.integers(0, 3))
    def chooses(self, seat: str, both: bool, which: int) -> None:
        doubles = self.desks[seat].doubles
        if doubles:
            entries = doubles[0].entries
            keep = None if both else entries[which % len(entries)].id
            with suppress(Refused):
                self.run(self.desks[seat].choose(doubles[0].path, keep))

    @rule(seat=seats)
    def the_disk_is_full(self, seat: str) -> None:
        self.journals[seat].failing = True

    @rule(seat=seats)
    def there_is_room_again(self, seat: str) -> None:
        self.journals[seat].failing = False
        self.run(self.desks[seat].retry())

    @precondition(lambda self: all(not j.failing for j in self.journals.values()))
    @rule(seat=seats)
    def is_killed(self, seat: str) -> None:
        self.run(self.desks[seat].retry())
        if not self.desks[seat].saved.waiting:
            self.come_back(seat)

    @invariant()
    def no_text_is_lost(self) -> None:
        """Each is in a seat's log: on disk, or waiting there."""
        logs = [entry for desk in self.desks.values() for entry in desk.log.entries]
        assert self.typed <= {line for e in logs for line in written(e.event).split("\n")}

    @invariant()
    def both_see_the_same_when_all_is_saved(self) -> None:
        for seat, desk in self.desks.items():
            if not self.journals[seat].failing:
                self.run(desk.retry())
        if any(desk.saved.waiting for desk in self.desks.values()):
            return
        fresh = self.run(
            Desk.open(
                MemoryJournal(self.room.journal.store), HandClock(), "third", self.room.desk.stream
            )
        )
        copies = {seat: self.run(self._caught_up(seat)) for seat in SEATS}
        for desk in copies.values():
            assert desk.meeting == fresh.meeting
            assert desk.doubles == fresh.doubles

    async def _caught_up(self, seat: str) -> Desk:
        """A desk that came to know the meeting piece by piece, with all the rest read."""
        desk = self.desks[seat]
        copy = Desk(MemoryJournal(self.room.journal.store), self.clock, seat, desk.stream)
        records = await self.room.journal.read(desk.stream)
        for record in records:
            copy.log.settle([record])
        return copy


Windows.TestCase.settings = settings(
    max_examples=30,
    stateful_step_count=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)
TestWindows = Windows.TestCase
