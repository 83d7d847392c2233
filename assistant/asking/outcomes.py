"""What came of each thing that the earlier plan promised, asked so that nobody is blamed."""

from collections.abc import Mapping
from datetime import date
from typing import Final

from msgspec.structs import replace

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
)
from assistant.asking.ladders import score_choices
from assistant.asking.new_day import DROPS, NAME, new_day, new_day_field, new_day_question
from assistant.language.terms import signed, term, word_of
from assistant.language.translation import N_, _, format_date
from assistant.meeting.event import Command
from assistant.meeting.goals import Standing
from assistant.meeting.meeting import Meeting
from assistant.meeting.outcomes import NoteOutcome, Outcome, Promise, Result
from assistant.meeting.records import plain

_OF_GOAL: Final[Mapping[str, str]] = {
    Result.DONE.value: Result.REACHED.value,
    Result.NOT_DONE.value: Result.NOT_YET.value,
    Result.GOES_ON.value: Result.NOT_YET.value,
}
"""What is said of a measure, as it is said of a goal; one that goes on is not reached."""
_ALSO: Final[Mapping[str, tuple[str, ...]]] = {
    Result.DONE.value: ("gjort", "gjord"),
    Result.NOT_DONE.value: ("inte gjort", "inte gjord"),
    Result.DROPPED.value: DROPS,
    Result.GOES_ON.value: ("fortsätt", "går vidare", "goes on", "continues"),
}
"""Other ways to say it, beside the term."""
GOAL_RESULTS: Final = (Result.REACHED, Result.PARTLY, Result.NOT_YET, Result.DROPPED)
"""What can come of a goal, in the order of its numbers."""
MEASURE_RESULTS: Final = (
    Result.DONE,
    Result.PARTLY,
    Result.NOT_DONE,
    Result.DROPPED,
    Result.GOES_ON,
)
"""The same of a measure.  What is new is last: what a number stands for in an earlier script is
what it was."""
_DECISION: Final = (Result.GRANTED, Result.DECLINED)
_UNDONE: Final = (Result.NOT_DONE, Result.NOT_YET, Result.DECLINED, Result.DROPPED)
_NOTHING: Final = Promise(what="", since=date.min)


