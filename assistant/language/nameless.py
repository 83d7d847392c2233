"""A text with the names of those who took part put as their role or organisation.

A name is found in any case, with or without its accents, whole or any part of it, and
with a genitive's s.  Where it can be several people's, or is an everyday word that
stands in lower case, what is hidden rather errs on the side of too much.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from msgspec import Struct

from assistant.language.names import folded
from assistant.language.readable import readable
from assistant.language.translation import _
from assistant.meeting.attendance import Participant, Role
from assistant.meeting.meeting import Meeting

_WORD: Final = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")
_PARTICLES: Final = frozenset(
    {"af", "al", "av", "bin", "da", "de", "del", "den", "der", "di", "el", "ibn", "la"}
    | {"van", "von", "zu"}
)
"""Parts of names that are nobody's by themselves."""
_EVERYDAY: Final = frozenset(
    {"bo", "ek", "god", "hans", "kan", "love", "min", "my", "per", "sol", "stig", "tom"}
)
"""Names that in lower case are words of every day."""
_GENITIVES: Final = ("", "'s", "’s", "'", "’", "s")
_FAMILY: Final = ("familjen", "familj")
"""After one of these a name needs nothing in its place."""


class _Word(Struct, frozen=True):
    """A word of the text, and whose name it may be a part of."""

    start: int
    end: int
    owners: frozenset[str]
    genitive: bool


def nameless(text: str, meeting: Meeting) -> str:
    """The text without the names of anybody who is, or was, among the people."""
    text = "".join(char for char in readable(text) if unicodedata.category(char) != "Cf")
    owned = _names(meeting)
    text = _caseless(text, owned, meeting)
    told, at = "", 0
    for start, end, owners, genitive in _mentions(text, owned):
        said = _said(meeting, owners)
        told += text[at:start]
        if said == _("familjen") and folded(told).endswith(_FAMILY):
            told, said = told.rstrip(), ""
        said = _genitive(said) if genitive else said
        begins = told.rstrip(" ")[-1:] in ("", "\n", ".", "!", "?")
        told += said[:1].upper() + said[1:] if begins else said
        at = end
    return told + text[at:]


def _names(meeting: Meeting) -> dict[str, frozenset[str]]:
    """Each part of each name, folded, with the ids of those who bear it."""
    owned: dict[str, set[str]] = {}
    people = {id: one.name for id, one in meeting.attendance.people.items()}
    for id, name in {**meeting.attendance.gone, **people}.items():
        for word in _WORD.findall(readable(name)):
            for part in {word, *re.split(r"[-'’]", word)}:
                owned.setdefault(folded(part), set()).add(id)
    return {
        part: frozenset(ids)
        for part, ids in owned.items()
        if len(part) > 1 and not part.isdecimal() and part not in (*_PARTICLES, "och")
    }


def _mentions(
    text: str, owned: dict[str, frozenset[str]]
) -> Iterator[tuple[int, int, frozenset[str], bool]]:
    """Where the text names somebody: words that follow one another in one name go together."""
    found: list[_Word] = []
    for match in _WORD.finditer(text):
        word = _owned(match, owned)
        if word is None:
            continue
        last = found[-1] if found else None
        shared = _together(text, last, word) if last else None
        if last and shared:
            found[-1] = _Word(last.start, word.end, shared, word.genitive)
        else:
            found.append(word)
    for word in found:
        yield word.start, word.end, word.owners, word.genitive


def _together(text: str, last: _Word, word: _Word) -> frozenset[str]:
    """Whose name two words that follow one another both belong to; nobody's where they part."""
    between = text[last.end : word.start].casefold().split()
    if last.genitive or not all(piece in _PARTICLES for piece in between):
        return frozenset()
    return last.owners & word.owners


def _owned(match: re.Match[str], owned: dict[str, frozenset[str]]) -> _Word | None:
    said = match.group()
    if said.islower() and folded(said) in _EVERYDAY:
        return None
    for parted in (False, True):
        for ending in _GENITIVES:
            if not folded(said).endswith(ending):
                continue
            base = folded(said).removesuffix(ending)
            parts = re.split(r"[-'’]", base) if parted else [base]
            owners = next((owned[part] for part in parts if part in owned), None)
            if owners is not None:
                return _Word(match.start(), match.end(), owners, bool(ending))
    return None


def _caseless(text: str, owned: dict[str, frozenset[str]], meeting: Meeting) -> str:
    """Names in scripts that have no letter case, and may not part their words by spaces."""
    for part in sorted(owned, key=len, reverse=True):
        if part.upper() == part.lower():
            text = text.replace(part, f" {_said(meeting, owned[part])} ")
    return text


def _said(meeting: Meeting, owners: frozenset[str]) -> str:
    """What stands for somebody who may be any of these."""
    people = [meeting.attendance.people.get(id) for id in sorted(owners)]
    if len(people) == 1:
        return _role(meeting, people[0])
    if all(one is not None and one.private for one in people):
        return _("familjen")
    return _("någon som var kallad")


def _role(meeting: Meeting, someone: Participant | None) -> str:
    if someone is None:
        return _("någon som var kallad")
    match someone.role:
        case Role.PERSON:
            return _("barnet") if meeting.agenda.person == "child" else _("den enskilde")
        case Role.GUARDIAN:
            return _("en vårdnadshavare")
        case Role.REPRESENTATIVE:
            return _("ett ombud")
        case Role.NETWORK:
            return _("en närstående")
        case Role.INTERPRETER:
            return _("tolken")
    if someone.organisation:
        return _("en person från {organisation}").format(organisation=someone.organisation)
    return _("en person från en verksamhet")


def _genitive(said: str) -> str:
    return said if said[-1:] in ("", "s", "x", "z") else _("{whose}s").format(whose=said)
