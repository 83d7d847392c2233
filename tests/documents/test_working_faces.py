"""The papers beside the plan: in every face alike, accessible, and whatever was typed."""

from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace
from openxml_audit import FileFormat, OpenXmlValidator

from assistant.documents.clean import clean_all, each_text
from assistant.documents.deviation import deviation_document
from assistant.documents.docx_face import docx as as_docx
from assistant.documents.hand_form import hand_form_document
from assistant.documents.invitation import invitation_document
from assistant.documents.outline import Document
from assistant.documents.pdf import pdf as as_pdf
from assistant.documents.text import text as as_text
from assistant.meeting.meeting import Meeting
from tests.documents import reading
from tests.documents.hostile import HOSTILE
from tests.meeting.build import bare, rich

MAKERS = (invitation_document, hand_form_document, deviation_document)
Maker = Callable[[Meeting], Document]


def outlined(maker: Maker, meeting: Meeting) -> Document:
    document: Document = clean_all(maker(meeting)).value
    return document


@pytest.fixture(params=MAKERS, ids=[maker.__name__ for maker in MAKERS])
def maker(request: pytest.FixtureRequest) -> Maker:
    made: Maker = request.param
    return made


@pytest.fixture(params=[rich("child", practice=True), rich("adult"), bare()])
def document(maker: Maker, request: pytest.FixtureRequest) -> Document:
    return outlined(maker, request.param.meeting)


def test_every_face_says_every_word_in_the_same_order(document: Document, tmp_path: Path) -> None:
    words, titles = (
        reading.words(document),
        [document.title, *reading.headings(document.blocks)],
    )
    word, pdf = as_docx(document), as_pdf(document)
    assert reading.in_order(words, as_text(document)) == ""
    assert reading.in_order(words, reading.docx_text(word)) == ""
    assert reading.in_order(words, reading.pdf_body(document, pdf.content)) == ""
    assert reading.docx_headings(word) == titles
    assert reading.pdf_headings(pdf.content) == titles
    assert pdf.problems == ()
    assert reading.pdf_failures(pdf.content) == []
    (tmp_path / "a.docx").write_bytes(word)
    validator = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)
    assert [str(error) for error in validator.validate(tmp_path / "a.docx").errors] == []


@pytest.mark.parametrize("name", [name for name in HOSTILE if name not in ("long", "word")])
def test_whatever_was_typed_it_becomes_a_paper(maker: Maker, name: str) -> None:
    meeting = rich().meeting
    text = HOSTILE[name].encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    filled = {
        concern: each_text(getattr(meeting, concern), lambda _text: text)
        for concern in ("purpose", "disclosure", "deviations")
    }
    people = {
        id: replace(one, name=text, title=text, organisation=text)
        for id, one in meeting.attendance.people.items()
    }
    attendance = replace(meeting.attendance, people=people)
    document = outlined(maker, replace(meeting, attendance=attendance, **filled))
    assert as_docx(document)
    assert as_text(document)
    made = as_pdf(document)
    assert made.problems == ()
    assert reading.pdf_failures(made.content) == []
