"""A seat at a running meeting: the desk, what is being typed, what there is to say."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from assistant.asking.completing import Completion, Here
from assistant.asking.form import Form
from assistant.asking.replies import ANSWERED, reply
from assistant.asking.trust import doubt
from assistant.desk.desk import Desk
from assistant.desk.house import House
from assistant.desk.last_reading import LastReading
from assistant.desk.papers import Papers
from assistant.desk.post import Post
from assistant.desk.printing import News
from assistant.desk.skipped import skipped
from assistant.desk.views import Seat, seat_view
from assistant.desk.worry import due
from assistant.language.translation import _
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.swedish_time import local_day
from assistant.tui.drafts import Drafts
from assistant.tui.keymap import keyed


class Sitting:
    """What the screens of one meeting share."""

    def __init__(self, house: House, desk: Desk, post: Post = Post.CHAIR) -> None:
        self.house = house
        self.desk = desk
        self.post = post
        self.writes = True
        """Whether the part's long texts are fields here, and not lines that Enter opens."""
        self.drafts = Drafts(desk, self._saved)
        self._looked_at: Meeting | None = None
        self._passed_through: frozenset[str] = frozenset()
        self.last_reading = LastReading(desk, house.spelling, lambda: self.today)
        self.completion = Completion(house.colleagues)
        self.papers: Papers | None = None
        """The plan's documents that were made last."""
        self.gone = 0
        """The version whose documents are not all there any more; 0 for none."""
        self.making = 0
        """How many times over documents are being made."""
        self.printed: News | None = None
        """Where the plan's last print stands, until the chair has said that it came out."""
        self.exported: Path | None = None
        """The file that was written at closing, if any."""
        self.unsaid: tuple[str, ...] = ()
        """Typed lines that were refused and then left, to be offered again."""
        self.doubt = ""
        """What there is to say of a chain that does not hold."""
        self.on_saved: Callable[[], None] = lambda: None

    @property
    def meeting(self) -> Meeting:
        """The meeting as it stands."""
        return self.desk.meeting

    def counting(self) -> Papers | None:
        """The documents of the version that counts, once they are made here."""
        papers, fixed = self.papers, self.meeting.moments.fixed
        return papers if papers and fixed and papers.version == fixed.number else None

    def view(self) -> Seat:
        """What the seat's frame shows now; nothing private where the view is discreet."""
        return seat_view(
            self.meeting,
            self.desk.now(),
            self.post,
            discreet=self.house.discreet,
            worry=due(self.desk),
            skipped=self._skipped(),
        )

    def _skipped(self) -> frozenset[str]:
        """Which parts were skipped: looked for where something has happened, not every second."""
        log = self.desk.log
        if self._looked_at is not log.state:
            self._looked_at, self._passed_through = log.state, skipped(log)
        return self._passed_through

    @property
    def quiet(self) -> bool:
        """Whether the family is speaking, so that nothing is asked."""
        current = self.meeting.timekeeping.current
        return current is not None and self.meeting.agenda.part(current).quiet

    def shows(self, form: Form) -> bool:
        """Whether the rows of a form may be seen at this seat now."""
        return form.open_to(self.post, discreet=self.house.discreet)

    def hidden(self) -> str:
        """What is said instead of something private in a discreet view; else nothing."""
        told = keyed(_("Det är dolt på den här skärmen. {discreet} visar."))
        return told if self.house.discreet else ""

    def here(self) -> Here:
        """Where something is typed, for what may complete it."""
        return Here(self.meeting, self.desk.case, self.shows, self.house.discreet)

    @property
    def today(self) -> date:
        """The day, in Swedish time."""
        return local_day(self.desk.now())

    async def do(self, *commands: Command, seen: int | None = None) -> str:
        """Carry out commands after what has been typed; return why not, if refused.

        ``seen`` is how far the seat had seen when they were begun.
        """
        if not commands:
            return ""
        await self.drafts.settle()
        try:
            await self.desk.do(*commands, seen=seen)
        except ANSWERED as problem:
            return reply(problem)
        return ""

    async def verify(self) -> None:
        """See that nothing else than Rundan has changed the meeting or its case."""
        if not self.meeting.opened.practice:
            streams = (self.desk.stream, self.meeting.opened.case)
            self.doubt = "" if await self.house.trust.verify(*streams) else doubt()
            self.on_saved()

    def _saved(self) -> None:
        self.on_saved()
