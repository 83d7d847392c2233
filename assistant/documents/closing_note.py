"""The closing note: what the family has with it when the plan has ended."""

from assistant.documents.outline import (
    Block,
    Document,
    Field,
    Fields,
    Heading,
    Listing,
    Notice,
    Paragraph,
)
from assistant.documents.sections.conclusion import ended, told, turn_to
from assistant.documents.sections.statements import every_measure
from assistant.documents.wording import brief, capital, joined, spoken
from assistant.language.translation import _, format_datetime, language
from assistant.meeting.goals import Standing
from assistant.meeting.plan import Plan


def closing_note(plan: Plan) -> Document:
    """The note, in the language spoken now."""
    practice = _("ÖVNING") if plan.practice else ""
    title = spoken(plan, _("När vår plan är slut"), _("När planen är slut"))
    return Document(
        title=title,
        kind=_("Slutord"),
        subtitle=_("Slutord"),
        language=language(),
        fixed_at=plan.fixed_at,
        notices=(Notice(practice, _("Det här är ingen riktig plan.")),) if practice else (),
        summary=_summary(plan),
        blocks=tuple(_blocks(plan)),
        running=(title, brief(plan.name)),
        footer=joined(
            practice,
            _("Slutord"),
            _("Version {number}").format(number=plan.version),
            _("fastställd {when}").format(when=format_datetime(plan.fixed_at)),
            by=" · ",
        ),
        page_of=_("Sida {page} av {pages}"),
        practice=practice,
        reading="easy",
    )


def _summary(plan: Plan) -> Fields:
    rows = (
        Field(_("Till"), plan.name or _("Ännu inte antecknat."), "strong"),
        Field(_("Vänd er till"), turn_to(plan), "strong"),
    )
    return Fields(tuple(row for row in rows if row.value))


def _blocks(plan: Plan) -> list[Block]:
    if plan.conclusion is None:
        return [Paragraph(_("Planen är inte avslutad än."))]
    return [Paragraph(ended(plan)), *told(plan), *_goes_on(plan)]


def _goes_on(plan: Plan) -> list[Block]:
    """What is decided and still to do, by whom: it goes on without the plan."""
    items = tuple(
        joined(capital(one.what), capital(one.how), one.who or one.organisation, by="\n")
        for one in every_measure(plan)
        if one.standing in (None, Standing.DECIDED)
    )
    return [Heading(_("Det här fortsätter")), Listing(items)] if items else []
