"""The questions on paper: nobody is named, and only the day tells which meeting they are of."""

from datetime import date
from pathlib import Path

import pypdf
import pytest

from assistant.documents.judgement_form import easy_judgement_form, judgement_form
from assistant.documents.outline import Heading, Table
from assistant.documents.produce import produce_faces
from assistant.documents.sections import judgement as section
from assistant.documents.text import text
from assistant.language.translation import use
from assistant.meeting.judgement import Answerer, BringJudgements, Given, Judgement
from tests.meeting.build import rich


@pytest.fixture(autouse=True)
def swedish() -> None:
    use("sv")


@pytest.mark.parametrize("form", [judgement_form, easy_judgement_form])
def test_nobody_is_named_and_the_day_stands_at_the_foot(form) -> None:  # type: ignore[no-untyped-def]
    play = rich()
    said = text(form(play.meeting))
    names = [someone.name for someone in play.meeting.attendance.people.values()]
    assert not [name for name in names if name in said]
    assert "Egna frågor, inspirerade av SIPkollens områden · 25 november 2026" in said


def test_it_is_one_page(tmp_path: Path) -> None:
    made = produce_faces(judgement_form(rich().meeting), "omdome", tmp_path)
    assert made.problems == ()
    assert made.pdf is not None
    assert len(pypdf.PdfReader(made.pdf).pages) == 1


def test_a_child_reads_a_childs_words_in_large_letters_alone() -> None:
    large = easy_judgement_form(rich().meeting)
    assert "De vuxna lyssnade på mig." in text(large)
    assert not [block for block in large.blocks if isinstance(block, Table)]
    assert "De vuxna" not in text(easy_judgement_form(rich("adult").meeting))


def test_the_plan_has_a_section_only_where_somebody_wanted_it() -> None:
    play = rich()
    assert section.section(play.plan()) == []
    one = Judgement(
        meeting="m",
        on=date(2026, 11, 23),
        by=Answerer.PERSON,
        answers=(Given("reception", 4), Given("older", 2)),
        words="Skönt att mormor var med.",
        may_show=True,
    )
    play.do(BringJudgements(judgements=(one,)))
    [group] = section.section(play.plan())
    heading, whose, table, *_rest = group.blocks  # type: ignore[union-attr]
    assert heading == Heading("Vad jag tyckte om mötena")
    assert whose == Heading("Den som planen gäller", 3)
    assert [[cell.text for cell in row] for row in table.rows] == [
        ["Bemötande", "4"],
        ["older", "2"],
    ]  # type: ignore[union-attr]
