"""A consent that is taken back: what rests, what is covered, what stands afterwards."""

import pytest

from assistant.meeting.attendance import PERSON
from assistant.meeting.consent import AnswerConsent
from assistant.meeting.copies import Withheld, recipients
from assistant.meeting.deciders import Answer, Course, Given, Says
from assistant.meeting.disclosure import AnswerDisclosure, ChangeScope, ChooseSharing, given
from assistant.meeting.family_texts import TEXTS, filled
from assistant.meeting.goals import AddMeasure, ChangeMeasure, RemoveMeasure, Standing
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.records import Value
from assistant.meeting.taking_back import Fate, Withdrawal
from assistant.meeting.timekeeping import Resume
from assistant.meeting.withdrawal import (
    BeginWithdrawal,
    ChooseAfter,
    DropWithdrawal,
    NoteWithdrawal,
)
from tests.meeting.build import Person, Play, rich

BUP = "BUP"


def sharing(person: Person = "child") -> Play:
    """A rich meeting in which the organisations may share."""
    play = rich(person)
    play.do(ChooseSharing(values={"course": None, "reason": ""}))
    assert given(play.meeting)
    return play


def taken_back(play: Play, who: str = "maria", extent: str = "wholly", **more: object) -> Play:
    play.do(NoteWithdrawal(values={"who": who, "extent": extent, **more}))  # type: ignore[dict-item]
    return play


def chosen(play: Play, after: str = "without-sharing", **texts: str) -> Play:
    values = {"after": after, "reason": "Familjen vill det", **texts}
    play.do(ChooseAfter(id=last(play), values=dict(values)))
    return play


def last(play: Play) -> str:
    return next(reversed(play.meeting.withdrawal.every))


def one(play: Play) -> Withdrawal:
    return play.meeting.withdrawal.every[last(play)]


def copy_of(play: Play, id: str) -> tuple[str, ...]:
    return next(r.without for r in recipients(play.meeting) if r.id == id)


def test_at_once_the_clock_rests_nothing_is_shared_and_the_texts_are_covered() -> None:
    play = sharing()
    play.do(BeginWithdrawal())
    assert play.meeting.timekeeping.paused
    assert not given(play.meeting)
    assert play.meeting.withdrawal.covered == set(TEXTS)
    assert one(play).at == play.now
    assert play.do(BeginWithdrawal()) == [], "the key pressed twice is one withdrawal"


def test_a_slip_is_taken_back_and_everything_is_as_before() -> None:
    play = sharing()
    play.do(BeginWithdrawal(), DropWithdrawal())
    assert given(play.meeting)
    assert not play.meeting.withdrawal.covered
    assert not play.meeting.timekeeping.paused


def test_what_was_said_is_never_taken_back() -> None:
    play = taken_back(sharing())
    assert play.refused(DropWithdrawal()) == "withdrawal-stands"
    chosen(play)
    assert play.refused(DropWithdrawal()) == "withdrawal-stands"


def test_wholly_is_a_spoken_no_to_both_questions() -> None:
    play = taken_back(sharing())
    for answers in (play.meeting.consent.answers, play.meeting.disclosure.answers):
        assert (answers["maria"].says, answers["maria"].given) == (Says.NO, Given.ORAL)
        assert answers["jonas"].says is Says.YES


def test_the_disclosure_alone_leaves_the_plan() -> None:
    play = taken_back(sharing(), extent="sharing")
    assert play.meeting.consent.answers["maria"].says is Says.YES
    assert play.meeting.disclosure.answers["maria"].says is Says.NO


def test_in_part_narrows_the_scope_and_the_rest_may_be_shared_once_chosen() -> None:
    play = taken_back(sharing(), extent="partly", excepted="morgnarna", organisations=[BUP])
    scope = play.meeting.disclosure.scope
    assert scope.between == ("Socialtjänsten", "Solskolan")
    assert scope.excepted == "separationen; morgnarna"
    assert not given(play.meeting), "the chair has not chosen yet"
    chosen(play, "without-organisations")
    assert given(play.meeting)
    assert not next(r.may for r in recipients(play.meeting) if r.name == BUP)


def test_what_those_left_out_were_to_do_is_asked_of_them() -> None:
    play = sharing()
    for who in ("david", "BUP", "siv"):
        said: dict[str, Value] = {"what": "Utreda", "who": who, "standing": "decided"}
        play.do(AddMeasure(values=said, id=who))
    taken_back(play, extent="partly", organisations=[BUP])
    assert standing(play, "david") is Standing.DECIDED, "the chair has not chosen yet"
    chosen(play, "without-organisations")
    assert [standing(play, who) for who in ("david", "BUP", "siv")] == [
        Standing.ASKED,
        Standing.ASKED,
        Standing.DECIDED,
    ]
    decided = ChangeMeasure(id="david", values={"standing": "decided"})
    assert play.refused(decided) == "left-out-is-asked"
    play.do(AddMeasure(values={"what": "Ringa", "who": "david"}, id="later"))
    assert standing(play, "later") is Standing.ASKED
    assert play.plan().left_out == (BUP,)
    assert play.again() == play.meeting


def test_those_who_may_share_again_are_not_left_out() -> None:
    play = taken_back(sharing(), extent="partly", organisations=[BUP])
    chosen(play, "without-organisations")
    play.do(ChangeScope(values={"between": ["Socialtjänsten", BUP]}))
    play.do(AddMeasure(values={"what": "Ringa", "who": "david", "standing": "decided"}, id="m"))
    assert standing(play, "m") is Standing.DECIDED
    assert play.plan().left_out == ()


