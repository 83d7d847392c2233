import io

import msgspec
import pypdf
import pytest
from msgspec.structs import replace

from assistant.documents.clean import clean_all
from assistant.documents.galley import galley
from assistant.documents.outline import Block, Cell, Group, Heading, Paragraph, Table
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
        ((Heading("Mål 1", 3), Paragraph(LINE * 45)), "ask"),
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


def _heights(content: bytes, words: str) -> list[float]:
    """How far up each piece of text with those words stands, in points."""
    found: list[float] = []

    def note(text: str, cm: list[float], tm: list[float], _font: object, _size: object) -> None:
        if words in text:
            found.append(tm[4] * cm[1] + tm[5] * cm[3] + cm[5])

    for page in pypdf.PdfReader(io.BytesIO(content)).pages:
        page.extract_text(visitor_text=note)
    return found


def test_a_long_word_in_a_cell_may_break_after_its_signs_alone() -> None:
    address = "fornamn.efternamn@verksamheten.exempelkommun.test"
    table = Table(("Vem",), ((Cell(address), Cell("Amir Påhittad")),), (170,), "Vem")
    document = replace(plan_document(rich()), blocks=(table, Paragraph(address)))
    told, beside = msgspec.json.decode(galley(document))["blocks"]
    cell, name = told["rows"][0]
    assert cell["text"].replace("\u200b", "") == address
    assert cell["text"].count("\u200b") == 4
    assert (name["text"], beside["text"]) == ("Amir Påhittad", address)
