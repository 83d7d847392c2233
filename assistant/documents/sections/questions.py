"""Questions carried on to the next meeting."""

from assistant.documents.outline import Block, Group, Heading, Listing
from assistant.documents.wording import joined, spoken
from assistant.language.asked import asked_in_words
from assistant.language.translation import _
from assistant.meeting.plan import Plan


def section(plan: Plan) -> list[Block]:
    """Who asks, and what; and what has been answered of it so far."""
    if not plan.carried:
        return []
    over = plan.conclusion is not None and plan.followup.on is None
    others = _("Frågor som är kvar") if over else _("Frågor till nästa möte")
    title = spoken(plan, _("Frågor vi tar med oss"), others)
    so_far = plan.so_far or ("",) * len(plan.carried)
    return [Group((Heading(title), Listing(tuple(map(_told, plan.carried, so_far)))))]


def _told(asked: str, so_far: str) -> str:
    answer = _("Svar hittills: {answer}").format(answer=so_far) if so_far else ""
    return joined(asked_in_words(asked), answer, by=" – ")
