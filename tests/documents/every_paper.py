"""Every kind of paper there is of one meeting: as an outline, and made."""

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from assistant.documents.calendar import called_to, follow_up
from assistant.documents.clean import clean_all, each_text
from assistant.documents.making import OF_MEETING, OF_PLAN, STEMS
from assistant.documents.outline import Document
from assistant.documents.plan_document import plan_document
from assistant.documents.produce import Produced, produce, produce_calendar, produce_faces
from assistant.documents.stamp_key import Stamper
from assistant.language.readable import whole
from assistant.meeting.plan import Plan
from assistant.meeting.sharing import editions
from tests.meeting.build import Play


class Made(Struct, frozen=True):
    """A paper, and the outline it was made of."""

    kind: str
    document: Document
    produced: Produced


def every_paper(play: Play, folder: Path, stamper: Stamper) -> Iterator[Made]:
    """Make the plan, each extract of it, and every other paper."""
    plan = plan_in(play)
    for number, edition in enumerate(editions(plan)):
        made = produce(edition.plan, folder, stamper=stamper, number=number)
        kind = f"extract-{number}" if number else "plan"
        yield Made(kind, plan_document(edition.plan), made)
    for paper, document in others(play):
        yield Made(paper, document, produce_faces(document, paper, folder))


def every_calendar(play: Play, folder: Path) -> Iterator[tuple[str, Produced]]:
    """Make the calendar files of what has a day."""
    for kind, occasion in (
        ("followup", follow_up(plan_in(play))),
        ("called", called_to(play.meeting, play.now)),
    ):
        if occasion is not None:
            yield kind, produce_calendar(occasion, folder / f"{kind}.ics")


def every_outline(play: Play) -> Iterator[tuple[str, Document]]:
    """Every outline, as the faces get it."""
    plans = [("plan", plan_document(one.plan)) for one in editions(plan_in(play))]
    for kind, document in (*plans, *others(play)):
        yield kind, clean_all(document).value


def others(play: Play) -> Iterator[tuple[str, Document]]:
    """The outlines of all but the plan, by what their files are called."""
    for paper, of_plan in OF_PLAN.items():
        yield STEMS[paper], of_plan(plan_in(play))
    for paper, of_meeting in OF_MEETING.items():
        yield STEMS[paper], of_meeting(play.meeting)


def plan_in(play: Play) -> Plan:
    """The plan as it is when papers are made of it."""
    plan: Plan = each_text(play.plan(), whole)
    return plan
