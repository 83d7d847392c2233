"""The child's card: only what the child knows, seen first by somebody who looks after it."""

import pytest

from assistant.meeting.attendance import PERSON, ChangeParticipant
from assistant.meeting.card import (
    FOLLOWUP,
    LOTS,
    Card,
    ChangeEntry,
    Line,
    ShowCard,
    may_see,
    shown,
    stands,
    things,
    told,
)
from assistant.meeting.goals import ChangeMeasure, RemoveMeasure
from assistant.meeting.lots import ChangeLots
from assistant.meeting.person import ChangePerson
from tests.meeting.build import Play, bare, rich


def without_the_child(**values: str) -> Play:
    """A rich meeting that the child was not in."""
    play = rich()
    play.do(ChangeParticipant(id=PERSON, values=values or {"presence": "absent"}))
    return play


def test_it_can_hold_the_goals_with_their_measures_the_coordinator_and_the_next_meeting() -> None:
    assert things(rich().meeting) == (
        *("g-1", "m-1", "g-1-1", "m-2", "g-2", "m-3"),
        *(LOTS, FOLLOWUP),
    )


def test_a_child_in_the_room_knows_what_was_said_there() -> None:
    meeting = rich().meeting
    assert all(stands(meeting, id) for id in things(meeting))


@pytest.mark.parametrize("values", [{"presence": "absent"}, {"left": "13:36"}])
def test_nothing_is_taken_to_be_known_by_a_child_who_was_not_there_or_has_left(
    values: dict[str, str],
) -> None:
    play = without_the_child(**values)
    assert not any(stands(play.meeting, id) for id in things(play.meeting))
    card = told(play.meeting)
    assert (card.goals, card.measures, card.lots, card.contact, card.on) == ((), (), "", "", None)


def test_what_the_child_was_told_is_put_on_it_in_words_of_its_own() -> None:
    play = without_the_child()
    play.do(ChangeEntry(id="m-1", values={"on": True, "words": "Siv ringer dig."}))
    [line] = told(play.meeting).measures
    assert (line.text, line.own, line.who) == ("Siv ringer dig.", True, "Siv Samtalsdotter")


def test_what_is_only_asked_for_is_not_told_as_decided() -> None:
    settled = {line.text: line.settled for line in told(rich().meeting).measures}
    assert settled["Bedöma stöd"] is False
    assert settled["Hämta på torsdagar"] is True


def test_what_is_taken_away_from_the_plan_leaves_the_card() -> None:
    play = rich()
    play.do(ChangeEntry(id="m-3", values={"words": "Mormor hämtar dig."}), RemoveMeasure(id="m-3"))
    assert "Mormor hämtar dig." not in [line.text for line in told(play.meeting).measures]
    assert play.refused(ChangeEntry(id="m-3", values={"on": True})) == "not-for-the-card"


def test_a_coordinator_who_has_said_no_is_nobody_to_ask() -> None:
    play = rich()
    play.do(ChangeLots(values={"standing": "declines"}))
    assert told(play.meeting).lots == ""


def test_protected_data_leaves_neither_a_place_nor_a_number_of_the_familys() -> None:
    play = rich()
    play.do(ChangeLots(values={"who": "maria"}), ChangePerson(values={"protected": True}))
    card = told(play.meeting)
    assert (card.lots, card.contact, card.place) == ("Maria Exempelgren", "", "")


def test_guardians_and_the_coordinator_may_see_it_first_and_nobody_else() -> None:
    play = rich()
    assert may_see(play.meeting) == ("maria", "jonas", "siv")
    assert play.refused(ShowCard(values={"to": "karin"})) == "shown-to-whom"
    play.do(ShowCard(values={"to": "maria", "on": "2026-11-25", "by": "siv"}))
    assert shown(play.meeting)


def test_a_card_that_has_changed_since_is_to_be_seen_again() -> None:
    play = rich()
    play.do(
        ShowCard(values={"to": "maria"}),
        ChangeMeasure(id="m-1", values={"what": "Ringa på måndagar"}),
    )
    assert shown(play.meeting), "the child's own words for it stand"
    play.do(ChangeEntry(id="m-1", values={"words": ""}))
    assert not shown(play.meeting)
    play.do(ShowCard(values={"to": "maria"}))
    assert shown(play.meeting)


def test_that_it_was_seen_can_be_taken_back() -> None:
    play = rich()
    assert play.do(ShowCard(values={"to": ""})) == []
    play.do(ShowCard(values={"to": "maria"}), ShowCard(values={"to": ""}))
    assert not shown(play.meeting)


def test_saying_what_is_so_already_changes_nothing() -> None:
    play = rich()
    play.do(ShowCard(values={"to": "maria"}))
    assert (
        play.do(ChangeEntry(id="g-1", values={"on": True}), ShowCard(values={"to": "maria"})) == []
    )


def test_it_is_the_same_card_when_the_events_are_folded_anew() -> None:
    play = rich()
    play.do(ChangeEntry(id=LOTS, values={"on": False}), ShowCard(values={"to": "jonas"}))
    assert play.again().card == play.meeting.card
    assert told(play.again()) == told(play.meeting)


def test_an_adult_has_no_card() -> None:
    play = bare("adult")
    assert things(play.meeting) == ()
    assert play.refused(ShowCard(values={"to": PERSON})) == "no-child"
    assert play.meeting.card == Card()


def test_a_line_is_decided_unless_told_otherwise() -> None:
    assert Line(text="Amir möter dig.").settled
