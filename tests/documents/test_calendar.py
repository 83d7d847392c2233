"""Calendar files: right times all year, the same meeting the next time, nobody's."""

from datetime import UTC, date, datetime, timedelta

import icalendar
import pytest
from msgspec.structs import replace

from assistant.documents.calendar import calendar, called_to, follow_up
from assistant.meeting.invitation import ChangeInvitation
from tests.documents.example import rich as a_plan
from tests.meeting.build import START, rich


def events(content: bytes) -> list[icalendar.Event]:
    return list(icalendar.Calendar.from_ical(content).events)


def called(on: str, time: str, at: datetime = START) -> bytes:
    play = rich()
    play.do(ChangeInvitation(values={"on": on, "time": time}))
    occasion = called_to(play.meeting, at)
    assert occasion is not None
    return calendar(occasion)


@pytest.mark.parametrize(
    ("on", "utc"),
    [
        ("2026-03-28", 12),
        ("2026-03-29", 11),  # summer time begins
        ("2026-10-24", 11),
        ("2026-10-25", 12),  # and ends
        ("2041-07-01", 11),
    ],
)
def test_one_oclock_in_sweden_is_so_all_year(on: str, utc: int) -> None:
    [event] = events(called(on, "13:00"))
    day = date.fromisoformat(on)
    assert event.start.astimezone(UTC) == datetime(day.year, day.month, day.day, utc, tzinfo=UTC)
    assert event.end - event.start == timedelta(minutes=60)


def test_the_zone_goes_with_it_as_a_rule() -> None:
    content = called("2026-11-25", "13:00").decode()
    assert "DTSTART;TZID=Europe/Stockholm:20261125T130000" in content
    assert content.count("RRULE:FREQ=YEARLY") == 2
    assert content.count("\r\n") == content.count("\n")


def test_without_a_time_it_is_a_whole_day_that_blocks_nothing() -> None:
    content = called("2026-11-25", "").decode()
    assert "DTSTART;VALUE=DATE:20261125" in content
    assert "DTEND;VALUE=DATE:20261126" in content
    assert "TRANSP:TRANSPARENT" in content
    assert "VTIMEZONE" not in content


def test_a_later_word_is_about_the_same_meeting_and_counts() -> None:
    [first] = events(called("2026-11-25", "13:00"))
    [later] = events(called("2026-11-26", "14:00", START + timedelta(hours=3)))
    assert first["uid"] == later["uid"]
    assert first["sequence"] == 0
    assert later["sequence"] > first["sequence"]
    assert later["dtstamp"].dt == START + timedelta(hours=3)


def test_the_follow_up_is_the_same_file_for_the_same_version() -> None:
    plan = a_plan()
    first, again = follow_up(plan), follow_up(plan)
    later = follow_up(replace(plan, version=plan.version + 1))
    assert first is not None
    assert again is not None
    assert later is not None
    assert calendar(first) == calendar(again)
    assert (later.uid, later.sequence) == (first.uid, first.sequence + 1)
    assert first.told_at == plan.fixed_at


def test_no_day_makes_no_calendar() -> None:
    plan = a_plan()
    assert follow_up(replace(plan, followup=replace(plan.followup, on=None))) is None
    play = rich()
    play.do(ChangeInvitation(values={"on": None}))
    assert called_to(play.meeting, START) is None


def test_it_tells_nothing_about_anybody_nor_where() -> None:
    plan = a_plan()
    following = follow_up(plan)
    assert following is not None
    for content in (called("2026-11-25", "13:00"), calendar(following)):
        said = content.decode()
        assert not [name for name in ("Elias", "Maria", "Solskolan", "Eken", "SIP") if name in said]
        assert not [line for line in ("LOCATION", "ATTENDEE", "ORGANIZER") if line in said]
        assert "CLASS:PRIVATE" in said
