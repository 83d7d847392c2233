"""The question the meeting was called for."""

from assistant.documents.outline import Block, Heading
from assistant.documents.wording import paragraphs
from assistant.language.translation import _
from assistant.meeting.plan import Plan


def section(plan: Plan) -> list[Block]:
    """The question, as it was put."""
    said = paragraphs(plan.question)
    return [Heading(_("Frågeställning")), *said] if said else []
