"""What the meeting's record holds and the fixed plan does not: closing destroys it."""

from collections.abc import Iterator
from datetime import UTC, datetime
from enum import StrEnum
from typing import Final

from msgspec import Struct
from msgspec.structs import asdict

from assistant.meeting.card import Card
from assistant.meeting.meeting import Meeting
from assistant.meeting.plan import Plan, plan_of
from assistant.meeting.protection import shielded
from assistant.meeting.questions import Question, Standing


class Kind(StrEnum):
    """The kinds of what is destroyed; the order they are told in."""

    OPEN = "open"
    """A question without an answer, or carried on to the next meeting."""
    LEFT = "left"
    """A question the family left unanswered."""
    ANSWERED = "answered"
    NOTE = "note"
    LINES = "lines"
    """The lines of one list."""
    TICKS = "ticks"
    ROUNDS = "rounds"
    QUEUE = "queue"
    """Who waits for the word, and why."""
    SECRECY = "secrecy"
    """What was said of an interpreter's duty of secrecy."""
    DRAFT = "draft"
    """A text somebody was typing."""
    CANDIDATE = "candidate"
    """A text of two for the same place, the one that was not chosen."""
    UNFIXED = "unfixed"
    """A concern that reads otherwise than in the fixed plan."""
    SIGNATURES = "signatures"
    COPIES = "copies"
    """Who has the plan in hand."""
    CARD = "card"
    """What was said of the child's card, and who has seen it."""
    INVITATION = "invitation"
    """Who signed the invitation, and whom it was sent to."""
    PREPARATION = "preparation"
    """What was asked, wished and ticked before the meeting, and that somebody declined."""
    DEVIATIONS = "deviations"
    PEOPLE = "people"
    """What was taken back, chosen and told about consent and people."""
    OUTSIDE = "outside"
    """Matters that were taken outside the meeting."""
    WORDING = "wording"
    """Who has said yes to the goals, and why some words stayed."""
    CONTACTS = "contacts"
    """Numbers and addresses that the plan leaves out."""
    LEFT_OVER = "left-over"
    """What was carried over from earlier meetings, and nobody has taken care of."""
    COURSE = "course"
    """What happened, minute by minute: every event."""


class Remnant(Struct, frozen=True, kw_only=True):
    """One thing that is only in the record."""

    kind: Kind
    place: str = ""
    """Which of its kind: a question, ``part/block``, a concern, a path."""
    source: str = ""
    """The seat or the event it comes from, where one place may hold several."""
    count: int = 1
    text: str = ""
    """What was typed, where it is a text of its own."""

    @property
    def id(self) -> str:
        """Its name within the meeting, the same every time."""
        return "/".join(filter(None, (self.kind, self.source, self.place)))


_ON_PLAN: Final = {
    "attendance": ("attendees", "speaker"),
    "person": ("name", "person"),
    "consent": ("consents", "consent_choice"),
    "disclosure": ("scope", "disclosures", "disclosure_choice"),
    "purpose": ("question", "needs"),
    "narrative": ("narrative",),
    "childs_view": ("childs_view",),
    "goals": ("goals", "measures"),
    "outcomes": ("outcomes",),
    "lots": ("lots",),
    "statements": ("statements",),
    "opinions": ("opinions", "disagreements"),
    "followup": ("followup",),
    "signoff": ("aftercare",),
    "warning_signs": ("warning_signs",),
    "reports": ("reports",),
    "conclusion": ("conclusion",),
}
"""Where in the plan each concern stands."""

_ASKED: Final = {
    Standing.PARKED: Kind.OPEN,
    Standing.CARRIED: Kind.OPEN,
    Standing.LEFT: Kind.LEFT,
    Standing.ANSWERED: Kind.ANSWERED,
}


def remnants(meeting: Meeting, fixed: Plan | None) -> tuple[Remnant, ...]:
    """What goes with the meeting's own state; ``fixed`` is the plan that stays, if any."""
    found = (*_questions(meeting), *_notes(meeting), *_unfixed(meeting, fixed), *_beside(meeting))
    return tuple(one for one in found if one.count)


def _questions(meeting: Meeting) -> Iterator[Remnant]:
    for id, question in meeting.questions.asked.items():
        yield Remnant(kind=_kind(question), place=id)


