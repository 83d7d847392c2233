"""Disclosure: who may share what, except what, until when."""

from assistant.documents.answers import answers, choice
from assistant.documents.outline import Block, Group, Heading, Paragraph
from assistant.documents.wording import capital, fields, on
from assistant.language.translation import _, format_list
from assistant.meeting.attendance import Role
from assistant.meeting.deciders import Says
from assistant.meeting.plan import Plan


def section(plan: Plan) -> list[Block]:
    """The scope, each answer, and that it can be taken back (OSL 10:1, 12:2)."""
    scope = plan.scope
    told = fields(
        (
            (_("Mellan"), format_list(scope.between) or _nobody(plan)),
            (_("I frågan"), capital(scope.question)),
            (_("Uppgifter"), capital(scope.data)),
            (_("Utom"), capital(scope.excepted)),
            (_("Gäller till"), on(scope.until)),
            (_("Omfattar inte"), format_list(plan.uncovered if scope.between else ())),
        )
    )
    said = answers(plan.disclosures, _("Vem som har svarat om sekretessmedgivande, vad och hur"))
    if said and plan.shares_from is not None:
        alone = _(
            "Den unge bestämmer själv vem som får veta vad. Där mötet hölls gäller det från "
            "{age} år."
        )
        said.append(Paragraph(alone.format(age=plan.shares_from), "quiet"))
    said += [*choice(plan.disclosure_choice), *_left_out(plan)]
    if not told and not said:
        return []
    back = Paragraph(_("Medgivandet kan tas tillbaka när som helst, helt eller delvis."), "quiet")
    return [Group((Heading(_("Sekretessmedgivande")), *told, *said, back))]


def _nobody(plan: Plan) -> str:
    """That a yes covers nobody, where nothing says between whom and there is somebody to name."""
    yes = any(one.answer.says is Says.YES for one in plan.disclosures)
    some = any(one.role is Role.PROFESSIONAL for one in plan.attendees)
    return _("Ingen verksamhet är nämnd, så medgivandet gäller ingen.") if yes and some else ""


def _left_out(plan: Plan) -> list[Block]:
    if not plan.left_out:
        return []
    without = _("{names}. Det som de skulle göra står i planen som tillfrågas.")
    told = without.format(names=format_list(plan.left_out))
    return [Paragraph(told, lead=_("Planen görs utan:"))]
