"""Consent to the plan: by itself, apart from disclosure."""

from assistant.documents.answers import answers, choice
from assistant.documents.outline import Block, Group, Heading, Paragraph
from assistant.language.translation import _
from assistant.meeting.plan import Plan


def section(plan: Plan) -> list[Block]:
    """Whether each who decides wants the plan to be made."""
    told = answers(plan.consents, _("Vem som har svarat om samtycke till planen, vad och hur"))
    told += choice(plan.consent_choice)
    if told and plan.alone_from is not None:
        alone = _("Den unge bestämmer själv. Där mötet hölls gäller det från {age} år.")
        told.append(Paragraph(alone.format(age=plan.alone_from), "quiet"))
    return [Group((Heading(_("Samtycke till planen")), *told))] if told else []
