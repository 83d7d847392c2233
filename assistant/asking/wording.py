"""What is asked of the goals' wording, and said of it: at most one question for each goal.

The questions are in the language that is spoken, which is the one the goals are read in.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from msgspec import Struct

from assistant.asking.answers import NotUnderstood
from assistant.asking.form import (
    Choice,
    Field,
    Form,
    Kind,
    Question,
    Row,
    SaidForm,
    Values,
    choices,
    joined,
    shortened,
)
from assistant.desk.wording import (
    Matter,
    Remark,
    Standing,
    goal_remarks,
    measure_remarks,
    ready,
    standings,
)
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_date, format_list, format_weekday
from assistant.meeting.event import Command
from assistant.meeting.goals import Goal
from assistant.meeting.meeting import Meeting
from assistant.meeting.records import Value
from assistant.meeting.wording import (
    AcceptGoal,
    KeepWording,
    Why,
    accepted,
    may_accept,
    said_yes,
    wanted,
)

EVERYONE: Final = "everyone"
WORDS: Final = "words"
"""What is kept where nothing has been asked."""
REVIEW: Final = "review"
"""The look that goes through every goal."""
TITLE: Final = N_("Granska målen")

_ASKED: Final = {
    Matter.FREE_DAY: N_("{day} är en ledig dag. Vilken vardag passar?"),
    Matter.AFTER_FOLLOWUP: N_("Det är efter uppföljningen {followup}. Är det meningen?"),
    Matter.NO_OWNER: N_("Vem svarar för det?"),
}


def asked(meeting: Meeting, remarks: tuple[Remark, ...]) -> Question | None:
    """The one question of some remarks, the most useful."""
    if not remarks:
        return None
    first = remarks[0]
    brief = _brief(meeting, first)
    example = _("Till exempel: {example}").format(example=first.example) if first.example else ""
    return Question(
        field=first.field,
        brief=brief,
        text=f"{brief} {example}".strip(),
        reasons=() if first.code == Matter.NO_OWNER else tuple(reason_fields()),
    )


def _brief(meeting: Meeting, remark: Remark) -> str:
    if remark.question:
        return remark.question
    day = format_weekday(date.fromisoformat(remark.about)) if remark.field == "by" else ""
    followup = meeting.followup.on
    return _(_ASKED[Matter(remark.code)]).format(
        day=day[:1].upper() + day[1:], followup=format_date(followup) if followup else ""
    )


def keeping(meeting: Meeting, id: str, goal: Goal, values: Mapping[str, Value]) -> list[Command]:
    """What lets that which is asked about in a goal stay, for the reason in some answers.

    Where nothing is asked it is the words that stay, and may go on being asked nothing.
    """
    why, note = values.get("why"), str(values.get("note") or "")
    if not why and not note.strip():
        return []
    remarks = goal_remarks(meeting, id, goal)
    known = id in meeting.goals.goals and reason(meeting, id) == {"why": why, "note": note}
    if known and not remarks:
        return []
    of, about = (remarks[0].field, remarks[0].about) if remarks else ("text", goal.text)
    rules = tuple(one.code for one in remarks if one.field == of)
    chosen = Why(str(why)) if why else None
    return [KeepWording(id=id, of=of, about=about, rules=rules, why=chosen, note=note)]


def why_field(*, aside: bool = False) -> Field:
    """Why the words stay."""
    return Field(
        name="why",
        label=_("Får stå som det är, för att"),
        words=("behåll", "keep"),
        kind=Kind.CHOICE,
        choices=choices(*Why),
        aside=aside,
    )


def reason_fields() -> list[Field]:
    """Why the words stay: one of the reasons, or one's own."""
    note = Field(name="note", label=_("Eller med egna ord"), words=("skäl", "reason"), main=True)
    return [why_field(), note]