class OutcomeForm(Form):
    """A row for each promise; those that an earlier meeting settled stand last."""

    name = "outcomes"
    title = N_("Sedan förra mötet")
    words = ("resultat", "utfall", "sedan förra mötet", "sedan sist", "outcome")
    wonders = True

    def rows(self, meeting: Meeting) -> list[Row]:
        """The promises by their numbers, in the order of the plan, goals as it numbers them."""
        promised, numbers = meeting.outcomes.promised, meeting.outcomes.numbers()
        return [
            _row(meeting, id, number, _called(promised[id], numbers[id]), numbers[id])
            for number, id in enumerate(promised, 1)
        ]

    def seen(self, meeting: Meeting) -> list[Row]:
        """What is asked stands first, and keeps its place when it is answered."""
        promised = meeting.outcomes.promised
        return sorted(self.rows(meeting), key=lambda row: promised[row.id].settled)

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """What came of it; the decision, where one was waited for; the step, of a ladder."""
        promise = meeting.outcomes.promised.get(row, _NOTHING)
        result = Field(
            name="result",
            label=_("Vad blev det av det?"),
            words=("blev", "resultat", "result"),
            kind=Kind.CHOICE,
            choices=_results(promise),
            hint=_said_then(meeting, promise),
            main=True,
        )
        note = Field(
            name="note",
            label=_("Hur gick det, eller vad kom i vägen?"),
            words=("not", "i vägen", "hur", "note"),
        )
        decision = [
            Field(
                name="decided_on",
                label=_("Vilken dag kom beslutet?"),
                words=("beslutat den", "beslutsdag", "decided on"),
                kind=Kind.DATE,
                past=True,
            ),
            Field(
                name="decided_by",
                label=_("Vem beslutade?"),
                words=("beslutat av", "decided by"),
                kind=Kind.WHO,
            ),
        ]
        score = Field(
            name="score",
            label=_step_asked(promise),
            words=("steg", "step"),
            kind=Kind.CHOICE,
            choices=score_choices(promise.ladder),
        )
        waited = _waited(promise)
        return [
            result,
            *([score] if promise.ladder else []),
            note,
            *(decision if waited else []),
            *([] if promise.goal else [new_day_field(meeting, row, waited=waited)]),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """What has been said of it."""
        said: dict[str, str | int | None] = plain(meeting.outcomes.outcome(row))
        return said | ({"score": str(said["score"])} if "score" in said else {})

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note it; of a goal *done* is that it is reached."""
        said = dict(values)
        if said.get("score") is not None:
            said["score"] = int(str(said["score"]))
        promise = meeting.outcomes.promised.get(row, _NOTHING)
        if promise.goal and said.get("result") in _OF_GOAL:
            said["result"] = _OF_GOAL[str(said["result"])]
        day = new_day(row, said) if NAME in said else []
        noted = {name: value for name, value in said.items() if name != NAME}
        return [*([NoteOutcome(id=row, values=noted)] if noted or not day else []), *day]

    def question(self, meeting: Meeting, row: str, values: Values) -> Question | None:
        """Which day counts now, of a measure whose day has passed."""
        return new_day_question(meeting, row, values)


def _row(meeting: Meeting, id: str, number: int, called: str, then: str) -> Row:
    promise, result = meeting.outcomes.promised[id], meeting.outcomes.outcome(id).result
    return Row(
        id=id,
        number=str(number),
        title=called,
        detail=_detail(meeting, id, promise),
        done=meeting.outcomes.answered(id),
        undone=result in _UNDONE,
        partly=result is Result.PARTLY,
        others=(called, *([] if promise.goal else [f"{then}  {promise.what}"])),
        named=promise.what,
    )


def _called(promise: Promise, number: str) -> str:
    """Whether it is a goal, and which, or a measure; and its words."""
    if not promise.goal:
        return _("Insats {number}: {what}").format(number=number, what=promise.what)
    told = _("Delmål {number}: {what}") if promise.under else _("Mål {number}: {what}")
    return told.format(number=number, what=promise.what)


def _detail(meeting: Meeting, id: str, promise: Promise) -> str:
    """What came of it or, until that is said, how it stood; and how old it is, if older.

    What was settled at an earlier meeting, or goes on, waits for no day.
    """
    outcomes, told = meeting.outcomes, joined(*_said(meeting, meeting.outcomes.outcome(id)))
    over = outcomes.goes_on(id) or (outcomes.settles(id) and not told)
    by = None if over else promise.by
    if not outcomes.settles(id) and not _to_do(meeting, id):
        told = joined(_("borttaget ur planen"), told)
    stands = promise.stands(outcomes.outcome(id)) is not None
    then = _said_then(meeting, promise) if stands else ""
    stood = "" if told or then or promise.standing is None else term(promise.standing)
    since = format_date(promise.since) if promise.since != outcomes.on else ""
    measure = meeting.goals.measures.get(id)
    new = measure.by if measure and measure.by != promise.by else None
    return joined(
        told,
        _("ny dag {date}").format(date=format_date(new)) if new else "",
        meeting.attendance.name(promise.who),
        then,
        _("senast {date}").format(date=format_date(by)) if by else "",
        stood,
        _("kvar från mötet {date}").format(date=since) if since else "",
    )


def _to_do(meeting: Meeting, id: str) -> bool:
    return id in meeting.goals.goals or id in meeting.goals.measures


def _said(meeting: Meeting, said: Outcome) -> list[str]:
    on = format_date(said.decided_on) if said.decided_on else ""
    pieces = (
        term(said.result) if said.result else "",
        _("steg {score}").format(score=signed(said.score)) if said.score is not None else "",
        on,
        meeting.attendance.name(said.decided_by),
        said.note,
    )
    return [piece for piece in pieces if piece]


def _said_then(meeting: Meeting, promise: Promise) -> str:
    """What was said of it at an earlier meeting; nothing where nothing was."""
    if promise.told is None:
        return ""
    day, said = format_date(promise.told.on), ", ".join(_said(meeting, promise.told.outcome))
    return _("mötet {date}: {said}").format(date=day, said=said) if said else ""


def _step_asked(promise: Promise) -> str:
    if promise.score is None:
        return _("Vilket steg på trappan är ni på?")
    told = _("Vilket steg på trappan är ni på? Förra gången var det {score}.")
    return told.format(score=signed(promise.score))


def _waited(promise: Promise) -> bool:
    """Whether a decision was waited for."""
    return promise.standing in (Standing.TO_BE_TRIED, Standing.ASKED)


def _results(promise: Promise) -> tuple[Choice, ...]:
    """What can be said of it; of a goal, what is said of a measure is understood too."""
    if promise.goal:
        return tuple(map(_as_of_measure, choices(*GOAL_RESULTS)))
    offered = choices(*(_DECISION if _waited(promise) else ()), *MEASURE_RESULTS)
    return tuple(replace(one, also=_ALSO.get(one.value, ())) for one in offered)


def _as_of_measure(choice: Choice) -> Choice:
    """The choice for a goal, understood too by what is said so of a measure."""
    measures = [measure for measure, goal in _OF_GOAL.items() if goal == choice.value]
    words = (*choice.words, *(word_of(Result(measure)) for measure in measures))
    also = (said for one in measures for said in (one, *_ALSO.get(one, ())))
    return replace(choice, words=words, also=tuple(also))


FORMS = (OutcomeForm(),)
