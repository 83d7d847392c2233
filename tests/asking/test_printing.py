"""What is said of a print says what happened and what to do."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from assistant.asking.printing import (
    all_whole,
    choice,
    noted,
    number,
    outdated,
    outgrown,
    pieces,
    told,
    usual,
)
from assistant.desk.papers import Papers
from assistant.desk.printing import News, Piece, Standing, Tried
from assistant.documents.route import HINDRANCES
from assistant.language.translation import use
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import FixPlan, Moments, NotePrint, Version
from assistant.meeting.purpose import ChangePurpose
from tests.meeting.build import START, rich

PLAN, EXTRACT = Path("/papper/plan.pdf"), Path("/papper/utdrag.pdf")
SEVEN = News(standing=Standing.DONE, printer="Kontoret", copies=7, by_hand=(Piece(PLAN, 7),))


@pytest.fixture(autouse=True)
def swedish() -> None:
    use("sv")


def fixed(*numbers: int) -> Meeting:
    versions = tuple(Version(number=number, at=START, digest="0" * 64) for number in numbers)
    return replace(Meeting(), moments=Moments(versions=versions))


@pytest.mark.parametrize("standing", Standing)
def test_every_standing_has_words(standing: Standing) -> None:
    said = told(replace(SEVEN, standing=standing))
    assert said.endswith(".")
    assert "{" not in said


@pytest.mark.parametrize("why", sorted({*HINDRANCES.values(), "held", "stopped"}))
def test_every_hindrance_says_where_it_is(why: str) -> None:
    assert "Kontoret" in told(replace(SEVEN, standing=Standing.STOPPED, why=why))


@pytest.mark.parametrize(
    ("news", "said"),
    [
        (SEVEN, "Utskrivet på Kontoret: 7 exemplar."),
        (replace(SEVEN, only=3), "Utskrivet på Kontoret: sidan 3."),
        (
            replace(SEVEN, standing=Standing.PRINTING, out=3, of=28),
            "Skrivs ut på Kontoret: 7 exemplar, 3 av 28 sidor.",
        ),
        (
            replace(SEVEN, standing=Standing.PRINTING, out=30, of=28),
            "Skrivs ut på Kontoret: 7 exemplar.",
        ),
        (
            replace(SEVEN, standing=Standing.SAVED, why="no-answer"),
            "Skrivaren svarar inte. Skriv ut 7 exemplar av plan.pdf i mappen /papper.",
        ),
        (
            replace(
                SEVEN,
                standing=Standing.SAVED,
                why="no-printer",
                by_hand=(Piece(PLAN, 5), Piece(EXTRACT, 2)),
            ),
            "Datorn hittar ingen skrivare. Skriv ut 5 exemplar av plan.pdf och "
            "2 exemplar av utdrag.pdf i mappen /papper.",
        ),
        (
            replace(SEVEN, standing=Standing.STOPPED, why="media-empty"),
            "Papperet är slut i Kontoret. Fyll på, så går utskriften vidare.",
        ),
    ],
)
def test_it_is_said_plainly(news: News, said: str) -> None:
    assert told(news) == said


def test_only_whole_copies_of_the_version_that_counts_are_noted() -> None:
    assert noted(SEVEN, 1, fixed(1)) == (NotePrint(copies=7),)
    assert noted(SEVEN, 1, fixed(1, 2)) == ()
    assert noted(SEVEN, 0, fixed(1)) == ()
    assert noted(replace(SEVEN, only=2), 1, fixed(1)) == ()
    assert noted(replace(SEVEN, standing=Standing.HANDED_ON), 1, fixed(1)) == ()
    assert noted(SEVEN, 1, fixed()) == ()


def test_a_print_of_a_withdrawn_version_is_to_be_collected() -> None:
    assert "Samla in utskrifterna av version 1" in outdated(SEVEN, 1, fixed(1, 2))
    assert outdated(SEVEN, 2, fixed(1, 2)) == ""


def test_what_a_chosen_printer_lacks_is_said() -> None:
    tried = Tried(printer="x", name="Kontoret", why="door-open", one_sided=True, in_clear=True)
    said = choice(replace(tried, kept=False))
    assert said.startswith("Nu skrivs det ut på Kontoret. En lucka är öppen")
    assert "ena sidan" in said
    assert "okrypterat" in said
    assert "tills Rundan avslutas" in said


def test_one_that_was_not_chosen_is_said() -> None:
    assert choice(Tried(why="no-answer")).startswith("Skrivaren svarar inte.")


@pytest.mark.parametrize(
    ("text", "meant"), [("7", 7), (" 12 ", 12), ("0", 0), ("100", 0), ("²", 0), ("sju", 0), ("", 0)]
)
def test_a_number_of_copies_is_read(text: str, meant: int) -> None:
    assert number(text) == meant


def test_each_gets_theirs_and_another_number_is_said_to_show_everything() -> None:
    each = (Piece(PLAN, 4), Piece(EXTRACT, 2))
    papers = Papers(PLAN.parent, (PLAN, EXTRACT), pieces=each)
    assert usual(papers) == 6
    assert (pieces(papers, 6), all_whole(papers, 6)) == (each, "")
    assert pieces(papers, 7) == (Piece(PLAN, 7),)
    assert "hela planen" in all_whole(papers, 7)
    alone = Papers(PLAN.parent, (PLAN,), pieces=each[:1])
    assert all_whole(alone, 7) == "", "nobody is to have an extract"


def test_a_plan_that_has_changed_is_to_be_fixed_again_before_it_is_printed() -> None:
    play = rich()
    play.do(FixPlan())
    assert outgrown(play.meeting) == ""
    play.do(ChangePurpose(values={"question": "En annan fråga"}))
    assert "Fastställ den igen" in outgrown(play.meeting)
