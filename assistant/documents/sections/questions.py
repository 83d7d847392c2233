"""Questions carried on to the next meeting."""

from assistant.documents.outline import Block, Group, Heading, Listing
from assistant.language.translation import _
from assistant.meeting.plan import Plan


def section(plan: Plan) -> list[Block]:
    """Who asks, and what."""
    if not plan.carried:
        return []
    return [Group((Heading(_("Frågor vi tar med oss")), Listing(plan.carried)))]
