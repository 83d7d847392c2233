"""Who looks after the family when the meeting is over, and where people sign."""

from assistant.documents.outline import (
    Block,
    Group,
    Heading,
    Paragraph,
    SignatureLine,
    SignatureLines,
)
from assistant.documents.wording import capacity, fields
from assistant.language.translation import _
from assistant.meeting.plan import Plan


def talks_after(*, child: bool) -> str:
    """With whom somebody talks when the meeting is over."""
    return _("Pratar med familjen") if child else _("Pratar med den som planen gäller")


def aftercare(plan: Plan) -> list[Block]:
    """Who tells the child, and who talks with the family."""
    after = plan.aftercare
    facts = fields(
        (
            (_("Berättar för barnet"), after.tells_child),
            (talks_after(child=plan.child), after.talks_after),
        )
    )
    return [Group((Heading(_("Efter mötet")), *facts))] if facts else []


def signatures(plan: Plan) -> list[Group]:
    """What is signed, and a line for each who should; no statute asks for it."""
    if not plan.signers:
        return []
    lines = SignatureLines(
        header=(_("Namn och roll"), _("Underskrift"), _("Datum")),
        rows=tuple(SignatureLine(s.name, capacity(s.role, s.title)) for s in plan.signers),
        description=_("En rad för var och en som skriver under"),
    )
    told = _(
        "Underskriften gäller version {number} av planen, så som den står här. "
        "Den som inte vill skriva under kan låta bli: ingen lag kräver det."
    )
    what = Paragraph(told.format(number=plan.version))
    return [Group((Heading(_("Underskrifter")), what, lines))]
