"""Questions carried on to the next meeting."""

from assistant.documents.outline import Block, Group, Heading, Listing
from assistant.documents.wording import spoken
from assistant.language.translation import _
from assistant.meeting.plan import Plan


def section(plan: Plan) -> list[Block]:
    """Who asks, and what."""
    if not plan.carried:
        return []
    title = spoken(plan, _("Frågor vi tar med oss"), _("Frågor till nästa möte"))
    return [Group((Heading(title), Listing(plan.carried)))]
