"""Goals, sub-goals and measures."""

from contextlib import suppress

import msgspec

from assistant.asking.earlier import from_version
from assistant.asking.form import (
    Choice,
    Field,
    Form,
    Kind,
    Question,
    Row,
    Values,
    choices,
    joined,
    shortened,
)
from assistant.asking.ladders import LadderForm
from assistant.asking.principals import is_network, principal_choices
from assistant.asking.wording import asked, keeping, reason, why_field
from assistant.desk.identity import new_id
from assistant.desk.wording import goal_remarks, measure_remarks
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_date
from assistant.meeting.attendance import Principal
from assistant.meeting.day_gone import goal_day_gone, goes_on_undated, new_day_lacking
from assistant.meeting.event import Command, Refused
from assistant.meeting.goals import (
    AddGoal,
    AddMeasure,
    ChangeGoal,
    ChangeMeasure,
    Goal,
    Measure,
    RemoveGoal,
    RemoveMeasure,
    Standing,
)
from assistant.meeting.meeting import Meeting
from assistant.meeting.records import with_field

_KEPT = ("why", "note")
"""What is said of a goal's wording, and is no field of the goal."""


class GoalForm(Form):
    """A goal, with what is seen when it is reached."""

    name = "goals"
    title = N_("Mål")
    words = ("mål", "goal")
    adds = N_("Lägg till ett mål")
    wonders = True
    reviews = True

    def rows(self, meeting: Meeting) -> list[Row]:
        """The goals, numbered, each followed by its sub-goals."""
        return [
            Row(id=id, number=number, title=goal.text, detail=_goal_detail(meeting, id, goal))
            for id, number, goal in meeting.goals.numbered()
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The wording, how one sees it, by when, and which goal it is part of."""
        above = tuple(
            Choice(id, f"{number} {shortened(goal.text, 50)}")
            for id, number, goal in meeting.goals.numbered()
            if not goal.parent and id != row
        )
        return [
            Field(name="text", label=_("Målet"), words=("mål", "goal"), main=True),
            Field(
                name="reached_when",
                label=_("Vi är framme när"),
                words=("framme när", "ser", "reached when"),
            ),
            Field(name="by", label=_("Senast"), words=("senast", "by"), kind=Kind.DATE),
            Field(
                name="parent",
                label=_("Delmål till"),
                words=("delmål till", "del av", "part of"),
                kind=Kind.CHOICE,
                choices=above,
            ),
            why_field(aside=True),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The goal as worded, and why it stays so."""
        if not row:
            return {}
        return {**msgspec.to_builtins(meeting.goals.goals[row]), **reason(meeting, row)}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Add or reword; and keep what is said to stay as it is."""
        said = {name: value for name, value in values.items() if name not in _KEPT}
        said = {**said, "parent": said.get("parent") or ""} if "parent" in said else said
        kept = any(values.get(name) for name in _KEPT)
        id = row or (new_id() if kept else "")
        stays = keeping(meeting, id, _goal(meeting, row, values), values) if kept else []
        if row:
            return [*([ChangeGoal(id=row, values=said)] if said else []), *stays]
        return [AddGoal(id=id, values=said), *stays]

    def question(self, meeting: Meeting, row: str, values: Values) -> Question | None:
        """The most useful question about its wording or its day."""
        goal = _goal(meeting, row, values)
        if not goal.text.strip() or any(values.get(name) for name in _KEPT):
            return None
        return asked(meeting, goal_remarks(meeting, row, goal))

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """A goal nothing hangs on."""
        return RemoveGoal(id=row)


class SubGoalForm(GoalForm):
    """A sub-goal, said with the goal's number: ``delmål 1: …``."""

    name = "sub_goals"
    title = N_("Delmål")
    words = ("delmål", "sub-goal")
    head = "parent"
    shown = False


class MeasureForm(Form):
    """A measure: what, who, by when, and how far it has come."""

    name = "measures"
    title = N_("Insatser och åtgärder")
    words = ("åtgärd", "insats", "measure")
    adds = N_("Lägg till en insats")
    wonders = True
    reviews = True
    head = "goal"

    def rows(self, meeting: Meeting) -> list[Row]:
        """The measures, in the order they were noted, each with its goal's number and a letter."""
        numbers = meeting.goals.numbered_measures()
        return [
            Row(
                id=id,
                number=numbers[id],
                title=m.what,
                detail=_measure_detail(meeting, id, m),
                done=bool(m.who and m.by),
            )
            for id, m in meeting.goals.measures.items()
        ]

    def seen(self, meeting: Meeting) -> list[Row]:
        """Goal by goal, as they are numbered."""
        rows = {row.id: row for row in self.rows(meeting)}
        return [rows[id] for id in meeting.goals.numbered_measures()]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """What, who, by when; the rest for those who need it."""
        goals = tuple(
            Choice(id, f"{number} {shortened(goal.text, 50)}")
            for id, number, goal in meeting.goals.numbered()
        )
        return [
            Field(name="what", label=_("Vad ska göras?"), words=("vad", "what"), main=True),
            Field(name="who", label=_("Vem?"), words=("ansvarig", "vem", "who"), kind=Kind.WHO),
            Field(
                name="by", label=_("Klart senast"), words=("senast", "klart", "by"), kind=Kind.DATE
            ),
            Field(
                name="goal",
                label=_("För vilket mål?"),
                words=("mål", "goal"),
                kind=Kind.CHOICE,
                choices=goals,
            ),
            Field(
                name="standing",
                label=_("Läge"),
                words=("läge", "standing"),
                kind=Kind.CHOICE,
                choices=choices(*Standing),
            ),
            Field(
                name="decider",
                label=_("Vem beslutar?"),
                words=("prövas av", "beslutas av", "decided by"),
                kind=Kind.WHO,
            ),
            Field(
                name="decide_by",
                label=_("Beslut senast"),
                words=("beslut senast", "decided before"),
                kind=Kind.DATE,
            ),
            Field(
                name="principal",
                label=_("Huvudman, om den inte framgår av vem som gör det"),
                words=("huvudman", "principal"),
                kind=Kind.CHOICE,
                choices=principal_choices(),
            ),
            Field(
                name="how",
                label=_("Hur ofta, när och var?"),
                words=("hur ofta", "how often"),
            ),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The measure as noted; a new one belongs to the goal worded last."""
        if row:
            values: Values = msgspec.to_builtins(meeting.goals.measures[row])
            return values
        last = next(reversed(meeting.goals.goals), "")
        return {"goal": last}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Add or change; in a new one an empty choice leaves what follows from who."""
        said = {**values, "goal": values.get("goal") or ""} if "goal" in values else dict(values)
        if not values.get("principal") and is_network(str(values.get("who") or "")):
            said["principal"] = Principal.NETWORK
        if row:
            return [ChangeMeasure(id=row, values=said)]
        noted = {name: value for name, value in said.items() if value is not None}
        return [AddMeasure(values={**self.values(meeting, ""), **noted})]

    def question(self, meeting: Meeting, row: str, values: Values) -> Question | None:
        """Who answers for it, where nobody does."""
        held = {**self.values(meeting, row), **values}
        measure = Measure(what=str(held.get("what") or ""), who=str(held.get("who") or ""))
        return asked(meeting, measure_remarks(meeting, measure)) if measure.what.strip() else None

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """A measure noted by mistake."""
        return RemoveMeasure(id=row)


def _goal(meeting: Meeting, row: str, values: Values) -> Goal:
    """A goal as it would be with some answers, those it cannot hold left out."""
    goal = meeting.goals.goals[row] if row else Goal(text="")
    for name, value in values.items():
        with suppress(Refused):
            goal = with_field(goal, name, value)
    return goal


def _goal_detail(meeting: Meeting, id: str, goal: Goal) -> str:
    seen = _("framme när {seen}").format(seen=goal.reached_when) if goal.reached_when else ""
    return joined(seen, _goal_by(meeting, id, goal), from_version(meeting, id))


def _goal_by(meeting: Meeting, id: str, goal: Goal) -> str:
    """By when; of what is reached nothing, and of a day that has passed that it has."""
    if goal.by is None or meeting.outcomes.settles(id):
        return ""
    if goal_day_gone(meeting, id):
        return _("{day} har gått, ingen ny dag satt").format(day=format_date(goal.by))
    return _("senast {date}").format(date=format_date(goal.by))


def _measure_detail(meeting: Meeting, id: str, measure: Measure) -> str:
    decider = meeting.attendance.name(measure.decider)
    return joined(
        meeting.attendance.name(measure.who) or _("ingen ansvarig än"),
        _by(meeting, id, measure),
        measure.how,
        term(measure.standing) if measure.standing else "",
        _("prövas av {name}").format(name=decider) if decider else "",
        _("beslut {date}").format(date=format_date(measure.decide_by)) if measure.decide_by else "",
        from_version(meeting, id),
    )


def _by(meeting: Meeting, id: str, measure: Measure) -> str:
    """By when; of what goes on as agreed nothing, since it is said that it does."""
    if goes_on_undated(meeting, id):
        return ""
    if new_day_lacking(meeting, id):
        return _("kvar att göra, ingen ny dag satt")
    return (
        _("senast {date}").format(date=format_date(measure.by)) if measure.by else _("inget datum")
    )


FORMS = (GoalForm(), SubGoalForm(), MeasureForm(), LadderForm())
