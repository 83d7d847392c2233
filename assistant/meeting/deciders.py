"""Who decides for the person, and how an answer of theirs is kept.

Consent to the plan and disclosure ask the same people, unless the place lets a young person
decide alone about the one and not the other, and keep the same kind of answer; they stay two
questions.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum, StrEnum
from typing import TYPE_CHECKING

from msgspec import Struct

from assistant.meeting.attendance import PERSON, Role
from assistant.meeting.person import has_reached
from assistant.meeting.records import Value

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Says(StrEnum):
    """What someone answers.  A no is an answer and is kept as one."""

    YES = "yes"
    NO = "no"
    NO_ANSWER = "no-answer"
    NOT_REACHED = "not-reached"
    CANNOT = "cannot"
    """Cannot consent (OSL 25:13): the reason stands in the note."""


class Given(StrEnum):
    """How an answer was given.  A spoken one is never shown as signed."""

    INVITATION = "invitation"
    WRITTEN = "written"
    ORAL = "oral"


class Answer(Struct, frozen=True, kw_only=True):
    """One decider's answer to one question."""

    says: Says | None = None
    given: Given | None = None
    on: date | None = None
    heard_by: str = ""
    """Who heard a spoken answer: a participant's id, or a name."""
    note: str = ""


def completed(values: Mapping[str, Value]) -> dict[str, Value]:
    """An answer's values; one that was not given has no form, day or hearer of its own."""
    if values.get("says") in (Says.NO_ANSWER, Says.NOT_REACHED):
        return {"given": None, "on": None, "heard_by": "", **values}
    return dict(values)


class Course(StrEnum):
    """What the chair chooses to do when somebody has not said yes."""

    GO_ON = "go-on"
    WITHOUT_SHARING = "without-sharing"
    STOP = "stop"


class Choice(Struct, frozen=True, kw_only=True):
    """The chair's choice, with a reason."""

    course: Course | None = None
    reason: str = ""

    @property
    def halts(self) -> bool:
        """Whether nothing is shared because of it, whatever is answered."""
        return self.course in (Course.WITHOUT_SHARING, Course.STOP)


class About(Enum):
    """The two questions that are decided."""

    PLAN = "plan"
    """Whether a plan is made (FB 6:11)."""
    SHARING = "sharing"
    """Who may know what (OSL 12:3)."""


def alone_from(meeting: "Meeting", about: About) -> int | None:
    """From which age the place lets a young person decide alone; None where guardians do."""
    policy = meeting.policy
    of_its_own = policy.disclosure_from if about is About.SHARING else None
    return policy.consent_from if of_its_own is None else of_its_own


def decides_alone(meeting: "Meeting", about: About) -> bool:
    """Whether nobody else's yes is needed: of an adult's, and of a child's who has reached the
    age from which the place lets it decide, where it can."""
    if meeting.agenda.person == "adult":
        return True
    age = alone_from(meeting, about)
    return age is not None and has_reached(meeting, age) and not _cannot(meeting)


def decides_something_alone(meeting: "Meeting") -> bool:
    """Whether a question at least is theirs alone."""
    return any(decides_alone(meeting, about) for about in About)


def deciders(meeting: "Meeting", about: About | None = None) -> tuple[str, ...]:
    """The ids of those who decide, about one of the questions or about either.

    For a child the guardians, together (FB 6:11, 6:13), with the child by age
    and maturity (OSL 12:3): guardians first, the child last.  Who decides alone
    may have a representative beside them.
    """
    attendance = meeting.attendance
    representing = attendance.having(Role.REPRESENTATIVE)
    mine = [PERSON] if PERSON in attendance.people else []
    if all(decides_alone(meeting, one) for one in ([about] if about else About)):
        return (*mine, *representing)
    return (*attendance.having(Role.GUARDIAN), *representing, *mine)


def must_answer(meeting: "Meeting", about: About | None = None) -> tuple[str, ...]:
    """Those whose yes is needed to one of the questions or to either: every guardian of a
    child; who decides alone.

    A child without any guardian noted needs a representative, such as a
    specially appointed guardian; an adult who cannot consent is told apart by
    the answer itself.
    """
    if about is None:
        return tuple(dict.fromkeys(who for one in About for who in must_answer(meeting, one)))
    attendance = meeting.attendance
    if decides_alone(meeting, about):
        return (PERSON,)
    return tuple(attendance.having(Role.GUARDIAN)) or tuple(attendance.having(Role.REPRESENTATIVE))


def needed_say_yes(meeting: "Meeting", answers: Mapping[str, Answer], about: About) -> bool:
    """Whether everyone whose yes is needed has said it.

    For an adult who cannot consent, those who represent them say it.
    """

    def says(who: str) -> Says | None:
        return answers.get(who, Answer()).says

    needed = must_answer(meeting, about)
    if meeting.agenda.person == "adult" and says(PERSON) is Says.CANNOT:
        needed = tuple(meeting.attendance.having(Role.REPRESENTATIVE))
    return bool(needed) and all(says(who) is Says.YES for who in needed)


def child_says_no(meeting: "Meeting", answers: Mapping[str, Answer], about: About) -> bool:
    """Whether a child says no, where the guardians decide."""
    return not decides_alone(meeting, about) and answers.get(PERSON, Answer()).says is Says.NO


def _cannot(meeting: "Meeting") -> bool:
    return meeting.consent.answers.get(PERSON, Answer()).says is Says.CANNOT


def all_say_yes(meeting: "Meeting", answers: Mapping[str, Answer], about: About) -> bool:
    """Whether everyone whose yes is needed has said it, and no child has said no."""
    needed = needed_say_yes(meeting, answers, about)
    return needed and not child_says_no(meeting, answers, about)
