"""More time, a new spread, a start told afterwards, a pause put in: what is asked and said."""

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

from assistant.asking.form import Choice, Field, Kind, SaidForm, Values
from assistant.language.dates import understood_time
from assistant.language.translation import (
    N_,
    _,
    clock_time,
    format_date,
    ngettext,
)
from assistant.meeting.clock import Clock, clock, given
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.mending import LONGEST, another_day, unbegun
from assistant.meeting.opening import PutInPause
from assistant.meeting.spreading import room, with_gains
from assistant.meeting.swedish_time import ZONE, local, local_day
from assistant.meeting.timekeeping import AddMinutes, MendStart

PAUSE: Final = N_("Paus")
MORE: Final = ("mer tid", "more time")
BEGAN: Final = ("började", "began")
MEETING_BEGAN: Final = ("mötet började", "meeting began")
FROM: Final = ("från", "from")
PUT_IN: Final = ("lägg in paus", "put in pause")
_HALF_A_DAY = timedelta(hours=12)
_NEVER = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands for a start that is not there; the rules say so."""
_NUMBER = re.compile(r"(\d{1,3})\s*(?:min\w*)?$")


class MoreTimeForm(SaidForm):
    """How many minutes, and who gives them."""

    name = "more_time"
    title = N_("Mer tid åt delen")
    words = MORE
    adds = N_("Mer tid åt delen")
    head = "minutes"

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Without anybody who gives, the meeting ends later."""
        return [
            _minutes_field(),
            payers_field(meeting),
        ]

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Add them."""
        payers = values.get("payers")
        named = tuple(str(one) for one in payers) if isinstance(payers, list) else ()
        return [AddMinutes(minutes=minutes_in(values.get("minutes")), payers=named)]


class BeganForm(SaidForm):
    """When a part really began: the open one, if no other is named."""

    name = "began"
    title = N_("När delen började")
    words = BEGAN
    adds = N_("Rätta när delen började")
    head = "since"

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """A time of day and, where several have begun, which part."""
        since = Field(
            name="since",
            label=_("Vilken tid började delen?"),
            words=("klockan", "at"),
            kind=Kind.TIME,
            main=True,
        )
        parts = begun_parts(meeting)
        which = Field(
            name="part",
            label=_("Vilken del?"),
            words=("del", "part"),
            kind=Kind.CHOICE,
            choices=tuple(_choice(meeting, part) for part in parts),
        )
        return [since, which] if len(parts) > 1 else [since]

    def values(self, meeting: Meeting, row: str) -> Values:
        """As it stands."""
        visits = meeting.timekeeping.visits
        if not visits:
            return {}
        return {"since": clock_time(visits[-1].since), "part": visits[-1].part}

    def commands(
        self, meeting: Meeting, row: str, values: Values, today: date | None = None
    ) -> list[Command]:
        """Mend it."""
        told = understood_time(str(values.get("since") or ""))
        part = str(values.get("part") or "")
        return [MendStart(since=moment(meeting, told, part, today), part=part)] if told else []

    def commands_on(self, today: date, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Mend it, said that day."""
        return self.commands(meeting, row, values, today)


