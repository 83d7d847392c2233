"""DOCX, PDF and plain text say the same, and are what they claim to be."""

import io
import os
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any

import docx
import pypdf
import pytest
from docx.oxml.ns import qn
from msgspec.structs import replace
from openxml_audit import FileFormat, OpenXmlValidator

from assistant.documents import docx_face
from assistant.documents.clean import clean_all
from assistant.documents.docx_face import docx as as_docx
from assistant.documents.outline import Document
from assistant.documents.pdf import pdf as as_pdf
from assistant.documents.plan_document import plan_document
from assistant.documents.text import text as as_text
from assistant.meeting.completeness import Missing
from assistant.meeting.opening import Voice
from assistant.meeting.outcomes import NoteOutcome
from assistant.meeting.plan import Plan
from assistant.meeting.questions import ChangeQuestion, ParkQuestion
from tests.documents import reading
from tests.documents.example import NUMBER, empty, extract, rich
from tests.meeting import build as meetings
from tests.meeting.test_taking_up import taken_up


def of_third_meeting() -> Plan:
    """What was said at the second is said no more, is said anew, and is only carried along."""
    play = meetings.rich()
    for notes in (("i våras", "hos BUP"), ("i somras", "")):
        play = taken_up(play.plan())
        promised = play.meeting.outcomes.promised
        for (id, promise), note in zip(promised.items(), (*notes, *notes), strict=False):
            result = "not-yet" if promise.goal else "partly"
            if note:
                play.do(NoteOutcome(id=id, values={"result": result, "note": f"Väntar {note}"}))
        asked = ParkQuestion(id="q", by="Okänd Röst", text="När?", so_far="Kanske i höst")
        play.do(asked, ChangeQuestion(id="q", values={"standing": "carried"}))
    plan = play.plan()
    assert "hos BUP" in str(plan)
    assert plan.so_far
    return plan


PLANS = {
    "rich": rich(),
    "extract": extract(),
    "third": rich(voice=Voice.THIRD),
    "practice": rich(practice=True, missing=(Missing.CONSENT, Missing.OVERALL)),
    "empty": empty(),
    "followed": of_third_meeting(),
}
PERSONAL = ("Elias", "Påhittad", "Maria", "Sara", NUMBER, "Hittepå")


def outline(plan: Plan) -> Document:
    document: Document = clean_all(plan_document(plan)).value
    return document


@pytest.fixture(params=PLANS.values(), ids=PLANS.keys())
def document(request: pytest.FixtureRequest) -> Document:
    return outline(request.param)


def test_every_face_says_every_word_in_the_same_order(document):
    words = reading.words(document)
    pdf = as_pdf(document).content
    assert reading.in_order(words, as_text(document)) == ""
    assert reading.in_order(words, reading.docx_text(as_docx(document))) == ""
    assert reading.in_order(words, reading.pdf_body(document, pdf)) == ""


def test_every_face_has_the_same_headings(document):
    titles = [document.title, *reading.headings(document.blocks)]
    assert reading.docx_headings(as_docx(document)) == titles
    assert reading.pdf_headings(as_pdf(document).content) == titles
    assert reading.in_order(titles, as_text(document)) == ""


def test_the_docx_opens_cleanly(document, tmp_path):
    path = tmp_path / "plan.docx"
    path.write_bytes(as_docx(document))
    result = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(path)
    assert [str(error) for error in result.errors] == []


def test_the_pdf_is_accessible_and_archivable(document):
    made = as_pdf(document)
    assert made.problems == ()
    assert reading.pdf_failures(made.content) == []


def test_the_same_plan_gives_the_same_bytes(document):
    assert as_docx(document) == as_docx(document)
    assert as_pdf(document).content == as_pdf(document).content
    assert as_text(document) == as_text(document)


def test_practice_stands_on_every_page():
    document = outline(PLANS["practice"])
    pages = reading.pdf_pages(as_pdf(document).content)
    assert len(pages) > 1
    assert all("ÖVNING" in page for page in pages)
    section = docx.Document(io.BytesIO(as_docx(document))).sections[0]
    for part in (
        section.header,
        section.first_page_header,
        section.footer,
        section.first_page_footer,
    ):
        assert "ÖVNING" in part.paragraphs[0].text
    assert as_text(document).count("ÖVNING") >= 2


