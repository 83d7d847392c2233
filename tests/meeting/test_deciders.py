"""Who decides where the place lets a young person decide alone."""

import pytest

from assistant.meeting.attendance import PERSON, Role
from assistant.meeting.completeness import consent_settled
from assistant.meeting.consent import AnswerConsent
from assistant.meeting.copies import recipients
from assistant.meeting.deciders import About, deciders, decides_alone, must_answer
from assistant.meeting.disclosure import AnswerDisclosure, ChooseSharing, given
from assistant.meeting.invitation import NoteReply, may_be_sent
from assistant.meeting.person import ChangePerson
from assistant.meeting.signoff import signers
from assistant.meeting.telling import refusing
from assistant.meeting.withdrawal import NoteWithdrawal
from tests.meeting.build import Play, bare, folded, join


def young(
    number: str = "20111125-TEST",
    consent_from: int | None = 15,
    disclosure_from: int | None = None,
) -> Play:
    """A meeting held 25 November 2026, with two guardians."""
    play = bare(consent_from=consent_from, disclosure_from=disclosure_from)
    join(play, "maria", "Maria", Role.GUARDIAN)
    join(play, "jonas", "Jonas", Role.GUARDIAN)
    play.do(ChangePerson(values={"personal_number": number}))
    return play


@pytest.mark.parametrize(
    ("number", "alone"),
    [
        ("20111125-TEST", True),
        ("20111126-TEST", False),
        ("111125-TEST", True),
        ("111126-TEST", False),
        ("991126-TEST", True),
        ("", False),
        ("okänt", False),
        ("111125", False),
    ],
)
def test_the_age_is_read_out_of_the_personal_number(number: str, alone: bool) -> None:
    assert decides_alone(young(number).meeting, About.PLAN) is alone


@pytest.mark.parametrize(("consent_from", "alone"), [(None, False), (15, True), (16, False)])
def test_the_place_says_from_which_age(consent_from: int | None, alone: bool) -> None:
    meeting = young(consent_from=consent_from).meeting
    assert all(decides_alone(meeting, about) is alone for about in About)
    assert must_answer(meeting) == ((PERSON,) if alone else ("maria", "jonas"))


def test_a_young_person_who_decides_is_all_that_is_asked() -> None:
    play = young()
    assert deciders(play.meeting) == (PERSON,)
    assert signers(play.meeting) == (PERSON,)
    play.do(AnswerConsent(who=PERSON, values={"says": "yes"}))
    assert consent_settled(play.meeting)
    assert folded(play.log) == play.meeting
    assert (play.plan().alone_from, young(consent_from=None).plan().alone_from) == (15, None)


GUARDIANS = ("maria", "jonas")


@pytest.mark.parametrize(
    ("consent_from", "disclosure_from", "plan", "sharing"),
    [
        (15, 18, (PERSON,), GUARDIANS),
        (None, 15, GUARDIANS, (PERSON,)),
        (15, 12, (PERSON,), (PERSON,)),
    ],
)
def test_the_plan_and_who_may_know_what_are_two_questions(
    consent_from: int | None,
    disclosure_from: int,
    plan: tuple[str, ...],
    sharing: tuple[str, ...],
) -> None:
    play = young(consent_from=consent_from, disclosure_from=disclosure_from)
    assert must_answer(play.meeting, About.PLAN) == plan
    assert must_answer(play.meeting, About.SHARING) == sharing
    assert signers(play.meeting) == plan
    for who in plan:
        play.do(AnswerConsent(who=who, values={"says": "yes"}))
    assert consent_settled(play.meeting)
    assert not given(play.meeting)
    for who in sharing:
        play.do(AnswerDisclosure(who=who, values={"says": "yes"}))
    assert given(play.meeting)
    told = play.plan()
    assert (told.alone_from, told.shares_from) == (
        consent_from,
        disclosure_from if sharing == (PERSON,) else None,
    )


def test_a_no_is_a_refusal_of_those_alone_who_are_needed_for_that_question() -> None:
    play = young(disclosure_from=18)
    play.do(AnswerConsent(who="maria", values={"says": "no"}))
    assert refusing(play.meeting) == ()
    play.do(AnswerDisclosure(who="maria", values={"says": "no"}))
    assert refusing(play.meeting) == ("maria",)
    assert play.refused(NoteWithdrawal(values={"who": "nobody"})) == "decides-nothing"
    assert play.do(NoteWithdrawal(values={"who": "jonas", "extent": "sharing"}))


@pytest.mark.parametrize(("consent_from", "weighed"), [(None, True), (15, False)])
def test_a_no_of_theirs_is_not_for_the_chair_to_weigh(
    consent_from: int | None, weighed: bool
) -> None:
    play = young(consent_from=consent_from)
    for guardian in ("maria", "jonas"):
        play.do(NoteReply(who=guardian, values={"reply": "signed"}))
    play.do(NoteReply(who=PERSON, values={"reply": "declines"}))
    play.do(ChooseSharing(values={"course": "go-on", "reason": "Vägt"}))
    assert may_be_sent(play.meeting) is weighed


def test_the_guardians_answer_for_a_young_person_who_cannot() -> None:
    play = young()
    play.do(AnswerConsent(who=PERSON, values={"says": "cannot", "note": "Är medvetslös"}))
    assert must_answer(play.meeting) == ("maria", "jonas")


def test_guardians_who_do_not_decide_are_asked_about_before_they_get_a_copy() -> None:
    def copies(play: Play) -> dict[str, tuple[bool, bool]]:
        return {one.id: (one.gets, one.to_ask) for one in recipients(play.meeting)}

    assert copies(young()) == {
        PERSON: (True, False),
        "maria": (False, True),
        "jonas": (False, True),
    }
    assert copies(young(consent_from=None))["maria"] == (True, False)
