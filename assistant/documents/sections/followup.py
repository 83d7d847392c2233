"""When we meet again."""

from assistant.documents.outline import Block, Field, Fields, Group, Heading
from assistant.documents.wording import capital, joined, on
from assistant.language.translation import _
from assistant.meeting.plan import Plan


def section(plan: Plan) -> list[Block]:
    """The next meeting, who calls it, and who is missing."""
    followup = plan.followup
    meet = when(plan)
    facts = (
        Field(_("När"), meet, "strong"),
        Field(_("Var"), capital(followup.place)),
        Field(_("Kallar"), followup.caller),
        Field(_("Bör kallas då"), capital(followup.missing)),
    )
    told = tuple(fact for fact in facts if fact.value)
    return [Group((Heading(_("Uppföljning")), Fields(told)))] if told else []


def when(plan: Plan) -> str:
    """The day and the time; empty where no day is set."""
    day, time = plan.followup.on, plan.followup.time
    if day is None:
        return ""
    if not time:
        return on(day)
    return _("{date} kl. {time}").format(date=on(day), time=time)


def meet_again(plan: Plan) -> str:
    """When and where, for page one."""
    return joined(when(plan), plan.followup.place) if when(plan) else _("Ännu inte bestämt.")
