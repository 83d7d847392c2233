"""How each goal stands against what makes it possible to follow up (SMART).

Its words are read by ``language.smart``, in the language that is spoken; the meeting knows
the rest.  What they may stay as is asked about no more, and neither are a long-term goal, one
with sub-goals, and words that are the person's own.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from msgspec import Struct
from msgspec.structs import replace

from assistant.case.working_days import is_working_day
from assistant.language.translation import language
from assistant.meeting.goals import Goal, Measure
from assistant.meeting.meeting import Meeting
from assistant.meeting.swedish_time import local_day
from assistant.meeting.wording import Why, accepted

if TYPE_CHECKING:
    from assistant.language.smart import Review

_TOLD_BY_SIGHT: Final = ("specific", "measurable")
"""The criteria that are met by saying how one sees that the goal is reached."""
_READY: Final[set[str]] = set()
"""The languages whose rules and dictionary are read."""


class Matter(StrEnum):
    """What the meeting itself asks about a goal or a measure, beside the rules of wording."""

    FREE_DAY = "free-day"
    AFTER_FOLLOWUP = "after-followup"
    NO_OWNER = "no-owner"


class Remark(Struct, frozen=True, kw_only=True):
    """One thing to ask about."""

    code: str
    """The id of a rule of wording, or a ``Matter``."""
    field: str
    """The field it is about, of ``Goal`` or ``Measure``."""
    about: str
    """The words, or the day, in that field."""
    question: str = ""
    """The rule's own; a ``Matter`` has its words in the face."""
    example: str = ""


class Standing(Struct, frozen=True, kw_only=True):
    """One goal, and how it stands."""

    id: str
    number: str
    goal: Goal
    review: "Review"
    """With what the meeting knows in it."""
    remarks: tuple[Remark, ...]
    """What is left to ask, the most useful first."""
    free: Why | None
    """Why its words are asked nothing."""
    unowned: tuple[Measure, ...]
    """Measures that nobody answers for."""
    undecided: tuple[Measure, ...]
    """Measures whose one was not here, with nobody named who decides."""


def prepare() -> None:
    """Read what the review needs, which takes a while the first time: off the main loop."""
    _reviewed("Ali äter frukost varje dag.")
    _READY.add(language())


def ready() -> bool:
    """Whether a review costs nothing but itself by now."""
    return language() in _READY


def standings(meeting: Meeting) -> tuple[Standing, ...]:
    """Every goal, in order."""
    return tuple(_standing(meeting, *one) for one in meeting.goals.numbered())


def goal_remarks(meeting: Meeting, id: str, goal: Goal) -> tuple[Remark, ...]:
    """What is left to ask about a goal as it would be, the most useful first.

    ``id`` is empty for one that is not noted yet.
    """
    return _left(meeting, id, goal, _review(meeting, id, goal))


def measure_remarks(meeting: Meeting, measure: Measure) -> tuple[Remark, ...]:
    """What is to ask about a measure as it would be: who answers for it."""
    if _answered_for(meeting, measure):
        return ()
    return (Remark(code=Matter.NO_OWNER, field="who", about=measure.who),)


def _standing(meeting: Meeting, id: str, number: str, goal: Goal) -> Standing:
    measures = meeting.goals.serving(id).values()
    unowned = tuple(one for one in measures if not _answered_for(meeting, one))
    undecided = tuple(
        one for one in measures if one not in unowned and not _can_be_done(meeting, one)
    )
    found = _review(meeting, id, goal)
    remarks = _left(meeting, id, goal, found)
    return Standing(
        id=id,
        number=number,
        goal=goal,
        review=replace(
            found,
            accepted=accepted(meeting, id),
            realistic=not (unowned or undecided) if measures else None,
            timebound=found.timebound and all(one.field != "by" for one in remarks),
        ),
        remarks=remarks,
        free=_free(meeting, id, goal),
        unowned=unowned,
        undecided=undecided,
    )


def _left(meeting: Meeting, id: str, goal: Goal, found: "Review") -> tuple[Remark, ...]:
    """What a review and the calendar ask, less what stays as it is; nothing of a reached goal."""
    if meeting.outcomes.settles(id):
        return ()
    every = (*_words_remarks(goal, found), *_day_remarks(meeting, id, goal))
    return tuple(one for one in every if meeting.wording.stays(id, one.field, one.about) is None)


def _free(meeting: Meeting, id: str, goal: Goal) -> Why | None:
    if id and meeting.goals.under(id):
        return Why.LONG_TERM
    kept = meeting.wording.stays(id, "text", goal.text)
    return kept.why if kept is not None and kept.why is not Why.WANTED else None


def _review(meeting: Meeting, id: str, goal: Goal) -> "Review":
    free = _free(meeting, id, goal)
    return _reviewed(
        goal.text,
        due=goal.by,
        own_words=free is Why.OWN_WORDS,
        long_term=free is Why.LONG_TERM,
        today=_day(meeting),
    )


def _words_remarks(goal: Goal, found: "Review") -> Iterator[Remark]:
    """What the rules of wording ask; a date of the goal's own is asked about as a date."""
    told = bool(found.findings) and _tells_what_is_seen(goal.reached_when)
    for one in found.findings:
        if told and one.criterion in _TOLD_BY_SIGHT:
            continue
        day = goal.by.isoformat() if goal.by and one.criterion == "timebound" else ""
        yield Remark(
            code=one.rule,
            field="by" if day else "text",
            about=day or goal.text,
            question=one.question,
            example="" if day else one.example,
        )


def _tells_what_is_seen(text: str) -> bool:
    if not text.strip():
        return False
    return not any(one.criterion in _TOLD_BY_SIGHT for one in _reviewed(text).findings)


def _day_remarks(meeting: Meeting, id: str, goal: Goal) -> Iterator[Remark]:
    """A working day, before or at the follow-up; whether it lies ahead is the rules' to say."""
    day, today, followup = goal.by, _day(meeting), meeting.followup.on
    if day is None or (today is not None and day < today):
        return
    if not is_working_day(day):
        yield Remark(code=Matter.FREE_DAY, field="by", about=day.isoformat())
    elif followup is not None and day > followup and _free(meeting, id, goal) is not Why.LONG_TERM:
        yield Remark(code=Matter.AFTER_FOLLOWUP, field="by", about=day.isoformat())


def _answered_for(meeting: Meeting, measure: Measure) -> bool:
    """Whether it says who does it; *we* and *one* are nobody."""
    who = measure.who.strip()
    if not who or who in meeting.attendance.people:
        return bool(who)
    return _reviewed(measure.what, responsible=who).realistic is not False


def _can_be_done(meeting: Meeting, measure: Measure) -> bool:
    """Whether who answers for it was here, or it is named who decides."""
    people, who = meeting.attendance.people, measure.who
    meant = [people[who]] if who in people else people.values()
    here = (
        one.present
        for one in meant
        if who in people or one.organisation.casefold() == who.casefold()
    )
    return any(here) or bool(measure.decider.strip())


def _day(meeting: Meeting) -> date | None:
    """The day of the meeting; None while it has not begun."""
    began = meeting.timekeeping.started
    return local_day(began) if began is not None else None


# --- what takes a while to read, and is read at first use


def _reviewed(
    text: str,
    *,
    responsible: str = "",
    due: date | None = None,
    own_words: bool = False,
    long_term: bool = False,
    today: date | None = None,
) -> "Review":
    from assistant.language.smart import Wording, review
    from assistant.library.goal_rules import goal_rules

    words = Wording(
        text=text, responsible=responsible, due=due, own_words=own_words, long_term=long_term
    )
    return review(words, goal_rules(language()), today)