def test_what_is_missing_stands_on_page_one():
    pages = reading.pdf_pages(as_pdf(outline(PLANS["practice"])).content)
    assert reading.letters("Ej komplett: saknar samtycke till planen") in reading.letters(pages[0])


def test_every_page_is_numbered_and_marked():
    document = outline(rich())
    pages = reading.pdf_pages(as_pdf(document).content)
    for number, page in enumerate(pages, 1):
        assert f"Sida {number} av {len(pages)}" in page
        assert document.footer in page
    section = docx.Document(io.BytesIO(as_docx(document))).sections[0]
    for part in (section.footer, section.first_page_footer):
        fields = [f.text.strip() for f in part._element.iter(qn("w:instrText"))]
        assert fields == ["PAGE", "NUMPAGES"]
        assert document.footer in part.paragraphs[0].text


def test_the_properties_tell_nothing_about_anybody():
    document = outline(replace(rich(), label="Min plan"))
    properties = docx.Document(io.BytesIO(as_docx(document))).core_properties
    assert properties.title == "Samordnad individuell plan"
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert properties.language == "sv-SE"
    with zipfile.ZipFile(io.BytesIO(as_docx(document))) as archive:
        core = archive.read("docProps/core.xml").decode()
    reader = pypdf.PdfReader(io.BytesIO(as_pdf(document).content))
    assert reader.metadata is not None
    assert reader.metadata.title == "Samordnad individuell plan"
    about = f"{core} {reader.metadata} {reader.root_object['/Metadata'].get_data().decode()}"
    assert not [name for name in PERSONAL if name in about]


def test_the_docx_speaks_swedish_and_repeats_its_table_headers():
    package = docx.Document(io.BytesIO(as_docx(outline(rich()))))
    assert [e.get(qn("w:val")) for e in package.styles.element.iter(qn("w:lang"))] == ["sv-SE"]
    tables = package.element.body.findall(qn("w:tbl"))
    assert len(tables) == len(list(package.element.body.iter(qn("w:tblHeader"))))
    assert len(tables) == len(list(package.element.body.iter(qn("w:tblCaption"))))


def test_a_docx_of_many_rows_is_parsed_as_often_as_one_of_few(monkeypatch):
    """Parsing row by row made six hundred of them cost minutes."""
    parsed: list[str] = []
    parse = docx_face._parsed

    def counted(inside: str, tag: str = "w:body") -> Any:
        parsed.append(tag)
        return parse(inside, tag)

    monkeypatch.setattr(docx_face, "_parsed", counted)
    plan = rich()
    as_docx(outline(plan))
    few = len(parsed)
    as_docx(outline(replace(plan, attendees=plan.attendees * 60)))
    assert len(parsed) == 2 * few


def test_a_goal_taller_than_a_page_loses_nothing():
    plan = rich()
    goal = plan.goals[0]
    measures = tuple(replace(goal.measures[0], what=f"Insats nummer {n};") for n in range(60))
    tall = replace(goal, measures=measures, reached_when="En lång rad. " * 400)
    document = outline(replace(plan, goals=(tall,)))
    body = reading.pdf_body(document, as_pdf(document).content)
    assert reading.letters(tall.reached_when) in body
    assert reading.in_order([measure.what for measure in measures], body) == ""


def wanted(name: str, program: str) -> bool:
    return shutil.which(program) is not None or name in os.environ.get("RUNDAN_DEMAND", "")


@pytest.mark.skipif(not wanted("libreoffice", "soffice"), reason="no LibreOffice here")
def test_libreoffice_opens_the_docx_and_finds_as_many_pages(tmp_path: Path):
    document = outline(rich())
    (tmp_path / "plan.docx").write_bytes(as_docx(document))
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    convert = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir"]
    subprocess.run(
        [*convert, tmp_path, tmp_path / "plan.docx"],
        check=True,
        capture_output=True,
        timeout=120,
    )
    theirs = (tmp_path / "plan.pdf").read_bytes()
    ours = as_pdf(document).content
    assert abs(len(reading.pdf_pages(theirs)) - len(reading.pdf_pages(ours))) <= 1
    assert reading.in_order(reading.words(document), reading.pdf_body(document, theirs)) == ""
