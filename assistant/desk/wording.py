"""How each goal stands against what makes it possible to follow up (SMART).

Its words are read by ``language.smart``, in the language that is spoken; the meeting knows
the rest.  What they may stay as is asked about no more, and neither are a long-term goal, one
with sub-goals, and words that are the person's own.
"""

from collections.abc import Iterator
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import ClassVar

from msgspec import Struct
from msgspec.structs import replace

from assistant.language.smart import Criterion, Review, Wording, review
from assistant.language.translation import language, local
from assistant.library.goal_rules import goal_rules
from assistant.meeting.goals import Goal, Measure
from assistant.meeting.meeting import Meeting
from assistant.meeting.wording import Why, accepted, said_yes, wanted

_TOLD_BY_SIGHT = (Criterion.SPECIFIC, Criterion.MEASURABLE)
"""What is settled by saying how one sees that the goal is reached."""


class Matter(StrEnum):
    """What the meeting itself asks about a goal or a measure, beside the rules of wording."""

    GONE_BY = "gone-by"
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
    review: Review
    """With what the meeting knows in it."""
    remarks: tuple[Remark, ...]
    """What is left to ask, the most useful first."""
    free: Why | None
    """Why its words are asked nothing."""
    yes: tuple[str, ...]
    """Who has said yes, by name."""
    waits: tuple[str, ...]
    """Whose yes is still wanted, by name."""
    unowned: tuple[Measure, ...]
    """Measures that nobody answers for."""
    undecided: tuple[Measure, ...]
    """Measures whose one was not here, with nobody named who decides."""


def prepare() -> None:
    """Read what the review needs, which takes a while the first time: off the main loop."""
    _reviewed(Wording(text="Ali."), language(), None)
    _working(date(2026, 11, 25))
    _Ready.languages.add(language())


def ready() -> bool:
    """Whether a review costs nothing but itself by now."""
    return language() in _Ready.languages


class _Ready:
    languages: ClassVar[set[str]] = set()


def standings(meeting: Meeting) -> tuple[Standing, ...]:
    """Every goal, in order."""
    return tuple(_standing(meeting, *one) for one in meeting.goals.numbered())


def goal_remarks(meeting: Meeting, id: str, goal: Goal) -> tuple[Remark, ...]:
    """What is left to ask about a goal as it would be, the most useful first.

    ``id`` is empty for one that is not noted yet.
    """
    found = (*_words_remarks(meeting, id, goal), *_day_remarks(meeting, id, goal))
    return tuple(one for one in found if meeting.wording.keeps(id, one.code, one.about) is None)


def measure_remarks(meeting: Meeting, measure: Measure) -> tuple[Remark, ...]:
    """What is to ask about a measure as it would be: who answers for it."""
    if _answered_for(meeting, measure):
        return ()
    return (Remark(code=Matter.NO_OWNER, field="who", about=measure.who),)


def _answered_for(meeting: Meeting, measure: Measure) -> bool:
    """Whether it says who does it; *we* and *one* are nobody."""
    who = measure.who.strip()
    if not who or who in meeting.attendance.people:
        return bool(who)
    words = Wording(text=measure.what, responsible=who)
    return _reviewed(words, language(), None).realistic is not False


def _standing(meeting: Meeting, id: str, number: str, goal: Goal) -> Standing:
    measures = meeting.goals.serving(id).values()
    unowned = tuple(one for one in measures if not _answered_for(meeting, one))
    undecided = tuple(
        one for one in measures if one not in unowned and not _can_be_done(meeting, one)
    )
    remarks = goal_remarks(meeting, id, goal)
    known = accepted(meeting, id)
    realistic = not (unowned or undecided) if measures else None
    found = _review(meeting, id, goal)
    in_time = found.timebound and not any(one.field == "by" for one in remarks)
    yes = said_yes(meeting, id)
    name = meeting.attendance.name
    return Standing(
        id=id,
        number=number,
        goal=goal,
        review=replace(found, accepted=known, realistic=realistic, timebound=in_time),
        remarks=remarks,
        free=_free(meeting, id, goal),
        yes=tuple(name(who) for who in wanted(meeting, id) if who in yes),
        waits=tuple(name(who) for who in wanted(meeting, id) if who not in yes),
        unowned=unowned,
        undecided=undecided,
    )


def _free(meeting: Meeting, id: str, goal: Goal) -> Why | None:
    if id and meeting.goals.under(id):
        return Why.LONG_TERM
    return meeting.wording.free(id, goal.text)


def _review(meeting: Meeting, id: str, goal: Goal) -> Review:
    free = _free(meeting, id, goal)
    words = Wording(
        text=goal.text,
        due=goal.by,
        own_words=free is Why.OWN_WORDS,
        long_term=free is Why.LONG_TERM,
    )
    return _reviewed(words, language(), _day(meeting))


def _words_remarks(meeting: Meeting, id: str, goal: Goal) -> Iterator[Remark]:
    seen = goal.reached_when.strip()
    clear = bool(seen) and not any(
        one.criterion in _TOLD_BY_SIGHT
        for one in _reviewed(Wording(text=seen), language(), None).findings
    )
    for one in _review(meeting, id, goal).findings:
        if not (clear and one.criterion in _TOLD_BY_SIGHT):
            yield Remark(
                code=one.rule,
                field="text",
                about=goal.text,
                question=one.question,
                example=one.example,
            )


def _day_remarks(meeting: Meeting, id: str, goal: Goal) -> Iterator[Remark]:
    """A date ahead, a working day, before or at the follow-up."""
    day, today, followup = goal.by, _day(meeting), meeting.followup.on
    if day is None:
        return
    if today is not None and day < today:
        yield Remark(code=Matter.GONE_BY, field="by", about=day.isoformat())
    elif not _working(day):
        yield Remark(code=Matter.FREE_DAY, field="by", about=day.isoformat())
    elif followup is not None and day > followup and _free(meeting, id, goal) is not Why.LONG_TERM:
        yield Remark(code=Matter.AFTER_FOLLOWUP, field="by", about=day.isoformat())


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
    return local(began).date() if began is not None else None


def _working(day: date) -> bool:
    from assistant.language.red_days import is_working

    return is_working(day)


@lru_cache(maxsize=2048)
def _reviewed(goal: Wording, language: str, today: date | None) -> Review:
    return review(goal, goal_rules(language), today)
