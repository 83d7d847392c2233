"""Who gets the original, and who gets a copy."""

from assistant.documents.outline import Group, Heading
from assistant.documents.wording import fields
from assistant.language.translation import _, format_list
from assistant.meeting.attendance import Role
from assistant.meeting.plan import Plan


def section(plan: Plan) -> list[Group]:
    """The distribution list; a child's original is the guardians' to keep as well."""
    original = format_list(copy.name for copy in plan.copies if copy.original)
    if original and plan.child and _with_guardians(plan):
        original = _("{name}, hos vårdnadshavarna").format(name=original)
    told = fields(
        (
            (_("Original"), original),
            (_("Kopia"), format_list(copy.name for copy in plan.copies if not copy.original)),
        )
    )
    return [Group((Heading(_("Planen lämnas till")), *told))] if told else []


def _with_guardians(plan: Plan) -> bool:
    """Whether a guardian has it: not where a young person decides and wants none to."""
    guardians = {one.name for one in plan.attendees if one.role is Role.GUARDIAN}
    return not guardians or any(copy.name in guardians for copy in plan.copies)
