"""What is due across the cases."""

from datetime import date

from msgspec.structs import replace

from assistant.asking.due import days_told, due_in_full, due_on_home
from assistant.case.case import Case, KeptPlan
from assistant.case.deadlines import Due, Kind
from assistant.case.milestones import Milestones
from assistant.desk.cases import CaseFile
from assistant.desk.due import DueRow, due_days, due_soon
from assistant.language.translation import use
from assistant.meeting.followup import Followup
from tests.case.test_deadlines import NOTHING, measure

TODAY = date(2026, 11, 25)


def file(name: str, on: date | None = None, *measures: str) -> CaseFile:
    """A case whose plan has a follow-up and measures, all of them for one day."""
    plan = replace(
        NOTHING,
        followup=Followup(on=on),
        measures=tuple(measure(what, by=date(2026, 11, 20)) for what in measures),
    )
    case = Case(
        name=name,
        meetings=("m1",),
        plans=(KeptPlan(meeting="m1", number=1, plan=plan),),
        milestones={"m1": Milestones(held=date(2026, 11, 9))},
    )
    return CaseFile(name, case)


ADA = file("Ada", date(2026, 12, 1), "Ringer", "Skriver")
BO, LATER = file("Bo", date(2026, 11, 18)), file("Cia", date(2027, 2, 1))


def test_the_first_day_comes_first_a_far_one_waits_and_a_passed_promise_comes_last() -> None:
    rows = due_soon([ADA, BO, LATER], TODAY)
    assert [(row.file.case.name, row.due.kind, row.count) for row in rows] == [
        ("Bo", Kind.MEETING, 1),
        ("Ada", Kind.MEETING, 1),
        ("Ada", Kind.MEASURE, 2),
    ]


def test_the_days_are_all_that_is_kept_beside_the_store() -> None:
    assert due_days([ADA, BO, LATER]) == [
        date(2026, 11, 18),
        date(2026, 11, 20),
        date(2026, 12, 1),
        date(2027, 2, 1),
    ]


def test_a_promise_whose_day_has_passed_is_asked_about_and_a_meeting_is_late() -> None:
    use("sv")
    told = [due_on_home(row, TODAY) for row in due_soon([ADA, BO], TODAY)]
    assert told == [
        "För sent: mötet skulle ha hållits 18 november 2026",
        "Inom en vecka: möte 1 december 2026",
        "Hör efter: 2 åtgärder med sista dag 20 november 2026",
    ]


def test_a_term_is_told_with_when_it_begins_and_where_it_comes_from() -> None:
    use("sv")
    term = Due(
        kind=Kind.TERM,
        what="Det andra mötet",
        since=date(2026, 12, 21),
        by=date(2027, 3, 15),
        source="Lotsmodellen",
    )
    assert due_in_full(term, TODAY) == (
        "Senare: Det andra mötet, tidigast 21 december 2026 och senast 15 mars 2027"
        " · enligt Lotsmodellen"
    )
    assert due_on_home(DueRow(file=ADA, due=term), date(2027, 3, 15)) == (
        "I dag: Det andra mötet, senast 15 mars 2027"
    )


def test_of_the_days_only_how_many_are_told() -> None:
    use("sv")
    assert days_told([], TODAY) == ""
    assert days_told([date(2026, 11, 24), TODAY, date(2027, 1, 1)], TODAY) == (
        "1 sak skulle ha varit klar · 1 sak inom en vecka"
    )
