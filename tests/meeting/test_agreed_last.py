"""What the disclosure reached last time: told and asked about, never agreed to in silence."""

from datetime import date

import pytest

from assistant.meeting.agreed_last import of_meeting, of_plan
from assistant.meeting.attendance import PERSON, ChangeParticipant
from assistant.meeting.disclosure import (
    AnswerDisclosure,
    ChangeScope,
    ChooseSharing,
    LastTime,
    ReachAsLast,
    RecallDisclosure,
    Scope,
    as_last,
    given,
)
from assistant.meeting.event import Command
from assistant.meeting.withdrawal import BeginWithdrawal, NoteWithdrawal
from tests.meeting.build import TODAY, Person, Play, all_agree, family
from tests.meeting.test_taking_up import taken_up

LIMITS = {"question": "Skolan", "data": "närvaro", "excepted": "separationen"}


def agreed(person: Person = "child", until: str = "2027-05-31") -> Play:
    """A meeting where everyone said yes, to what stands in the scope."""
    play = all_agree(family(person))
    play.do(ChangeScope(values={**LIMITS, "until": until}))
    return play


def last(play: Play) -> LastTime:
    told = play.meeting.disclosure.last
    assert told is not None
    return told


@pytest.mark.parametrize("person", ["child", "adult"])
def test_the_next_meeting_knows_and_has_agreed_to_nothing(person: Person) -> None:
    before = agreed(person)
    play = taken_up(before.plan())
    assert last(play) == LastTime(
        scope=before.meeting.disclosure.scope, on=before.plan().day, stands=True
    )
    assert play.meeting.disclosure.scope == Scope()
    assert not play.meeting.disclosure.answers
    assert not given(play.meeting)
    assert play.plan().scope == Scope()


def test_said_in_a_word_it_reaches_the_same_and_nobody_has_said_yes() -> None:
    play = taken_up(agreed().plan())
    play.do(ReachAsLast(values={}))
    assert play.meeting.disclosure.scope == last(play).scope
    assert not play.meeting.disclosure.answers
    assert not given(play.meeting)
    assert play.again() == play.meeting


def test_what_is_said_beside_it_wins() -> None:
    play = taken_up(agreed().plan())
    play.do(ReachAsLast(values={"excepted": "bostaden"}))
    scope = play.meeting.disclosure.scope
    assert (scope.between, scope.excepted) == (last(play).scope.between, "bostaden")


def test_a_day_that_has_passed_is_not_carried_and_has_to_be_said_anew() -> None:
    play = taken_up(agreed(until="2026-11-24").plan())
    assert play.refused(ReachAsLast(values={})) == "last-disclosure-over"
    play.do(ReachAsLast(values={"until": "2027-06-30"}))
    assert play.meeting.disclosure.scope.until == date(2027, 6, 30)
    today = taken_up(agreed(until=TODAY.isoformat()).plan())
    today.do(ReachAsLast(values={}))
    assert today.meeting.disclosure.scope.until == TODAY


@pytest.mark.parametrize(
    "after",
    [
        AnswerDisclosure(who="maria", values={"says": "no"}),
        AnswerDisclosure(who="jonas", values={"says": "not-reached"}),
        AnswerDisclosure(who="jonas", values={"says": None}),
        AnswerDisclosure(who=PERSON, values={"says": "no"}),
        ChooseSharing(values={"course": "without-sharing", "reason": "Så vill de"}),
        NoteWithdrawal(values={"who": "maria", "extent": "wholly"}),
    ],
    ids=["no", "not-reached", "no-answer", "childs-no", "not-shared", "taken-back"],
)
def test_what_was_not_given_or_was_taken_back_is_not_offered(after: Command) -> None:
    before = agreed()
    before.do(after)
    play = taken_up(before.plan())
    assert not last(play).stands
    assert play.refused(ReachAsLast(values={})) == "last-disclosure-fell"
    told = of_meeting(before.meeting, TODAY)
    assert told is not None
    assert not told.stands


def test_what_was_taken_back_in_part_is_not_in_it() -> None:
    before = agreed()
    before.do(
        NoteWithdrawal(values={"who": "maria", "extent": "partly", "organisations": ["BUP"]}),
    )
    told = of_meeting(before.meeting, TODAY)
    assert told is not None
    assert told.scope.between == ("Socialtjänsten", "Solskolan")


@pytest.mark.parametrize(
    "here",
    [
        AnswerDisclosure(who=PERSON, values={"says": "no"}),
        BeginWithdrawal(),
    ],
    ids=["no", "taken-back"],
)
def test_nor_is_it_once_somebody_here_holds_back(here: Command) -> None:
    play = taken_up(agreed().plan())
    play.do(here)
    assert as_last(play.meeting) == {}
    assert play.refused(ReachAsLast(values={})) == "last-disclosure-fell"


def test_where_no_scope_was_named_there_is_nothing_to_know() -> None:
    before = all_agree(family())
    before.do(ChangeScope(values={"between": []}))
    assert of_plan(before.plan()) is None
    play = taken_up(before.plan())
    assert play.meeting.disclosure.last is None
    assert play.refused(ReachAsLast(values={})) == "no-last-disclosure"


def test_it_is_told_once() -> None:
    play = taken_up(agreed().plan())
    assert play.refused(RecallDisclosure(last=last(play))) == "already-open"


def test_an_adult_who_did_not_answer_has_not_agreed() -> None:
    before = agreed("adult")
    before.do(
        AnswerDisclosure(who=PERSON, values={"says": None}),
        ChangeParticipant(id="inga", values={"role": "representative"}),
        AnswerDisclosure(who="inga", values={"says": "yes"}),
    )
    told = of_plan(before.plan())
    assert told is not None
    assert not told.stands
