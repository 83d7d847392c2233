"""A line on the case's page says that papers were left unfinished, and what became of them."""

from pathlib import Path

from assistant.asking.unfinished import unfinished_told
from assistant.case.case import Case, KeptPlan
from assistant.desk.cases import CaseFile
from assistant.desk.papers import Paper, Papers
from assistant.desk.ports import StreamRow
from assistant.desk.unfinished import Remade
from tests.meeting.build import START, rich
from tests.support.fake_unfinished import FakeUnfinished

MADE = Papers(Path("/papper"), (), ("Det gick inte att göra DOCX.",))
ROW = StreamRow(id="m", kind="meeting", label="", created=START, changed=START, erased=False)
FILE = CaseFile("c", Case(plans=(KeptPlan(meeting="m", number=1, plan=rich().plan()),)), (ROW,))


def told(*remade: Remade) -> list[str]:
    unfinished = FakeUnfinished()
    unfinished.remade = remade
    return unfinished_told(unfinished, FILE)


def test_nothing_is_said_where_nothing_was_left() -> None:
    assert told() == []


def test_one_line_tells_where_they_are_and_what_failed() -> None:
    assert told(Remade(MADE), Remade(MADE)) == [
        "Papperen till planen, version 1, blev inte klara sist. De är gjorda nu, och ligger i "
        "mappen /papper. Det gick inte att göra DOCX."
    ]


def test_until_all_are_made_they_are_being_made() -> None:
    [line] = told(Remade(MADE), Remade())
    assert line.endswith("De görs nu.")


def test_a_meetings_papers_are_told_of_by_name() -> None:
    unfinished = FakeUnfinished()
    unfinished.papers = ((Paper.INVITATION, Remade(MADE)), (Paper.CARD, Remade()))
    assert unfinished_told(unfinished, FILE) == [
        "Det här blev inte klart sist, och görs nu: Kort till barnet.",
        "Det här blev inte klart sist. Det är gjort nu, och ligger i mappen /papper: "
        "Kallelsen, med medgivandet att skriva under. Det gick inte att göra DOCX.",
    ]
