"""What follows from consent, people and protection as they stand: one list for every face.

Each case has what stops, what is covered, what is asked of the chair and who must be told
(``domain``: special cases).  None of it stops the meeting.
"""

from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING

from msgspec import Struct

from assistant.meeting.arrivals import Arrival, Way, not_covered, waiting
from assistant.meeting.attendance import PERSON, Duty, Presence, Role
from assistant.meeting.copies import recipients
from assistant.meeting.deciders import must_answer
from assistant.meeting.disclosure import reaches_nobody
from assistant.meeting.family_texts import filled
from assistant.meeting.given_anew import given_anew
from assistant.meeting.invitation import to_recall
from assistant.meeting.leaving import going, loose
from assistant.meeting.protection import shielded
from assistant.meeting.telling import refusing, to_tell

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Code(Enum):
    """One thing that follows; the order they are told in."""

    WITHDRAWAL_OPEN = "withdrawal-open"
    """Somebody takes a consent back: the clock rests, nothing is shared, texts are covered."""
    WITHDRAWAL_CHOICE = "withdrawal-choice"
    """It has taken effect: what happens to the meeting is for the chair to choose."""
    TEXTS_COVERED = "texts-covered"
    """What becomes of texts already written is to be chosen."""
    SHARING_WAITS = "sharing-waits"
    """All have said yes again: the choice not to share stands until the chair makes another."""
    PLAN_WAITS = "plan-waits"
    """The same of a choice about the plan itself."""
    REACHES_NOBODY = "reaches-nobody"
    """All have said yes to sharing, and no organisation is named that may."""
    NOT_COVERED = "not-covered"
    """Somebody is here whom the disclosure does not cover."""
    LISTENING = "listening"
    """Somebody stays who is not covered: what is secret waits."""
    ONE_REFUSES = "one-refuses"
    """One guardian says no: nothing is shared (FB 6:13); FB 6:13 a does not reach a SIP."""
    REFUSED = "refused"
    """Everyone who decides says no."""
    TELL = "tell"
    """Some have to be told."""
    RECALL = "recall"
    """Some were sent the invitation and are not called any more: they have to be told."""
    SHIELDED = "shielded"
    """Somebody's data are protected: where the family is, is shown nowhere."""
    WHICH_GUARDIAN = "which-guardian"
    """Which guardian may have a copy is to be asked."""
    GOING = "going"
    """Somebody goes early: theirs come first."""
    LEFT_LOOSE = "left-loose"
    """Somebody went, and a measure of theirs lacks its day or standing."""
    LEADER_GONE = "leader-gone"
    """Whoever leads is not here: the lead is handed over by name, and never by itself."""


class Consequence(Struct, frozen=True, kw_only=True):
    """One thing that follows, and whom or what it is about."""

    code: Code
    about: tuple[str, ...] = ()
    """Names, of people an organisation's after theirs; of texts, their kinds."""
    row: str = ""
    """The id of the row where it is answered, if there is one."""
    at: str = ""
    """A time of day, ``HH:MM``."""

    @property
    def asks(self) -> bool:
        """Whether the chair has something to choose."""
        return self.code not in (Code.LISTENING, Code.SHIELDED, Code.ONE_REFUSES, Code.REFUSED)


def consequences(meeting: "Meeting") -> tuple[Consequence, ...]:
    """All that follows now, the weightiest first."""
    if meeting.opening is None or meeting.moments.closed is not None:
        return ()
    found = (
        *_withdrawn(meeting),
        *_given_anew(meeting),
        *_reaching_nobody(meeting),
        *_newcomers(meeting),
        *_refused(meeting),
        *_recalled(meeting),
        *_protected(meeting),
        *_leavers(meeting),
        *_leaderless(meeting),
    )
    order = list(Code)
    return tuple(sorted(found, key=lambda one: order.index(one.code)))


def _withdrawn(meeting: "Meeting") -> Iterator[Consequence]:
    every, open_now = meeting.withdrawal.every, meeting.withdrawal.open
    last = next(reversed(every), "")
    if open_now and not every[open_now].told:
        yield Consequence(code=Code.WITHDRAWAL_OPEN, row=open_now)
    elif open_now:
        name = meeting.attendance.name(every[open_now].who)
        yield Consequence(code=Code.WITHDRAWAL_CHOICE, about=(name,), row=open_now)
    elif covered := tuple(text for text in filled(meeting) if text in meeting.withdrawal.covered):
        yield Consequence(code=Code.TEXTS_COVERED, about=covered, row=last)


