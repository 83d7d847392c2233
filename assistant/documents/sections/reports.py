"""What professionals reported: what who is new can do, what was found, granted, offered."""

from assistant.documents.outline import Block, Group, Heading, Paragraph
from assistant.documents.wording import brief, capital, fields, joined
from assistant.language.translation import _
from assistant.meeting.plan import Plan
from assistant.meeting.reports import Reported


def section(plan: Plan) -> list[Block]:
    """Who is new first; then each report under the name of who gave it."""
    new = [
        Paragraph(one.report.can, lead=f"{_who(one)}:")
        for one in plan.reports
        if one.report.can.strip()
    ]
    told: list[Block] = []
    if new:
        told += [Group((Heading(_("Nya aktörer")), new[0])), *new[1:]]
    reports = [block for one in plan.reports for block in _report(one)]
    if reports:
        title = Heading(_("Det här har verksamheterna berättat"))
        told += [Group((title, reports[0])), *reports[1:]]
    return told


def _report(one: Reported) -> list[Block]:
    report = one.report
    facts = fields(
        (
            (_("Bedömningen visade"), capital(report.showed)),
            (_("Beviljat"), capital(report.granted)),
            (_("Kan erbjudas"), capital(report.offers)),
        )
    )
    title = brief(_who(one)) or _("Redogörelse")
    return [Group((Heading(title, 3), *facts))] if facts else []


def _who(one: Reported) -> str:
    return joined(one.name, one.organisation)
