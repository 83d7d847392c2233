"""How a meeting begins, and what holds before and after."""

from assistant.meeting.attendance import AddParticipant
from assistant.meeting.moments import CloseMeeting, EndMeeting
from assistant.meeting.opening import OpenMeeting
from assistant.meeting.timekeeping import GoOn
from tests.meeting.build import START, Play, agenda, bare, policy


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
