"""Parked questions."""

from datetime import datetime, timedelta

import msgspec

from assistant.asking.form import Field, Form, Kind, Row, Values, choices, joined
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_date, ngettext
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.questions import (
    ChangeQuestion,
    ParkQuestion,
    Question,
    RemoveQuestion,
    Standing,
)


class QuestionForm(Form):
    """Who asks, what, and what became of it."""

    name = "questions"
    title = N_("Parkerade frågor")
    words = ("fråga", "question")
    adds = N_("Parkera en fråga")
    head = "by"
    brief = True
    veiled = True

    def rows(self, meeting: Meeting) -> list[Row]:
        """The questions, those who have waited longest first."""
        return [
            Row(
                id=id,
                title=joined(meeting.attendance.name(question.by), question.text),
                detail=joined(_standing(question), question.answer, so_far(question)),
                done=question.standing is not Standing.PARKED,
            )
            for id, question in meeting.questions.asked.items()
        ]

    def seen(self, meeting: Meeting) -> list[Row]:
        """None while the family speaks, who may see the screen; answered, each keeps its place."""
        current = meeting.timekeeping.current
        if current is not None and meeting.agenda.part(current).quiet:
            return []
        return self.rows(meeting)

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """A new question needs a name and, if there is time, words."""
        by = Field(name="by", label=_("Vem frågar?"), words=("av", "by"), kind=Kind.WHO)
        text = Field(name="text", label=_("Frågan"), words=("text",), main=True)
        if not row:
            return [by, text]
        known = meeting.questions.asked.get(row)
        earlier = Field(name="so_far", label=_("Svar hittills"), words=("hittills", "so far"))
        return [
            Field(
                name="standing",
                label=_("Hur gick det med frågan?"),
                words=("läge", "standing"),
                kind=Kind.CHOICE,
                choices=choices(*Standing),
            ),
            Field(name="answer", label=_("Svar"), words=("svar", "answer")),
            *([earlier] if known and known.so_far else []),
            text,
            by,
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The question as noted."""
        if not row:
            return {}
        values: Values = msgspec.to_builtins(meeting.questions.asked[row])
        return values

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Park a new one; answering one that waits settles it."""
        if not row:
            return [
                ParkQuestion(by=str(values.get("by") or ""), text=str(values.get("text") or ""))
            ]
        waits = meeting.questions.asked[row].standing is Standing.PARKED
        answered = bool(values.get("answer"))
        if answered and waits and values.get("standing", Standing.PARKED) == Standing.PARKED:
            values = {**values, "standing": Standing.ANSWERED}
        return [ChangeQuestion(id=row, values=dict(values))]

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """A question parked by mistake."""
        return RemoveQuestion(id=row)


def so_far(question: Question) -> str:
    """What earlier meetings answered of it, marked as such; nothing where they did not."""
    return _("svar hittills: {answer}").format(answer=question.so_far) if question.so_far else ""


def _standing(question: Question) -> str:
    """What became of it; of one that waits since an earlier meeting, since when."""
    if question.standing is Standing.PARKED and question.since is not None:
        return _("väntar sedan mötet {date}").format(date=format_date(question.since))
    return term(question.standing)


def waited(question: Question, now: datetime) -> str:
    """How long a question has waited: in whole minutes, or since which meeting."""
    if question.since is not None or question.parked_at is None:
        return _standing(question)
    minutes = (now - question.parked_at) // timedelta(minutes=1)
    if minutes < 1:
        return _("väntar sedan nyss")
    return ngettext("väntat {n} minut", "väntat {n} minuter", minutes).format(n=minutes)


def waiting_number(meeting: Meeting) -> str:
    """How many questions wait, and nothing of what they are."""
    return waiting_told(len(meeting.questions.standing(Standing.PARKED)))


def waiting_told(count: int) -> str:
    """So many questions wait; nothing where none does."""
    told = ngettext("{n} parkerad fråga väntar.", "{n} parkerade frågor väntar.", count)
    return told.format(n=count) if count else ""


FORMS = (QuestionForm(),)
