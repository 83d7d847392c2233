"""A place's logo: on page one of every paper, and a faulty one costs itself alone."""

import io
import struct
import zlib
from pathlib import Path

import docx
import pypdf
import pytest
from docx.oxml.ns import qn
from openxml_audit import FileFormat, OpenXmlValidator

from assistant.documents import logo as logos
from assistant.documents.logo import HEIGHT, WIDTH, LogoFile, read_logo
from assistant.documents.produce import produce, produce_faces
from assistant.documents.told import problems
from assistant.language.problems import told
from assistant.library.problem import DataProblem
from tests.documents import reading
from tests.documents.example import rich
from tests.documents.test_faces import outline

SHIELD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size}"><path d="M0 0h9v9z"/></svg>'
ALT = "Exempelstads kommun"


def svg(folder: Path, size: str = "300 60") -> LogoFile:
    path = folder / "logo.svg"
    path.write_text(SHIELD.format(size=size), "utf-8")
    return LogoFile(path, ALT)


def png(folder: Path, width: int, height: int, pixels: bytes) -> LogoFile:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    path = folder / "logo.png"
    body = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(pixels)) + chunk(b"IEND", b"")
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + body)
    return LogoFile(path, ALT)


@pytest.mark.parametrize("size", ["300 60", "10 400", "4000 10"])
def test_it_is_small_whatever_the_file_is(tmp_path: Path, size: str) -> None:
    wide, tall = read_logo(svg(tmp_path, size)).size
    assert (wide <= WIDTH + 0.1, tall <= HEIGHT + 0.1) == (True, True)
    assert wide > WIDTH - 0.1 or tall > HEIGHT - 0.1


def test_a_png_is_drawn_too(tmp_path: Path) -> None:
    assert read_logo(png(tmp_path, 2, 1, b"\0\x10\xf0")).size == pytest.approx((20, 10), abs=0.1)


def test_it_stands_on_page_one_with_what_it_shows(tmp_path: Path) -> None:
    made = produce(rich(), tmp_path / "ut", logo=svg(tmp_path))
    assert made.problems == ()
    assert made.pdf is not None
    assert made.docx is not None
    content = made.pdf.read_bytes()
    assert reading.pdf_failures(content) == []
    pages = pypdf.PdfReader(io.BytesIO(content)).pages
    assert [len(page.images) for page in pages] == [1] + [0] * (len(pages) - 1)
    assert ALT.encode("utf-16-be") in content or ALT.encode() in content
    head = docx.Document(str(made.docx)).sections[0].first_page_header
    [shown] = head._element.iter(qn("wp:docPr"))
    assert shown.get("descr") == ALT
    audit = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365).validate(made.docx)
    assert [str(error) for error in audit.errors] == []


def test_it_moves_no_line(tmp_path: Path) -> None:
    document = outline(rich())
    without = produce_faces(document, "utan", tmp_path / "ut").pdf
    with_it = produce_faces(document, "med", tmp_path / "ut", logo=svg(tmp_path)).pdf
    assert without is not None
    assert with_it is not None
    assert reading.pdf_pages(with_it.read_bytes()) == reading.pdf_pages(without.read_bytes())


def test_the_same_logo_gives_the_same_bytes(tmp_path: Path) -> None:
    file = svg(tmp_path)
    first, again = (produce(rich(), tmp_path / name, logo=file) for name in ("a", "b"))
    assert [p.read_bytes() for p in first.paths] == [p.read_bytes() for p in again.paths]


def faulty(folder: Path) -> dict[str, LogoFile]:
    """A file for each fault."""
    (folder / "cut.png").write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 40)
    (folder / "letters.svg").write_text(
        SHIELD.format(size="9 9").replace("<path", "<text>A</text><path"), "utf-8"
    )
    (folder / "heavy.png").write_bytes(b"\0" * (logos.HEAVIEST + 1))
    return {
        "logo-large": png(folder, 60_000, 60_000, b""),
        "logo-undrawn": LogoFile(folder / "cut.png", ALT),
        "logo-text": LogoFile(folder / "letters.svg", ALT),
        "logo-heavy": LogoFile(folder / "heavy.png", ALT),
        "unreadable": LogoFile(folder / "gone.png", ALT),
    }


@pytest.mark.parametrize(
    "code", ["logo-large", "logo-undrawn", "logo-text", "logo-heavy", "unreadable"]
)
def test_a_faulty_logo_is_told_with_what_to_do(tmp_path: Path, code: str) -> None:
    with pytest.raises(DataProblem) as raised:
        read_logo(faulty(tmp_path)[code])
    assert raised.value.code == code
    assert told(raised.value).count(".") >= 2


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\xff\xd8\xff\xe0 a photograph",
        b"<svg",
        b"<html></html>",
        b'<svg><image href="x"/></svg>',
    ],
)
def test_whatever_is_no_plain_picture_is_not_drawn(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "logo.png").write_bytes(content)
    with pytest.raises(DataProblem, match="logo-undrawn"):
        read_logo(LogoFile(tmp_path / "logo.png", ALT))


@pytest.mark.parametrize("said", ["\x00\ud800", "a" * 900, "Ort\nKommun"])
def test_whatever_it_is_said_to_show_can_be_printed(tmp_path: Path, said: str) -> None:
    file = LogoFile(svg(tmp_path).path, said)
    made = produce_faces(outline(rich()), "plan", tmp_path / "ut", logo=file)
    assert (made.problems, made.docx is not None) == ((), True)


def test_a_faulty_logo_costs_the_papers_nothing_else(tmp_path: Path) -> None:
    made = produce(rich(), tmp_path / "ut", logo=faulty(tmp_path)["logo-undrawn"])
    assert made.problems == ("logo-failed",)
    assert (made.pdf is not None, made.docx is not None) == (True, True)
    assert problems(made) == (
        "Logotypen gick inte att rita, så pappren är utan den. rundan place check säger varför.",
    )


def test_a_picture_that_breaks_the_renderer_is_no_logo(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import typst

    class PanicException(BaseException):
        pass

    def panics(*given: object, **named: object) -> None:
        raise PanicException

    monkeypatch.setattr(typst, "Compiler", panics)
    with pytest.raises(DataProblem, match="logo-undrawn"):
        read_logo(svg(tmp_path, "7 7"))
