import io

import msgspec
import pypdf
import pytest
from msgspec.structs import replace

from assistant.documents.clean import clean_all
from assistant.documents.galley import galley
from assistant.documents.outline import (
    Block,
    Cell,
    Field,
    Fields,
    Group,
    Heading,
    Paragraph,
    Reading,
    SignatureLine,
    SignatureLines,
    Table,
)
from assistant.documents.pdf import pdf
from assistant.documents.plan_document import plan_document
from tests.documents.example import rich

BOTTOM = 60
"""Points: the page's margin."""
LINE = "Så lång som en rad i planen kan bli, på ett ungefär, innan den bryts och blir till två. "


def _group(*blocks: Block) -> str:
    document = replace(plan_document(rich()), blocks=(Group(blocks),))
    (group,) = msgspec.json.decode(galley(document))["blocks"]
    return str(group["fits"])


def _table(rows: int) -> Table:
    row = (Cell("Möta Elias vid grinden"), Cell("Amir", "Ska prövas"))
    return Table(("Insats", "Ansvarig"), (row,) * rows, (100, 70), "Insatser")


@pytest.mark.parametrize(
    ("blocks", "fits"),
    [
        ((Heading("Mål 1", 3), Paragraph(LINE * 3), _table(3)), "yes"),
        ((Heading("Mål 1", 3), _table(18)), "ask"),
        ((Heading("Mål 1", 3), Paragraph(LINE * 8), Paragraph(LINE * 8)), "yes"),
        ((Heading("Mål 1", 3), Paragraph(LINE * 45)), "no"),
        ((Heading("Mål 1", 3), _table(100)), "no"),
        ((Group((Heading("Mål 1", 3),)), Paragraph(LINE * 300)), "no"),
    ],
)
def test_only_what_is_near_a_page_is_left_to_its_layout(
    blocks: tuple[Block, ...], fits: str
) -> None:
    assert _group(*blocks) == fits


