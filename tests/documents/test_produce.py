"""The files: private, whole, named without anybody's data; one failing face stops no other."""

import hashlib
import os
import stat
import subprocess
import sys

import pytest
from msgspec.structs import replace

from assistant.documents import pdf as pdf_face
from assistant.documents import produce as production
from assistant.documents import rendering
from assistant.documents.clean import clean_all
from assistant.documents.outline import Document
from assistant.documents.plan_document import plan_document
from assistant.documents.problem import DocumentProblem
from assistant.documents.produce import Produced, produce
from assistant.meeting.plan import digest
from tests.documents import reading
from tests.documents.example import rich


def test_four_files_named_by_day_and_version(tmp_path):
    produced = produce(rich(), tmp_path / "ny" / "mapp")
    assert [path.name for path in produced.paths] == [
        "plan-2026-11-23-v1.pdf",
        "plan-2026-11-23-v1.docx",
        "plan-2026-11-23-v1.txt",
        "plan-2026-11-23-v1.json",
    ]
    assert produced.problems == ()
    assert sorted(path.name for path in (tmp_path / "ny" / "mapp").iterdir()) == sorted(
        path.name for path in produced.paths
    )


def test_practice_is_named_so(tmp_path):
    produced = produce(rich(practice=True), tmp_path)
    assert produced.docx is not None
    assert produced.docx.name == "ovning-2026-11-23-v1.docx"


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps other rights")
def test_nobody_else_may_read_them(tmp_path):
    folder = tmp_path / "mapp"
    produced = produce(rich(), folder)
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(path.stat().st_mode) for path in produced.paths} == {0o600}


def test_the_data_is_what_the_mark_is_made_of(tmp_path):
    plan = rich()
    produced = produce(plan, tmp_path)
    assert produced.json is not None
    assert hashlib.sha256(produced.json.read_bytes()).hexdigest() == digest(plan)


def test_the_same_plan_takes_its_own_place_and_another_takes_the_next(tmp_path):
    first, again = produce(rich(), tmp_path), produce(rich(), tmp_path)
    assert first.paths == again.paths
    other = produce(replace(rich(), name="Någon Annan"), tmp_path)
    assert other.pdf is not None
    assert other.pdf.name == "plan-2026-11-23-v1-2.pdf"
    assert produce(rich(), tmp_path).paths == first.paths


def failing(*_given: object) -> bytes:
    raise RuntimeError("Elias")


def test_a_file_without_room_is_told_of_with_why(tmp_path, monkeypatch):
    def full(path, content):
        if path.suffix == ".pdf":
            raise OSError
        path.write_bytes(content)

    monkeypatch.setattr(production, "write", full)
    made = produce(rich(), tmp_path)
    assert made.problems == ("pdf-failed", "folder-failed")
    assert (made.pdf, len(made.paths)) == (None, 3)


@pytest.mark.parametrize(
    ("face", "maker"), [("text", "text_face"), ("docx", "docx_face"), ("pdf", "pdf")]
)
def test_a_failing_face_stops_no_other(face, maker, tmp_path, monkeypatch):
    monkeypatch.setattr(rendering, maker, failing)
    produced = produce(rich(), tmp_path)
    assert produced.problems == (f"{face}-failed",)
    assert getattr(produced, face) is None
    assert len(produced.paths) == 3


def said(produced: Produced) -> dict[str, bool]:
    """Which of the faces made say that something is missing."""
    word = "Bara"
    assert produced.text
    found = {"text": produced.text.read_text(encoding="utf-8")}
    if produced.docx:
        found["docx"] = reading.docx_text(produced.docx.read_bytes())
    return {face: word in text for face, text in found.items()}


def test_a_word_file_alone_says_so_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(rendering, "pdf", failing)
    assert said(produce(rich(), tmp_path)) == {"text": False, "docx": True}


