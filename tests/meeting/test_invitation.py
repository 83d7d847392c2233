"""The invitation: signed by those who decide, and only then sent."""

import pytest

from assistant.meeting.attendance import PERSON, ChangeParticipant
from assistant.meeting.disclosure import ChooseSharing
from assistant.meeting.invitation import (
    ChangeInvitation,
    NoteReply,
    NoteSending,
    caller,
    may_be_sent,
    place,
    unsigned,
)
from assistant.meeting.person import ChangePerson
from tests.meeting.build import Person, Play, bare, family

SEND = NoteSending(who="siv", values={"on": "2026-11-20", "how": "post"})


def reply(who: str, said: str) -> NoteReply:
    return NoteReply(who=who, values={"reply": said, "on": "2026-11-19"})


def signed(person: Person = "child") -> Play:
    play = family(person)
    for who in ("maria", "jonas") if person == "child" else (PERSON,):
        play.do(reply(who, "signed"))
    return play


def test_it_is_not_sent_before_every_guardian_has_signed() -> None:
    play = family()
    assert play.refused(SEND) == "not-signed"
    play.do(reply("maria", "signed"))
    assert unsigned(play.meeting) == ("jonas",)
    assert play.refused(SEND) == "not-signed"
    play.do(reply("jonas", "through"))
    play.do(SEND)
    assert play.meeting.invitation.sent["siv"].how == "post"


def test_a_child_need_not_sign() -> None:
    assert may_be_sent(signed().meeting)


def test_a_place_can_take_a_spoken_yes_for_a_child_too() -> None:
    play = family(spoken_consent=True)
    for who in ("maria", "jonas"):
        play.do(reply(who, "spoken"))
    assert may_be_sent(play.meeting)


@pytest.mark.parametrize(("person", "sent"), [("adult", True), ("child", False)])
def test_a_spoken_yes_is_enough_for_an_adult_alone(person: Person, sent: bool) -> None:
    play = family(person)
    for who in ("maria", "jonas") if person == "child" else (PERSON,):
        play.do(reply(who, "spoken"))
    assert may_be_sent(play.meeting) is sent


def test_where_a_guardian_declines_nothing_is_sent() -> None:
    play = signed()
    play.do(reply("jonas", "declines"))
    assert play.refused(SEND) == "invitation-declined"


def test_a_childs_no_stops_it_until_the_chair_has_weighed_it() -> None:
    play = signed()
    play.do(reply(PERSON, "declines"))
    assert play.refused(SEND) == "invitation-declined"
    play.do(ChooseSharing(values={"course": "go-on"}))
    assert play.refused(SEND) == "invitation-declined"
    play.do(ChooseSharing(values={"reason": "Fyra år, vill inte gå hemifrån"}))
    assert play.do(SEND)


def test_an_adults_no_stops_it_for_good() -> None:
    play = signed("adult")
    play.do(reply(PERSON, "declines"))
    play.do(ChooseSharing(values={"course": "go-on", "reason": "Vi vill"}))
    assert play.refused(SEND) == "invitation-declined"


def test_where_nobody_decides_nobody_can_have_signed() -> None:
    play = bare()
    send = NoteSending(who=PERSON, values={"how": "post"})
    assert play.refused(send) == "nobody-decides"


def test_what_was_sent_can_be_put_right_even_after_a_no() -> None:
    play = signed()
    play.do(SEND, reply("jonas", "declines"))
    assert play.do(NoteSending(who="siv", values={"how": "by-hand"}))


def test_it_goes_only_to_somebody_who_is_called() -> None:
    assert signed().refused(NoteSending(who="?", values={})) == "nobody-of-that-name"


def test_the_place_is_the_meetings_own_unless_it_is_said_or_protected() -> None:
    play = family()
    assert place(play.meeting) == "Rum Eken"
    play.do(ChangeInvitation(values={"place": "Rum Björken"}))
    assert place(play.meeting) == "Rum Björken"
    play.do(ChangePerson(values={"protected": True}))
    assert place(play.meeting) == ""


def test_the_initiator_calls_unless_somebody_else_is_said_to() -> None:
    play = family()
    assert caller(play.meeting) == ""
    play.do(ChangeParticipant(id="karin", values={"duties": ["initiator"]}))
    assert caller(play.meeting) == "Karin Låtsberg"
    play.do(ChangeInvitation(values={"caller": "siv"}))
    assert caller(play.meeting) == "Siv Samtalsdotter"


def test_it_changes_no_plan() -> None:
    play = family()
    before = play.plan()
    play.do(ChangeInvitation(values={"on": "2026-11-25"}), reply("maria", "signed"))
    assert play.plan() == before
    assert play.again() == play.meeting
