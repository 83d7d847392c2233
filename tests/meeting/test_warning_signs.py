"""Early warning signs: noted, read at every meeting, taken over, covered and left out."""

from datetime import date

from assistant.meeting.copies import LimitCopy, Withheld, organisation_id
from assistant.meeting.crisis_plan import AddStep, ChangeCrisis, ChangeStep, RemoveStep
from assistant.meeting.family_texts import emptied, filled
from assistant.meeting.meeting import evolve
from assistant.meeting.protection import Protect
from assistant.meeting.remnants import Kind, remnants
from assistant.meeting.sharing import editions
from assistant.meeting.warning_signs import (
    AddSign,
    ChangeSign,
    Reading,
    ReadSigns,
    RemoveSign,
    Still,
    WarningSigns,
)
from tests.meeting.build import Play, all_agree, family
from tests.meeting.test_taking_up import taken_up


def noted() -> Play:
    play = all_agree(family())
    play.do(
        AddSign(id="s-1", values={"text": "Jag svarar inte", "own": "Går ut", "ring": "siv"}),
        AddSign(id="s-2", values={"text": "Jag sover inte", "ring": "Mormor Inga"}),
        AddStep(id="k-1", values={"what": "Stanna hos mig", "ring": "maria"}),
        AddStep(id="k-2", values={"what": "Ring", "ring": "karin"}),
        ChangeCrisis(values={"helps": "En promenad", "has": ["Mormor Inga"]}),
    )
    return play


def test_a_sign_and_a_step_have_words() -> None:
    play = noted()
    assert play.refused(AddSign(values={"own": "Går ut"})) == "text-missing"
    assert play.refused(ChangeStep(id="k-1", values={"what": " "})) == "text-missing"
    assert play.refused(ChangeSign(id="s-9", values={"own": "x"})) == "no-such-sign"


def test_whoever_is_to_be_rung_is_reached_as_is_known() -> None:
    play = noted()
    play.do(ChangeSign(id="s-1", values={"ring": "david"}))
    assert play.meeting.warning_signs.signs["s-1"].reach == "david@plats.example"
    play.do(ChangeSign(id="s-1", values={"ring": "Grannen"}))
    assert play.meeting.warning_signs.signs["s-1"].reach == "", "another's number is not theirs"
    play.do(ChangeSign(id="s-1", values={"ring": "david", "reach": "växeln"}))
    assert play.meeting.warning_signs.signs["s-1"].reach == "växeln"


def test_a_familys_own_number_is_only_written_by_who_means_it() -> None:
    play = noted()
    assert play.meeting.warning_signs.steps["k-1"].reach == ""
    play.do(ChangeStep(id="k-1", values={"reach": "070-1"}))
    signs = play.plan().warning_signs
    assert signs is not None
    assert signs.steps[0].reach == "070-1"


def test_an_interpreter_is_not_to_be_rung() -> None:
    assert noted().refused(AddSign(values={"text": "x", "ring": "tolk"})) == (
        "interpreter-does-nothing"
    )


def test_they_were_read_the_day_somebody_says_they_hold() -> None:
    play = noted()
    play.do(ReadSigns(values={"still": "later"}))
    assert play.meeting.warning_signs.reading == Reading(still=Still.LATER)
    play.do(ReadSigns(values={"still": "right"}))
    assert play.meeting.warning_signs.reading.read_on == date(2026, 11, 25)


def test_the_plan_has_names_and_nothing_where_nothing_is_noted() -> None:
    assert family().plan().warning_signs is None
    signs = noted().plan().warning_signs
    assert signs is not None
    assert [one.ring for one in signs.signs] == ["Siv Samtalsdotter", "Mormor Inga"]
    assert [one.what for one in signs.steps] == ["Stanna hos mig", "Ring"]


def test_what_is_taken_away_is_gone() -> None:
    play = noted()
    play.do(RemoveSign(id="s-1"), RemoveStep(id="k-2"))
    assert list(play.meeting.warning_signs.signs) == ["s-2"]
    assert list(play.meeting.warning_signs.steps) == ["k-1"]
    assert play.do(RemoveSign(id="s-1")) == []
    assert play.again() == play.meeting


def test_they_come_over_to_every_later_meeting_and_are_asked_about_anew() -> None:
    play = noted()
    play.do(ReadSigns(values={"still": "changed"}))
    first = play.plan()
    for _meeting in range(3):
        later = taken_up(first)
        state = later.meeting.warning_signs
        assert state.reading == Reading(read_on=date(2026, 11, 25))
        people = later.meeting.attendance
        assert [people.name(one.ring) for one in state.steps.values()] == [
            "Maria Exempelgren",
            "Karin Låtsberg",
        ]
        first = later.plan()
    assert first.warning_signs is not None
    assert first.warning_signs.signs == play.plan().warning_signs.signs  # type: ignore[union-attr]


def test_nothing_comes_over_where_nothing_was_noted() -> None:
    assert taken_up(family().plan()).meeting.warning_signs == WarningSigns()


def test_a_copy_leaves_them_out_only_where_there_are_any() -> None:
    empty = all_agree(family())
    bup = organisation_id(empty.meeting, "BUP")
    assert empty.do(LimitCopy(id=bup, without=[Withheld.WARNING_SIGNS])) == []
    play = noted()
    play.do(LimitCopy(id=bup, without=[Withheld.WARNING_SIGNS]))
    shapes = {one.recipients: one.plan for one in editions(play.plan())}
    assert shapes["BUP",].warning_signs is None
    assert editions(play.plan())[0].plan.warning_signs is not None


def test_protected_data_hide_how_a_guardian_and_a_school_are_reached() -> None:
    play = noted()
    play.do(ChangeStep(id="k-1", values={"reach": "070-1"}), Protect(id="maria"))
    signs = play.plan().warning_signs
    assert signs is not None
    assert signs.steps[0].reach == ""


def test_they_can_be_taken_out_of_the_plan_whole() -> None:
    play = noted()
    assert Withheld.WARNING_SIGNS in filled(play.meeting)
    for event in emptied(play.meeting, Withheld.WARNING_SIGNS):
        play.meeting = evolve(play.meeting, event, play.now)
    assert not play.meeting.warning_signs.noted
    assert play.plan().warning_signs is None


def test_closing_tells_of_signs_that_no_plan_has() -> None:
    play = noted()
    places = [one.place for one in remnants(play.meeting, None) if one.kind is Kind.UNFIXED]
    assert "warning_signs" in places
    fixed = [one.place for one in remnants(play.meeting, play.plan()) if one.kind is Kind.UNFIXED]
    assert "warning_signs" not in fixed
