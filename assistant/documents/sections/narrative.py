"""The family's narrative."""

from assistant.documents.outline import Block, Group, Heading
from assistant.documents.wording import important_to, paragraphs
from assistant.language.translation import _
from assistant.meeting.plan import Plan

SHORT = 400
"""What is important to me stands whole on page one up to so many characters."""


def section(plan: Plan) -> list[Block]:
    """The situation, what works and what works less well, in the order told."""
    told = plan.narrative
    important = told.important if len(told.important) > SHORT else ""
    parts = (
        *paragraphs(told.situation),
        *_part(_("Det här fungerar bra"), told.works),
        *_part(_("Det här fungerar mindre bra"), told.works_not),
        *_part(important_to(plan), important),
    )
    return [Heading(_("Så är det nu")), *parts] if parts else []


def _part(title: str, text: str) -> list[Block]:
    said = paragraphs(text)
    if not said:
        return []
    first, *rest = said
    return [Group((Heading(title, 3), first)), *rest]
