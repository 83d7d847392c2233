"""What became of each line, of the version it was said of."""

import pytest

from assistant.asking.copies import CopyForm
from assistant.asking.history import what, where
from assistant.asking.lines import read_line
from assistant.asking.remnants import text
from assistant.asking.signoff import SignatureForm, begun_anew
from assistant.meeting.copies import HandOut
from assistant.meeting.moments import FixPlan
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.remnants import Kind, Remnant
from assistant.meeting.signoff import NoteSignature
from tests.meeting.build import TODAY, Play, family, rich


def fixed_anew() -> Play:
    """Maria signed version 1 and has it; now there is a version 2."""
    play = rich()
    play.do(FixPlan(), NoteSignature(who="maria", values={"signed": "signed"}), HandOut(id="maria"))
    play.do(ChangePurpose(values={"question": "Något annat"}), FixPlan())
    return play


def test_every_line_and_copy_is_open_on_a_new_version_and_tells_of_the_earlier() -> None:
    meeting = fixed_anew().meeting
    maria, jonas = SignatureForm().rows(meeting)
    assert maria.detail == "har inte skrivit under än · skrev under version 1"
    assert jonas.detail == "har inte skrivit under än"
    assert not maria.done
    copy = next(row for row in CopyForm().rows(meeting) if row.id == "maria")
    assert (copy.detail, copy.done) == ("kopia · fick version 1", False)
    assert begun_anew(meeting) == "Version 2 ska skrivas under och delas ut på nytt."


def test_what_was_signed_before_a_change_is_told_to_be_of_the_version_before_it() -> None:
    play = rich()
    play.do(FixPlan(), NoteSignature(who="maria", values={"signed": "signed"}), HandOut(id="maria"))
    before = play.meeting.purpose.question
    play.do(ChangePurpose(values={"question": "Något annat"}))
    maria, jonas = SignatureForm().rows(play.meeting)
    assert (maria.detail, maria.done) == ("har skrivit under · version 1, före ändringen", False)
    assert jonas.detail == "har inte skrivit under än"
    copy = next(row for row in CopyForm().rows(play.meeting) if row.id == "maria")
    assert (copy.detail, copy.done) == ("kopia · utdelad · version 1, före ändringen", False)
    play.do(ChangePurpose(values={"question": before}))
    assert SignatureForm().rows(play.meeting)[0].done, "the change was taken back"


def test_where_nothing_was_signed_or_handed_out_nothing_is_said() -> None:
    play = family()
    play.do(FixPlan())
    assert begun_anew(play.meeting) == ""
    assert "version" not in [field.name for field in SignatureForm().fields(play.meeting, "maria")]
    play.do(ChangePurpose(values={"question": "Något annat"}), FixPlan())
    assert begun_anew(play.meeting) == ""


@pytest.mark.parametrize(
    "line",
    ["underskrift jonas: har skrivit under; version 1", "signature jonas: has signed; version 1"],
)
def test_an_earlier_version_that_came_back_signed_is_noted_as_that(line: str) -> None:
    play = fixed_anew()
    [event] = play.do(*read_line(line, play.meeting, TODAY).commands)
    jonas = SignatureForm().rows(play.meeting)[1]
    assert jonas.detail == "har inte skrivit under än · skrev under version 1"
    assert "Jonas Påhittsson · version 1" in where(event, play.meeting)
    assert what(event, play.meeting) == "har skrivit under"


def test_a_version_alone_says_nothing() -> None:
    play = fixed_anew()
    assert SignatureForm().commands(play.meeting, "maria", {"version": "1"}) == []


def test_the_list_of_what_closing_destroys_tells_the_version() -> None:
    meeting = fixed_anew().meeting
    signed = text(meeting, Remnant(kind=Kind.SIGNATURES))
    assert signed == "Maria Exempelgren: version 1 · har skrivit under"
    assert "Maria Exempelgren: fick version 1" in text(meeting, Remnant(kind=Kind.COPIES))
