from datetime import UTC, datetime

from msgspec.structs import replace

from assistant.asking.completing import Completion, Here
from assistant.asking.form import Field, Kind
from assistant.asking.forms import EVERY, form
from assistant.case.case import Case, PlanKept, evolve
from assistant.meeting.person import ChangePerson
from assistant.meeting.plan import plan_of
from tests.meeting.build import bare, rich
from tests.support.fake_colleagues import FakeColleagues

MEETING = rich().meeting
HERE = Here(MEETING)
ANNA = next(p for p in MEETING.attendance.people.values() if p.organisation)
TITLED = next(p for p in MEETING.attendance.people.values() if p.title)
NOBODY = Completion(FakeColleagues())


def field(of: str, name: str) -> Field:
    return next(one for one in form(of).fields(MEETING, "") if one.name == name)


def shown(of: str, name: str, text: str, here: Here = HERE, by: Completion = NOBODY) -> list[str]:
    return [offer.text for offer in by.answer(form(of), field(of, name), text, here)]


def test_people_organisations_titles_and_earlier_wording_are_known() -> None:
    measure = next(iter(MEETING.goals.measures.values()))
    goal = next(iter(MEETING.goals.goals.values()))
    for of, name, known in (
        ("measures", "who", ANNA.name),
        ("attendance", "name", ANNA.name),
        ("attendance", "organisation", ANNA.organisation),
        ("attendance", "title", TITLED.title),
        ("measures", "what", measure.what),
        ("goals", "text", goal.text),
    ):
        assert known in shown(of, name, known[:4]), name


def test_those_here_come_before_those_who_work_at_the_place() -> None:
    first = ANNA.name.split()[0]
    by = Completion(FakeColleagues(f"{first} Annorstädes", "Ylva Påhitt"))
    offered = shown("measures", "who", first, by=by)
    assert offered.index(ANNA.name) < offered.index(f"{first} Annorstädes")
    assert shown("measures", "who", "ylav", by=by) == ["Ylva Påhitt"]


def test_wording_comes_from_the_plans_of_the_same_case() -> None:
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    plan = plan_of(MEETING, 1, moment)
    case = evolve(Case(), PlanKept(meeting="m", number=1, plan=plan), moment)
    [first, *_] = [measure.what for goal in plan.goals for measure in goal.measures]
    empty = bare().meeting
    assert shown("measures", "what", first[:5], Here(empty, case)) == [first]
    assert shown("measures", "what", first[:5], Here(empty)) == []


def test_wording_is_offered_by_what_is_typed_right_and_not_by_a_letter() -> None:
    wording = next(iter(MEETING.goals.measures.values())).what
    assert wording in shown("measures", "what", wording[:3])
    assert shown("measures", "what", wording[:2]) == []
    assert shown("measures", "what", f"x{wording[1:4]}") == []


def test_what_changes_in_the_meeting_is_known_at_once() -> None:
    play = bare(place="Lilla rummet")
    by = Completion(FakeColleagues())
    assert shown("followup", "place", "lil", Here(play.meeting), by) == ["Lilla rummet"]
    elsewhere = bare(place="Lilla salen").meeting
    assert shown("followup", "place", "lil", Here(elsewhere), by) == ["Lilla salen"]


def test_the_last_of_several_names_is_completed() -> None:
    assert field("scope", "between").kind is Kind.NAMES
    offered = shown("scope", "between", f"Någon, {ANNA.organisation[:4]}")
    assert f"Någon, {ANNA.organisation}" in offered


def test_a_place_of_someone_protected_is_offered_to_nobody() -> None:
    play = bare(place="Hemliga rummet")
    assert shown("followup", "place", "hem", Here(play.meeting)) == ["Hemliga rummet"]
    play.do(ChangePerson(values={"protected": True}))
    assert shown("followup", "place", "hem", Here(play.meeting)) == []


def test_nothing_is_offered_to_what_is_private_while_a_family_looks_on() -> None:
    private = [one for one in EVERY if one.private]
    assert private
    discreet = replace(HERE, discreet=True)
    for one in private:
        who = Field(name="who", label="", kind=Kind.WHO)
        assert NOBODY.answer(one, who, ANNA.name[:3], HERE)
        assert NOBODY.answer(one, who, ANNA.name[:3], discreet) == ()


def test_what_is_said_outside_or_asked_is_never_offered_again() -> None:
    for one in EVERY:
        for asked in one.fields(MEETING, ""):
            if one.private or one.name == "questions":
                assert asked.kind is Kind.WHO or NOBODY.answer(one, asked, "ett", HERE) == ()


def test_other_answers_are_left_alone() -> None:
    for one in EVERY:
        for asked in one.fields(MEETING, ""):
            if asked.kind in (Kind.TEXT, Kind.DATE, Kind.TIME, Kind.CHOICE, Kind.YES):
                assert NOBODY.answer(one, asked, "a", HERE) == ()


def test_the_names_of_the_place_are_read_when_something_is_about_to_be_typed() -> None:
    colleagues = FakeColleagues("Ylva Påhitt")
    Completion(colleagues).begin()
    assert colleagues.begun == 1
