"""The file that an address book comes from: JSON, CSV (as Excel writes it) or vCard."""

from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from assistant.library.people import MOST, AddressBook, Colleague, colleague, of_family
from assistant.library.people_cards import read_cards
from assistant.library.people_table import read_table
from assistant.library.problem import DataProblem
from assistant.library.reading import text_of

LARGEST: Final = 20_000_000
"""Bytes of a file that is read at all."""
_TABLES: Final = frozenset({".csv", ".tsv", ".txt"})
_CARDS: Final = frozenset({".vcf", ".vcard"})
_SHEETS: Final = frozenset({".xlsx", ".xls", ".ods", ".numbers"})


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
        return read_table(path)
    if suffix in _CARDS:
        return read_cards(path)
    return _listed(path)


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
