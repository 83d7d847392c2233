"""What follows in each case: what stops, what is covered, what is asked, who is told."""

from collections.abc import Callable

import pytest

from assistant.meeting.arrivals import ChooseWay
from assistant.meeting.attendance import PERSON, ChangeParticipant
from assistant.meeting.consent import AnswerConsent, ChooseCourse
from assistant.meeting.consequences import Code, consequences
from assistant.meeting.copies import HandOut, organisation_id
from assistant.meeting.disclosure import AnswerDisclosure, ChangeScope, ChooseSharing, given
from assistant.meeting.family_texts import TEXTS
from assistant.meeting.goals import AddMeasure
from assistant.meeting.leaving import Leave, PlanLeaving
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import EndMeeting
from assistant.meeting.person import ChangePerson
from assistant.meeting.protection import Protect
from assistant.meeting.records import Value
from assistant.meeting.telling import Because, NoteTold, to_tell
from assistant.meeting.timekeeping import GoOn
from assistant.meeting.withdrawal import BeginWithdrawal, ChooseAfter, NoteWithdrawal
from tests.meeting.build import Play, join, rich


def sharing() -> Play:
    play = rich()
    play.do(ChooseSharing(values={"course": None, "reason": ""}))
    return play


def withdrawn(play: Play) -> None:
    play.do(NoteWithdrawal(values={"who": "maria", "extent": "wholly"}))


def settled(play: Play) -> None:
    withdrawn(play)
    [id] = play.meeting.withdrawal.every
    play.do(ChooseAfter(id=id, values={"after": "without-sharing", "reason": "De vill det"}))


def newcomer(play: Play) -> None:
    join(play, "bo", "Bo Påhittad", organisation="Polisen")


def listens(play: Play) -> None:
    newcomer(play)
    play.do(ChooseWay(id="bo", values={"way": "listens", "reason": "De vill det"}))


def both_refuse(play: Play) -> None:
    for who in ("maria", "jonas"):
        play.do(AnswerConsent(who=who, values={"says": "no"}))


def left_loose(play: Play) -> None:
    play.do(AddMeasure(values={"what": "Skriva", "who": "karin"}), Leave(id="karin", at="14:00"))


CASES: list[tuple[Callable[[Play], object], list[Code]]] = [
    (lambda play: None, []),
    (lambda play: play.do(BeginWithdrawal()), [Code.WITHDRAWAL_OPEN]),
    (withdrawn, [Code.WITHDRAWAL_CHOICE, Code.ONE_REFUSES, Code.TELL]),
    (settled, [Code.TEXTS_COVERED, Code.ONE_REFUSES, Code.TELL]),
    (
        lambda play: play.do(ChangeScope(values={"between": []})),
        [Code.REACHES_NOBODY],
    ),
    (newcomer, [Code.NOT_COVERED]),
    (listens, [Code.LISTENING]),
    (
        lambda play: play.do(AnswerDisclosure(who="jonas", values={"says": "no"})),
        [Code.ONE_REFUSES, Code.TELL],
    ),
    (both_refuse, [Code.REFUSED, Code.TELL]),
    (lambda play: play.do(Protect(id="maria")), [Code.SHIELDED, Code.WHICH_GUARDIAN]),
    (
        lambda play: play.do(ChangePerson(values={"protected": True})),
        [Code.SHIELDED, Code.WHICH_GUARDIAN],
    ),
    (lambda play: play.do(PlanLeaving(id="siv", at="14:20")), [Code.GOING]),
    (left_loose, [Code.LEFT_LOOSE]),
]


@pytest.mark.parametrize(("case", "codes"), CASES)
def test_each_case_has_its_own(case: Callable[[Play], object], codes: list[Code]) -> None:
    play = sharing()
    case(play)
    assert [one.code for one in consequences(play.meeting)] == codes


def test_an_organisations_people_wait_together_until_the_meeting_is_over() -> None:
    play = sharing()
    newcomer(play)
    join(play, "ada", "Ada Påhittad", organisation="Polisen")
    [one] = consequences(play.meeting)
    assert (one.about, one.row) == (("Bo Påhittad", "Ada Påhittad", "Polisen"), "bo")
    play.do(ChooseWay(id="bo", values={"way": "listens", "reason": "De vill det"}))
    one, listening = consequences(play.meeting)
    assert (one.about, one.row) == (("Ada Påhittad", "Polisen"), "ada")
    assert listening.code is Code.LISTENING
    play.do(ChooseWay(id="ada", values={"way": "listens", "reason": "De vill det"}))
    [listening] = consequences(play.meeting)
    assert listening.about == ("Bo Påhittad", "Ada Påhittad")
    play.do(EndMeeting())
    assert consequences(play.meeting) == ()


def test_those_who_heard_have_a_copy_or_are_named_are_to_be_told_until_they_are() -> None:
    play = sharing()
    play.do(HandOut(id=organisation_id(play.meeting, "BUP")))
    withdrawn(play)
    told = to_tell(play.meeting)
    assert [(one.name, one.because) for one in told] == [
        ("BUP", Because.HAS_COPY),
        ("Socialtjänsten", Because.HEARD),
        ("Solskolan", Because.HEARD),
    ]
    play.do(*(NoteTold(id=one.id) for one in told))
    assert all(one.told for one in to_tell(play.meeting))
    assert Code.TELL not in [one.code for one in consequences(play.meeting)]
    assert play.refused(NoteTold(id="nobody")) == "nobody-to-tell"


