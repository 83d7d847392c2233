"""Who took part, and who was called and did not come."""

from assistant.documents.heights import kept
from assistant.documents.outline import Block, Cell, Group, Heading, Paragraph, Table
from assistant.documents.wording import NOTHING, capacity, capital, joined
from assistant.language.terms import term
from assistant.language.translation import _
from assistant.meeting.attendance import Presence
from assistant.meeting.plan import Attendee, Plan

AWAY = (Presence.ABSENT, Presence.CALLED)


def section(plan: Plan) -> list[Block]:
    """Those who took part first, those who did not last."""
    if not plan.attendees:
        return []
    people = sorted(plan.attendees, key=lambda someone: someone.presence in AWAY)
    table = Table(
        header=(_("Namn"), _("Roll"), _("Verksamhet"), _("Deltog")),
        rows=tuple(_row(someone) for someone in people),
        widths=(36, 38, 70, 26),
        description=_("Alla som kallades, deras verksamhet och hur de deltog"),
    )
    told = (Heading(_("Deltagare")), table)
    blocks: list[Block] = [Group(told)] if kept(table) else [*told]
    if plan.speaker:
        lead = _("Talade för {name}:").format(name=plan.name)
        blocks.append(Paragraph(plan.speaker, lead=lead))
    return blocks


def _row(someone: Attendee) -> tuple[Cell, ...]:
    duties = joined(*(term(duty) for duty in someone.duties))
    came = _("kom {time}").format(time=someone.came) if someone.came else ""
    left = _("gick {time}").format(time=someone.left) if someone.left else ""
    beside = someone.contact if someone.organisation else ""
    return (
        Cell(someone.name, capital(duties)),
        Cell(capacity(someone.role, someone.title)),
        Cell(someone.organisation or someone.contact or NOTHING, beside),
        Cell(capital(term(someone.presence)), capital(joined(came, left))),
    )
