"""What is said of the meeting's time, and what a time of day means."""

from datetime import UTC, datetime, timedelta

import pytest

from assistant.asking.circle import circle_told, meeting_ends
from assistant.asking.replies import reply
from assistant.asking.timekeeping import began, gains_told, minutes_told, moment, title_of
from assistant.desk.views import seat_view
from assistant.language.translation import use
from assistant.meeting.clock import Clock
from assistant.meeting.event import Refused
from assistant.meeting.moments import EndMeeting
from assistant.meeting.timekeeping import AddMinutes, GoOn, GoTo, MendStart
from tests.meeting.build import START, Play, bare, begun

MIDNIGHT = datetime(2026, 11, 25, 23, 0, tzinfo=UTC)
"""In Sweden."""


@pytest.fixture(autouse=True)
def swedish() -> None:
    use("sv")


def told(play: Play) -> str:
    return circle_told(seat_view(play.meeting, play.now))


def test_the_circle_is_one_sentence() -> None:
    play = begun()
    play.wait(7).do(GoOn())
    assert told(play) == (
        "Del 2 av 4, Story: 15 av 60 minuter. Mötet slutar 15:02, 2 minuter senare än tänkt."
    )
    assert told(bare()) == "Mötet har inte börjat. 4 delar, 60 minuter."
    play.do(EndMeeting())
    assert told(play) == "Ingen del är öppen."


@pytest.mark.parametrize(
    ("minutes", "says"),
    [
        (-30, "Så tidigt kan det inte ha börjat. Skriv 14:00 eller senare."),
        (+1, "Så sent kan det inte ha börjat. Skriv 14:12 eller tidigare."),
    ],
)
def test_a_start_that_cannot_be_tells_when_it_can(minutes: int, says: str) -> None:
    play = begun()
    play.wait(10).do(GoOn())
    play.wait(2)
    with pytest.raises(Refused) as refusal:
        play.do(MendStart(since=play.now + timedelta(minutes=minutes)))
    assert reply(refusal.value) == says


@pytest.mark.parametrize(
    ("moved", "said"),
    [(0, "som tänkt."), (1, "1 minut senare än tänkt."), (-1, "1 minut tidigare än tänkt.")],
)
def test_the_end_is_said_with_how_far_it_has_moved(moved: int, said: str) -> None:
    clock = Clock(left=timedelta(), given=timedelta(), ends=START, moved=timedelta(minutes=moved))
    assert meeting_ends(clock) == f"Mötet slutar 14:00, {said}"


def test_what_is_added_counts_in_the_circle() -> None:
    play = begun()
    play.do(AddMinutes(minutes=5))
    assert "10 av 65 minuter" in told(play)


def test_before_and_after_are_said_of_each_part() -> None:
    assert gains_told(begun().meeting, {"dialog": -4, "closing": 1}) == [
        "Dialog: 30 min blir 26",
        "Closing: 10 min blir 11",
    ]


def test_minutes_are_said_more_or_less() -> None:
    meeting = bare().meeting
    assert minutes_told(meeting, "dialog", 1) == "Dialog: 1 minut till"
    assert minutes_told(meeting, "dialog", -2) == "Dialog: 2 minuter mindre"
    assert title_of(meeting, "pause-that-was-taken-back") == "Paus"


def test_a_start_told_afterwards_says_when_it_was_told() -> None:
    assert began(START, None) == "började 14:00"
    assert began(START, START + timedelta(minutes=7)) == "började 14:00, ändrat 14:07"
    assert began(START, START, room=22) == "började 14:00, ändrat"


@pytest.mark.parametrize(
    ("begun_at", "said", "meant"),
    [
        (START, "14:03", START + timedelta(minutes=3)),
        (
            MIDNIGHT + timedelta(minutes=5),
            "23:50",
            MIDNIGHT - timedelta(minutes=10),
        ),
        (
            MIDNIGHT - timedelta(minutes=10),
            "00:05",
            MIDNIGHT + timedelta(minutes=5),
        ),
    ],
)
def test_a_time_of_day_is_the_one_nearest_to_the_start(
    begun_at: datetime, said: str, meant: datetime
) -> None:
    play = bare()
    play.now = begun_at
    play.do(GoTo(part="story"))
    assert moment(play.meeting, said) == meant
