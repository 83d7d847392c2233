"""An address book as a table: CSV with a row of headings, as Excel and others write it."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from assistant.library.people import MOST, AddressBook, Colleague, colleague, of_family
from assistant.library.problem import DataProblem

MOST_FAULTS: Final = 50
"""Faulty rows after which the rest of a file is not read."""
_COLUMNS: Final[dict[str, tuple[str, ...]]] = {
    "name": ("namn", "name", "fullständigtnamn", "visningsnamn", "displayname", "fullname"),
    "first": ("förnamn", "fornamn", "firstname", "givenname"),
    "last": ("efternamn", "lastname", "surname", "familyname"),
    "role": (
        *("titel", "roll", "yrke", "befattning", "funktion", "yrkestitel"),
        *("title", "role", "jobtitle"),
    ),
    "organisation": (
        *("verksamhet", "organisation", "enhet", "arbetsplats", "mottagning", "skola"),
        *("organization", "company", "företag", "workplace", "unit"),
    ),
    "principal": ("huvudman", "principal"),
    "phone": (
        *("telefon", "telefonnummer", "tel", "mobil", "mobiltelefon", "mobilnummer"),
        *("arbetstelefon", "tjänstemobil", "phone", "mobile", "businessphone", "mobilephone"),
    ),
    "email": ("epost", "epostadress", "mejl", "mail", "email", "emailaddress"),
}
"""What people call the columns, without case, spaces and signs."""
_NOT_HERE: Final = ("personnummer", "personalnumber", "födelsedatum", "vårdnadshavare", "barn")
"""Columns of a list of families."""
_MEANS: Final = {heading: name for name, headings in _COLUMNS.items() for heading in headings}


def read_table(path: Path) -> AddressBook:
    """The people of a table.  Raises ``DataProblem`` where it has no column of names."""
    rows = _rows(path, _decoded(path).splitlines(keepends=True))
    headings = next((row for row in rows if not isinstance(row, DataProblem)), (1, []))
    line, columns = headings[0], [_plain(cell) for cell in headings[1]]
    if any(heading in _NOT_HERE for heading in columns):
        raise DataProblem("people-family", path, line)
    named = [_MEANS.get(heading, "") for heading in columns]
    if not {"name", "first", "last"} & {*named}:
        raise DataProblem("people-no-names", path, line)
    people: list[Colleague] = []
    problems: list[DataProblem] = []
    for row in rows:
        found = row if isinstance(row, DataProblem) else _colleague(path, named, *row)
        if isinstance(found, DataProblem):
            problems.append(found)
        elif len(people) < MOST:
            people.append(found)
        else:
            problems.append(DataProblem("people-too-many", path, 0, most=str(MOST)))
            break
        if len(problems) == MOST_FAULTS:
            problems.append(DataProblem("people-too-faulty", path, problems[-1].line))
            break
    return AddressBook(tuple(people), tuple(problems))


def _decoded(path: Path) -> str:
    """The file's text: UTF-8, UTF-16 by its mark or, failing that, as Windows writes it."""
    try:
        raw = path.read_bytes()
    except OSError:
        raise DataProblem("unreadable", path, 0) from None
    if raw[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        return raw.decode("cp1252", "replace")


def _rows(path: Path, lines: list[str]) -> Iterator[tuple[int, list[str]] | DataProblem]:
    """Each row that says something, with its line; a faulty one is told and passed by."""
    at, mark = 0, _delimiter(next((line for line in lines if line.strip()), ""))
    while at < len(lines):
        if not lines[at].strip():
            at += 1
            continue
        reader = csv.reader(lines[at:], delimiter=mark, strict=True)
        begins = at
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield begins + 1, cells
                begins = at + reader.line_num
            return
        except csv.Error:
            yield DataProblem("people-row", path, begins + 1)
            at = begins + 1


def _delimiter(heading: str) -> str:
    """What parts the headings: a semicolon in Swedish Excel, a comma elsewhere, or a tab."""
    return max(";,\t", key=heading.count)


def _colleague(
    path: Path, named: list[str], line: int, cells: list[str]
) -> Colleague | DataProblem:
    if any(cell.strip() for cell in cells[len(named) :]):
        return DataProblem("people-row-too-long", path, line)
    row: dict[str, list[str]] = {}
    for name, cell in zip(named, cells, strict=False):
        if cell.strip():
            row.setdefault(name, []).append(cell)

    def of(name: str) -> str:
        return row.get(name, [""])[0]

    found = colleague(
        of("name") or f"{of('first')} {of('last')}",
        of("role"),
        of("organisation"),
        of("principal"),
        (*row.get("phone", ())[:1], *row.get("email", ())[:1]),
    )
    if not found.name:
        return DataProblem("people-row-nameless", path, line)
    return DataProblem("people-family", path, line) if of_family(found) else found


def _plain(heading: str) -> str:
    return "".join(letter for letter in heading.casefold() if letter.isalpha())
