"""Words that stay, and who has said yes to them."""

from assistant.meeting.attendance import ChangeParticipant
from assistant.meeting.consent import AnswerConsent
from assistant.meeting.goals import AddGoal, AddMeasure, ChangeGoal, ChangeMeasure, RemoveGoal
from assistant.meeting.person import ChangePerson
from assistant.meeting.plan import digest
from assistant.meeting.signoff import NoteSignature
from assistant.meeting.timekeeping import GoOn
from assistant.meeting.wording import (
    AcceptGoal,
    AcceptGoals,
    KeepWording,
    Why,
    accepted,
    may_accept,
    said_yes,
    wanted,
)
from tests.meeting.build import Person, Play, family

TEXT = "Elias ska må bättre"


def meeting(person: Person = "child") -> Play:
    play = family(person)
    play.do(AddGoal(id="g", values={"text": TEXT}), GoOn())
    return play


def keep(**changes: object) -> KeepWording:
    values = {"id": "g", "of": "text", "about": TEXT, "rules": ("feeling",), "why": Why.OWN_WORDS}
    return KeepWording(**(values | changes))  # type: ignore[arg-type]


def test_words_stay_for_a_reason_that_is_chosen_or_written() -> None:
    play = meeting()
    assert play.refused(keep(why=None, note=" ")) == "reason-missing"
    assert play.refused(keep(id="x")) == "no-such-goal"
    play.do(keep(why=None, note="Elias vill säga så"))
    kept = play.meeting.wording.stays("g", "text", TEXT)
    assert kept is not None
    assert (kept.note, kept.rules) == ("Elias vill säga så", ("feeling",))
    assert play.do(keep(why=None, note="Elias vill säga så")) == []
    assert play.again() == play.meeting


def test_reworded_they_stay_no_longer() -> None:
    play = meeting()
    play.do(keep(), ChangeGoal(id="g", values={"text": "Elias ska må bra"}))
    assert play.meeting.wording.stays("g", "text", "Elias ska må bra") is None
    play.do(ChangeGoal(id="g", values={"text": TEXT}))
    assert play.meeting.wording.stays("g", "text", TEXT) is not None


def test_neither_stands_in_the_plan() -> None:
    play = meeting()
    before = digest(play.plan())
    play.do(keep(), AcceptGoals())
    assert digest(play.plan()) == before


def test_a_childs_goal_wants_the_guardians_the_child_that_is_here_and_who_answers() -> None:
    play = meeting()
    assert wanted(play.meeting, "g") == ("person", "maria", "jonas")
    play.do(AddMeasure(values={"what": "Ringa", "goal": "g", "who": "siv"}))
    play.do(AddMeasure(values={"what": "Ringa", "goal": "g", "who": "Föreningen"}))
    play.do(ChangeParticipant(id="person", values={"presence": "absent"}))
    assert wanted(play.meeting, "g") == ("maria", "jonas", "siv", "Föreningen")
    assert "person" in may_accept(play.meeting, "g")


def test_a_child_of_fifteen_is_asked_also_when_it_is_not_here() -> None:
    play = meeting()
    play.do(ChangeParticipant(id="person", values={"presence": "absent"}))
    for number, asked in (("20111125-TEST", True), ("20111126-TEST", False), ("okänt", False)):
        play.do(ChangePerson(values={"personal_number": number}))
        assert ("person" in wanted(play.meeting, "g")) == asked, number


def test_an_adult_is_asked_alone_or_through_who_represents_them() -> None:
    play = meeting("adult")
    assert wanted(play.meeting, "g") == ("person",)
    play.do(AnswerConsent(who="person", values={"says": "cannot", "note": "Sjuk"}))
    assert wanted(play.meeting, "g") == ()
    assert accepted(play.meeting, "g") is None


def test_a_goal_is_accepted_when_everybody_has_said_yes_to_its_words() -> None:
    play = meeting()
    assert accepted(play.meeting, "g") is None
    play.do(AcceptGoal(id="g", yes=("maria", "person", "någon annan")))
    assert said_yes(play.meeting, "g") == {"maria", "person"}
    assert accepted(play.meeting, "g") is None
    play.do(AcceptGoals())
    assert accepted(play.meeting, "g") is True
    assert play.do(AcceptGoals()) == []
    play.do(ChangeGoal(id="g", values={"text": "Ett annat"}))
    assert accepted(play.meeting, "g") is None
    play.do(ChangeGoal(id="g", values={"text": TEXT}), AcceptGoal(id="g", yes=()))
    assert said_yes(play.meeting, "g") == frozenset()
    assert play.again() == play.meeting


def test_who_has_decided_a_measure_or_signed_has_said_yes() -> None:
    play = meeting()
    play.do(AddMeasure(id="m", values={"what": "Ringa", "goal": "g", "who": "siv"}))
    play.do(ChangeMeasure(id="m", values={"standing": "decided"}))
    assert said_yes(play.meeting, "g") == {"siv"}
    for who in ("maria", "jonas", "person"):
        play.do(NoteSignature(who=who, values={"signed": "signed"}))
    assert accepted(play.meeting, "g") is True
    play.do(NoteSignature(who="jonas", values={"signed": "disagrees"}))
    assert accepted(play.meeting, "g") is False


def test_where_nobody_is_here_nobody_has_said_yes() -> None:
    play = family()
    assert play.refused(AcceptGoals()) == "nobody-accepts"
    play.do(AddGoal(id="g", values={"text": TEXT}))
    for who in ("person", "maria", "jonas"):
        play.do(ChangeParticipant(id=who, values={"presence": "absent"}))
    assert play.refused(AcceptGoals()) == "nobody-accepts"


def test_what_is_taken_away_is_asked_nothing() -> None:
    play = meeting()
    play.do(keep(), AcceptGoals(), RemoveGoal(id="g"))
    assert play.refused(AcceptGoal(id="g", yes=())) == "no-such-goal"
    assert play.plan().goals == ()