def _kind(question: Question) -> Kind:
    """A question that waits and yet has an answer was answered."""
    if question.standing is Standing.PARKED and question.answer.strip():
        return Kind.ANSWERED
    return _ASKED[question.standing]


def _notes(meeting: Meeting) -> Iterator[Remnant]:
    notes = meeting.notes
    for place, text in notes.texts.items():
        yield Remnant(kind=Kind.NOTE, place=place, text=text, count=bool(text.strip()))
    for place, lines in notes.lists.items():
        yield Remnant(kind=Kind.LINES, place=place, count=len(lines))
    yield Remnant(kind=Kind.TICKS, count=sum(notes.ticks.values()))
    yield Remnant(kind=Kind.ROUNDS, count=sum(map(len, notes.rounds.values())))
    yield Remnant(kind=Kind.QUEUE, count=len(meeting.turns.queue))
    yield Remnant(kind=Kind.SECRECY, count=len(meeting.interpreting.secrecy))


def _unfixed(meeting: Meeting, fixed: Plan | None) -> Iterator[Remnant]:
    """Where nothing was fixed, everything that a plan would have held."""
    blank = Meeting(opening=meeting.opening)
    before = fixed or plan_of(blank, 0, datetime.min.replace(tzinfo=UTC))
    now = plan_of(meeting, before.version, before.fixed_at)
    for concern, fields in _ON_PLAN.items():
        if any(getattr(before, field) != getattr(now, field) for field in fields):
            yield Remnant(kind=Kind.UNFIXED, place=concern)


def _beside(meeting: Meeting) -> Iterator[Remnant]:
    """What is kept beside the plan, and what the plan leaves out."""
    lines = (meeting.signoff.signatures, *meeting.signoff.earlier.values())
    signed = [line for every in lines for line in every.values() if line.signed or line.note]
    yield Remnant(kind=Kind.SIGNATURES, count=len(signed))
    handed = [entry for entry in meeting.copies.entries.values() if entry.handed or entry.had]
    yield Remnant(kind=Kind.COPIES, count=len(handed))
    yield Remnant(kind=Kind.CARD, count=int(meeting.card != Card()))
    called = (*meeting.invitation.lines.values(), *meeting.invitation.sent.values())
    noted = [one for one in called if one != type(one)()]
    yield Remnant(kind=Kind.INVITATION, count=len(noted))
    yield Remnant(kind=Kind.PREPARATION, count=_prepared(meeting))
    yield Remnant(kind=Kind.DEVIATIONS, count=len(meeting.deviations.noted))
    people = (
        *meeting.withdrawal.every,
        *meeting.arrivals.noted,
        *meeting.leaving.planned,
        *meeting.protection.people,
        *meeting.telling.told,
    )
    yield Remnant(kind=Kind.PEOPLE, count=len(people))
    yield from (Remnant(kind=Kind.LEFT_OVER, place=id) for id in meeting.left_over.waiting)
    yield Remnant(kind=Kind.OUTSIDE, count=len(meeting.outside.noted))
    said = [*meeting.wording.kept.values(), *meeting.wording.accepted.values()]
    yield Remnant(kind=Kind.WORDING, count=len(said))
    yield Remnant(kind=Kind.CONTACTS, count=len(contacts(meeting)))


def _prepared(meeting: Meeting) -> int:
    """How many things were noted before the meeting."""
    records = (meeting.premeeting, meeting.childs_way, meeting.early, meeting.declined)
    answers: list[bool] = [
        value != getattr(type(one)(), name)
        for one in records
        for name, value in asdict(one).items()
    ]
    ticks = [done for done in meeting.preparation.ticks.values() if done.on]
    return sum(answers) + len(ticks) + len(meeting.preparation.mandates)


def contacts(meeting: Meeting) -> tuple[tuple[str, str], ...]:
    """Names, and what the plan leaves out of how to reach them."""
    people = meeting.attendance.people.values()
    family = [(someone.name, someone.contact) for someone in people if someone.private]
    person = meeting.person
    hidden = [("", person.address), ("", person.contact)] if shielded(meeting) else []
    return tuple((name, reached) for name, reached in (*family, *hidden) if reached.strip())
