"""The clock's jumps, told on a line each; and the typed answers to them."""

from collections.abc import Iterator

from assistant.asking.answers import NotUnderstood
from assistant.asking.partings import jumped, standing
from assistant.desk.desk import Desk
from assistant.desk.identity import CHAIR
from assistant.language.names import folded
from assistant.language.translation import _
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.partings import Jump, jumps
from assistant.meeting.timekeeping import SettlePartings
from assistant.talk.choosing import number_in
from assistant.talk.hearing import sayable

_COUNTS = ("räknas", "counts", "ja", "yes")
_NOT = ("räknas inte", "does not count", "nej", "no")


def to_tell(desk: Desk) -> Iterator[str]:
    """What the chair has not answered, in parts that are over."""
    if desk.actor == CHAIR:
        for jump in desk.meeting.timekeeping.to_tell():
            yield _line(jump, desk.meeting)


def jump_lines(meeting: Meeting) -> list[str]:
    """Every jump, numbered as an answer may name it where there are several."""
    found = jumps(meeting.timekeeping.partings)
    if not found:
        return [_("Datorns klocka har inte hoppat.")]
    lines = [_line(jump, meeting) for jump in found]
    return lines if len(lines) == 1 else [f"{n}. {line}" for n, line in enumerate(lines, 1)]


def answer_in(text: str, meeting: Meeting) -> Command:
    """What is typed after the word: the number of a jump, else the last, and whether it counts.

    Raises ``NotUnderstood``.
    """
    found, answer = jumps(meeting.timekeeping.partings), text.strip(" :.")
    which, said = len(found), answer
    number, _space, rest = answer.partition(" ")
    if number.isdecimal():
        which, said = number_in(number, len(found)), rest
        if not which:
            raise NotUnderstood("no-such-row", number)
    said = folded(said)
    if said not in map(folded, (*_COUNTS, *_NOT)):
        raise NotUnderstood("yes-or-no", text, label=_("Räknas tiden?"))
    partings = found[which - 1].partings if found else ()
    return SettlePartings(partings=partings, counts=said in map(folded, _COUNTS))


def _line(jump: Jump, meeting: Meeting) -> str:
    """What came of it; and, until the chair has answered, what to write if that is wrong."""
    told = f"{jumped(jump, meeting)} {standing(jump)}"
    return sayable(f"{told} {_how(jump)}" if jump.asks and not jump.settled else told)


def _how(jump: Jump) -> str:
    if jump.counts:
        return _("Är det fel? Skriv tidshopp räknas inte.")
    return _("Är det fel? Skriv tidshopp räknas.")
