"""Completion from what the meeting knows: people, organisations, earlier wording.

It offers and never guesses: an answer is completed only where somebody takes the offer.
All that is known here is the meeting's own and the earlier plan's that it starts from;
no other family's.
"""

from collections.abc import Callable, Iterable
from typing import Final

from msgspec import Struct

from assistant.asking.form import Field, Kind
from assistant.asking.forms import EVERY
from assistant.asking.moves import MOVES
from assistant.language.names import folded
from assistant.language.suggesting import suggested
from assistant.meeting.meeting import Meeting
from assistant.meeting.protection import shielded

_BREAKS: Final = ":;,"
_WORDS: Final = 3
"""How many of a line's last words may be one name's beginning."""
_LETTERS: Final = 2
"""How many letters a name in a line must begin with."""


class Offer(Struct, frozen=True):
    """What may be meant, and the whole answer with it in place."""

    shown: str
    text: str


def offers_for(field: Field, text: str, meeting: Meeting) -> tuple[Offer, ...]:
    """What may complete an answer; nothing where nothing is known of such answers."""
    know = names if field.kind is Kind.WHO else _KNOWN.get(field.name)
    if know is None or field.kind not in (Kind.WHO, Kind.LINE, Kind.NAMES):
        return ()
    before = text[: text.rfind(",") + 1] if field.kind is Kind.NAMES else ""
    space = " " if before else ""
    return tuple(
        Offer(known, f"{before}{space}{known}")
        for known in suggested(text[len(before) :], know(meeting))
    )


def offers_in_line(line: str, meeting: Meeting) -> tuple[Offer, ...]:
    """What may complete a typed line: its first word, or a name that stands last in it."""
    if " " not in line.strip() and not any(sign in line for sign in _BREAKS):
        return tuple(Offer(word, word) for word in suggested(line, _first_words(line)))
    start = max(line.rfind(sign) for sign in _BREAKS) + 1
    known = [*names(meeting), *_organisations(meeting)]
    for at in _word_starts(line, start):
        tail = line[at:]
        found = suggested(tail, known) if len(tail) >= _LETTERS else ()
        if found:
            return tuple(Offer(name, line[:at] + name) for name in found)
    return ()


def names(meeting: Meeting) -> Iterable[str]:
    """Everybody noted."""
    return (someone.name for someone in meeting.attendance.people.values())


def _organisations(meeting: Meeting) -> Iterable[str]:
    people = meeting.attendance.people.values()
    return (*(someone.organisation for someone in people), *meeting.disclosure.scope.between)


def _titles(meeting: Meeting) -> Iterable[str]:
    return (someone.title for someone in meeting.attendance.people.values())


def _places(meeting: Meeting) -> Iterable[str]:
    """None where anybody's protected data hide where the family is, or no meeting is open."""
    if meeting.opening is None or shielded(meeting):
        return ()
    return (meeting.opened.place, meeting.followup.place)


def _measures(meeting: Meeting) -> Iterable[str]:
    return (measure.what for measure in meeting.goals.measures.values())


def _ways(meeting: Meeting) -> Iterable[str]:
    return (measure.how for measure in meeting.goals.measures.values())


_KNOWN: Final[dict[str, Callable[[Meeting], Iterable[str]]]] = {
    "organisation": _organisations,
    "between": _organisations,
    "title": _titles,
    "place": _places,
    "what": _measures,
    "how": _ways,
    "through": names,
}
"""What is known of answers to a field, by its name."""


def _first_words(typed: str) -> list[str]:
    """One of each form's and each move's words: what begins so, in whatever language."""
    wanted = folded(typed)
    every = [*(form.words for form in EVERY), *(move.words for move in MOVES)]
    return [
        next((word for word in words if folded(word).startswith(wanted)), words[0])
        for words in every
    ]


def _word_starts(line: str, start: int) -> list[int]:
    """Where the last few words of the line begin, from ``start`` on, the longest tail first."""
    found = [
        at
        for at in range(start, len(line))
        if not line[at].isspace() and (at == start or line[at - 1].isspace())
    ]
    return found[-_WORDS:]
