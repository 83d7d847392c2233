"""What has come about since the last meeting, in easy words."""

from assistant.documents.easy_words import by_sentence, day, said
from assistant.documents.outline import Block, Group, Heading, Paragraph
from assistant.documents.sections.outcomes import DONE
from assistant.documents.wording import capital, joined
from assistant.language.translation import N_, _
from assistant.meeting.outcomes import Outcome, Result
from assistant.meeting.plan import FollowedUp, Plan

_WHY_NOT = {
    Result.DECLINED: N_("Svaret blev nej."),
    Result.DROPPED: N_("Det behövs inte längre."),
}
_SO_FAR = {
    Result.PARTLY: N_("En del är gjort."),
    Result.NOT_DONE: N_("Det blev inte gjort."),
    Result.NOT_YET: N_("Vi är inte där än."),
    Result.GRANTED: N_("Svaret blev ja."),
    Result.GOES_ON: N_("Det går som vi sa."),
}
_GOAL_SO_FAR = {
    **_SO_FAR,
    Result.REACHED: N_("Målet är nått."),
    Result.PARTLY: N_("Vi har kommit en bit."),
    Result.DROPPED: _WHY_NOT[Result.DROPPED],
}


def section(plan: Plan) -> list[Block]:
    """What is done; then what is no longer in the plan, and why."""
    done = [one for one in plan.outcomes if one.result in DONE]
    left = [one for one in plan.outcomes if one.result not in DONE]
    return [
        *_listed(_("Vad har blivit klart?"), done),
        *_listed(_("Vad är inte med längre?"), left),
    ]


def kept(since: str) -> str:
    """That something was said at an earlier meeting, of that day in words."""
    return _("Vi sa det på mötet {day}.").format(day=since)


def so_far(outcome: Outcome | None, *, goal: bool = False) -> str:
    """What has come of what stays in the plan; empty where nothing was said."""
    if outcome is None:
        return ""
    words = _GOAL_SO_FAR if goal else _SO_FAR
    result = _(words[outcome.result]) if outcome.result in words else ""
    return joined(result, by_sentence(capital(outcome.note)), by="\n")


def _listed(title: str, things: list[FollowedUp]) -> list[Block]:
    if not things:
        return []
    first, *rest = map(_thing, things)
    return [Group((Heading(title), first)), *rest]


def _thing(one: FollowedUp) -> Group:
    promise, outcome = one.promise, one.outcome
    why = _(_WHY_NOT[outcome.result]) if outcome.result in _WHY_NOT else ""
    told = joined(promise.who, kept(day(promise.since)), why, by="\n")
    return Group(
        (Paragraph(by_sentence(promise.what), "strong"), Paragraph(told), *said(outcome.note))
    )
