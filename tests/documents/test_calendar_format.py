"""A calendar file is what RFC 5545 says, whatever is written in it, and in the right zone."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta, tzinfo

import icalendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents.calendar import SWEDEN, Occasion, calendar
from assistant.language.readable import readable
from assistant.meeting.swedish_time import ZONE
from tests.documents.hostile import HOSTILE

OCTETS = 75
"""The most of a line, without its break (3.1)."""
FIRST, LAST = 2026, 2035


def occasion(text: str = "Möte", on: date = date(2026, 11, 25), time: str = "13:00") -> Occasion:
    return Occasion(
        uid="0" * 32,
        on=on,
        time=time,
        minutes=60,
        title=text,
        note=text,
        sequence=0,
        told_at=datetime(2026, 11, 1, tzinfo=UTC),
        language="sv",
    )


def event(content: bytes) -> icalendar.Event:
    (found,) = icalendar.Calendar.from_ical(content).events
    assert isinstance(found, icalendar.Event)
    return found


def sound(content: bytes) -> bool:
    """Whether its lines are as long as they may be, and end as they must."""
    *lines, after = content.split(b"\r\n")
    whole = all(line.decode() is not None and len(line) <= OCTETS for line in lines)
    return whole and after == b"" and not any(b"\n" in line or b"\r" in line for line in lines)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_any_text_is_only_a_text(text: str) -> None:
    words = readable(text)
    content = calendar(occasion(words))
    assert sound(content)
    assert str(event(content)["summary"]) == words
    assert str(event(content)["description"]) == words
    assert content.count(b"BEGIN:VEVENT") == 1


@given(st.text(st.characters(exclude_categories=("Cs",)), max_size=200))
@settings(max_examples=30, deadline=None)
def test_what_is_written_is_what_is_read(text: str) -> None:
    words = readable(text)
    content = calendar(occasion(words))
    assert sound(content)
    assert str(event(content)["summary"]) == words


def test_what_looks_like_a_line_of_its_own_is_not_one() -> None:
    words = "x\nEND:VEVENT\nATTENDEE:mailto:a@plats.example; \\n, y"
    found = event(calendar(occasion(words)))
    assert str(found["summary"]) == words
    assert "attendee" not in found


def moments() -> Iterator[datetime]:
    """Ten years of days, and every quarter of an hour of those when the clocks change."""
    day = date(FIRST, 1, 1)
    while day.year <= LAST:
        midnight = datetime(day.year, day.month, day.day)
        changes = _offset(midnight, ZONE) != _offset(midnight + timedelta(days=1), ZONE)
        for minutes in range(0, 24 * 60, 15 if changes else 12 * 60):
            yield midnight + timedelta(minutes=minutes)
        day += timedelta(days=1)


def _offset(local: datetime, zone: tzinfo) -> timedelta | None:
    return local.replace(tzinfo=zone).utcoffset()


def _is(local: datetime) -> bool:
    """Whether a clock on the wall ever shows it."""
    there = local.replace(tzinfo=ZONE).astimezone(UTC).astimezone(ZONE)
    return there.replace(tzinfo=None) == local


def test_the_rules_of_the_zone_are_swedens_for_ten_years() -> None:
    zone = icalendar.Timezone.from_ical(SWEDEN).to_tz(lookup_tzid=False)
    differing = [at for at in moments() if _is(at) and _offset(at, zone) != _offset(at, ZONE)]
    assert differing == []


@given(st.dates(date(FIRST, 1, 1), date(LAST, 12, 31)), st.times().map(lambda at: f"{at:%H:%M}"))
@settings(max_examples=60, deadline=None)
def test_it_begins_when_the_clock_shows_it(on: date, time: str) -> None:
    found = event(calendar(occasion(on=on, time=time)))
    hour, minute = map(int, time.split(":"))
    begins = datetime(on.year, on.month, on.day, hour, minute, tzinfo=ZONE)
    assert found.start.astimezone(UTC) == begins.astimezone(UTC)
