"""What a plan has otherwise than the one it follows, in a line each: to read aloud or on paper."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import Final

from assistant.language.terms import term
from assistant.language.translation import _
from assistant.meeting.changes import Change, Changes, Terms
from assistant.meeting.outcomes import Details

NOTHING: Final = "–"
"""Stands for what is not there now, or was not."""

On = Callable[[date], str]
"""How a day is written where the lines are read."""


def changes_told(changes: Changes, coordinator: str, on: On) -> Iterator[str]:
    """Who coordinates now, what is new, what reads otherwise.

    ``coordinator``: what the place calls the one who does.
    """
    if changes.lots_was:
        now = changes.lots_now or NOTHING
        told = _("{label}: {now}, förut {was}")
        yield told.format(label=coordinator, now=now, was=changes.lots_was)
    yield from (_new(one, on) for one in changes.things if one.was is None)
    for one in changes.things:
        if one.was is not None:
            yield _changed(one, one.was, on)


def _new(one: Change, on: On) -> str:
    label = _("Nytt mål: {what}") if one.goal else _("Ny insats: {what}")
    by = _("senast {day}").format(day=on(one.now.by)) if one.now.by else ""
    return _joined(label.format(what=one.now.what), one.now.who, by)


def _changed(one: Change, was: Terms, on: On) -> str:
    now = one.now
    label = _("Mål: {what}") if one.goal else _("Insats: {what}")
    of_now, of_was = now.details or Details(), was.details or Details()
    pairs = (
        (_("ansvarig"), now.who, was.who),
        (_("klart senast"), _day(now.by, on), _day(was.by, on)),
        (
            _("läge"),
            term(now.standing) if now.standing else "",
            term(was.standing) if was.standing else "",
        ),
        (_("beslutas av"), of_now.decider, of_was.decider),
        (_("beslut senast"), _day(of_now.decide_by, on), _day(of_was.decide_by, on)),
        (_("hör till mål"), now.under, was.under),
    )
    said = [
        _otherwise(name, value or NOTHING, before or NOTHING)
        for name, value, before in pairs
        if value != before
    ]
    worded = _("förut: {what}").format(what=was.what) if was.what != now.what else ""
    return _joined(label.format(what=now.what), worded, *said, *_reworded(now, was), by=" – ")


def _reworded(now: Terms, was: Terms) -> Iterator[str]:
    """What stands below in words of its own is not said twice."""
    of_now, of_was = now.details or Details(), was.details or Details()
    if of_now.reached_when != of_was.reached_when:
        yield _("ny text om när målet är nått")
    if of_now.how != of_was.how:
        yield _("ny text om hur ofta, när och var")
    if now.ladder != was.ladder:
        yield _("ny måltrappa") if now.ladder else _("ingen måltrappa längre")


def _otherwise(label: str, now: str, was: str) -> str:
    return _("{label} {now}, förut {was}").format(label=label, now=now, was=was)


def _day(day: date | None, on: On) -> str:
    return on(day) if day else ""


def _joined(*parts: str, by: str = ", ") -> str:
    return by.join(filter(None, parts))
