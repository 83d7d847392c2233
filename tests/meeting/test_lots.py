"""The choice of a coordinator, or of who finds one."""

from datetime import date

from assistant.meeting.attendance import ChangeParticipant
from assistant.meeting.lots import ChangeLots, Lots, Standing, former
from tests.meeting.build import family, rich
from tests.meeting.test_taking_up import taken_up


def test_the_wishes_come_first_and_bind_nobody() -> None:
    play = family()
    play.do(ChangeLots(values={"wish_family": "Någon känd", "wish_child": "Karin"}))
    assert play.meeting.lots == Lots(wish_family="Någon känd", wish_child="Karin")


def test_the_chosen_one_says_yes_and_is_reached_as_noted() -> None:
    play = family()
    play.do(ChangeLots(values={"who": "siv"}))
    assert play.meeting.lots.contact == "siv@plats.example"
    assert play.meeting.lots.standing is None
    play.do(ChangeLots(values={"standing": "accepts", "contact": "070-2", "deputy": "karin"}))
    lots = play.plan().lots
    assert (lots.who, lots.standing) == ("Siv Samtalsdotter", Standing.ACCEPTS)
    assert (lots.contact, lots.deputy) == ("070-2", "Karin Låtsberg")


def test_an_absent_one_is_only_asked() -> None:
    play = family()
    play.do(ChangeLots(values={"who": "tove"}))
    assert play.meeting.lots.standing is Standing.ASKED
    play.do(ChangeLots(values={"standing": "accepts"}))
    assert play.meeting.lots.standing is Standing.ACCEPTS


def test_another_choice_has_not_answered_yet() -> None:
    play = family()
    play.do(ChangeLots(values={"who": "siv", "standing": "accepts"}))
    play.do(ChangeLots(values={"who": "tove"}))
    assert play.meeting.lots.standing is Standing.ASKED
    assert play.meeting.lots.contact == "tove@plats.example"
    play.do(ChangeLots(values={"who": "karin"}))
    assert play.meeting.lots.standing is None
    play.do(ChangeLots(values={"standing": "declines"}))
    play.do(ChangeLots(values={"who": "Någon annan"}))
    assert (play.meeting.lots.standing, play.meeting.lots.contact) == (None, "")


def test_an_answer_said_together_with_the_choice_stands() -> None:
    play = family()
    play.do(ChangeLots(values={"who": "siv", "standing": "accepts"}))
    play.do(ChangeLots(values={"who": "tove", "standing": "accepts", "contact": "via chefen"}))
    lots = play.meeting.lots
    assert (lots.who, lots.standing, lots.contact) == ("tove", Standing.ACCEPTS, "via chefen")


def test_saying_the_same_choice_again_keeps_the_answer() -> None:
    play = family()
    play.do(ChangeLots(values={"who": "siv", "standing": "accepts", "contact": "070-2"}))
    play.do(ChangeParticipant(id="siv", values={"presence": "absent"}))
    assert play.do(ChangeLots(values={"who": "siv"})) == []


def test_no_lots_yet_names_who_finds_one_and_by_when() -> None:
    play = family()
    play.do(ChangeLots(values={"finder": "siv", "find_by": "2026-12-04"}))
    lots = play.plan().lots
    assert (lots.who, lots.finder, lots.find_by) == ("", "Siv Samtalsdotter", date(2026, 12, 4))


def test_the_task_is_words_of_its_own() -> None:
    play = family()
    play.do(ChangeLots(values={"task": "Ringer varannan fredag"}))
    assert play.plan().lots.task == "Ringer varannan fredag"


def test_what_was_wished_for_is_not_a_wish_for_the_one_who_takes_over() -> None:
    play = rich()
    play.do(ChangeLots(values={"wish_child": "Siv"}))
    again = taken_up(play.plan())
    assert again.meeting.lots.wish_family == "Någon känd", "while the same one coordinates"
    again.do(ChangeLots(values={"wish_child": "Karin"}))
    again.do(ChangeLots(values={"who": "Karin"}))
    assert (again.meeting.lots.wish_family, again.meeting.lots.wish_child) == ("", "Karin")
    again.do(ChangeLots(values={"wish_family": "Någon vi känner"}))
    again.do(ChangeLots(values={"who": "Amir"}))
    assert again.meeting.lots.wish_family == "Någon vi känner", "another choice of this meeting"


def test_a_wish_said_together_with_who_takes_over_stands() -> None:
    again = taken_up(rich().plan())
    again.do(ChangeLots(values={"wish_family": "Någon känd", "who": "Karin"}))
    assert again.meeting.lots.wish_family == "Någon känd"


def test_another_coordinator_than_the_plan_before_had_takes_over() -> None:
    play = rich()
    assert former(play.meeting) == "", "a first meeting has none before it"
    again = taken_up(play.plan())
    assert former(again.meeting) == ""
    again.do(ChangeLots(values={"who": "Karin", "handover": "De ses", "told": "Siv ringer skolan"}))
    assert again.meeting.attendance.name(former(again.meeting)) == "Siv Samtalsdotter"
    lots = again.plan().lots
    assert (lots.former, lots.handover, lots.told) == (
        "Siv Samtalsdotter",
        "De ses",
        "Siv ringer skolan",
    )
