"""What is to be ready before the meeting: what shows by itself, and what is ticked."""

import pytest

from assistant.meeting.agenda import Task
from assistant.meeting.attendance import PERSON
from assistant.meeting.childs_way import ChangeChildsWay, Takes
from assistant.meeting.early import AnswerAcute, AnswerThreat
from assistant.meeting.event import Command
from assistant.meeting.invitation import ChangeInvitation, NoteReply, NoteSending
from assistant.meeting.premeeting import ChangePremeeting
from assistant.meeting.preparation import (
    SEEN,
    NoteMandate,
    NoteTask,
    left,
    ready,
    shows,
    undecided,
)
from assistant.meeting.purpose import ChangePurpose
from tests.meeting.build import TODAY, Play, bare, family


def task(seen: str) -> Task:
    return Task(id="t", text="Något", seen=seen)


def signed() -> Play:
    play = family()
    for who in ("maria", "jonas"):
        play.do(NoteReply(who=who, values={"reply": "signed"}))
    return play


def test_a_task_is_ticked_today_and_the_tick_is_taken_away() -> None:
    play = family()
    assert [one.id for one in left(play.meeting)] == ["room", "question"]
    play.do(NoteTask(task="room", values={"done": True, "by": "siv"}))
    done = play.meeting.preparation.ticks["room"]
    assert (done.on, done.by) == (TODAY, "siv")
    assert [one.id for one in left(play.meeting)] == ["question"]
    assert play.do(NoteTask(task="room", values={"done": True})) == []
    play.do(NoteTask(task="room", values={"done": False}))
    assert not ready(play.meeting, play.meeting.agenda.prepare[0])


def test_somebody_who_saw_to_it_or_a_day_says_that_it_is_done() -> None:
    play = family()
    play.do(NoteTask(task="room", values={"by": "siv"}))
    assert play.meeting.preparation.ticks["room"].on == TODAY
    play.do(NoteTask(task="question", values={"on": "2026-11-20"}))
    assert left(play.meeting) == ()


def test_only_what_the_agenda_has_is_ticked() -> None:
    assert family().refused(NoteTask(task="fika", values={"done": True})) == "no-such-task"


@pytest.mark.parametrize(
    ("seen", "command"),
    [
        ("day", ChangeInvitation(values={"on": "2026-12-01"})),
        ("question", ChangePurpose(values={"question": "Hur?"})),
        ("childs-way", ChangeChildsWay(values={"takes": Takes.PART})),
        ("lots-wish", ChangePremeeting(values={"lots_wish": "Siv"})),
        ("premeeting", ChangePremeeting(values={"on": "2026-11-09"})),
        ("acute", AnswerAcute(values={"acute": "no"})),
        ("safe", AnswerThreat(values={"threat": "no"})),
        ("safe", AnswerThreat(values={"threat": "yes"})),
    ],
)
def test_what_is_noted_elsewhere_shows_by_itself(seen: str, command: Command) -> None:
    play = family()
    assert not shows(play.meeting, task(seen))
    play.do(command)
    assert shows(play.meeting, task(seen))


@pytest.mark.parametrize(
    ("seen", "command"),
    [
        ("acute", AnswerAcute(values={"acute": "yes"})),
        ("safe", AnswerThreat(values={"threat": "unknown"})),
    ],
)
def test_what_is_yet_to_be_seen_to_leaves_the_task_open(seen: str, command: Command) -> None:
    play = family()
    play.do(command)
    assert not shows(play.meeting, task(seen))


def test_it_is_signed_by_all_and_then_sent_to_all_who_work() -> None:
    play = signed()
    assert shows(play.meeting, task("signed"))
    for who in ("siv", "karin", "david"):
        play.do(NoteSending(who=who, values={"on": "2026-11-09"}))
    assert not shows(play.meeting, task("sent"))
    play.do(NoteSending(who="tove", values={"on": "2026-11-09"}))
    assert shows(play.meeting, task("sent"))


def test_who_signs_the_invitation_has_chosen_who_is_in_it() -> None:
    assert not shows(family().meeting, task("called"))
    assert shows(signed().meeting, task("called"))


def test_each_organisation_has_somebody_who_may_decide() -> None:
    play = family()
    assert undecided(play.meeting) == ("Socialtjänsten", "Solskolan", "BUP", "Habiliteringen")
    for who in ("siv", "karin", "david", "tove"):
        play.do(NoteMandate(id=who))
    assert shows(play.meeting, task("decider-each"))
    play.do(NoteMandate(id="siv", may=False))
    assert undecided(play.meeting) == ("Socialtjänsten",)
    assert play.refused(NoteMandate(id="ingen")) == "nobody-of-that-name"


def test_an_interpreter_is_called_or_nobody_needs_one() -> None:
    assert shows(family().meeting, task("interpreter"))
    play = bare()
    assert not shows(play.meeting, task("interpreter"))
    play.do(ChangePremeeting(values={"interpreter": "not-needed"}))
    assert shows(play.meeting, task("interpreter"))


def test_in_an_empty_meeting_nothing_shows() -> None:
    play = bare()
    assert PERSON in play.meeting.attendance.people
    assert [name for name, seen in SEEN.items() if seen(play.meeting)] == []
