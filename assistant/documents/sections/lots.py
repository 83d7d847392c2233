"""The one who coordinates, or who finds one."""

from assistant.documents.outline import Block, Group, Heading, Paragraph
from assistant.documents.wording import coordinator, fields, joined, on
from assistant.language.terms import term
from assistant.language.translation import _
from assistant.meeting.plan import Plan


def section(plan: Plan) -> list[Block]:
    """Who it is, what they do, who stands in for them, and what was wished for."""
    lots = plan.lots
    if plan.conclusion:
        return _ended(plan)
    facts = fields(
        (
            (_("Namn"), joined(lots.who, term(lots.standing) if lots.standing else "")),
            (_("Kontakt"), lots.contact),
            (_("Tar över efter"), lots.former or ""),
            (_("Överlämning"), lots.handover or ""),
            (_("Vem som berättar"), lots.told or ""),
            (_("Ersättare"), lots.deputy),
            (_("Uppdrag"), lots.task),
            (_("Familjens önskan") if plan.child else _("Egen önskan"), lots.wish_family),
            (_("Barnets önskan"), lots.wish_child),
            (_("Söker en samordnare"), lots.finder),
            (_("Klart senast"), on(lots.find_by)),
        )
    )
    title = coordinator(plan.coordinator)
    meaning = [Paragraph(_("Den som håller ihop planen."), "quiet")]
    known = title == _("Samordnare")
    return [Group((Heading(title), *([] if known else meaning), *facts))] if facts else []


def _ended(plan: Plan) -> list[Block]:
    """Who it was: nobody is to coordinate a plan that has ended."""
    lots, end = plan.lots, plan.conclusion
    if not lots.who or end is None:
        return []
    contact = "" if end.ring else lots.contact
    task = _("Slutar med planen.")
    facts = fields(((_("Namn"), lots.who), (_("Kontakt"), contact), (_("Uppdrag"), task)))
    return [Group((Heading(coordinator(plan.coordinator)), *facts))]


def reached(plan: Plan) -> str:
    """Who coordinates and how to reach them, or who finds somebody, for page one."""
    lots = plan.lots
    if lots.who:
        said = term(lots.standing) if lots.standing else ""
        return joined(joined(lots.who, said), lots.contact, by="\n")
    if lots.finder and lots.find_by:
        return _("Ännu ingen. {who} söker en senast {day}.").format(
            who=lots.finder, day=on(lots.find_by)
        )
    if lots.finder:
        return _("Ännu ingen. {who} söker en.").format(who=lots.finder)
    return _("Ännu ingen.")
