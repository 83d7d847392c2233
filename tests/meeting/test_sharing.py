"""What each recipient may have: nothing that is left out is anywhere in their plan."""

import json
from pathlib import Path

import msgspec
import pytest
from msgspec.structs import replace

from assistant.meeting.attendance import PERSON
from assistant.meeting.completeness import Missing
from assistant.meeting.copies import ChooseCopy, LimitCopy, Withheld, organisation_id
from assistant.meeting.disclosure import ChooseSharing
from assistant.meeting.goals import AddGoal
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.person import ChangePerson
from assistant.meeting.plan import Copy, Plan, canonical, digest
from assistant.meeting.sharing import HIDDEN, Edition, editions
from tests.meeting.build import Person, Play, bare, rich

KEPT = sorted((Path(__file__).parents[1] / "data").glob("*/*/plan.json"))


def sharing(person: Person = "child") -> Play:
    """A rich meeting in which three organisations get a copy."""
    play = rich(person)
    play.do(ChooseCopy(id="inga", gets=True), ChooseSharing(values={"course": None, "reason": ""}))
    return play


def bup(play: Play) -> str:
    return organisation_id(play.meeting, "BUP")


def of(name: str, found: tuple[Edition, ...]) -> Edition:
    return next(one for one in found if name in one.recipients)


def test_copies_that_leave_nothing_out_are_the_plan_itself() -> None:
    plan = sharing().plan()
    (only,) = editions(plan)
    assert only.plan is plan
    assert only.original
    assert only.copies == len(plan.copies) == 7


def test_a_plan_that_nobody_gets_is_there_nevertheless() -> None:
    play = bare()
    play.do(ChooseCopy(id=PERSON, gets=False))
    assert [(one.copies, one.original) for one in editions(play.plan())] == [(0, True)]


TEXTS = {
    Withheld.PERSON: ("20170230-TEST", "Påhittsvägen"),
    Withheld.NEEDS: ("rullstol",),
    Withheld.NARRATIVE: ("Det är tungt", "Torsdagar", "Tyst i matsalen"),
    Withheld.CHILDS_VIEW: ("För högt",),
    Withheld.MEASURES: ("Hämta på torsdagar",),
    Withheld.CARRIED: ("Får mormor följa med",),
    Withheld.OPINIONS: ("Det känns bra", "fortare fram"),
    Withheld.ANSWERS: ("Sagt i rummet", "separationen", "2026-11-09"),
    "g-1": ("tre dagar", "Ringa varje fredag", "Bedöma stöd", "lugn och ro"),
    "g-1-1": ("Bedöma stöd", "lugn och ro"),
    "g-2": ("Familjen sover", "Sju timmar"),
}


@pytest.mark.parametrize("left_out", TEXTS)
def test_what_is_left_out_is_nowhere_in_the_copy(left_out: str) -> None:
    play = sharing()
    play.do(LimitCopy(id=bup(play), without=[left_out]))
    plan = play.plan()
    held, shown = canonical(plan).decode(), canonical(of("BUP", editions(plan)).plan).decode()
    for text in TEXTS[left_out]:
        assert text in held
        assert text not in shown
    for other, texts in TEXTS.items():
        if not other.startswith(left_out) and not left_out.startswith(other):
            assert texts[0] in shown, other


def test_an_extract_says_so_and_does_not_tell_what_it_lacks() -> None:
    play = sharing()
    play.do(
        LimitCopy(id=bup(play), without=[Withheld.NARRATIVE, "g-2"]),
        LimitCopy(id="jonas", without=[Withheld.CHILDS_VIEW]),
    )
    plan = play.plan()
    shown = of("BUP", editions(plan)).plan
    assert shown.extract is not None
    assert shown.extract.recipients == ("BUP",)
    assert shown.extract.whole == digest(plan)
    assert shown.signers == ()
    assert "without" not in canonical(shown).decode()
    assert {copy.name for copy in plan.copies if copy.without} == {"BUP", "Jonas Påhittsson"}


def test_those_who_see_the_same_share_one() -> None:
    play = sharing()
    for name in ("BUP", "Socialtjänsten"):
        play.do(
            LimitCopy(id=organisation_id(play.meeting, name), without=[Withheld.NARRATIVE, "g-2"])
        )
    first, second = editions(play.plan())
    assert (first.original, second.original) == (True, False)
    assert second.recipients == ("Socialtjänsten", "BUP")
    assert second.plan.extract is not None
    assert second.plan.extract.recipients == second.recipients


def test_leaving_out_what_is_not_there_is_no_extract() -> None:
    play = sharing()
    play.do(ChangeNarrative(values={"situation": "", "works": "", "important": ""}))
    play.do(LimitCopy(id=bup(play), without=[Withheld.NARRATIVE]))
    (only,) = editions(play.plan())
    assert "BUP" in only.recipients


def test_what_the_plan_lacks_is_not_told_of_what_is_left_out() -> None:
    plan = replace(
        bare().plan(),
        missing=(Missing.CONSENT, Missing.CHILDS_VIEW, Missing.OVERALL),
        copies=(Copy(name="X", original=False, without=(Withheld.ANSWERS, Withheld.CHILDS_VIEW)),),
    )
    shown = of("X", editions(plan)).plan
    assert shown.missing == (Missing.OVERALL,)


def test_a_goal_keeps_being_left_out_when_another_is_worded_before_it() -> None:
    play = sharing()
    play.do(LimitCopy(id=bup(play), without=["g-2"]))
    play.do(AddGoal(id="g-3", values={"text": "Något nytt"}))
    shown = of("BUP", editions(play.plan())).plan
    assert [goal.text for goal in shown.goals] == ["Elias är i skolan tre dagar", "Något nytt"]


def test_a_plan_of_protected_data_tells_copies_no_school() -> None:
    play = sharing()
    play.do(ChangePerson(values={"protected": True}), ChooseCopy(id="maria", gets=True))
    play.do(ChangeNarrative(values={"situation": "Det är solskolans matsal som är för hög."}))
    plan = play.plan()
    first, others = editions(plan)
    assert first.plan is plan
    assert first.recipients == ("Elias Exempelgren",)
    assert "Maria Exempelgren" in others.recipients
    shown = canonical(others.plan).decode()
    assert "olskolan" in canonical(plan).decode()
    assert "olskolan" not in shown
    assert "karin@plats.example" not in shown
    assert "siv@plats.example" in shown
    assert others.plan.narrative.situation == f"Det är {HIDDEN} matsal som är för hög."


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.parent.name)
def test_a_plan_of_an_earlier_version_keeps_its_canonical_form(path: Path) -> None:
    raw = path.read_bytes()
    plan = msgspec.json.decode(raw, type=Plan)
    assert canonical(plan) == raw
    assert editions(plan)[0].plan is plan
    assert "extract" not in json.loads(canonical(plan))