class PauseForm(SaidForm):
    """A pause before the part that comes next."""

    name = "put_in_pause"
    title = N_("En paus före nästa del")
    words = PUT_IN
    adds = N_("Lägg in en paus före nästa del")
    head = "minutes"

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """How long."""
        return [_minutes_field()]

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Put it in."""
        return [PutInPause(minutes=minutes_in(values.get("minutes")), title=PAUSE)]


FORMS = (MoreTimeForm(), BeganForm(), PauseForm())


def _minutes_field() -> Field:
    words = ("minuter", "minutes")
    return Field(name="minutes", label=_("Hur många minuter?"), words=words, main=True)


def payers_field(meeting: Meeting) -> Field:
    """Who gives: any of the parts that can."""
    return Field(
        name="payers",
        label=_("Vilka delar ger av sin tid?"),
        words=FROM,
        kind=Kind.SEVERAL,
        choices=tuple(_choice(meeting, part) for part in rooms(meeting)),
        hint=_("Ingen vald: mötet slutar senare."),
    )


def rooms(meeting: Meeting) -> dict[str, int]:
    """The parts that could give time, with how many minutes each."""
    return room(meeting.opened, meeting.timekeeping)


def title_of(meeting: Meeting, part: str) -> str:
    """What a part is called; one that is gone was a pause that was put in."""
    found = (known.title for known in meeting.agenda.parts if known.id == part)
    return _(next(found, PAUSE))


def gains_told(meeting: Meeting, gains: Mapping[str, int]) -> list[str]:
    """What each part has, and will have, such as *Dialog: 20 min blir 17*."""
    told = _("{part}: {before} min blir {after}")
    has = {
        part: given(meeting.opened, meeting.timekeeping, part) // timedelta(minutes=1)
        for part in gains
    }
    return [
        told.format(part=title_of(meeting, part), before=has[part], after=has[part] + gain)
        for part, gain in gains.items()
    ]


def clock_with(meeting: Meeting, gains: Mapping[str, int], now: datetime) -> Clock:
    """The clock as it would stand with those gains."""
    return clock(meeting.opened, with_gains(meeting.timekeeping, gains), now)


def minutes_told(meeting: Meeting, part: str, minutes: int) -> str:
    """How much a part has beyond its own time, or has given."""
    if minutes < 0:
        told = ngettext("{part}: {n} minut mindre", "{part}: {n} minuter mindre", -minutes)
        return told.format(part=title_of(meeting, part), n=-minutes)
    told = ngettext("{part}: {minutes} minut till", "{part}: {minutes} minuter till", minutes)
    return told.format(part=title_of(meeting, part), minutes=minutes)


def pause_told(meeting: Meeting, minutes: int, before: str) -> str:
    """That a pause is put in, and where."""
    told = _("En paus på {minutes} min före {part}")
    return told.format(minutes=minutes, part=title_of(meeting, before))


def began(since: datetime, told: datetime | None, room: int = 80) -> str:
    """When a part began and, where it was told afterwards, when that was, if there is room."""
    at = clock_time(since)
    if told is None:
        return _("började {time}").format(time=at)
    whole = _("började {time}, ändrat {told}").format(time=at, told=clock_time(told))
    return whole if len(whole) <= room else _("började {time}, ändrat").format(time=at)


def to_begin(meeting: Meeting, now: datetime) -> str:
    """That everybody waits for the meeting to begin, past the invitation's time; else nothing."""
    if not unbegun(meeting, local_day(now), clock_time(now)):
        return ""
    told = _("Kallelsen säger {time}, och mötet har inte börjat. Starten kan rättas efteråt.")
    return told.format(time=meeting.invitation.time)


def begun_by_mistake(meeting: Meeting, now: datetime, back: str) -> str:
    """That a meeting has begun on a day it is not called to, and the way back; else nothing."""
    called = meeting.invitation.on
    if called is None or not another_day(meeting, local_day(now)):
        return ""
    told = _("Mötet har börjat, men kallelsen gäller {day}. Var det ett misstag: {back}.")
    return told.format(day=format_date(called), back=back)


def begun_parts(meeting: Meeting) -> tuple[str, ...]:
    """The parts that have begun, in the order they first did."""
    return tuple(dict.fromkeys(visit.part for visit in meeting.timekeeping.visits))


def _choice(meeting: Meeting, part: str) -> Choice:
    title = meeting.agenda.part(part).title
    return Choice(part, _(title), words=(title,))


def moment(meeting: Meeting, told: str, part: str = "", today: date | None = None) -> datetime:
    """The moment a time of day (``14:03``) means: the one nearest to the start that is noted.

    It is ``today``'s where the meeting was begun another day and stands in its first part yet:
    that start was a mistake.
    """
    noted = [v.since for v in meeting.timekeeping.visits if part in ("", v.part)]
    near = local(noted[-1] if noted else _NEVER)
    if today and len(noted) == len(meeting.timekeeping.visits) == 1:
        midnight = datetime.combine(today, time(), ZONE)
        near = near if midnight - near < LONGEST else midnight + _HALF_A_DAY
    at = datetime.combine(near.date(), time.fromisoformat(told), ZONE)
    if at - near > _HALF_A_DAY:
        at -= timedelta(days=1)
    elif near - at > _HALF_A_DAY:
        at += timedelta(days=1)
    return at.astimezone(UTC)


def minutes_in(told: object) -> int:
    """The minutes somebody wrote; 0 where none were."""
    number = _NUMBER.match(str(told or "").strip())
    return int(number[1]) if number else 0
