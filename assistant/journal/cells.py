"""The records in a page of an SQLite file (sqlite.org/fileformat2.html, §1.6 and §2.1)."""

import struct
from collections.abc import Iterator, Mapping
from typing import Final, TypeAlias

from assistant.journal.database import Value
from assistant.journal.pages import USABLE, Page

Record: TypeAlias = tuple[Value, ...]

_INTERIOR, _LEAF = 0x02, 0x0A
_MOST: Final = (USABLE - 12) * 64 // 255 - 23
"""How much of a record an index's page holds before the rest goes to other pages."""
_LEAST: Final = (USABLE - 12) * 32 // 255 - 23


def records(page: Page, pages: Mapping[int, Page]) -> Iterator[Record]:
    """The records of an index's page; ``pages`` hold what has overflowed from it.

    A table without row numbers is an index.  A page of another sort holds none, nor does
    one whose content makes no sense.
    """
    content = page.content
    head = 100 if page.number == 1 else 0
    kind = content[head]
    if kind not in (_INTERIOR, _LEAF):
        return
    start = head + (12 if kind == _INTERIOR else 8)
    for index in range(int.from_bytes(content[head + 3 : head + 5], "big")):
        try:
            (at,) = struct.unpack_from(">H", content, start + 2 * index)
            payload = _payload(content, at + (4 if kind == _INTERIOR else 0), pages)
            yield _record(payload)
        except (IndexError, KeyError, ValueError, struct.error):
            continue  # the caller sees that something is missing


def _payload(content: bytes, at: int, pages: Mapping[int, Page]) -> bytes:
    size, at = _varint(content, at)
    if size <= _MOST:
        return content[at : at + size]
    if size > len(pages) * USABLE:
        raise ValueError
    kept = _LEAST + (size - _LEAST) % (USABLE - 4)
    kept = kept if kept <= _MOST else _LEAST
    found = bytearray(content[at : at + kept])
    (following,) = struct.unpack_from(">I", content, at + kept)
    while len(found) < size:
        rest = pages[following].content
        (following,) = struct.unpack_from(">I", rest)
        found += rest[4 : min(USABLE, 4 + size - len(found))]
    return bytes(found)


def _record(payload: bytes) -> Record:
    end, at = _varint(payload, 0)
    kinds = []
    while at < end:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Value] = []
    for kind in kinds:
        size = _SIZES[kind] if kind < len(_SIZES) else (kind - 12) // 2
        values.append(_value(kind, payload[at : at + size]))
        at += size
    if at != len(payload):
        raise ValueError
    return tuple(values)


_SIZES: Final = (0, 1, 2, 3, 4, 6, 8, 8, 0, 0)


def _value(kind: int, content: bytes) -> Value:
    if kind == 0:
        return None
    if kind == 7:
        return float(struct.unpack(">d", content)[0])
    if kind in (8, 9):
        return kind - 8
    if kind < 7:
        return int.from_bytes(content, "big", signed=True)
    if kind in (10, 11):
        raise ValueError
    return content.decode() if kind % 2 else content


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """A number of one to nine bytes, and where it ends."""
    value = 0
    for index in range(8):
        byte = content[at + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + index + 1
    return value << 8 | content[at + 8], at + 9
