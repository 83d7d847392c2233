"""What closing destroys: all that is in the record and not in the fixed plan."""

import pytest
from msgspec.structs import replace

from assistant.meeting.copies import HandOut
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.notes import ListLine, Tick, WriteNote
from assistant.meeting.opinions import HoldOpinion
from assistant.meeting.person import ChangePerson
from assistant.meeting.questions import ChangeQuestion, ParkQuestion
from assistant.meeting.remnants import Kind, Remnant, remnants
from assistant.meeting.signoff import NoteSignature
from tests.meeting.build import Play, bare, rich


def found(play: Play) -> tuple[Remnant, ...]:
    """What is left where the plan was fixed this moment."""
    return remnants(play.meeting, play.plan())


def kinds(play: Play) -> set[Kind]:
    return {one.kind for one in found(play)}


def test_a_fixed_plan_leaves_only_what_it_does_not_hold() -> None:
    assert kinds(rich()) == {
        Kind.OPEN,
        Kind.NOTE,
        Kind.LINES,
        Kind.TICKS,
        Kind.ROUNDS,
        Kind.COPIES,
        Kind.CARD,
        Kind.INVITATION,
        Kind.DEVIATIONS,
        Kind.OUTSIDE,
        Kind.CONTACTS,
    }


def test_a_meeting_where_nothing_was_noted_has_nothing_to_lose() -> None:
    assert found(bare()) == ()


@pytest.mark.parametrize(
    ("values", "kind"),
    [
        ({}, Kind.OPEN),
        ({"standing": "carried"}, Kind.OPEN),
        ({"standing": "left"}, Kind.LEFT),
        ({"standing": "answered", "answer": "Ja"}, Kind.ANSWERED),
        ({"answer": "Ja"}, Kind.ANSWERED),
    ],
)
def test_a_question_is_told_by_what_became_of_it(values: dict[str, str], kind: Kind) -> None:
    play = bare()
    play.do(ParkQuestion(id="q", by="Amir", text="Hur?"), ChangeQuestion(id="q", values={**values}))
    assert [(one.kind, one.place) for one in found(play)] == [(kind, "q")]


def test_what_was_taken_away_again_is_not_counted() -> None:
    play = rich()
    play.do(
        WriteNote(part="dialog", block="note-0", text=" "),
        ListLine(part="dialog", block="list-1", id=list_line(play), text=""),
        Tick(part="story", block="get-1", done=False),
    )
    assert not kinds(play) & {Kind.NOTE, Kind.LINES, Kind.TICKS}


def list_line(play: Play) -> str:
    return next(iter(play.meeting.notes.lists["dialog/list-1"]))


def test_what_changed_since_the_plan_was_fixed_is_named_by_its_concern() -> None:
    play = rich()
    fixed = play.plan()
    play.do(ChangeNarrative(values={"works": "Nytt"}), HoldOpinion(who="jonas", text="Nja."))
    changed = [one.place for one in remnants(play.meeting, fixed) if one.kind is Kind.UNFIXED]
    assert changed == ["narrative", "opinions"]


def test_where_no_plan_was_fixed_all_of_it_goes() -> None:
    gone = {one.place for one in remnants(rich().meeting, None) if one.kind is Kind.UNFIXED}
    assert {"attendance", "narrative", "goals", "lots", "opinions", "childs_view"} <= gone


def test_signatures_and_copies_are_beside_the_plan() -> None:
    play = rich()
    play.do(NoteSignature(who="maria", values={"signed": "signed"}), HandOut(id="maria"))
    counts = {one.kind: one.count for one in found(play)}
    assert (counts[Kind.SIGNATURES], counts[Kind.COPIES]) == (1, 2)


def test_protected_particulars_are_only_in_the_record() -> None:
    play = rich()
    play.do(ChangePerson(values={"protected": True}))
    [contacts] = [one for one in found(play) if one.kind is Kind.CONTACTS]
    assert contacts.count == 3, "the mother's number, an address, a contact"


def test_each_has_a_name_of_its_own() -> None:
    every = remnants(rich().meeting, None)
    assert len({one.id for one in every}) == len(every)
    draft = Remnant(kind=Kind.DRAFT, place="narrative/works", source="chair", text="a")
    assert draft.id != replace(draft, source="secretary").id
