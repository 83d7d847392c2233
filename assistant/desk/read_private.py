"""What is kept from the plan, and stands in it all the same."""

import re
from collections.abc import Iterator
from typing import Final

from assistant.language.prose import phrases, plain_words
from assistant.meeting.meeting import Meeting
from assistant.meeting.protection import shielded
from assistant.meeting.remnants import contacts

RUN: Final = 4
"""Words in a row that are no chance, where two of them are long."""
_LONG: Final = 5
"""Letters of a long word."""
_NUMBER: Final = re.compile(r"(?<!\d)(?:(?:19|20)\d{6}[-+ ]?|\d{6}[-+])(?:\d{4}|TEST)(?!\d)")
_DIGITS: Final = 6
"""Digits in a row that are a telephone number."""


def has_number(text: str) -> bool:
    """Whether a personal number stands in a text."""
    return _NUMBER.search(text) is not None


def beside_the_plan(meeting: Meeting) -> frozenset[tuple[str, ...]]:
    """The telling phrases of what was taken outside the meeting, and of the deviations."""
    deviations = meeting.deviations.noted.values()
    texts = (
        *(matter.text for matter in meeting.outside.noted.values()),
        *(text for one in deviations for text in (one.what, one.meant, one.done, one.prevent)),
    )
    return frozenset(run for text in texts for run in phrases(text, RUN) if _tells(run))


def repeats(text: str, kept: frozenset[tuple[str, ...]]) -> bool:
    """Whether a text has one of the phrases in it."""
    lengths = {len(run) for run in kept}
    return any(run in kept for length in lengths for run in phrases(text, length))


def hidden_ways(meeting: Meeting) -> tuple[str, ...]:
    """What the plan leaves out of how to reach the family, and of where a protected one is.

    ``meeting`` is the whole one, with nothing covered.
    """
    protected = meeting.attendance.people
    others = [protected[id].contact for id in meeting.protection.people if id in protected]
    places = [meeting.opened.place, meeting.followup.place] if shielded(meeting) else []
    known = (*(reached for _name, reached in contacts(meeting)), *others, *places)
    return tuple(piece for one in known for piece in _pieces(one))


def reaches(text: str, ways: tuple[str, ...]) -> bool:
    """Whether a text tells one of the ways."""
    if not ways:
        return False
    said = f" {' '.join(plain_words(text))} "
    digits = "".join(re.findall(r"\d", text))
    return any(way in digits if way.isdecimal() else f" {way} " in said for way in ways)


def _pieces(way: str) -> Iterator[str]:
    """A number by its digits, a street or an e-mail address by its words."""
    for part in re.split(r"[,;\n]", way):
        digits = "".join(re.findall(r"\d", part))
        said = plain_words(part)
        if len(digits) >= _DIGITS and not re.search(r"[^\W\d_]{3}", part):
            yield digits
        elif "@" in part or (digits and len(said) > 1):
            yield " ".join(said)


def _tells(run: tuple[str, ...]) -> bool:
    long = sum(len(word) >= _LONG for word in run)
    return long > 1 or (long == 1 and 1 < len(run) < RUN)
