"""How a meeting begins, and what holds before and after."""

from datetime import timedelta

from assistant.meeting.attendance import AddParticipant
from assistant.meeting.clock import clock
from assistant.meeting.moments import CloseMeeting, EndMeeting
from assistant.meeting.opening import OpenMeeting, PutInPause
from assistant.meeting.timekeeping import GoOn, GoTo
from tests.meeting.build import START, Play, agenda, bare, begun, policy


def opening(minutes: int = 60) -> OpenMeeting:
    return OpenMeeting(agenda=agenda(), policy=policy(), minutes=minutes, case="c")


def test_before_it_is_opened_nothing_can_be_done() -> None:
    play = Play()
    assert play.refused(GoOn()) == "not-open"
    assert play.refused(AddParticipant(values={"name": "Ada"})) == "not-open"


def test_it_keeps_the_moment_and_what_shapes_it() -> None:
    play = Play()
    play.do(opening(90))
    opened = play.meeting.opened
    assert (opened.at, opened.minutes, opened.case) == (START, 90, "c")
    assert opened.agenda == agenda()
    assert opened.policy == policy()


def test_it_is_opened_once_with_a_length_the_agenda_knows() -> None:
    play = Play()
    assert play.refused(opening(75)) == "no-such-length"
    play.do(opening())
    assert play.refused(opening()) == "already-open"


def test_the_lengths_are_those_that_every_part_has() -> None:
    assert agenda().lengths == (60, 90)


def test_a_closed_meeting_takes_no_commands() -> None:
    play = bare()
    play.do(EndMeeting(), CloseMeeting())
    for command in (GoOn(), CloseMeeting(), AddParticipant(values={"name": "Ada"}), opening()):
        assert play.refused(command) == "meeting-closed"


def test_a_pause_is_put_in_as_a_part_before_the_next() -> None:
    play = begun()
    play.do(PutInPause(minutes=10, title="Paus"))
    pause = play.meeting.agenda.parts[1]
    assert (pause.title, pause.pause, pause.minutes, pause.pays) == (
        "Paus",
        True,
        {60: 10, 90: 10},
        False,
    )
    now = clock(play.meeting.opened, play.meeting.timekeeping, play.now)
    assert now.moved == timedelta(minutes=10)
    play.do(GoOn())
    assert play.meeting.timekeeping.current == pause.id
    play.do(GoOn())
    assert play.meeting.timekeeping.current == "story"
    assert play.again() == play.meeting


def test_a_pause_needs_minutes_and_a_part_to_come_before() -> None:
    assert bare().refused(PutInPause(minutes=5, title="Paus")) == "no-part-open"
    play = begun()
    assert play.refused(PutInPause(minutes=0, title="Paus")) == "minutes-missing"
    play.do(GoTo(part="closing"))
    assert play.refused(PutInPause(minutes=5, title="Paus")) == "last-part"
    play.do(EndMeeting())
    assert play.refused(PutInPause(minutes=5, title="Paus")) == "meeting-ended"
