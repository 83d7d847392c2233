"""An interpreter in the room."""

from assistant.meeting.attendance import ChangeParticipant
from assistant.meeting.clock import given
from assistant.meeting.copies import recipients
from assistant.meeting.goals import AddMeasure, ChangeMeasure
from assistant.meeting.interpreting import Lengthen, NoteSecrecy, longer, offers_longer
from assistant.meeting.lots import ChangeLots
from assistant.meeting.moments import EndMeeting
from assistant.meeting.timekeeping import GoOn, GoTo
from tests.meeting.build import STORY_MINUTES, bare, family, rich


def test_the_parts_where_people_talk_in_turn_become_longer_by_the_agendas_factor_once() -> None:
    play = family()
    play.do(GoOn())
    assert offers_longer(play.meeting)
    assert longer(play.meeting) == {"presentation": 3, "story": 8}
    play.do(Lengthen())
    times = play.meeting.timekeeping
    assert given(play.meeting.opened, times, "story").total_seconds() == 60 * (STORY_MINUTES + 8)
    assert not offers_longer(play.meeting)
    assert play.do(Lengthen()) == []


def test_a_part_that_is_over_gains_nothing() -> None:
    play = family()
    play.do(GoOn(), GoOn(), GoTo(part="dialog"))
    assert longer(play.meeting) == {}
    assert not offers_longer(play.meeting)
    assert play.do(Lengthen()) == []


def test_longer_time_is_offered_only_while_an_interpreter_is_here() -> None:
    assert not offers_longer(bare().meeting)
    play = family()
    play.do(ChangeParticipant(id="tolk", values={"left": "14:10"}))
    assert not offers_longer(play.meeting)


def test_an_ended_meeting_is_not_lengthened() -> None:
    play = family()
    play.do(GoOn(), EndMeeting())
    assert play.refused(Lengthen()) == "meeting-ended"


def test_who_said_that_the_interpreter_keeps_secrecy_is_noted_and_can_be_taken_back() -> None:
    play = family()
    play.do(NoteSecrecy(id="tolk", said="tolken själv"))
    assert play.do(NoteSecrecy(id="tolk", said="tolken själv")) == []
    assert play.meeting.interpreting.secrecy == {"tolk": "tolken själv"}
    play.do(NoteSecrecy(id="tolk", said=""))
    assert play.meeting.interpreting.secrecy == {}
    assert play.refused(NoteSecrecy(id="siv", said="jag")) == "no-interpreter"


def test_nothing_in_the_plan_is_an_interpreters_to_do() -> None:
    play = rich()
    for command in (
        AddMeasure(values={"what": "Ringa", "who": "tolk"}),
        ChangeMeasure(id="m-1", values={"who": "tolk"}),
        ChangeLots(values={"who": "tolk"}),
        ChangeLots(values={"deputy": "tolk"}),
        ChangeLots(values={"finder": "tolk"}),
    ):
        assert play.refused(command) == "interpreter-does-nothing"


def test_an_interpreter_is_no_recipient_of_the_plan() -> None:
    assert "tolk" not in {one.id for one in recipients(rich().meeting)}
