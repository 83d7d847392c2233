"""The address book: those who work around the families of a place.  Nobody of a family is in it."""

from typing import Final

from msgspec import Struct

from assistant.library.problem import DataProblem

MOST: Final = 20_000
"""People that are read; a longer file is told of."""
_JOINS: Final = "\u200c\u200d"
"""What joins and parts letters and signs, in writing and in emoji."""
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
