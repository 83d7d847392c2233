"""Consent to the plan: who is asked, what is noted, and who must say yes."""

from datetime import date

import pytest

from assistant.meeting.attendance import PERSON, Role
from assistant.meeting.completeness import consent_settled
from assistant.meeting.consent import AnswerConsent, ChooseCourse
from assistant.meeting.deciders import (
    About,
    Answer,
    Choice,
    Course,
    Given,
    Says,
    all_say_yes,
    deciders,
    must_answer,
)
from assistant.meeting.disclosure import AnswerDisclosure
from tests.meeting.build import Play, bare, family, join


def says(play: Play, who: str, answer: str, note: str = "") -> None:
    play.do(AnswerConsent(who=who, values={"says": answer, "note": note}))


def test_an_adult_decides_alone() -> None:
    play = family("adult")
    assert deciders(play.meeting) == (PERSON,)
    assert must_answer(play.meeting) == (PERSON,)
    says(play, PERSON, "yes")
    assert all_say_yes(play.meeting, play.meeting.consent.answers, About.PLAN)


def test_a_good_man_is_asked_beside_the_adult_who_decides() -> None:
    play = join(bare("adult"), "gm", "God Man", Role.REPRESENTATIVE)
    assert deciders(play.meeting) == (PERSON, "gm")
    assert must_answer(play.meeting) == (PERSON,)
    says(play, "gm", "yes")
    assert not consent_settled(play.meeting)


def test_a_representative_says_yes_for_an_adult_who_cannot() -> None:
    play = join(bare("adult"), "gm", "God Man", Role.REPRESENTATIVE)
    says(play, PERSON, "cannot", "Är medvetslös")
    assert not all_say_yes(play.meeting, play.meeting.consent.answers, About.PLAN)
    says(play, "gm", "yes")
    assert all_say_yes(play.meeting, play.meeting.consent.answers, About.PLAN)


def test_for_an_adult_who_cannot_and_has_nobody_no_yes_is_made_up() -> None:
    play = bare("adult")
    says(play, PERSON, "cannot", "Är medvetslös")
    assert not all_say_yes(play.meeting, play.meeting.consent.answers, About.PLAN)


def test_both_guardians_of_a_child_must_say_yes_and_the_child_is_asked_last() -> None:
    play = family()
    assert deciders(play.meeting) == ("maria", "jonas", PERSON)
    assert must_answer(play.meeting) == ("maria", "jonas")
    says(play, "maria", "yes")
    assert not consent_settled(play.meeting)
    says(play, "jonas", "yes")
    assert consent_settled(play.meeting)
    assert all_say_yes(play.meeting, play.meeting.consent.answers, About.PLAN)


def test_one_guardian_can_be_all_there_is() -> None:
    play = join(bare(), "maria", "Maria", Role.GUARDIAN)
    assert must_answer(play.meeting) == ("maria",)


def test_a_specially_appointed_guardian_decides_where_there_is_no_guardian() -> None:
    play = join(bare(), "sfv", "Förordnad", Role.REPRESENTATIVE)
    assert must_answer(play.meeting) == ("sfv",)
    join(play, "maria", "Maria", Role.GUARDIAN)
    assert must_answer(play.meeting) == ("maria",)
    assert deciders(play.meeting) == ("maria", "sfv", PERSON)


def test_a_child_with_nobody_to_decide_has_no_consent() -> None:
    play = bare()
    says(play, PERSON, "yes")
    assert must_answer(play.meeting) == ()
    assert not consent_settled(play.meeting)


@pytest.mark.parametrize("answer", ["no", "no-answer", "not-reached"])
def test_what_is_not_a_yes_is_kept_as_it_was_said(answer: str) -> None:
    play = family()
    says(play, "maria", "yes")
    says(play, "jonas", answer)
    assert play.meeting.consent.answers["jonas"].says is Says(answer)
    assert not consent_settled(play.meeting)
    assert not all_say_yes(play.meeting, play.meeting.consent.answers, About.PLAN)
    kept = {answered.name: answered.answer.says for answered in play.plan().consents}
    assert kept["Jonas Påhittsson"] is Says(answer)


def test_who_cannot_consent_needs_a_reason() -> None:
    play = family("adult")
    says(play, PERSON, "cannot")
    assert not consent_settled(play.meeting)
    says(play, PERSON, "cannot", "   ")
    assert not consent_settled(play.meeting)
    says(play, PERSON, "cannot", "Svår demens")
    assert consent_settled(play.meeting)


def test_a_reason_settles_consent_but_is_no_yes() -> None:
    play = family("adult")
    says(play, PERSON, "cannot", "Svår demens")
    assert not all_say_yes(play.meeting, play.meeting.consent.answers, About.PLAN)


def test_how_when_and_by_whom_an_answer_was_heard_is_kept() -> None:
    play = family()
    play.do(
        AnswerConsent(
            who="maria",
            values={"says": "yes", "given": "oral", "on": "2026-11-25", "heard_by": "Siv"},
        )
    )
    assert play.meeting.consent.answers["maria"] == Answer(
        says=Says.YES, given=Given.ORAL, on=date(2026, 11, 25), heard_by="Siv"
    )


def test_an_answer_from_the_invitation_is_only_recalled() -> None:
    play = family()
    given = {"says": "yes", "given": "invitation", "on": "2026-11-09"}
    assert len(play.do(AnswerConsent(who="maria", values=given))) == 3
    assert play.do(AnswerConsent(who="maria", values=given)) == []


def test_consent_and_disclosure_are_two_questions() -> None:
    play = family()
    play.do(AnswerConsent(who="maria", values={"says": "yes"}))
    assert play.meeting.disclosure.answers == {}
    play.do(AnswerDisclosure(who="maria", values={"says": "no"}))
    assert play.meeting.consent.answers["maria"].says is Says.YES
    assert play.meeting.disclosure.answers["maria"].says is Says.NO


def test_a_childs_own_no_is_no_agreement() -> None:
    play = family()
    for who in ("maria", "jonas"):
        says(play, who, "yes")
    says(play, PERSON, "no")
    assert not all_say_yes(play.meeting, play.meeting.consent.answers, About.PLAN)


def test_what_follows_is_the_chairs_choice_with_a_reason() -> None:
    play = family()
    says(play, "jonas", "no")
    play.do(ChooseCourse(values={"course": "stop", "reason": "Pappa vill vänta"}))
    assert play.meeting.consent.choice == Choice(course=Course.STOP, reason="Pappa vill vänta")
    assert play.meeting.disclosure.choice == Choice()
    # The program draws no conclusion of its own.
    assert play.meeting.moments.ended is None
    says(play, "jonas", "yes")
    assert play.meeting.consent.choice.course is Course.STOP
    play.do(ChooseCourse(values={"course": None, "reason": ""}))
    assert play.meeting.consent.choice == Choice()


def test_an_answer_can_be_taken_back() -> None:
    play = family("adult")
    says(play, PERSON, "yes")
    says(play, PERSON, "no")
    assert not consent_settled(play.meeting)
    assert [e.path for e, _at in play.log if e.kind() == "consent.ConsentAnswered"] == [
        f"consent/answers/{PERSON}/says",
        f"consent/answers/{PERSON}/says",
    ]
