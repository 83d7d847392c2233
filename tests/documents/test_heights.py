import pytest

from assistant.documents.heights import kept, pages
from assistant.documents.outline import Cell, Heading, Paragraph, Table


def table(rows: int, *texts: str) -> Table:
    cells = tuple(Cell(text) for text in texts)
    return Table(("Nummer", "Del"), (cells,) * rows, (30, 140), "Delarna")


@pytest.mark.parametrize(
    ("told", "whole"),
    [
        (table(12, "1", "Familjens berättelse"), True),
        (table(40, "1", "Familjens berättelse"), False),
        (table(8, "1", "Familjens berättelse, utan att någon avbryter " * 8), False),
    ],
)
def test_a_table_stays_whole_that_leaves_no_more_than_half_a_page_empty(
    told: Table, whole: bool
) -> None:
    assert kept(told) is whole


def test_large_letters_take_more_of_a_page() -> None:
    told = (Heading("Så är det nu"), Paragraph("Elias är nio år. " * 40))
    assert pages(told, "easy") > pages(told) * 1.5
