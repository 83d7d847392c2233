"""What the plan has otherwise than the one it follows."""

from assistant.desk.changes import changes_told
from assistant.documents.outline import Block, Group, Heading, Listing, Paragraph
from assistant.documents.wording import coordinator, on
from assistant.language.translation import _
from assistant.meeting.plan import Plan


def section(plan: Plan) -> list[Block]:
    """What is new, what reads otherwise, and who coordinates now; of nothing, nothing is told."""
    changes = plan.changes
    if changes is None:
        return []
    title = _("Ändrat sedan version {number}, {day}").format(
        number=changes.version, day=on(changes.on)
    )
    told = tuple(changes_told(changes, coordinator(plan.coordinator), on))
    if not (told or plan.goals or plan.measures):
        return []
    held: Block = Listing(told) if told else Paragraph(_unchanged(plan))
    return [Group((Heading(title), held))]


def _unchanged(plan: Plan) -> str:
    if plan.outcomes:
        return _("Det som är kvar är som det var.")
    return _("Mål och insatser är som de var.")