def test_another_choice_gives_back_what_was_asked_instead() -> None:
    play = sharing()
    for id, was in (("m-a", "decided"), ("m-b", "to-be-tried"), ("m-c", "asked"), ("m-d", None)):
        said: dict[str, Value] = {"what": "Utreda", "who": "david", "standing": was}
        play.do(AddMeasure(values=said, id=id))
    taken_back(play, extent="partly", organisations=[BUP])
    before = play.meeting.goals
    chosen(chosen(play, "without-organisations"), "without-organisations")
    assert (one(play).decided, one(play).tried) == (("m-a",), ("m-b",))
    play.do(RemoveMeasure(id="m-b"))
    chosen(play, "without-sharing")
    assert (one(play).decided, one(play).tried) == ((), ())
    left = {id: measure for id, measure in before.measures.items() if id != "m-b"}
    assert play.meeting.goals.measures == left


def standing(play: Play, id: str) -> Standing | None:
    return play.meeting.goals.measures[id].standing


@pytest.mark.parametrize("extent", ["wholly", "sharing"])
@pytest.mark.parametrize("after", ["without-sharing", "without-organisations", "ends"])
@pytest.mark.parametrize("who", ["maria", PERSON])
def test_what_is_wholly_taken_back_is_never_shared_whatever_is_chosen(
    who: str, extent: str, after: str
) -> None:
    play = chosen(taken_back(sharing(), who, extent), after)
    assert not given(play.meeting)


def test_the_plan_tells_the_choice_and_its_reason() -> None:
    plan = chosen(taken_back(sharing())).plan()
    assert plan.disclosure_choice.course is Course.WITHOUT_SHARING
    assert plan.disclosure_choice.reason == "Familjen vill det"


def test_a_text_that_goes_is_emptied_and_one_of_their_own_is_in_the_original_alone() -> None:
    play = taken_back(sharing(), extent="partly", excepted="morgnarna")
    chosen(play, narrative="goes", **{"childs-view": "own", "needs": "stays", "opinions": "stays"})
    chosen(play, reports="stays", **{"warning-signs": "stays"})
    plan = play.plan()
    assert plan.narrative == type(plan.narrative)()
    assert plan.childs_view is not None
    assert plan.childs_view.text == "För högt."
    assert copy_of(play, PERSON) == ()
    assert copy_of(play, "maria") == (Withheld.CHILDS_VIEW,)
    assert not play.meeting.withdrawal.covered


def test_until_it_is_chosen_a_text_is_covered_and_in_no_copy() -> None:
    play = chosen(taken_back(sharing()))
    assert play.meeting.withdrawal.covered == set(filled(play.meeting))
    assert set(filled(play.meeting)) <= set(copy_of(play, "jonas"))


def test_a_text_without_words_needs_no_choice() -> None:
    play = sharing()
    play.do(ChangeNarrative(values={"situation": "", "works": "", "important": ""}))
    chosen(taken_back(play))
    assert Withheld.NARRATIVE not in play.meeting.withdrawal.covered


def test_a_second_withdrawal_covers_what_was_chosen_before() -> None:
    play = chosen(taken_back(sharing()), narrative="stays")
    taken_back(play, "jonas")
    assert play.meeting.withdrawal.covered == set(TEXTS)
    assert [w.who for w in play.meeting.withdrawal.every.values()] == ["maria", "jonas"]


def test_what_is_written_meanwhile_is_marked() -> None:
    play = taken_back(sharing())
    play.do(ChangeNarrative(values={"works": "Fredagar"}))
    play.do(ChangeNarrative(values={"works": "Fredagar och lördagar"}))
    assert one(play).written == (Withheld.NARRATIVE,)
    chosen(play, narrative="stays")
    play.do(ChangeNarrative(values={"works": "Mest fredagar"}))
    assert one(play).written == (Withheld.NARRATIVE,)


def test_a_new_answer_follows_and_the_choice_can_be_changed() -> None:
    play = chosen(taken_back(sharing()))
    play.do(
        AnswerConsent(who="maria", values={"says": "yes"}),
        AnswerDisclosure(who="maria", values={"says": "yes"}),
    )
    assert not given(play.meeting), "the chair's own choice stands until the chair changes it"
    play.do(ChooseSharing(values={"course": None, "reason": ""}))
    assert given(play.meeting)


def test_only_one_who_decides_takes_anything_back() -> None:
    play = sharing()
    assert play.refused(NoteWithdrawal(values={"who": "siv"})) == "decides-nothing"
    assert play.refused(ChooseAfter(id="none", values={})) == "no-such-withdrawal"


def test_an_adult_takes_back_alone() -> None:
    play = taken_back(sharing("adult"), PERSON)
    assert play.meeting.consent.answers.get(PERSON, Answer()).says is Says.NO


def test_it_never_stops_the_meeting() -> None:
    play = taken_back(sharing())
    play.do(Resume())
    assert not play.meeting.timekeeping.paused
    assert play.again() == play.meeting
    assert Fate.OWN not in one(play).texts.values()


def test_opinions_that_are_emptied_are_not_told_as_written_afterwards() -> None:
    play = taken_back(sharing())
    chosen(play, opinions="goes")
    assert one(play).written == ()
