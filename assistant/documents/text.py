"""The plain text: the same words in the same order, for any reader there is.

A table is written as one record after another, each value with its label, so a
braille display or a screen reader needs no columns.
"""

import textwrap
from collections.abc import Iterator

from assistant.documents.outline import (
    BLANK,
    Block,
    Document,
    Fields,
    Group,
    Heading,
    Lines,
    Listing,
    Notice,
    Paragraph,
    SignatureLines,
    Table,
)

WIDTH = 78
_INVISIBLE = str.maketrans({"\N{NO-BREAK SPACE}": " ", "\N{ZERO WIDTH SPACE}": None})
_UNDERLINES = {1: "=", 2: "-"}


def text(document: Document) -> str:
    """The document as plain text with line feeds.  Its texts must be clean."""
    lines = [*_headed(document.title, 1), *_wrapped(document.subtitle), ""]
    for notice in document.notices:
        lines += [*_wrapped(f"{notice.lead} {notice.text}"), ""]
    lines += [*_fields(document.summary), ""]
    for block in document.blocks:
        lines += _block(block)
    lines += ["-" * WIDTH, *_wrapped(document.footer)]
    return "\n".join(lines).translate(_INVISIBLE) + "\n"


def _block(block: Block) -> Iterator[str]:
    match block:
        case Heading(text=words, level=level):
            yield from _headed(words, level)
        case Paragraph(text=words, lead=lead):
            yield from _wrapped(f"{lead} {words}" if lead else words)
            yield ""
        case Fields():
            yield from _fields(block)
            yield ""
        case Table():
            yield from _table(block)
        case SignatureLines():
            yield from _signatures(block)
        case Listing(items=items, boxes=boxes):
            for item in items:
                yield from _wrapped(item, *(("[ ] ", "    ") if boxes else ("- ", "  ")))
            yield ""
        case Lines(label=label, count=count):
            yield from _ruled(label, count)
        case Notice(lead=lead, text=words):
            yield from _wrapped(f"{lead} {words}")
            yield ""
        case Group(blocks=blocks):
            for inner in blocks:
                yield from _block(inner)


def _headed(words: str, level: int) -> Iterator[str]:
    lines = list(_wrapped(words))
    yield from lines
    if level in _UNDERLINES and lines:
        yield _UNDERLINES[level] * max(map(len, lines))
    yield ""


def _fields(block: Fields) -> Iterator[str]:
    for row in block.rows:
        yield from _wrapped(f"{row.label}: {row.value}", "", "    ")


def _table(block: Table) -> Iterator[str]:
    for row in block.rows:
        for place, (label, cell) in enumerate(zip(block.header, row, strict=True)):
            note = f" ({cell.note})" if cell.note else ""
            words = cell.text.replace(BLANK.text, "_" * 36)
            indent = "    " if place else "  "
            yield from _wrapped(f"{label}: {words}{note}", indent, "      ")
        yield ""


def _ruled(label: str, count: int) -> Iterator[str]:
    first, *more = list(_wrapped(f"{label}:"))[::-1]
    yield from reversed(more)
    yield f"{first} {'_' * (WIDTH - len(first) - 1)}"
    for _line in range(count - 1):
        yield ""
        yield "_" * WIDTH
    yield ""


def _signatures(block: SignatureLines) -> Iterator[str]:
    __, sign, day = block.header
    for line in block.rows:
        yield from _wrapped(f"{line.name} ({line.role})")
        yield ""
        yield f"{sign}: {'_' * 36}  {day}: {'_' * 12}"
        yield ""


def _wrapped(words: str, first: str = "", rest: str = "") -> Iterator[str]:
    """The words in lines that fit; their own line breaks are kept."""
    for place, line in enumerate(words.split("\n")):
        indent = first if place == 0 else rest
        if len(indent) + len(line) <= WIDTH and line.strip():  # as most do, and quickly
            yield indent + line.rstrip(" ")
            continue
        yield from textwrap.wrap(
            line,
            WIDTH,
            initial_indent=indent,
            subsequent_indent=rest,
            break_on_hyphens=False,
        )