class KeepForm(SaidForm):
    """Let a goal stay as it is worded, said with its number: ``behåll 1: egna ord``."""

    name = "kept"
    title = N_("Får stå som det är")
    words = ("behåll", "keep")

    def rows(self, meeting: Meeting) -> list[Row]:
        """The goals that something is asked about; where there are none, all of them."""
        every = meeting.goals.numbered()
        open_ones = [one for one in every if ready() and goal_remarks(meeting, one[0], one[2])]
        return [
            Row(id=id, number=number, title=goal.text) for id, number, goal in open_ones or every
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The reason."""
        return reason_fields()

    def values(self, meeting: Meeting, row: str) -> Values:
        """The reason that was given for what stands now."""
        return reason(meeting, row)

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Keep it; raises ``NotUnderstood`` where nothing at all is said."""
        if not values:
            raise NotUnderstood("why-kept", "")
        held = {**self.values(meeting, row), **values}
        return keeping(meeting, row, meeting.goals.goals[row], held)


class AcceptForm(Form):
    """Who has said yes to a goal; asked once for all, and of nobody aloud."""

    name = "accepted"
    title = N_("Har sagt ja till målet")
    words = ("godtar", "godtar mål", "accepts", "accepts goal")
    english = 2

    def rows(self, meeting: Meeting) -> list[Row]:
        """The goals."""
        return [
            Row(
                id=id,
                number=number,
                title=goal.text,
                detail=_yes(meeting, id),
                done=accepted(meeting, id) is True,
            )
            for id, number, goal in meeting.goals.numbered()
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Those whose yes is wanted."""
        people, name = meeting.attendance.people, meeting.attendance.name
        titles = {id: (one.title,) if one.title else () for id, one in people.items()}
        asked = tuple(Choice(id, name(id), titles.get(id, ())) for id in may_accept(meeting, row))
        return [
            Field(
                name="yes",
                label=_("Vilka har sagt ja?"),
                words=("ja", "yes"),
                kind=Kind.SEVERAL,
                choices=(*asked, Choice(EVERYONE, _("alla"), ("all", "everyone"))),
                main=True,
            )
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """Who has."""
        yes = said_yes(meeting, row)
        return {"yes": [who for who in may_accept(meeting, row) if who in yes]}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note them."""
        if "yes" not in values:
            return []
        said = values["yes"] if isinstance(values["yes"], list) else []
        yes = {*said, *wanted(meeting, row)} if EVERYONE in said else {*said}
        return [AcceptGoal(id=row, yes=tuple(yes))]


def all_here(meeting: Meeting, id: str) -> list[str]:
    """Those here whose yes can be noted; nobody where they have all said it."""
    people, yes = meeting.attendance.people, said_yes(meeting, id)
    here = [who for who in may_accept(meeting, id) if who in people and people[who].present]
    return [] if yes.issuperset(here) else [*here, *(yes - {*here})]


def reason(meeting: Meeting, id: str) -> dict[str, Value]:
    """Why a goal stays as it is; nothing in it where none was given."""
    goal, stays = meeting.goals.goals[id], meeting.wording.stays
    day = goal.by.isoformat() if goal.by else ""
    kept = stays(id, "text", goal.text) or stays(id, "by", day)
    if kept is None:
        return {"why": None, "note": ""}
    return {"why": kept.why.value if kept.why else None, "note": kept.note}


def kept_told(meeting: Meeting, id: str) -> str:
    """That a goal stays as it is, and why; nothing where it does not."""
    why = _why(meeting, id)
    number = next((number for known, number, _goal in meeting.goals.numbered() if known == id), "")
    return _("Mål {number} får stå som det är: {why}").format(number=number, why=why) if why else ""


def _why(meeting: Meeting, id: str) -> str:
    """Why a goal stays as it is, in words."""
    kept = reason(meeting, id)
    return joined(term(Why(str(kept["why"]))) if kept["why"] else "", str(kept["note"] or ""))


class Noted(Struct, frozen=True, kw_only=True):
    """The one question about the goal or the measure that was noted or changed last."""

    question: Question
    goal: str = ""
    """The goal's number."""
    measure: str = ""
    """The measure's."""


def asked_since(before: Meeting, meeting: Meeting) -> Noted | None:
    """What there is to ask about what was noted since, if anything."""
    was, now = before.goals, meeting.goals
    for id, number, goal in reversed(now.numbered()):
        new = was.goals.get(id) != goal
        if new and (question := asked(meeting, goal_remarks(meeting, id, goal))):
            return Noted(question=question, goal=number)
    for id, measure in reversed(now.measures.items()):
        new = was.measures.get(id) != measure
        if new and (question := asked(meeting, measure_remarks(meeting, measure))):
            return Noted(question=question, measure=now.numbered_measures()[id])
    return None


def briefly(noted: Noted) -> str:
    """The question by itself, with how to let the words stay."""
    if not noted.goal:
        return noted.question.text
    told = _("Mål {number}: {question} Eller skriv behåll {number}: och varför.")
    return told.format(number=noted.goal, question=noted.question.brief)


def in_full(noted: Noted) -> str:
    """The question with its example, and how to answer it by a line."""
    if noted.goal:
        told = _(
            "En fråga om mål {number}: {question} "
            "Skriv ändra mål {number}: och nya ord, eller behåll {number}: och varför."
        )
        return told.format(number=noted.goal, question=noted.question.text)
    told = _("En fråga: {question} Skriv ändra åtgärd {number}: ansvarig och vem.")
    return told.format(number=noted.measure, question=noted.question.text)


# --- how it stands


def reviewed(meeting: Meeting, *, measures: bool = True) -> Iterator[tuple[Standing, str]]:
    """Every goal with how it stands in a line, the question first.

    ``measures``: also what is to be said of each of its measures.
    """
    for one in standings(meeting):
        question = asked(meeting, one.remarks)
        lacks = joined(
            question.brief if question else "",
            "" if one.review.accepted else _yes(meeting, one.id),
            *(_measures(one) if measures else ()),
            _("inga insatser än") if one.review.realistic is None and one.free is None else "",
            _("inget datum") if one.review.timebound is None and one.free is None else "",
        )
        why = _why(meeting, one.id) or (term(one.free) if one.free else "")
        free = _("får stå: {why}").format(why=why) if why else ""
        yield one, joined(free, lacks or _("går att följa upp"))


def _measures(one: Standing) -> Iterator[str]:
    for measure in one.unowned:
        yield _("ingen svarar för {what}").format(what=shortened(measure.what, 40))
    for measure in one.undecided:
        told = _("den som svarar för {what} var inte här, och det står inte vem som beslutar")
        yield told.format(what=shortened(measure.what, 40))


def _yes(meeting: Meeting, id: str) -> str:
    """Who has said yes to a goal, or whose yes it waits for."""
    if accepted(meeting, id) is False:
        return _("någon har inte sagt ja")
    yes, name = said_yes(meeting, id), meeting.attendance.name
    if not yes:
        return _("ingen har sagt ja än")
    if waits := [name(who) for who in wanted(meeting, id) if who not in yes]:
        return _("ja saknas från {names}").format(names=format_list(waits))
    have = [name(who) for who in may_accept(meeting, id) if who in yes]
    return _("ja från {names}").format(names=format_list(have))


FORMS = (AcceptForm(), KeepForm())
