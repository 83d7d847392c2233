"""The form for hand-writing: the agenda's own numbers, and nothing about anybody."""

import pytest

from assistant.documents.hand_form import CONCERNS, hand_form_document
from assistant.documents.text import text
from assistant.library.agendas import agenda_named
from assistant.meeting.meeting import CONCERNS as EVERY
from assistant.meeting.meeting import Meeting
from assistant.meeting.opening import Opening
from tests.documents import reading
from tests.meeting.build import START, policy, rich


def opened(id: str, minutes: int = 60, **of_policy: str) -> Meeting:
    opening = Opening(
        agenda=agenda_named(id),
        policy=policy(**of_policy),
        minutes=minutes,
        case="",
        place="X",
        at=START,
    )
    return Meeting(opening=opening)


@pytest.mark.parametrize("id", ["lots-first", "sip-jonkoping"])
def test_its_numbers_are_the_agendas(id: str) -> None:
    meeting = opened(id, 90)
    parts = meeting.agenda.parts
    titles = list(reading.headings(hand_form_document(meeting).blocks))
    numbered = [f"{n}. {part.title}, {part.minutes[90]} min" for n, part in enumerate(parts, 1)]
    assert [title for title in titles if title in numbered] == numbered


@pytest.mark.parametrize(("signatures", "lines"), [("deciders", True), ("nobody", False)])
def test_where_nobody_signs_there_is_no_line_to_sign(signatures: str, lines: bool) -> None:
    form = hand_form_document(opened("lots-first", signatures=signatures))
    assert ("Underskrifter" in reading.headings(form.blocks)) is lines


def test_it_holds_nothing_of_the_meeting_it_is_made_at() -> None:
    meeting = rich().meeting
    empty = Meeting(opening=meeting.opening)
    assert hand_form_document(meeting) == hand_form_document(empty)
    assert "Elias" not in text(hand_form_document(meeting))
    assert "Rum Eken" not in text(hand_form_document(meeting))


def test_newcomers_and_reports_have_room_where_the_agenda_asks_each() -> None:
    said = text(hand_form_document(opened("lots-second")))
    new, told = said.index("Nya aktörer, och vad de kan bidra med"), said.index("Bedömningen")
    assert said.index("4. Nya aktörer") < new < said.index("5. Redogörelser") < told
    both = text(hand_form_document(opened("sip-followup")))
    assert both.count("Nya aktörer, och vad de kan bidra med") == 1


def test_every_concern_of_the_plan_has_room_whatever_the_agenda_shows() -> None:
    beside = {"opening", "timekeeping", "moments", "notes", "invitation", "deviations", "card"}
    of_the_hour = {"stop_card", "turns", "interpreting", "arrivals", "leaving", "withdrawal"}
    not_on_paper = {"outside", "telling", "protection", "wording", "judgement", "left_over"}
    before = {"preparation", "premeeting", "early", "childs_way", "declined"}
    of_reports = {"newcomers"}
    assert set(CONCERNS) - of_reports == set(EVERY) - beside - before - of_the_hour - not_on_paper
    said = text(hand_form_document(rich().meeting))  # an agenda that shows three concerns
    for label in ("Samtycke till planen", "Mål 3", "Uppföljning", "Underskrifter", "Viktigt"):
        assert label in said


def test_an_adult_is_asked_nothing_of_children() -> None:
    assert "barn" not in text(hand_form_document(opened("sip-jonkoping"))).casefold()


def test_measures_have_their_numbers_already_and_a_sub_goals_are_told() -> None:
    said = text(hand_form_document(opened("lots-first")))
    assert "Ett delmål till mål 1 får numret 1.1, och dess insatser 1.1a, 1.1b." in said
    for number in ("1a.", "1b.", "1c.", "2a.", "3c."):
        assert f"Insats: {number} ____" in said
