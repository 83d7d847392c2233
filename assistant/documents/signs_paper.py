"""Early warning signs and crisis plan as a paper of its own, to keep and to hand out.

It holds nothing else of the plan but whom it is about; others may read it, so with
protected personal data it tells no more than their copy would.
"""

from assistant.documents.outline import Block, Document, Field, Fields, Notice, Paragraph
from assistant.documents.sections.warning_signs import told
from assistant.documents.wording import brief, joined
from assistant.language.translation import _, format_datetime, language
from assistant.meeting.plan import Plan
from assistant.meeting.sharing import for_others


def signs_document(plan: Plan) -> Document:
    """The paper, in the language spoken now."""
    shown, title = for_others(plan), _("Tidiga tecken och krisplan")
    practice = _("ÖVNING") if plan.practice else ""
    return Document(
        title=title,
        kind=title,
        subtitle=_("Ur planen, version {number}").format(number=plan.version),
        language=language(),
        fixed_at=plan.fixed_at,
        notices=(Notice(practice, _("Det här är ingen riktig plan.")),) if practice else (),
        summary=Fields(
            (Field(_("Det gäller"), shown.name or _("Ännu inte antecknat."), "strong"),)
        ),
        blocks=tuple(_blocks(shown)),
        running=(title, brief(shown.name)),
        footer=joined(
            practice,
            title,
            _("Version {number}").format(number=plan.version),
            _("fastställd {when}").format(when=format_datetime(plan.fixed_at)),
            by=" · ",
        ),
        page_of=_("Sida {page} av {pages}"),
        practice=practice,
        reading="easy",
    )


def _blocks(plan: Plan) -> list[Block]:
    if plan.warning_signs is None:
        return [Paragraph(_("Inga tecken är antecknade än."))]
    return told(plan, plan.warning_signs, 2, easy=True)
