"""Disclosure: between whom, on what, except what, until when, and whom it leaves out."""

from datetime import date

import pytest

from assistant.meeting.attendance import PERSON, ChangeParticipant, Role
from assistant.meeting.disclosure import (
    AnswerDisclosure,
    ChangeScope,
    ChooseSharing,
    Scope,
    given,
    uncovered,
)
from tests.meeting.build import Play, all_agree, bare, family, join


def test_the_scope_has_five_sides() -> None:
    play = bare()
    play.do(
        ChangeScope(
            values={
                "between": ["BUP", "Solskolan"],
                "question": "Hur går det i skolan?",
                "data": "närvaro",
                "excepted": "separationen",
                "until": "2027-05-31",
            }
        )
    )
    scope = Scope(
        between=("BUP", "Solskolan"),
        question="Hur går det i skolan?",
        data="närvaro",
        excepted="separationen",
        until=date(2027, 5, 31),
    )
    assert play.meeting.disclosure.scope == play.plan().scope == scope


def test_an_organisation_is_covered_by_its_name_in_any_case() -> None:
    play = bare()
    play.do(ChangeScope(values={"between": ["bup Exempelstad"]}))
    assert play.meeting.disclosure.covers("BUP exempelstad")
    assert not play.meeting.disclosure.covers("BUP")
    assert not play.meeting.disclosure.covers("")


def names(play: Play) -> list[str]:
    return [someone.name for someone in uncovered(play.meeting)]


def test_who_is_in_the_room_and_left_out_is_told() -> None:
    play = family()
    assert names(play) == []
    play.do(ChangeScope(values={"between": ["Solskolan"]}))
    assert names(play) == ["Siv Samtalsdotter", "David Fiktivsson"]
    assert play.plan().uncovered == ("Siv Samtalsdotter", "David Fiktivsson")
    join(play, "ny", "Nils Ny")
    assert "Nils Ny" in names(play)


def test_who_is_absent_hears_nothing_and_is_not_told_of() -> None:
    play = family()
    assert "Tove Övningsdal" not in names(play)
    play.do(ChangeParticipant(id="tove", values={"presence": "phone"}))
    assert names(play) == ["Tove Övningsdal"]


def test_it_is_given_when_all_who_must_have_said_yes() -> None:
    play = family()
    play.do(AnswerDisclosure(who="maria", values={"says": "yes"}))
    assert not given(play.meeting)
    play.do(AnswerDisclosure(who="jonas", values={"says": "yes"}))
    assert given(play.meeting)


@pytest.mark.parametrize("answer", ["no", "no-answer", "not-reached", "cannot"])
def test_it_is_not_given_by_one_guardian_alone(answer: str) -> None:
    play = all_agree(family())
    play.do(AnswerDisclosure(who="jonas", values={"says": answer}))
    assert not given(play.meeting)


def test_a_childs_own_no_stops_it_until_the_chair_has_weighed_it() -> None:
    play = all_agree(family())
    play.do(AnswerDisclosure(who=PERSON, values={"says": "no"}))
    assert not given(play.meeting)
    play.do(ChooseSharing(values={"course": "go-on"}))
    assert not given(play.meeting)
    play.do(ChooseSharing(values={"reason": "Fyra år; föräldrarna bestämmer"}))
    assert given(play.meeting)
    play.do(ChooseSharing(values={"course": "without-sharing"}))
    assert not given(play.meeting)


def test_the_chairs_choice_stands_for_no_guardians_yes() -> None:
    play = family()
    play.do(AnswerDisclosure(who="maria", values={"says": "yes"}))
    play.do(ChooseSharing(values={"course": "go-on", "reason": "Jonas svarar inte"}))
    assert not given(play.meeting)


def test_an_adults_representative_says_no_without_deciding() -> None:
    play = join(bare("adult"), "ombud", "Olle Ombud", Role.REPRESENTATIVE)
    play.do(AnswerDisclosure(who=PERSON, values={"says": "yes"}))
    play.do(AnswerDisclosure(who="ombud", values={"says": "no"}))
    assert given(play.meeting)


def test_every_answer_is_in_the_plan_also_where_none_was_noted() -> None:
    play = family()
    play.do(AnswerDisclosure(who="maria", values={"says": "no", "note": "Inte skolan"}))
    told = [(a.name, a.answer.says, a.answer.note) for a in play.plan().disclosures]
    assert told == [
        ("Maria Exempelgren", "no", "Inte skolan"),
        ("Jonas Påhittsson", None, ""),
        ("Elias Exempelgren", None, ""),
    ]
