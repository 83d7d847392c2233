"""The numbers that rows have of their own: a goal's is 2 or 2.1, its measures' are 2a and 2b."""

import re
from collections.abc import Sequence
from string import ascii_lowercase

from assistant.asking.form import Row
from assistant.language.names import folded

_NUMBER = re.compile(r"(\d{1,4})(?:\.(\d{1,4}))?$")


def row_numbered(rows: Sequence[Row], head: str) -> Row | None:
    """The row whose number a text is, such as *2a*; a whole number may be a place as well."""
    said = folded(head).replace(" ", "")
    if not said or said.isdecimal():
        return None
    return next((row for row in rows if row.number == said), None)


def rows_of_number(rows: Sequence[Row], head: str) -> list[Row] | None:
    """The measures that a number without a letter may mean; None of other rows, or texts.

    It has meant a place in the list, and that stands where the number is that measure's goal's
    too.  Else it may as well mean any measure of that goal, and *2.1* also the first of goal 2.
    """
    match = _NUMBER.match(head)
    if match is None or not any(row.number[-1:].isalpha() for row in rows):
        return None
    goals = [row.number.rstrip(ascii_lowercase) for row in rows]
    major, minor = match[1], match[2]
    listed = [row for row, goal in zip(rows, goals, strict=True) if goal == major]
    place = int(minor or major) - 1
    placed = (listed if minor else rows)[place : place + 1] if place >= 0 else ()
    if placed and not minor and goals[place].partition(".")[0] == major:
        return [*placed]
    theirs = (row for row, goal in zip(rows, goals, strict=True) if goal == head)
    return list(dict.fromkeys((*placed, *theirs)))
