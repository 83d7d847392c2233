"""What people answer after a meeting: kept by the case, at the meeting's desk or from home."""

from collections.abc import Mapping
from typing import Protocol

from assistant.case.case import Case
from assistant.case.judgement import JudgementGiven, JudgementRemoved
from assistant.desk.at_home import keep_in_case
from assistant.desk.desk import Desk
from assistant.desk.identity import new_id
from assistant.desk.logs import case_log
from assistant.desk.ports import Clock, Journal
from assistant.meeting.event import Event
from assistant.meeting.judgement import BringJudgements, Judgement


class Judging(Protocol):
    """The judgements of one case.  Methods raise ``JournalProblem`` with nothing kept."""

    licensed: bool
    """Whether the place may use ORS and SRS, which takes a licence."""

    @property
    def given(self) -> Mapping[str, Judgement]:
        """What is kept, by id; what came with a plan from elsewhere too."""
        ...

    async def give(self, judgement: Judgement) -> None:
        """Keep what somebody answered; on disk when it returns."""
        ...

    async def remove(self, id: str) -> None:
        """Show it no more; its words are destroyed with the case."""
        ...


class JudgingAtDesk:
    """At a meeting that somebody sits at: its plan follows a removal and, until it is fixed,
    has what may stand on the next plan: the numbers that are filled in before the meeting."""

    def __init__(self, desk: Desk, *, licensed: bool) -> None:
        self._desk = desk
        self.licensed = licensed

    @property
    def given(self) -> Mapping[str, Judgement]:
        """What is kept, by id."""
        return self._desk.case.known_judgements

    async def give(self, judgement: Judgement) -> None:
        """Keep what somebody answered."""
        await self._desk.tell_case(JudgementGiven(id=new_id(), judgement=judgement))
        meeting = self._desk.meeting
        if judgement.may_show and meeting.moments.fixed is None and meeting.moments.ended is None:
            brought = (*meeting.judgement.judgements, judgement)
            await self._desk.do(BringJudgements(judgements=brought))

    async def remove(self, id: str) -> None:
        """Show it no more, here either."""
        gone = self.given.get(id)
        await self._desk.tell_case(JudgementRemoved(id=id))
        brought = self._desk.meeting.judgement.judgements
        if gone in brought:
            left = tuple(one for one in brought if one != gone)
            await self._desk.do(BringJudgements(judgements=left))


class JudgingAtHome:
    """From home, in the case's own stream."""

    def __init__(
        self, journal: Journal, clock: Clock, actor: str, stream: str, *, licensed: bool
    ) -> None:
        self._journal = journal
        self._clock = clock
        self._actor = actor
        self._stream = stream
        self._case = Case()
        self.licensed = licensed

    @property
    def given(self) -> Mapping[str, Judgement]:
        """What is kept, by id, as it was read last."""
        return self._case.known_judgements

    async def read(self) -> None:
        """Read what is kept now."""
        log = case_log()
        log.settle(await self._journal.read(self._stream))
        self._case = log.state

    async def give(self, judgement: Judgement) -> None:
        """Keep what somebody answered."""
        await self._keep(JudgementGiven(id=new_id(), judgement=judgement))

    async def remove(self, id: str) -> None:
        """Show it no more."""
        await self._keep(JudgementRemoved(id=id))

    async def _keep(self, event: Event) -> None:
        await keep_in_case(self._journal, self._clock, self._actor, self._stream, event)
        await self.read()


async def judging(
    journal: Journal, clock: Clock, actor: str, case: str, *, licensed: bool
) -> Judging:
    """The judgements of the case with that stream; raises ``JournalProblem``."""
    found = JudgingAtHome(journal, clock, actor, case, licensed=licensed)
    await found.read()
    return found
