"""The answers that consent and disclosure ask in the same way."""

from collections.abc import Collection, Mapping

import msgspec

from assistant.asking.form import Field, Kind, Row, Values, choices, joined
from assistant.language.terms import term
from assistant.language.translation import _, format_date
from assistant.meeting.attendance import PERSON
from assistant.meeting.deciders import (
    About,
    Answer,
    Choice,
    Course,
    Given,
    Says,
    alone_from,
    deciders,
    must_answer,
)
from assistant.meeting.given_anew import given_anew
from assistant.meeting.meeting import Meeting


def answer_rows(meeting: Meeting, answers: Mapping[str, Answer], about: About) -> list[Row]:
    """One row for each who decides, those whose yes is needed marked."""
    needed, age = must_answer(meeting, about), alone_from(meeting, about)
    rows = []
    for who in deciders(meeting, about):
        answer = answers.get(who, Answer())
        someone = meeting.attendance.people[who]
        beside = _beside(meeting, needed, age) if who == PERSON else ""
        said = answered(meeting, answer) or beside
        rows.append(
            Row(
                id=who,
                title=someone.name,
                detail=joined(someone.title or term(someone.role), said),
                done=answer.says is not None,
            )
        )
    return rows


def _beside(meeting: Meeting, needed: Collection[str], age: int | None) -> str:
    """How the person's own answer counts, where that is not as an adult's."""
    if PERSON not in needed:
        return _("tillfrågas utifrån ålder och mognad")
    if meeting.agenda.person == "child" and age is not None:
        return _("bestämmer själv, från {age} år").format(age=age)
    return ""


def answered(meeting: Meeting, answer: Answer) -> str:
    """The answer in a line; nothing where there is none."""
    if answer.says is None:
        return ""
    name = meeting.attendance.name(answer.heard_by)
    heard = _("hört av {name}").format(name=name) if name else ""
    return joined(
        term(answer.says),
        term(answer.given) if answer.given else "",
        format_date(answer.on) if answer.on else "",
        heard,
        answer.note,
    )


def answer_fields() -> list[Field]:
    """What is asked of each who decides."""
    return [
        Field(
            name="says",
            label=_("Svar"),
            words=("svar", "answer"),
            kind=Kind.CHOICE,
            choices=choices(*Says),
            main=True,
        ),
        Field(
            name="given",
            label=_("Hur lämnades svaret?"),
            words=("hur", "how"),
            kind=Kind.CHOICE,
            choices=choices(*Given),
        ),
        Field(
            name="on", label=_("Datum"), words=("datum", "den", "date"), kind=Kind.DATE, past=True
        ),
        Field(
            name="heard_by",
            label=_("Vem hörde ett muntligt svar?"),
            words=("hört av", "hörd av", "heard by"),
            kind=Kind.WHO,
        ),
        Field(
            name="note",
            label=_("Anteckning, eller varför personen inte kan samtycka"),
            words=("anteckning", "därför", "note"),
        ),
    ]


def answer_values(answers: Mapping[str, Answer], who: str) -> Values:
    """What is noted of one who decides."""
    values: Values = msgspec.to_builtins(answers.get(who, Answer()))
    return values


def course_summary(choice: Choice) -> str:
    """The chair's choice in a line."""
    return joined(term(choice.course) if choice.course else "", choice.reason)


def course_values(meeting: Meeting, choice: Choice) -> Values:
    """The choice as noted; blank where it is to be made anew, for its reason was another's."""
    values: Values = msgspec.to_builtins(Choice() if _anew(meeting, choice) else choice)
    return values


def course_given(meeting: Meeting, choice: Choice, values: Values) -> Values:
    """What is chosen; a choice made anew has no reason but its own."""
    return {"reason": "", **values} if _anew(meeting, choice) and values.get("course") else values


def _anew(meeting: Meeting, choice: Choice) -> bool:
    return choice.halts and given_anew(meeting)


def course_fields() -> list[Field]:
    """What the chair is asked when somebody has not said yes."""
    return [
        Field(
            name="course",
            label=_("Vad väljer du?"),
            kind=Kind.CHOICE,
            choices=choices(*Course),
            main=True,
        ),
        Field(name="reason", label=_("Skäl"), words=("skäl", "reason")),
    ]
