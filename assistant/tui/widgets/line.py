"""One line of a list: what it says, what it stands for, and its rows on the screen."""

from typing import Literal

from msgspec import Struct

from assistant.tui.safe import cells, wrapped

Look = Literal["row", "add", "say", "head", "note"]
Row = tuple[tuple[str, str], ...]
"""A row on the screen in pieces, each a text and how it looks."""

SPEECH, DONE, OPEN, NEITHER, UNDONE, PARTLY = "▎", "✓", "○", "·", "–", "◐"


class Target(Struct, frozen=True):
    """What a line stands for: a kind of thing, which of them, and which row in it."""

    kind: str
    name: str = ""
    row: str = ""


class Line(Struct, frozen=True):
    """One thing to read or, with a target, to choose."""

    text: str
    look: Look = "note"
    target: Target | None = None
    sign: str = ""
    detail: str = ""
    """What stands after the text, or above it, to whom it is said."""
    hint: str = ""
    """What the keys do here, told when the line is reached."""
    gap: bool = False
    """Whether an empty row stands above it."""


def sign_of(done: bool | None) -> str:
    """The sign for settled, not settled, or neither."""
    return NEITHER if done is None else DONE if done else OPEN


class Laid:
    """Lines laid out at a width."""

    def __init__(self, lines: tuple[Line, ...], width: int) -> None:
        self.width = width
        self.rows: list[tuple[int, Row]] = []
        """Each row with the number of its line; -1 where the row is empty."""
        self.spans: list[tuple[int, int]] = []
        """The first row of each line, and how many it takes."""
        for index, line in enumerate(lines):
            if line.gap and self.rows:
                self.rows.append((-1, ()))
            top = len(self.rows)
            self.rows += [(index, row) for row in _rows(line, width)]
            self.spans.append((top, len(self.rows) - top))

    def line_at(self, y: int) -> int:
        """The number of the line that a row belongs to; -1 for none."""
        return self.rows[y][0] if 0 <= y < len(self.rows) else -1

    def end(self, index: int) -> int:
        """The row after a line's last."""
        top, height = self.spans[index]
        return top + height


def _rows(line: Line, width: int) -> list[Row]:
    """The line's rows; the cursor's two cells are left out."""
    if line.look == "say":
        to: list[Row] = [((f"{SPEECH} ", "say"), (line.detail, "detail"))] if line.detail else []
        return [*to, *(((f"{SPEECH} {row}", "say"),) for row in wrapped(line.text, width - 5))]
    lead = f"{line.sign} " if line.sign else ""
    room, indent = width - 2 - cells(lead), " " * cells(lead)
    texts = wrapped(line.text, room)
    rows: list[Row] = [
        ((lead if number == 0 else indent, line.look), (text, line.look))
        for number, text in enumerate(texts)
    ]
    if not line.detail:
        return rows
    if len(texts) == 1 and cells(texts[0]) + 2 + cells(line.detail) <= room:
        return [(*rows[0], (f"  {line.detail}", "detail"))]
    inner = indent if lead else "  "
    details = wrapped(line.detail, width - 2 - cells(inner))
    return [*rows, *(((inner + text, "detail"),) for text in details)]
