"""The person whom the plan is for, and who decides or speaks for them."""

from assistant.documents.outline import Block, Group, Heading
from assistant.documents.wording import fields
from assistant.language.translation import _, format_list
from assistant.meeting.attendance import Role
from assistant.meeting.plan import Plan


def section(plan: Plan) -> list[Block]:
    """Name and particulars; of protected ones only that they are protected."""
    person = plan.person
    protected = _("Skyddade personuppgifter: adress och kontaktuppgifter visas inte.")
    if plan.extract:
        protected = _(
            "Skyddade personuppgifter: adress, kontaktuppgifter, skola och platser visas inte."
        )
    facts = fields(
        (
            (_("Namn"), plan.name),
            (_("Personnummer"), person.personal_number),
            (_("Adress"), person.address),
            (_("Kontakt"), person.contact),
            (_("Skydd"), protected if person.protected else ""),
            (_("Vårdnadshavare"), _names(plan, Role.GUARDIAN)),
            (_("Företrädare"), _names(plan, Role.REPRESENTATIVE)),
            (_("Tolk"), _names(plan, Role.INTERPRETER)),
        )
    )
    return [Group((Heading(_("Person")), *facts))] if facts else []


def _names(plan: Plan, role: Role) -> str:
    return format_list(someone.name for someone in plan.attendees if someone.role is role)
