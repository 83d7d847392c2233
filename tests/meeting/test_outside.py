"""Matters outside the meeting: kept, handled afterwards, and never in the plan."""

from assistant.meeting.deviations import Deviation
from assistant.meeting.moments import EndMeeting
from assistant.meeting.outside import Became, ChangeOutside, Matter, NoteOutside, StrikeOutside
from assistant.meeting.remnants import Kind, remnants
from tests.meeting.build import Play, family

TEXT = "Vem betalar resorna?"


def noted() -> Play:
    play = family()
    play.do(NoteOutside(id="o", text=TEXT))
    return play


def test_a_matter_is_noted_and_waits() -> None:
    play = noted()
    assert play.meeting.outside.noted == {"o": Matter(text=TEXT)}
    assert play.again() == play.meeting


def test_it_never_changes_the_plan() -> None:
    assert noted().plan() == family().plan()


def test_it_is_taken_up_with_a_manager_reworded_or_struck() -> None:
    play = noted()
    play.do(EndMeeting(), ChangeOutside(id="o", values={"became": "manager", "text": "Resorna"}))
    assert play.meeting.outside.noted["o"] == Matter(text="Resorna", became=Became.MANAGER)
    assert play.do(ChangeOutside(id="o", values={"became": "manager"})) == []
    assert play.meeting.deviations.noted == {}
    play.do(StrikeOutside(id="o"))
    assert play.meeting.outside.noted == {}
    assert play.do(StrikeOutside(id="o")) == []
    assert play.again() == play.meeting


def test_what_becomes_a_deviation_is_noted_as_one_once() -> None:
    play = noted()
    play.do(ChangeOutside(id="o", values={"became": "deviation"}))
    play.do(ChangeOutside(id="o", values={"text": "Resorna"}))
    assert [*play.meeting.deviations.noted.values()] == [Deviation(what=TEXT)]
    assert play.meeting.outside.noted["o"].became is Became.DEVIATION


def test_one_without_words_is_refused() -> None:
    play = noted()
    assert play.refused(NoteOutside(text=" ")) == "text-missing"
    assert play.refused(ChangeOutside(id="o", values={"text": ""})) == "text-missing"
    assert play.refused(ChangeOutside(id="x", values={})) == "no-such-matter"


def test_closing_counts_them_among_what_it_destroys() -> None:
    found = {one.kind: one for one in remnants(noted().meeting, None)}
    assert (found[Kind.OUTSIDE].count, found[Kind.OUTSIDE].text) == (1, "")
