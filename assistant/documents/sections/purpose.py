"""The question the meeting was called for, and the needs behind it."""

from assistant.documents.outline import Block, Group, Heading
from assistant.documents.wording import paragraphs
from assistant.language.translation import _
from assistant.meeting.plan import Plan


def section(plan: Plan) -> list[Block]:
    """The question, as it was put; then needs, circumstances and interests."""
    told: list[Block] = []
    for title, text in (
        (_("Frågeställning"), plan.question),
        (_("Behov och förutsättningar"), plan.needs),
    ):
        said = paragraphs(text)
        if said:
            told += [Group((Heading(title), said[0])), *said[1:]]
    return told