def test_a_text_alone_says_so_itself(tmp_path, monkeypatch):
    monkeypatch.setattr(rendering, "pdf", failing)
    monkeypatch.setattr(rendering, "docx_face", failing)
    assert said(produce(rich(), tmp_path)) == {"text": True}


@pytest.mark.parametrize(
    ("refused", "said"), [(1, ["Enklare tecken:"]), (2, ["Enklare tecken:", "Enklare PDF:"])]
)
def test_a_lesser_pdf_says_so_itself(refused, said, monkeypatch):
    leads: list[list[str]] = []

    def made(document: Document, standards: object, *along: object) -> bytes | None:
        leads.append([notice.lead for notice in document.notices])
        return b"%PDF" if len(leads) > refused else None

    monkeypatch.setattr(pdf_face, "_made", made)
    pdf_face.pdf(clean_all(plan_document(rich())).value)
    assert leads[-1] == said


def test_a_failing_outline_still_leaves_the_data(tmp_path, monkeypatch):
    monkeypatch.setattr(production, "plan_document", failing)
    produced = produce(rich(), tmp_path)
    assert produced.problems == ("outline-failed",)
    assert [path.suffix for path in produced.paths] == [".json"]


def test_a_folder_that_cannot_be_made_is_told(tmp_path):
    (tmp_path / "fil").write_text("")
    assert produce(rich(), tmp_path / "fil" / "mapp").problems == ("folder-failed",)


def test_what_could_not_be_printed_is_told(tmp_path):
    produced = produce(replace(rich(), question="Hur går det? 😀"), tmp_path)
    assert produced.problems == ("characters-replaced",)
    assert produced.replaced == ("😀",)


@pytest.mark.parametrize(
    ("helps_at", "problems"),
    [
        (1, ()),
        (2, ("pdf-plain-characters",)),
        (3, ("pdf-plain-characters", "pdf-without-standards")),
        (4, None),
    ],
)
def test_the_pdf_gives_way_step_by_step(helps_at, problems, monkeypatch):
    tried: list[list[str]] = []

    def made(document: object, standards: list[str], *along: object) -> bytes | None:
        tried.append(standards)
        return b"%PDF" if len(tried) == helps_at else None

    monkeypatch.setattr(pdf_face, "_made", made)
    document = clean_all(plan_document(rich())).value
    if problems is None:
        with pytest.raises(DocumentProblem, match="pdf-failed"):
            pdf_face.pdf(document)
    else:
        assert pdf_face.pdf(document).problems == problems
    assert tried == [["ua-1", "a-3a"], ["ua-1", "a-3a"], []][:helps_at]


def test_a_panic_is_caught_and_an_interrupt_is_not(monkeypatch):
    class PanicException(BaseException):
        pass

    document = clean_all(plan_document(rich())).value
    for error in (PanicException, KeyboardInterrupt):

        def raising(*given: object, error: type[BaseException] = error, **named: object) -> None:
            raise error

        monkeypatch.setattr(pdf_face, "_compiler", raising)
        with pytest.raises(DocumentProblem if error is PanicException else KeyboardInterrupt):
            pdf_face.pdf(document)


def test_without_fonts_there_is_a_docx(tmp_path, monkeypatch):
    from assistant.documents import fonts

    monkeypatch.setattr(fonts, "PACKAGES", ("no_such_package",))
    fonts.typst_fonts.cache_clear()
    fonts.coverage.cache_clear()
    try:
        produced = produce(replace(rich(), question="Ζωή →"), tmp_path)
    finally:
        fonts.typst_fonts.cache_clear()
        fonts.coverage.cache_clear()
    assert produced.problems == ("fonts-missing",)
    assert produced.docx is not None


def test_importing_it_brings_in_nothing_heavy():
    heavy = "'docx', 'typst', 'lxml', 'babel', 'textual', 'pyhanko', 'cryptography'"
    code = (
        "import sys, assistant.documents.produce, assistant.documents.printer;"
        f"print([m for m in ({heavy}) if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
