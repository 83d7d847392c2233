"""The field's own words, explained: only those that the paper uses."""

from assistant.documents.outline import Block, Field, Fields, Group, Heading
from assistant.documents.wording import coordinator
from assistant.language.translation import _
from assistant.meeting.plan import Plan
from assistant.meeting.statements import PlanKind


def explained(plan: Plan) -> list[Block]:
    """What the plan is, what goals are, what the coordinator is."""
    label = coordinator(plan.coordinator)
    rows = [Field(_("Plan"), _plan(plan))]
    if plan.goals or any(one.promise.goal for one in plan.outcomes):
        rows.append(Field(_("Mål"), _("Det vi vill nå.")))
    if any(goal.sub_goals for goal in plan.goals):
        rows.append(Field(_("Delmål"), _("Ett steg på vägen till målet.")))
    if (plan.lots.who or plan.lots.finder) and plan.conclusion is None:
        rows.append(Field(label, _("Den som håller ihop planen.\nDet är den du ringer.")))
    return [Group((Heading(_("Vad betyder orden?")), Fields(tuple(rows))))]


def _plan(plan: Plan) -> str:
    if plan.statements.kind is PlanKind.SIP:
        return _(
            "Det vi har kommit överens om.\nDen långa planen heter samordnad individuell plan."
        )
    return _("Det vi har kommit överens om.\nDen långa planen heter individuell plan.")
