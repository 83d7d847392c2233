"""Every text that would stand in the plan, each with the form and the field it is written in."""

from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from assistant.meeting.goals import STEPS
from assistant.meeting.meeting import Meeting


class Place(Struct, frozen=True):
    """Where something is written."""

    form: str
    row: str = ""
    field: str = ""


class Written(Struct, frozen=True):
    """A text at its place."""

    place: Place
    text: str
    own: bool = False
    """Whether it is somebody's own words, whose the plan tells: nobody mends those."""


_OWN: Final = {
    ("narrative", "important"),
    ("childs_view", "text"),
    ("lots", "wish_child"),
    ("conclusion", "way"),
}
_RECORDS: Final = {
    "purpose": ("question", "needs"),
    "narrative": ("situation", "works", "works_not", "important"),
    "childs_view": ("text", "why_not"),
    "lots": ("wish_family", "wish_child", "task", "handover", "told"),
    "followup": ("missing",),
    "conclusion": ("helped", "better", "remains", "after", "way"),
}


def written(meeting: Meeting) -> Iterator[Written]:
    """The texts with words in them, in the order of the plan."""
    return (one for one in _all(meeting) if one.text.strip())


def _all(meeting: Meeting) -> Iterator[Written]:
    for concern in ("purpose", "narrative", "childs_view"):
        yield from _record(meeting, concern)
    for id, goal in meeting.goals.goals.items():
        yield Written(Place("goals", id, "text"), goal.text)
        yield Written(Place("goals", id, "reached_when"), goal.reached_when)
        for rung, text in zip(STEPS, goal.ladder, strict=False):
            yield Written(Place("ladders", id, str(rung)), text)
    for id, measure in meeting.goals.measures.items():
        yield Written(Place("measures", id, "what"), measure.what)
        yield Written(Place("measures", id, "how"), measure.how)
    for id, outcome in meeting.outcomes.said.items():
        yield Written(Place("outcomes", id, "note"), outcome.note)
    yield from _record(meeting, "lots")
    for who, text in meeting.opinions.held.items():
        yield Written(Place("opinions", who, "text"), text, own=True)
    disagreements = Place("disagreements", field="disagreements")
    yield Written(disagreements, meeting.opinions.disagreements)
    for id, sign in meeting.warning_signs.signs.items():
        yield Written(Place("warning_signs", id, "text"), sign.text, own=True)
        yield Written(Place("warning_signs", id, "own"), sign.own)
        yield Written(Place("warning_signs", id, "others"), sign.others)
    for id, step in meeting.warning_signs.steps.items():
        yield Written(Place("crisis_steps", id, "what"), step.what)
    yield from _fields("crisis", meeting.warning_signs.crisis, ("helps", "worsens", "may_know"))
    for who, report in meeting.reports.given.items():
        for field in ("can", "showed", "granted", "offers"):
            form = "newcomers" if field == "can" else "reports"
            yield Written(Place(form, who, field), getattr(report, field))
    yield from _record(meeting, "conclusion")
    yield from _record(meeting, "followup")


def _record(meeting: Meeting, concern: str) -> Iterator[Written]:
    yield from _fields(concern, getattr(meeting, concern), _RECORDS[concern])


def _fields(form: str, record: Struct, names: tuple[str, ...]) -> Iterator[Written]:
    for name in names:
        own = (form, name) in _OWN
        yield Written(Place(form, field=name), str(getattr(record, name) or ""), own=own)
