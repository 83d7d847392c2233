"""An address book as vCards: 3.0 (RFC 2426) and 4.0 (RFC 6350).

Of a card only a handful of plain lines matter here, and one pattern reads them: icalendar,
whose lines are the same, takes five seconds for twenty thousand cards, and vobject, which
knows 3.0 alone, brings three packages with it.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from assistant.library.people import MOST, AddressBook, Colleague, colleague, of_family
from assistant.library.problem import DataProblem
from assistant.library.reading import text_of

_LINE: Final = re.compile(
    r"(?:[\w-]+\.)?(?P<name>FN|N|ORG|TITLE|ROLE|TEL|EMAIL|VERSION|KIND)"
    r'(?:;(?:[^":]|"[^"]*")*)?:(?P<value>.*)',
    re.IGNORECASE,
)
"""A property that matters: a group before it and parameters after it do not."""
_ESCAPED: Final = re.compile(r"\\(.)")
_VERSIONS: Final = frozenset({"3.0", "4.0"})
_LONGEST: Final = 2000
"""Letters of a line that can be somebody's name or number."""
_MOST_FAULTS: Final = 50

_Card = dict[str, str]


def read_cards(path: Path) -> AddressBook:
    """The people of the cards.  Raises ``DataProblem`` where there is no card at all."""
    people: list[Colleague] = []
    problems: list[DataProblem] = []
    cards = 0
    for line, card in _cards(path, _unfolded(text_of(path).split("\n"))):
        cards += 1
        found = card if isinstance(card, DataProblem) else _colleague(path, line, card)
        if isinstance(found, DataProblem):
            problems.append(found)
        elif found is not None:
            people.append(found)
        if len(people) > MOST:
            problems.append(DataProblem("people-too-many", path, 0, most=str(MOST)))
            break
        if len(problems) == _MOST_FAULTS:
            problems.append(DataProblem("people-too-faulty", path, line))
            break
    if not cards:
        raise DataProblem("people-no-cards", path, 0)
    return AddressBook(tuple(people[:MOST]), tuple(problems))


def _unfolded(lines: list[str]) -> Iterator[tuple[int, str]]:
    """Each line with those that go on from it, and its number."""
    at = 0
    while at < len(lines):
        number, pieces = at + 1, [lines[at]]
        at += 1
        while at < len(lines) and lines[at][:1] in (" ", "\t"):
            pieces.append(lines[at][1:])
            at += 1
        yield number, "".join(pieces)


def _cards(
    path: Path, lines: Iterable[tuple[int, str]]
) -> Iterator[tuple[int, _Card | DataProblem]]:
    """Each card by its first line; of a property that is there twice, the first."""
    begins, card = 0, _Card()
    for number, line in lines:
        match line[:_LONGEST].strip().upper():
            case "BEGIN:VCARD":
                begins, card = number, {}
            case "END:VCARD" if begins:
                yield begins, card
                begins = 0
            case _ if begins and (said := _LINE.match(line[:_LONGEST])):
                card.setdefault(said["name"].upper(), said["value"])
    if begins:
        yield begins, DataProblem("people-card-open", path, begins)


def _colleague(path: Path, line: int, card: _Card) -> Colleague | DataProblem | None:
    """Whom a card tells of; None for one that tells of no person."""
    if card.get("VERSION") not in _VERSIONS:
        return DataProblem("people-card-version", path, line)
    if card.get("KIND", "individual").casefold() != "individual":
        return None
    last, first, *_rest = (*card.get("N", "").split(";"), "", "")
    found = colleague(
        _plain(card.get("FN", "")) or _plain(f"{first} {last}"),
        _plain(card.get("TITLE") or card.get("ROLE", "")),
        _plain(card.get("ORG", "").rstrip(";").rpartition(";")[2]),
        "",
        (card.get("TEL", "").removeprefix("tel:"), card.get("EMAIL", "").removeprefix("mailto:")),
    )
    if not found.name:
        return DataProblem("people-row-nameless", path, line)
    return DataProblem("people-family", path, line) if of_family(found) else found


def _plain(text: str) -> str:
    return _ESCAPED.sub(lambda found: " " if found[1] in "nN" else found[1], text)
