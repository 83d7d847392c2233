"""The address book: those who work around the families of a place, as a file of its own tells.

JSON, CSV (as Excel writes it) or vCard.  Nobody of a family is ever in it.
"""

from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from assistant.library.problem import DataProblem
from assistant.library.reading import text_of

MOST: Final = 20_000
"""People that are read; a longer file is told of."""
LARGEST: Final = 20_000_000
"""Bytes of a file that is read at all."""
_JOINS: Final = "\u200c\u200d"
"""What joins and parts letters and signs, in writing and in emoji."""
_TABLES: Final = frozenset({".csv", ".tsv", ".txt"})
_CARDS: Final = frozenset({".vcf", ".vcard"})
_SHEETS: Final = frozenset({".xlsx", ".xls", ".ods", ".numbers"})
_FAMILY: Final = frozenset(
    {
        *("vårdnadshavare", "förälder", "mamma", "pappa", "mor", "far", "barn", "anhörig"),
        *("närstående", "guardian", "parent", "mother", "father", "child", "relative"),
    }
)
"""What a row is called that is about a family."""


class Colleague(Struct, frozen=True, gc=False):
    """Somebody who works there."""

    name: str
    role: str = ""
    organisation: str = ""
    principal: str = ""
    """For whom, in the file's own words."""
    contact: str = ""
    """Telephone, then e-mail, as far as they are known."""


class AddressBook(Struct, frozen=True):
    """Whom a file tells of, and what in it is faulty: the rest counts."""

    people: tuple[Colleague, ...] = ()
    problems: tuple[DataProblem, ...] = ()


class _Row(Struct, frozen=True, gc=False):
    name: str
    role: str | None = None
    organisation: str | None = None
    principal: str | None = None
    phone: str | None = None
    email: str | None = None


def read_address_book(path: Path) -> AddressBook:
    """The file's people, nobody of a family among them.

    Raises ``DataProblem`` where it is no such file at all.
    """
    book = _read(path)
    people = tuple(one for one in book.people if not of_family(one))
    families = (DataProblem("people-family", path, 0),) if people != book.people else ()
    return AddressBook(people, (*book.problems, *families))


def read_people(path: Path) -> list[Colleague]:
    """Whoever is in the file, for one who brings it along; raises ``DataProblem``."""
    return [*_read(path).people]


def _read(path: Path) -> AddressBook:
    suffix = path.suffix.casefold()
    if suffix in _SHEETS:
        raise DataProblem("people-in-a-sheet", path, 0)
    try:
        if path.stat().st_size > LARGEST:
            raise DataProblem("people-too-large", path, 0)
    except OSError:
        raise DataProblem("unreadable", path, 0) from None
    if suffix in _TABLES:
        from assistant.library.people_table import read_table

        return read_table(path)
    if suffix in _CARDS:
        from assistant.library.people_cards import read_cards

        return read_cards(path)
    return _listed(path)


def colleague(
    name: str, role: str, organisation: str, principal: str, ways: tuple[str, ...]
) -> Colleague:
    """Somebody, of texts as the file has them."""
    reached = ", ".join(filter(None, map(said, ways)))
    return Colleague(said(name), said(role), said(organisation), said(principal), reached)


def of_family(one: Colleague) -> bool:
    """Whether a row tells of a family's own, who have no place here."""
    return one.role.casefold() in _FAMILY


def said(text: str) -> str:
    """The text on one line, without what steers a terminal or turns the direction of writing."""
    line = " ".join(text.split())
    return (
        line if line.isprintable() else "".join(c for c in line if c.isprintable() or c in _JOINS)
    )


def _listed(path: Path) -> AddressBook:
    """A JSON list of objects."""
    try:
        rows = msgspec.json.decode(text_of(path), type=list[_Row])
    except (msgspec.DecodeError, RecursionError):
        raise DataProblem("not-people", path, 0) from None
    found = [
        colleague(
            one.name,
            one.role or "",
            one.organisation or "",
            one.principal or "",
            (one.phone or "", one.email or ""),
        )
        for one in rows[:MOST]
    ]
    problems = (DataProblem("people-too-many", path, 0, most=str(MOST)),) if rows[MOST:] else ()
    return AddressBook(tuple(found), problems)
