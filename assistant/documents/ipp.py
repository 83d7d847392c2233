"""The printer's language: requests written, answers read (RFC 8010)."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Final

from msgspec import Struct

VERSIONS: Final = (b"\x02\x00", b"\x01\x01")
"""2.0, which printers speak now, and 1.1, which they all do."""


class Operation(IntEnum):
    """What is asked of a printer (RFC 8011 §5.4.15)."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_PRINTER_ATTRIBUTES = 0x000B


class Tag(IntEnum):
    """What a group or a value is."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    RANGE = 0x33
    BEGIN_COLLECTION = 0x34
    END_COLLECTION = 0x37
    TEXT = 0x41
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME = 0x49


class Attribute(Struct, frozen=True):
    """A name and its values: texts, numbers, yes or no, or a range as ``(low, high)``."""

    tag: Tag
    name: str
    values: tuple[str | int | bool | tuple[int, int], ...]


class Garbled(Exception):  # noqa: N818 - the other end's doing
    """What came is no answer."""


class Answer(Struct, frozen=True):
    """What a printer answered: its groups' attributes taken together."""

    status: int
    attributes: dict[str, list[str | int | bool]]

    @property
    def succeeded(self) -> bool:
        """Whether it did what it was asked."""
        return self.status < 0x0100

    def texts(self, name: str) -> list[str]:
        """An attribute's values that are texts."""
        return [value for value in self.attributes.get(name, ()) if isinstance(value, str)]

    def number(self, name: str) -> int:
        """An attribute's number; 0 where it has none."""
        values = self.attributes.get(name, ())
        return next((value for value in values if isinstance(value, int)), 0)


def request(
    version: bytes,
    operation: Operation,
    asked: Iterable[Attribute],
    job: Iterable[Attribute] = (),
) -> bytes:
    """A request, to which a document may be added."""
    head = version + operation.to_bytes(2) + (1).to_bytes(4)
    groups = [bytes([Tag.OPERATION]), *map(_written, asked)]
    if job := tuple(job):
        groups += [bytes([Tag.JOB]), *map(_written, job)]
    return head + b"".join(groups) + bytes([Tag.END])


def read(content: bytes) -> Answer:
    """What an answer says; raises ``Garbled``, whatever the bytes."""
    if len(content) < 9 or content[0] not in (1, 2):
        raise Garbled
    attributes: dict[str, list[str | int | bool]] = {}
    at, depth, name = 8, 0, ""
    while at < len(content) and content[at] != Tag.END:
        tag = content[at]
        if tag < 0x10:  # a new group
            at, name = at + 1, ""
            continue
        named, at = _piece(content, at + 1)
        value, at = _piece(content, at)
        if tag == Tag.END_COLLECTION:
            depth = max(0, depth - 1)
        elif depth == 0:
            name = named.decode("utf-8", "replace") or name
            attributes.setdefault(name, [])
            if (meant := _value(tag, value)) is not None:
                attributes[name].append(meant)
        if tag == Tag.BEGIN_COLLECTION:
            depth += 1
    if at >= len(content):
        raise Garbled
    return Answer(int.from_bytes(content[2:4]), attributes)


def _written(attribute: Attribute) -> bytes:
    name, written = attribute.name.encode(), b""
    for value in attribute.values:
        content = _content(attribute.tag, value)
        written += bytes([attribute.tag]) + len(name).to_bytes(2) + name
        written += len(content).to_bytes(2) + content
        name = b""  # further values of the same
    return written


def _content(tag: Tag, value: str | int | bool | tuple[int, int]) -> bytes:
    if isinstance(value, tuple):
        return b"".join(number.to_bytes(4) for number in value)
    if isinstance(value, str):
        return value.encode()
    return value.to_bytes(1) if tag is Tag.BOOLEAN else value.to_bytes(4, signed=True)


def _piece(content: bytes, at: int) -> tuple[bytes, int]:
    """What its length stands before, and where the next begins."""
    start = at + 2
    end = start + int.from_bytes(content[at:start])
    if end > len(content):
        raise Garbled
    return content[start:end], end


def _value(tag: int, value: bytes) -> str | int | bool | None:
    """A value of a kind that is asked for; None for one of another."""
    match tag:
        case Tag.INTEGER | Tag.ENUM if len(value) == 4:
            return int.from_bytes(value, signed=True)
        case Tag.BOOLEAN if len(value) == 1:
            return value != b"\0"
        case Tag.TEXT | Tag.NAME | Tag.KEYWORD | Tag.URI | Tag.MIME:
            return value.decode("utf-8", "replace")
    return None
