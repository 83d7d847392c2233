"""A round's order: everyone once, the person offered to begin, anybody may pass.

The family's side goes before the professionals, save where the agenda lets the
professionals begin (Lotsmodellen's dialogue) and the family has no other wish.
Of those who wait, whoever has to go early comes first, after the person who begins.
An interpreter speaks for others and has no turn.
"""

from typing import TYPE_CHECKING

from msgspec import Struct

from assistant.meeting.agenda import Block, Part
from assistant.meeting.attendance import PERSON, Participant, Role, Turn
from assistant.meeting.leaving import going
from assistant.meeting.notes import Spoken, key
from assistant.meeting.reports import newcomers

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Round(Struct, frozen=True, kw_only=True):
    """One round as it stands; everybody by their id."""

    part: str
    block: str
    order: tuple[str, ...]
    """Everybody it goes to, and who had a turn before they left."""
    had: tuple[str, ...]
    """Who has spoken or passed."""
    now: str
    """Whose turn it is; empty when everybody has had theirs."""
    left: tuple[str, ...]
    """Who comes after, in order."""


def rounds(meeting: "Meeting") -> tuple[Round, ...]:
    """The rounds of the part that was opened last."""
    last = meeting.timekeeping.last
    if last is None:
        return ()
    part = meeting.agenda.part(last)
    return tuple(
        _round(meeting, part, part.block_id(index), block)
        for index, block in enumerate(part.blocks)
        if block.kind == "round"
    )


def unfinished(meeting: "Meeting") -> Round | None:
    """The part's first round in which somebody waits."""
    return next((one for one in rounds(meeting) if one.now), None)


def running(meeting: "Meeting") -> Round | None:
    """The round that goes on in the open part; none where the family speaks undisturbed."""
    current = meeting.timekeeping.current
    if current is None or meeting.agenda.part(current).quiet:
        return None
    return unfinished(meeting)


def _round(meeting: "Meeting", part: Part, id: str, block: Block) -> Round:
    place = key(part.id, id)
    said = meeting.notes.rounds.get(place, {})
    order = tuple(who for who in _order(meeting, block) if _here(meeting, who, said.get(who)))
    had = tuple(who for who in order if said.get(who) in (Spoken.SPOKE, Spoken.PASSED))
    wait = [who for who in order if who not in had and not _declines(meeting, who)]
    given = meeting.turns.given.get(place)
    goes = dict(going(meeting))
    wait.sort(key=lambda who: _rank(who, given, goes, said.get(who), begins=order[0]))
    now, *left = wait or [""]
    return Round(part=part.id, block=id, order=order, had=had, now=now, left=tuple(left))


def _rank(
    who: str, given: str | None, goes: dict[str, str], said: Spoken | None, *, begins: str
) -> tuple[int, str]:
    """Who is given the word, the person who begins, who goes early, the rest, who waits."""
    if said is Spoken.LATER:
        return 4, ""
    if who == given:
        return 0, ""
    if who == begins == PERSON:
        return 1, ""
    return (2, goes[who]) if who in goes else (3, "")


def _order(meeting: "Meeting", block: Block) -> list[str]:
    """Everybody noted whom the round goes to, as they come."""
    people = meeting.attendance.people
    new = newcomers(meeting) if block.among == "newcomers" else people
    asked = [who for who, someone in people.items() if who in new and _asks(block, someone)]
    professionals = [who for who in asked if people[who].role is Role.PROFESSIONAL]
    person = [who for who in asked if who == PERSON]
    others = [who for who in asked if who not in professionals and who not in person]
    family = [*person, *others]
    family_begins = "family" in (block.begins, meeting.turns.begins)
    ordered = [*family, *professionals] if family_begins else [*professionals, *family]
    if meeting.attendance.turn is Turn.LAST:
        ordered.sort(key=lambda who: who == PERSON)
    return ordered


def _asks(block: Block, someone: Participant) -> bool:
    if someone.role is Role.INTERPRETER:
        return False
    return block.among == "everyone" or someone.role is Role.PROFESSIONAL


def _here(meeting: "Meeting", who: str, said: Spoken | None) -> bool:
    """Whether somebody is in the round: here now, or done before they left."""
    someone = meeting.attendance.people[who]
    done = said in (Spoken.SPOKE, Spoken.PASSED)
    return someone.present and (done or not someone.left)


def _declines(meeting: "Meeting", who: str) -> bool:
    """The person may wish to have no turn at all."""
    return who == PERSON and meeting.attendance.turn is Turn.NOT
