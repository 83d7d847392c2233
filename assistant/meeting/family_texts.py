"""The family's own texts: what was told, the child's view, needs, opinions, early signs,
what was said at the end; and what professionals report of them.

Each is kept, emptied or held back as one, as a copy may leave it out (``Withheld``).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from assistant.meeting import conclusion, reports, warning_signs
from assistant.meeting.childs_view import ChildsViewSet
from assistant.meeting.conclusion import ConclusionSet
from assistant.meeting.copies import Withheld
from assistant.meeting.event import Event
from assistant.meeting.narrative import Narrative, NarrativeSet
from assistant.meeting.opinions import Disagreed, OpinionHeld
from assistant.meeting.premeeting import PremeetingSet
from assistant.meeting.purpose import PurposeSet
from assistant.meeting.records import differing
from assistant.meeting.reports import Report

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting

TEXTS: Final = (
    Withheld.NARRATIVE,
    Withheld.CHILDS_VIEW,
    Withheld.NEEDS,
    Withheld.OPINIONS,
    Withheld.WARNING_SIGNS,
    Withheld.REPORTS,
    Withheld.CONCLUSION,
)
"""All of them, in the order they are asked about."""


_WHOLE: Final = {
    "warning_signs": Withheld.WARNING_SIGNS,
    "reports": Withheld.REPORTS,
    "conclusion": Withheld.CONCLUSION,
}
"""The concerns in which nearly everything is such a text."""


def text_of(event: Event) -> Withheld | None:
    """Which of the family's texts an event writes in, if any."""
    match event:
        case NarrativeSet() | PremeetingSet(field="tell"):
            return Withheld.NARRATIVE
        case ChildsViewSet(field="text"):
            return Withheld.CHILDS_VIEW
        case PurposeSet(field="needs"):
            return Withheld.NEEDS
        case OpinionHeld() | Disagreed():
            return Withheld.OPINIONS
        case ConclusionSet(field="wish"):
            return None
    return _WHOLE.get(event.concern())


def writes(event: Event) -> bool:
    """Whether an event puts words there, and does not take them away."""
    added = event.op == "add"
    return bool(added or getattr(event, "value", "") or getattr(event, "text", ""))


def filled(meeting: "Meeting") -> tuple[Withheld, ...]:
    """The texts of the family's that have words in them."""
    words = {
        Withheld.NARRATIVE: meeting.narrative != Narrative() or bool(meeting.premeeting.tell),
        Withheld.CHILDS_VIEW: bool(meeting.childs_view.text),
        Withheld.NEEDS: bool(meeting.purpose.needs),
        Withheld.OPINIONS: bool(
            meeting.opinions.disagreements or any(meeting.opinions.held.values())
        ),
        Withheld.WARNING_SIGNS: meeting.warning_signs.noted,
        Withheld.REPORTS: any(report != Report() for report in meeting.reports.given.values()),
        Withheld.CONCLUSION: any(conclusion.emptied(meeting.conclusion)),
    }
    return tuple(text for text in TEXTS if words[text])


def emptied(meeting: "Meeting", text: Withheld) -> Iterator[Event]:
    """What takes a text's words out of the plan."""
    match text:
        case Withheld.NARRATIVE:
            for name, _gone in differing(
                meeting.narrative, dict.fromkeys(Narrative.__struct_fields__, "")
            ):
                yield NarrativeSet(field=name, value="")
            if meeting.premeeting.tell:
                yield PremeetingSet(field="tell", value="")
        case Withheld.CHILDS_VIEW if meeting.childs_view.text:
            yield ChildsViewSet(field="text", value="")
        case Withheld.NEEDS if meeting.purpose.needs:
            yield PurposeSet(field="needs", value="")
        case Withheld.OPINIONS:
            for who, held in meeting.opinions.held.items():
                if held:
                    yield OpinionHeld(who=who, text="")
            if meeting.opinions.disagreements:
                yield Disagreed(text="")
        case Withheld.WARNING_SIGNS:
            yield from warning_signs.emptied(meeting.warning_signs)
        case Withheld.REPORTS:
            yield from reports.emptied(meeting.reports)
        case Withheld.CONCLUSION:
            yield from conclusion.emptied(meeting.conclusion)
