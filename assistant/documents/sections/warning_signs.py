"""Early warning signs and the crisis plan: what is seen, who does what, whom to ring."""

from typing import Literal

from assistant.documents.outline import Block, Cell, Group, Heading, Paragraph, Table
from assistant.documents.wording import NOTHING, fields, joined, on, spoken, under
from assistant.language.translation import _, format_list
from assistant.meeting.crisis_plan import Step
from assistant.meeting.plan import Plan
from assistant.meeting.warning_signs import PlannedSigns, Reading, Sign, Still

LONG_HEADING = 120
"""A sign of more characters stands as text below a heading of its number."""


def section(plan: Plan) -> list[Block]:
    """All of it under one heading."""
    if plan.warning_signs is None:
        return []
    return under(Heading(_("Tidiga tecken och krisplan")), told(plan, plan.warning_signs))


def told(
    plan: Plan, noted: PlannedSigns, level: Literal[2, 3] = 3, *, easy: bool = False
) -> list[Block]:
    """When they were read; each sign; then the steps, and what those who help need to know.

    Easy reading has no tables.
    """
    crisis = noted.crisis
    know = fields(
        (
            (_("Hjälper"), crisis.helps),
            (_("Gör det värre"), crisis.worsens),
            (_("Får veta"), crisis.may_know),
            (_("Har papperet"), format_list(crisis.has)),
        )
    )
    steps: list[Block] = [_table(noted.steps)] if noted.steps else []
    if easy:
        steps = [_step(number, step) for number, step in enumerate(noted.steps, 1)]
    signs = [_sign(plan, number, sign, level) for number, sign in enumerate(noted.signs, 1)]
    return [
        Group((Paragraph(_read(noted.reading), "quiet"), *(signs[0].blocks if signs else ()))),
        *signs[1:],
        *under(Heading(_("Krisplan"), level), steps),
        *under(Heading(_("Bra att veta när det är svårt"), level), know),
    ]


def _read(reading: Reading) -> str:
    """Whether they were read at this meeting, and what was said."""
    read = on(reading.read_on)
    if read and reading.still is Still.RIGHT:
        return _("Lästes {day}. Tecknen stämmer.").format(day=read)
    if read and reading.still is Still.CHANGED:
        return _("Lästes {day}, och ändrades då.").format(day=read)
    if read:
        return _("Lästes senast {day}. De är inte lästa på det här mötet.").format(day=read)
    return _("Tecknen läses vid varje möte, och ändras när de inte stämmer längre.")


def _sign(plan: Plan, number: int, sign: Sign, level: Literal[2, 3]) -> Group:
    one_line = "\n" not in sign.text and len(sign.text) <= LONG_HEADING
    title = f"{number}. {sign.text}" if one_line else _("Tecken {number}").format(number=number)
    what = fields(
        (
            (spoken(plan, _("Det gör jag"), _("Det gör personen själv")), sign.own),
            (_("Det gör andra"), sign.others),
            (_("Ring"), joined(sign.ring, sign.reach)),
        )
    )
    words = [] if one_line else [Paragraph(sign.text, "strong")]
    return Group((Heading(title, level), *words, *what))


def _step(number: int, step: Step) -> Group:
    facts = fields(((_("Vem"), step.ring), (_("Nås på"), step.reach)))
    return Group((Paragraph(f"{number}. {step.what}", "strong"), *facts))


def _table(steps: tuple[Step, ...]) -> Table:
    return Table(
        header=(_("Ordning"), _("Det här händer"), _("Vem"), _("Nås på")),
        rows=tuple(
            (
                Cell(str(number)),
                Cell(step.what),
                Cell(step.ring or NOTHING),
                Cell(step.reach or NOTHING),
            )
            for number, step in enumerate(steps, 1)
        ),
        widths=(22, 68, 40, 40),
        description=_("Krisplanens steg i ordning: vad som händer, vem och hur den nås"),
    )
