"""The end of the plan, in words the family would use."""

from typing import Final, Literal

from assistant.documents.outline import Block, Group, Heading
from assistant.documents.wording import brief, joined, paragraphs, spoken
from assistant.language.translation import N_, _
from assistant.meeting.conclusion import Wish
from assistant.meeting.plan import Plan

_WISHES: Final = {
    Wish.TOGETHER: (N_("Vi är överens om det."), N_("Alla är överens om det.")),
    Wish.PERSON: (N_("Det är jag som vill det."), N_("Det är {name} som vill det.")),
    Wish.FAMILY: (N_("Det är familjen som vill det."), N_("Det är familjen som vill det.")),
    Wish.ORGANISATIONS: (
        N_("Det är verksamheterna som föreslår det."),
        N_("Det är verksamheterna som föreslår det."),
    ),
}
"""By whose wish, said by the person and about them."""


def section(plan: Plan) -> list[Block]:
    """What was said; that it has ended stands on page one."""
    said = told(plan, 3)
    return [Group((Heading(_("Planen är avslutad")), said[0])), *said[1:]] if said else []


def ended(plan: Plan) -> str:
    """What there is to add to that the plan has ended: that no meeting follows, by whose wish."""
    wish = plan.conclusion.wish if plan.conclusion else None
    about = brief(plan.name) or _("personen")
    over = "" if plan.followup.on else _("Inget nytt möte är bokat.")
    whose = _(spoken(plan, *_WISHES[wish])).format(name=about) if wish else ""
    return joined(over, whose, by=" ") or _("Planen är slut.")


def told(plan: Plan, level: Literal[2, 3] = 2) -> list[Block]:
    """What helped, what is left, what comes after, whom to turn to: each under a sentence."""
    end = plan.conclusion
    if end is None:
        return []
    return [
        block
        for title, text in (
            (_("Det här hjälpte"), end.helped),
            (_("Det här är bättre nu"), end.better),
            (_("Det här är kvar"), end.remains),
            (_("Så blir det sedan"), end.after),
            (_("Om det blir svårt igen"), joined(end.ring, end.reach)),
            (spoken(plan, _("Så tänker vi om vägen hit"), _("Familjen om vägen hit")), end.way),
        )
        for block in _part(title, text, level)
    ]


def turn_to(plan: Plan) -> str:
    """Whom to turn to if it gets worse, and how they are reached."""
    end = plan.conclusion
    return joined(end.ring, end.reach, by="\n") if end else ""


def _part(title: str, text: str, level: Literal[2, 3]) -> list[Block]:
    said = paragraphs(text)
    return [Group((Heading(title, level), said[0])), *said[1:]] if said else []
