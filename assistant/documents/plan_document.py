"""The plan's outline: page one, then every section in the order it is read.

What concerns the person's life comes first; who was there, who answered what,
and what the statute asks for come after it, next to the signatures.
"""

from collections.abc import Callable
from typing import Final

from assistant.documents.outline import Block, Document, Field, Fields, Group, Notice
from assistant.documents.sections import (
    attendance,
    changes,
    childs_view,
    conclusion,
    consent,
    copies,
    disclosure,
    followup,
    goals,
    judgement,
    lots,
    narrative,
    opinions,
    outcomes,
    person,
    purpose,
    questions,
    reports,
    signoff,
    statements,
    warning_signs,
)
from assistant.documents.wording import BRIEF, brief, coordinator, important_to, joined, spoken
from assistant.language.terms import term
from assistant.language.translation import _, format_datetime, format_list, language, ngettext
from assistant.meeting.plan import Plan, digest, mark
from assistant.meeting.statements import PlanKind

SECTIONS: Final[tuple[Callable[[Plan], list[Block]], ...]] = (
    person.section,
    conclusion.section,
    purpose.section,
    narrative.section,
    childs_view.section,
    reports.section,
    outcomes.section,
    changes.section,
    goals.section,
    lots.section,
    warning_signs.section,
    followup.section,
    questions.section,
    opinions.section,
    judgement.section,
    attendance.section,
    consent.section,
    disclosure.section,
    statements.section,
    signoff.aftercare,
)


def plan_document(plan: Plan) -> Document:
    """The whole plan as an outline, in the language spoken now."""
    kind = kind_of(plan)
    title = titled(plan, kind)
    return Document(
        title=title,
        kind=kind,
        subtitle=_subtitle(plan),
        language=language(),
        fixed_at=plan.fixed_at,
        notices=_notices(plan),
        summary=_summary(plan),
        blocks=(*(block for section in SECTIONS for block in section(plan)), *_last(plan)),
        running=(title, brief(plan.name)),
        footer=_footer(plan),
        page_of=_("Sida {page} av {pages}"),
        practice=_("ÖVNING") if plan.practice else "",
    )


def kind_of(plan: Plan) -> str:
    """The plan's name in the statute, or what an IP is short for."""
    if plan.statements.kind is PlanKind.SIP:
        return _("Samordnad individuell plan")
    return _("Individuell plan")


def titled(plan: Plan, kind: str) -> str:
    """The title: the statute's name, with a label of the place's own beside it."""
    label = term(plan.statements.kind) if plan.label in ("", "SIP", "IP", "SIP/IP") else plan.label
    return kind if label.casefold() == kind.casefold() else f"{kind} ({brief(label)})"


def _last(plan: Plan) -> list[Block]:
    """Who gets it and where people sign, on one page: no signature stands on a page of its own."""
    told = (*copies.section(plan), *signoff.signatures(plan))
    inside = tuple(block for group in told for block in group.blocks)
    return [Group(inside)] if inside else []


def _subtitle(plan: Plan) -> str:
    held = _("möte {when}").format(when=format_datetime(plan.held)) if plan.held else ""
    return joined(_(plan.agenda), held, plan.place, by=" · ")


def _notices(plan: Plan) -> tuple[Notice, ...]:
    notices: list[Notice] = []
    if plan.practice:
        notices.append(Notice(_("ÖVNING"), _("Det här är ingen riktig plan.")))
    if plan.extract:
        whole = _("allt i planen står inte här. Hela planen är version {number}, märke {mark}.")
        notices.append(
            Notice(
                _("Utdrag för {names}:").format(names=format_list(plan.extract.recipients)),
                whole.format(number=plan.version, mark=mark(plan.extract.whole)),
            )
        )
    if plan.conclusion:
        notices.append(Notice(_("Avslutad:"), conclusion.ended(plan)))
    if plan.missing:
        what = format_list(term(lack) for lack in plan.missing)
        notices.append(Notice(_("Ej komplett:"), _("saknar {what}.").format(what=what)))
    return tuple(notices)


def _summary(plan: Plan) -> Fields:
    return Fields(
        (
            Field(_("Planen gäller"), plan.name or _("Ännu inte antecknat."), "strong"),
            *_important(plan),
            *_coordinates(plan),
            *_next(plan),
        )
    )


def _coordinates(plan: Plan) -> tuple[Field, ...]:
    """Who coordinates; nobody does when the plan has ended and says whom to turn to."""
    if conclusion.turn_to(plan):
        return ()
    return (Field(coordinator(plan.coordinator), lots.reached(plan)),)


def _next(plan: Plan) -> tuple[Field, ...]:
    """The next meeting; of a plan that has ended whom to turn to, if it says."""
    turn_to = conclusion.turn_to(plan)
    meets = plan.conclusion is None or plan.followup.on is not None
    title = spoken(plan, _("Vi ses igen"), _("Nästa möte"))
    return (
        *((Field(_("Om det blir svårt igen"), turn_to, "strong"),) if turn_to else ()),
        *((Field(title, followup.meet_again(plan), "strong"),) if meets else ()),
    )


def _important(plan: Plan) -> tuple[Field, ...]:
    """In the person's own words; an extract does not tell whether there are any."""
    label, said = important_to(plan), plan.narrative.important.strip()
    if not said:
        return () if plan.extract else (Field(label, _("Ännu inte antecknat.")),)
    if len(said) > narrative.SHORT:
        begun = said[: narrative.SHORT].rsplit(None, 1)[0]
        told = _("”{begun} …” Allt står under Så är det nu.").format(begun=begun)
        return (Field(label, told),)
    return (Field(label, _("”{words}”").format(words=said.strip('”"“')), "quote"),)


def _footer(plan: Plan) -> str:
    """What brings a dropped page back to its plan, and an extract's to whom it is for."""
    whole = plan.extract.whole if plan.extract else digest(plan)
    return joined(
        _("ÖVNING") if plan.practice else "",
        _extract_for(plan.extract.recipients) if plan.extract else "",
        _("Version {number}").format(number=plan.version),
        _("fastställd {when}").format(when=format_datetime(plan.fixed_at)),
        _("märke {mark}").format(mark=mark(whole)).replace(" ", "\N{NO-BREAK SPACE}"),
        by=" · ",
    )


def _extract_for(recipients: tuple[str, ...]) -> str:
    """For whom an extract is, as far as the foot of a page has room for names."""
    names = format_list(recipients)
    if len(names) <= BRIEF:
        return _("Utdrag för {names}").format(names=brief(names))
    count = len(recipients)
    told = ngettext("Utdrag för {count} mottagare", "Utdrag för {count} mottagare", count)
    return told.format(count=count)
