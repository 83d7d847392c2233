"""What has come about since the last meeting, in easy words."""

from assistant.documents.easy_words import by_sentence, day, said
from assistant.documents.outline import Block, Group, Heading, Paragraph
from assistant.documents.sections.outcomes import DONE, reached_and_here
from assistant.documents.wording import capital, joined, under
from assistant.language.translation import N_, _
from assistant.meeting.outcomes import Outcome, Result
from assistant.meeting.plan import FollowedUp, Plan, PlannedGoal

_WHY = {
    Result.REACHED: N_("Målet är nått."),
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
    Result.REACHED: _WHY[Result.REACHED],
    Result.PARTLY: N_("Vi har kommit en bit."),
    Result.DROPPED: _WHY[Result.DROPPED],
}


def section(plan: Plan) -> list[Block]:
    """What is reached and what is done; then what is no longer in the plan, and why."""
    reached: list[Block] = [_reached(goal) for goal in reached_and_here(plan)]
    finished, left = list[Block](), list[Block]()
    for one in plan.outcomes:
        done = reached if one.promise.goal else finished
        (done if one.result in DONE else left).append(_thing(one))
    return [
        *under(Heading(_("Vilka mål är nådda?")), reached),
        *under(Heading(_("Vad har blivit klart?")), finished),
        *under(Heading(_("Vad är inte med längre?")), left),
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


def _reached(goal: PlannedGoal) -> Group:
    """A goal that stands in the plan still; how it went stands there."""
    since = kept(day(goal.since)) if goal.since else ""
    told = joined(since, _(_WHY[Result.REACHED]), by="\n")
    return Group((Paragraph(by_sentence(capital(goal.text)), "strong"), Paragraph(told)))


def _thing(one: FollowedUp) -> Group:
    promise, outcome = one.promise, one.outcome
    why = _(_WHY[one.result]) if one.result in _WHY else ""
    told = joined(promise.who, kept(day(promise.since)), why, by="\n")
    return Group(
        (
            Paragraph(by_sentence(capital(promise.what)), "strong"),
            Paragraph(told),
            *said(outcome.note),
        )
    )