@pytest.mark.parametrize("letter", ["W", "i", "W W ", "i i ", f"{'Åm' * 26} ", f"{'r' * 59} "])
def test_what_is_said_to_fit_a_page_does_and_nothing_runs_off_it(letter: str) -> None:
    plan = plan_document(rich())
    for length in (600, 1_500, 3_000, 6_000, 15_000):
        group = Group((Heading("Så här är det", 3), Paragraph(letter * (length // len(letter)))))
        document = clean_all(replace(plan, blocks=(group,))).value
        heights = _heights(pdf(document).content, letter[0] * 5 if len(letter) == 1 else letter)
        assert heights
        assert min(heights) > BOTTOM


@pytest.mark.parametrize("words", ["W", "W W ", "Åm " * 9, "rilla ", f"{'m' * 40} ", "ok\n"])
def test_no_table_that_is_said_to_fit_a_page_runs_off_it(words: str) -> None:
    plan = plan_document(rich())
    cell = Cell(words * 4, words * 3)
    for rows in (4, 9, 14, 19, 30):
        table = Table(("Vem", "Vad", "När"), ((cell, cell, Cell("Sist")),) * rows, (40, 90, 40), "")
        document = replace(plan, blocks=(Group((Heading("Så är det", 3), table)),))
        heights = _heights(pdf(clean_all(document).value).content, "Sist")
        assert len(heights) == rows
        assert min(heights) > BOTTOM


def _heights(content: bytes, words: str) -> list[float]:
    """How far up each piece of text with those words stands, in points."""
    found: list[float] = []

    def note(text: str, cm: list[float], tm: list[float], _font: object, _size: object) -> None:
        if words in text:
            found.append(tm[4] * cm[1] + tm[5] * cm[3] + cm[5])

    for page in pypdf.PdfReader(io.BytesIO(content)).pages:
        page.extract_text(visitor_text=note)
    return found


def _told(cell: Cell, width: int) -> dict[str, object]:
    """How Typst is told of a cell in a column of so many millimetres."""
    table = Table(("Vem", "Vad"), ((cell, Cell("")),), (width, 170 - width), "Vem")
    document = replace(plan_document(rich()), blocks=(table,))
    (told,) = msgspec.json.decode(galley(document))["blocks"]
    first: dict[str, object] = told["rows"][0][0]
    return first


def test_an_address_that_is_wider_than_its_column_may_break_after_its_signs_alone() -> None:
    address = "fornamn.efternamn@verksamheten.exempel.test"
    told = _told(Cell(address), 40)
    assert str(told["text"]).split("\u200b") == [
        "fornamn.",
        "efternamn@",
        "verksamheten.",
        "exempel.",
        "test",
    ]
    assert told["broad"] is False
    assert _told(Cell(address), 120) == {**told, "text": address}


@pytest.mark.parametrize(
    ("word", "broad"),
    [("Skolan", False), ("Ungdomshabiliteringen", True), (f"Amir {'W' * 400}", False)],
)
def test_a_word_that_is_wider_than_its_column_is_parted(word: str, broad: bool) -> None:
    for cell in (Cell(word), Cell("Amir", word)):
        assert _told(cell, 30)["broad"] is broad


@pytest.mark.parametrize("word", ["Barnkonsultationsläkarmottagningen", "W" * 60, "å" * 60])
def test_no_word_runs_into_the_column_beside(word: str) -> None:
    row = (Cell(word, word), Cell("Beslutad"))
    table = Table(("Ansvarig", "Läge"), (row,), (37, 133), "Insatser")
    document = replace(plan_document(rich()), blocks=(table,))
    content = pdf(clean_all(document).value).content
    text = "".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(content)).pages)
    assert word not in text
    assert text.translate({ord(mark): None for mark in "\n-\u200b\xad "}).count(word) == 2


@pytest.mark.parametrize("reading", ["full", "easy"])
@pytest.mark.parametrize("label", ["Kallar", "Ungdomshabiliteringens egen önskan", "Ö" * 130])
def test_a_value_stands_beside_its_label_however_long(label: str, reading: Reading) -> None:
    rows = (Field(label, "Amir"), Field("Nästa", "Betty"))
    document = replace(plan_document(rich()), blocks=(Fields(rows),), reading=reading)
    content = pdf(clean_all(document).value).content
    (value,), (following,) = _heights(content, "Amir"), _heights(content, "Betty")
    heights = _heights(content, label[:5])
    assert max(heights) == pytest.approx(value, abs=0.1)
    assert min(heights) > following + 5


@pytest.mark.parametrize(
    "header", [("Vem", "Vad"), ("Ansvarig verksamhet för insatsen", "Vad"), ("Å" * 60, "Vad")]
)
def test_no_header_runs_into_the_first_row(header: tuple[str, str]) -> None:
    table = Table(header, ((Cell("Amir"), Cell("Insats")),), (30, 140), "Vem")
    document = replace(plan_document(rich()), blocks=(table,))
    content = pdf(clean_all(document).value).content
    (row,) = _heights(content, "Amir")
    last = min(_heights(content, header[0][-5:].split()[-1]))
    assert 15 < last - row < 22


def test_a_name_keeps_to_its_column_beside_where_it_is_signed() -> None:
    names = "Påhittad", "W" * 60
    lines = SignatureLines(
        ("Namn och roll", "Underskrift", "Datum"),
        tuple(SignatureLine(f"Amir {name}", "Vårdnadshavare") for name in names),
        "Underskrifter",
    )
    document = replace(plan_document(rich()), blocks=(lines,))
    first, second = msgspec.json.decode(galley(document))["blocks"][0]["rows"]
    assert (first["text"], first["broad"]) == (f"Amir {names[0]}", False)
    assert "\u200b" in second["text"]


def test_who_hears_a_field_hears_where_its_label_ends() -> None:
    document = replace(plan_document(rich()), blocks=(Fields((Field("Kallar", "Amir"),)),))
    (page,) = pypdf.PdfReader(io.BytesIO(pdf(document).content)).pages
    # One space is what pypdf makes of the distance; the other is written.
    assert "Kallar  Amir" in page.extract_text()


def test_a_line_for_somebody_not_named_is_as_tall_as_the_others() -> None:
    apart = []
    for between in (SignatureLine("Betty", "Mamma"), SignatureLine("", "")):
        rows = (SignatureLine("Amir", "Lots"), between, SignatureLine("Cecilia", "Läkare"))
        lines = SignatureLines(("Namn", "Underskrift", "Datum"), rows, "Underskrifter")
        document = replace(plan_document(rich()), blocks=(lines,))
        content = pdf(clean_all(document).value).content
        (first,), (last,) = _heights(content, "Amir"), _heights(content, "Cecilia")
        apart.append(first - last)
    assert apart[0] == pytest.approx(apart[1], abs=0.1)
