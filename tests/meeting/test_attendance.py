"""Who is here: names, duties, presence, and the person's wish about turns."""

import pytest

from assistant.meeting.attendance import (
    PERSON,
    AddParticipant,
    ChangeParticipant,
    ChooseTurn,
    Duty,
    Presence,
    RemoveParticipant,
    Role,
    Turn,
)
from assistant.meeting.goals import AddMeasure
from assistant.meeting.signoff import ChangeAftercare
from assistant.meeting.timekeeping import GoOn
from tests.meeting.build import bare, family, join


def test_somebody_has_a_name() -> None:
    play = bare()
    assert play.refused(AddParticipant(values={})) == "name-missing"
    assert play.refused(AddParticipant(values={"name": "  "})) == "name-missing"
    assert play.refused(ChangeParticipant(id=PERSON, values={"name": " "})) == "name-missing"


def test_people_are_kept_in_the_order_they_were_noted() -> None:
    play = join(join(bare(), "b", "Bo"), "a", "Ada")
    assert list(play.meeting.attendance.people) == [PERSON, "b", "a"]


def test_an_id_is_one_persons() -> None:
    play = join(bare(), "bo", "Bo")
    assert play.refused(AddParticipant(id="bo", values={"name": "Bosse"})) == "already-there"


def test_a_duty_moves_from_the_one_who_had_it() -> None:
    play = join(bare(), "siv", "Siv", duties=["chair", "initiator"])
    play.do(AddParticipant(id="per", values={"name": "Per", "duties": ["chair"]}))
    people = play.meeting.attendance.people
    assert people["siv"].duties == (Duty.INITIATOR,)
    assert people["per"].duties == (Duty.CHAIR,)
    play.do(ChangeParticipant(id=PERSON, values={"duties": ["chair", "initiator"]}))
    people = play.meeting.attendance.people
    assert (people["siv"].duties, people["per"].duties) == ((), ())
    assert people[PERSON].duties == (Duty.CHAIR, Duty.INITIATOR)
    assert not any(Duty.SECRETARY in someone.duties for someone in people.values())


@pytest.mark.parametrize(
    ("presence", "present"),
    [("called", False), ("room", True), ("phone", True), ("video", True), ("absent", False)],
)
def test_phone_and_video_are_presence_too(presence: str, present: bool) -> None:
    play = join(bare(), "siv", "Siv", presence=presence)
    assert play.meeting.attendance.people["siv"].present is present


def test_somebody_comes_late_and_leaves_early() -> None:
    play = join(bare(), "siv", "Siv", presence="called")
    play.do(ChangeParticipant(id="siv", values={"presence": "room", "came": "14:20"}))
    play.do(ChangeParticipant(id="siv", values={"left": "14:50"}))
    siv = play.meeting.attendance.people["siv"]
    assert (siv.presence, siv.came, siv.left) == (Presence.ROOM, "14:20", "14:50")


def test_only_what_differs_becomes_an_event() -> None:
    play = join(bare(), "siv", "Siv", title="kurator")
    events = play.do(ChangeParticipant(id="siv", values={"name": "Siv", "title": "lärare"}))
    assert [event.path for event in events] == ["attendance/siv/title"]


def test_one_taken_away_keeps_the_name_in_what_mentions_it() -> None:
    play = family()
    play.do(AddMeasure(values={"what": "Ringa", "who": "karin"}))
    play.do(ChangeAftercare(values={"talks_after": "karin"}))
    play.do(RemoveParticipant(id="karin"))
    assert "karin" not in play.meeting.attendance.people
    plan = play.plan()
    assert plan.measures[0].who == "Karin Låtsberg"
    assert plan.aftercare.talks_after == "Karin Låtsberg"
    assert "Karin Låtsberg" not in [someone.name for someone in plan.attendees]


def test_the_person_stays_and_is_one() -> None:
    play = join(bare(), "maria", "Maria", Role.GUARDIAN)
    assert play.refused(RemoveParticipant(id=PERSON)) == "person-stays"
    assert play.refused(ChangeParticipant(id=PERSON, values={"role": "guardian"})) == "one-person"
    assert play.refused(ChangeParticipant(id="maria", values={"role": "person"})) == "one-person"
    second = AddParticipant(values={"name": "Ada", "role": "person"})
    assert play.refused(second) == "one-person"
    assert play.do(ChangeParticipant(id=PERSON, values={"role": "person"})) == []


def test_nobody_is_changed_or_removed_who_is_not_there() -> None:
    play = bare()
    assert play.refused(ChangeParticipant(id="x", values={})) == "nobody-of-that-name"
    assert play.refused(RemoveParticipant(id="x")) == "nobody-of-that-name"


def test_a_value_the_field_cannot_hold_is_refused() -> None:
    play = bare()
    for values in (
        {"presence": "maybe"},
        {"presence": None},
        {"colour": "blue"},
        {"duties": ["boss"]},
        {"duties": "chair"},
        {"duties": True},
        {"title": 7},
    ):
        refused = play.refused(ChangeParticipant(id=PERSON, values=values))
        assert refused == "value-not-understood"


def test_the_person_may_begin_end_pass_or_speak_through_somebody() -> None:
    play = family()
    assert play.meeting.attendance.turn is None
    for turn in Turn:
        play.do(ChooseTurn(turn=turn, speaker="maria" if turn is Turn.THROUGH else ""))
        assert play.meeting.attendance.turn is turn
    assert play.plan().speaker == "Maria Exempelgren"


def test_an_interpreter_is_neither_professional_nor_family() -> None:
    people = family().meeting.attendance
    assert not people.people["tolk"].private
    assert "tolk" not in people.having(Role.PROFESSIONAL)
    assert [someone.private for someone in people.having(Role.NETWORK).values()] == [True]


def test_who_acts_for_the_private_network_is_no_professional() -> None:
    play = join(bare(), "eva", "Eva", principal="network")
    assert play.meeting.attendance.people["eva"].role is Role.NETWORK
    join(play, "bo", "Bo").do(ChangeParticipant(id="bo", values={"principal": "network"}))
    assert play.meeting.attendance.people["bo"].role is Role.NETWORK
    join(play, "ola", "Ola", Role.GUARDIAN, principal="network")
    assert play.meeting.attendance.people["ola"].role is Role.GUARDIAN


def test_one_who_stood_as_absent_and_is_ticked_off_later_came_then() -> None:
    play = family()
    play.clock = "13:20"
    here, absent = ({"presence": presence} for presence in ("room", "absent"))
    for part, came in ((0, ""), (1, "13:20")):
        play.do(GoOn())
        play.do(ChangeParticipant(id="siv", values=absent))
        play.do(ChangeParticipant(id="siv", values=here))
        assert play.meeting.attendance.people["siv"].came == came, part
    play.do(ChangeParticipant(id="karin", values={"presence": "called"}))
    play.do(ChangeParticipant(id="karin", values=here))
    assert play.meeting.attendance.people["karin"].came == "", "may have sat there all along"