def test_a_second_withdrawal_is_told_anew() -> None:
    play = sharing()
    settled(play)
    play.do(*(NoteTold(id=one.id) for one in to_tell(play.meeting)))
    play.do(NoteWithdrawal(values={"who": PERSON, "extent": "sharing"}))
    assert not any(one.told for one in to_tell(play.meeting))


def test_nobody_is_to_be_told_once_it_was_all_given_anew() -> None:
    play = sharing()
    settled(play)
    assert to_tell(play.meeting)
    for who in play.meeting.disclosure.answers:
        play.do(AnswerConsent(who=who, values={"says": "yes"}))
        play.do(AnswerDisclosure(who=who, values={"says": "yes"}))
    assert to_tell(play.meeting), "the chair's choice still halts it"
    play.do(ChooseSharing(values={"course": "go-on", "reason": "De har sagt ja igen"}))
    assert to_tell(play.meeting) == ()


def says_yes(play: Play, *who: str) -> None:
    for one in who:
        play.do(AnswerConsent(who=one, values={"says": "yes"}))
        play.do(AnswerDisclosure(who=one, values={"says": "yes"}))


def codes(play: Play) -> list[Code]:
    return [one.code for one in consequences(play.meeting)]


def test_the_last_yes_asks_for_the_choice_that_lets_it_be_shared_again() -> None:
    play = sharing()
    settled(play)
    play.do(AnswerConsent(who="maria", values={"says": "yes"}))
    assert Code.SHARING_WAITS not in codes(play), "one yes is still missing"
    says_yes(play, "maria")
    assert codes(play) == [Code.TEXTS_COVERED, Code.SHARING_WAITS, Code.TELL]
    assert not given(play.meeting), "it is never by itself"
    play.do(ChooseSharing(values={"course": "go-on", "reason": "De har sagt ja igen"}))
    assert codes(play) == [Code.TEXTS_COVERED]
    assert given(play.meeting)


def test_a_choice_about_the_plan_itself_waits_in_the_same_way() -> None:
    play = sharing()
    both_refuse(play)
    play.do(ChooseCourse(values={"course": "stop", "reason": "Pappa vill vänta"}))
    assert Code.PLAN_WAITS not in codes(play)
    says_yes(play, "maria", "jonas")
    assert codes(play) == [Code.PLAN_WAITS]


def test_a_choice_about_somebody_here_or_a_childs_no_is_not_said_to_wait() -> None:
    play = sharing()
    newcomer(play)
    play.do(ChooseSharing(values={"course": "without-sharing", "reason": "Polisen är här"}))
    assert codes(play) == [Code.NOT_COVERED]
    play = sharing()
    settled(play)
    says_yes(play, "maria")
    play.do(AnswerDisclosure(who=PERSON, values={"says": "no"}))
    assert Code.SHARING_WAITS not in codes(play)


def test_what_was_taken_back_in_part_waits_once_that_part_is_given_anew() -> None:
    play = sharing()
    left: dict[str, Value] = {"who": "maria", "extent": "partly", "organisations": ["BUP"]}
    play.do(NoteWithdrawal(values=left))
    [id] = play.meeting.withdrawal.every
    play.do(ChooseAfter(id=id, values={"after": "without-sharing", "reason": "De vill det"}))
    assert Code.SHARING_WAITS not in codes(play)
    named = play.meeting.disclosure.scope.between
    play.do(ChangeScope(values={"between": [*named, "BUP"]}))
    assert Code.SHARING_WAITS in codes(play)


@pytest.mark.parametrize("left", [{"organisations": ["Solskolan"]}, {"excepted": "Vården"}])
def test_what_is_given_anew_in_part_alone_is_still_to_be_told(left: dict[str, Value]) -> None:
    play = sharing()
    play.do(NoteWithdrawal(values={"who": "maria", "extent": "partly", **left}))
    [id] = play.meeting.withdrawal.every
    texts = dict.fromkeys(TEXTS, "stays")
    play.do(ChooseAfter(id=id, values={"after": "without-sharing", "reason": "x", **texts}))
    play.do(ChooseSharing(values={"course": "go-on", "reason": "De har sagt ja igen"}))
    assert to_tell(play.meeting)


def test_an_organisation_that_lost_its_place_in_the_scope_is_told_too() -> None:
    play = sharing()
    play.do(
        NoteWithdrawal(values={"who": "maria", "extent": "partly", "organisations": ["Solskolan"]})
    )
    assert "Solskolan" in [one.name for one in to_tell(play.meeting)]


def test_nothing_follows_in_a_meeting_that_is_not_open() -> None:
    assert consequences(Meeting()) == ()


def test_a_meeting_whose_leader_has_gone_is_handed_over_by_name() -> None:
    play = rich()
    play.do(ChangeParticipant(id="siv", values={"duties": ["chair"]}), GoOn())
    assert Code.LEADER_GONE not in [one.code for one in consequences(play.meeting)]
    play.do(Leave(id="siv", at="14:00"))
    [gone] = [one for one in consequences(play.meeting) if one.code is Code.LEADER_GONE]
    assert gone.about == ("Siv Samtalsdotter",)
    play.do(ChangeParticipant(id="karin", values={"duties": ["chair"]}))
    assert Code.LEADER_GONE not in [one.code for one in consequences(play.meeting)]