def _given_anew(meeting: "Meeting") -> Iterator[Consequence]:
    if given_anew(meeting) and meeting.disclosure.choice.halts:
        yield Consequence(code=Code.SHARING_WAITS)
    if given_anew(meeting) and meeting.consent.choice.halts:
        yield Consequence(code=Code.PLAN_WAITS)


def _reaching_nobody(meeting: "Meeting") -> Iterator[Consequence]:
    if reaches_nobody(meeting):
        yield Consequence(code=Code.REACHES_NOBODY)


def _newcomers(meeting: "Meeting") -> Iterator[Consequence]:
    """Those who are not covered, an organisation's together; before anybody has been asked,
    nobody is, and after the meeting nothing is said before them."""
    if not meeting.disclosure.scope.between or meeting.moments.ended:
        return
    people = meeting.attendance.people
    together: dict[str, list[str]] = {}
    for id in waiting(meeting):
        together.setdefault(people[id].organisation or f"/{id}", []).append(id)
    for ids in together.values():
        about = (*(people[id].name for id in ids), people[ids[0]].organisation)
        yield Consequence(code=Code.NOT_COVERED, about=tuple(filter(None, about)), row=ids[0])
    listening = [
        id
        for id in not_covered(meeting)
        if meeting.arrivals.noted.get(id, Arrival()).way is Way.LISTENS
    ]
    if listening:
        about = tuple(people[id].name for id in listening)
        yield Consequence(code=Code.LISTENING, about=about, row=listening[0])


def _refused(meeting: "Meeting") -> Iterator[Consequence]:
    saying_no = refusing(meeting)
    names = tuple(meeting.attendance.name(who) for who in saying_no)
    child = meeting.agenda.person == "child"
    needed = [who for who in must_answer(meeting) if who != PERSON]
    guardians = child and PERSON not in saying_no
    one_of_several = guardians and 0 < len(saying_no) < len(needed)
    if one_of_several:
        yield Consequence(code=Code.ONE_REFUSES, about=names)
    elif names:
        yield Consequence(code=Code.REFUSED, about=names)
    untold = [one for one in to_tell(meeting) if not one.told]
    if untold:
        names = tuple(one.name for one in untold)
        yield Consequence(code=Code.TELL, about=names, row=untold[0].id)


def _recalled(meeting: "Meeting") -> Iterator[Consequence]:
    if waits := to_recall(meeting):
        names = tuple(meeting.attendance.name(who) for who in waits)
        yield Consequence(code=Code.RECALL, about=names, row=waits[0])


def _protected(meeting: "Meeting") -> Iterator[Consequence]:
    if not shielded(meeting):
        return
    hidden = [PERSON] if meeting.person.protected else []
    names = tuple(meeting.attendance.name(id) for id in (*hidden, *meeting.protection.people))
    yield Consequence(code=Code.SHIELDED, about=names)
    guardians = meeting.attendance.having(Role.GUARDIAN)
    asked = tuple(one.name for one in recipients(meeting) if one.to_ask and one.id in guardians)
    if asked:
        yield Consequence(code=Code.WHICH_GUARDIAN, about=asked)


def _leavers(meeting: "Meeting") -> Iterator[Consequence]:
    people = meeting.attendance.people
    for id, at in going(meeting):
        yield Consequence(code=Code.GOING, about=(people[id].name,), row=id, at=at)
    for id, someone in people.items():
        measures = loose(meeting, id) if someone.left else ()
        if measures:
            about = (someone.name, *(measure.what for measure in measures))
            yield Consequence(code=Code.LEFT_LOOSE, about=about, row=id)


def _leaderless(meeting: "Meeting") -> Iterator[Consequence]:
    if meeting.timekeeping.current is None:
        return
    for someone in meeting.attendance.people.values():
        away = bool(someone.left) or someone.presence is Presence.ABSENT
        if Duty.CHAIR in someone.duties and away:
            yield Consequence(code=Code.LEADER_GONE, about=(someone.name,))
