"""Every paper of a meeting with anything in it comes, in every face, and says the same in each.

``scripts/trials/papers.py`` does this to many more.
"""

from datetime import UTC, datetime
from pathlib import Path

import icalendar
import pytest

from assistant.documents.docx_face import docx
from assistant.documents.pdf import pdf, reduce
from assistant.documents.stamp_key import Stamper, own_key
from assistant.documents.text import text
from tests.documents import reading
from tests.documents.every_paper import every_calendar, every_outline, every_paper
from tests.documents.hostile import Typist

AT = datetime(2026, 11, 25, 14, tzinfo=UTC)
STAMPER = Stamper(kept=own_key("", AT), at=AT)
TOLD = {"characters-replaced", "text-shortened"}

meetings = pytest.mark.parametrize("number", [7, 11])


@meetings
def test_every_paper_comes_in_every_face(number: int, tmp_path: Path) -> None:
    play = Typist(number).meeting()
    kinds = set()
    for made in every_paper(play, tmp_path, STAMPER):
        kinds.add(made.kind.partition("-")[0])
        assert set(made.produced.problems) <= TOLD
        assert made.produced.pdf
        assert made.produced.docx
        assert made.produced.text
        assert reading.pdf_failures(made.produced.pdf.read_bytes()) == []
        assert made.produced.stamped == made.kind.startswith(("plan", "extract"))
    assert kinds >= {
        "plan",
        "lattlast",
        "kort",
        "kallelse",
        "blankett",
        "avvikelse",
        "tecken",
        "slutord",
    }
    for _kind, dated in every_calendar(play, tmp_path):
        assert dated.calendar
        assert len(icalendar.Calendar.from_ical(dated.calendar.read_bytes()).events) == 1


@meetings
def test_every_face_has_the_same_headings_and_words_in_the_same_order(number: int) -> None:
    for _kind, document in every_outline(Typist(number).meeting()):
        word = docx(document)
        words = reading.words(document)
        titles = [document.title, *reading.headings(document.blocks)]
        assert reading.in_order(words, text(document)) == ""
        assert reading.in_order(words, reading.docx_text(word)) == ""
        assert reading.docx_headings(word) == titles
        # How a PDF's letters are put together again is known only of plain ones.
        plainly = reduce(document)
        made = pdf(plainly).content
        assert reading.in_order(reading.words(plainly), reading.pdf_body(plainly, made)) == ""
        plain_titles = [plainly.title, *reading.headings(plainly.blocks)]
        assert list(map(reading.letters, reading.pdf_headings(made))) == list(
            map(reading.letters, plain_titles)
        )
