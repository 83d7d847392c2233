"""Completion from what is known at a seat: people, organisations, earlier wording.

It offers and never guesses: an answer is completed only where somebody takes the offer.
What is known is the meeting's own, the earlier plans' of the same case, and who works at the
place.  No other family's names or words are ever among it.
"""

from collections.abc import Callable, Iterable
from threading import Timer
from typing import Final

from msgspec import Struct

from assistant.asking.form import Field, Form, Kind
from assistant.asking.knowing import told_of
from assistant.case.case import Case
from assistant.desk.colleagues import About, Colleagues
from assistant.language.index import Index
from assistant.language.suggesting import suggested
from assistant.meeting.meeting import Meeting
from assistant.meeting.plan import Plan, PlannedGoal, PlannedMeasure
from assistant.meeting.protection import shielded

LETTERS: Final = 3
"""How many letters earlier wording, or a name in a sentence, must begin with."""
PAINTED: Final = 0.3
"""Seconds after which what is opened to be typed in has been painted."""


class Offer(Struct, frozen=True):
    """What may be meant, and the whole answer with it in place."""

    shown: str
    text: str


class Here(Struct, frozen=True):
    """Where something is typed: the meeting and its case, and what its seat may see."""

    meeting: Meeting
    case: Case = Case()
    shows: Callable[[Form], bool] = lambda _form: True
    discreet: bool = False
    """Whether a family looks on."""


class Completion:
    """Completes answers; what the meeting knows is put in order anew only when it changes."""

    def __init__(self, colleagues: Colleagues) -> None:
        self._colleagues = colleagues
        self._kept: dict[str, tuple[tuple[str, ...], Index]] = {}
        self._begun = False

    def begin(self) -> None:
        """Something is about to be typed: have ready the names that are not the meeting's,
        and the words for dates."""
        self._colleagues.begin()
        if not self._begun:
            self._begun = True
            words = Timer(
                PAINTED, _read_words
            )  # beside the key that opens a form it would hold it up
            words.daemon = True
            words.start()

    def answer(self, form: Form, field: Field, text: str, here: Here) -> tuple[Offer, ...]:
        """What may complete an answer; nothing where nothing is known of such answers."""
        if form.private and here.discreet:
            return ()
        before = text[: text.rfind(",") + 1] if field.kind is Kind.NAMES else ""
        typed = text[len(before) :]
        match field.kind:
            case Kind.WHO:
                found = self._both(typed, here, About.NAME)
            case Kind.LINE | Kind.NAMES:
                found = self._of(f"{form.name}.{field.name}", field.name, typed, here)
            case _:
                found = ()
        if field.name == "name":
            return tuple(Offer(told_of(one, self._colleagues), one) for one in found)
        return offers(f"{before} " if before else "", found)

    def anybody(self, text: str, here: Here) -> tuple[str, ...]:
        """Somebody, an organisation or a role that is noted: whom an ``@`` can mean."""
        return suggested(text, *(self._here(one, here) for one in About))

    def those_here(self, text: str, here: Here) -> tuple[str, ...]:
        """Somebody or some organisation that is noted and begins exactly so."""
        known = (self._here(about, here) for about in (About.NAME, About.ORGANISATION))
        return suggested(text, *known, slips=False)

    def _of(self, asked: str, name: str, text: str, here: Here) -> tuple[str, ...]:
        if wording := _WORDING.get(asked):
            enough = len(text.strip()) >= LETTERS
            known = self._index(asked, wording(here))
            return suggested(text, known, slips=False) if enough else ()
        if name == "place":
            return suggested(text, self._index(name, _places(here.meeting)))
        return self._both(text, here, _ABOUT[name]) if name in _ABOUT else ()

    def _both(self, text: str, here: Here, about: About) -> tuple[str, ...]:
        """What the meeting knows, then what the place does."""
        return suggested(text, self._here(about, here), self._colleagues.known(about))

    def _here(self, about: About, here: Here) -> Index:
        return self._index(about, _NOTED[about](here.meeting))

    def _index(self, name: str, texts: Iterable[str]) -> Index:
        now = tuple(texts)
        before, index = self._kept.get(name, ((), Index()))
        if before != now:
            index = Index(now)
            self._kept[name] = (now, index)
        return index


def _read_words() -> None:
    """Read what understands dates, and what finds them in a sentence."""
    import assistant.asking.entry  # noqa: F401
    from assistant.language.when.reading import prepare

    prepare()


def offers(before: str, found: Iterable[str], after: str = "") -> tuple[Offer, ...]:
    """Each of what was found, with what stands before it and after."""
    return tuple(Offer(one, f"{before}{one}{after}") for one in found)


# --- what is known


def _names(meeting: Meeting) -> Iterable[str]:
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


def _goals(here: Here) -> Iterable[str]:
    noted = (goal.text for goal in here.meeting.goals.goals.values())
    return (*noted, *(goal.text for goal in _planned_goals(here.case)))


def _signs(here: Here) -> Iterable[str]:
    noted = (goal.reached_when for goal in here.meeting.goals.goals.values())
    return (*noted, *(goal.reached_when for goal in _planned_goals(here.case)))


def _measures(here: Here) -> Iterable[str]:
    noted = (measure.what for measure in here.meeting.goals.measures.values())
    return (*noted, *(measure.what for measure in _planned_measures(here.case)))


def _ways(here: Here) -> Iterable[str]:
    noted = (measure.how for measure in here.meeting.goals.measures.values())
    return (*noted, *(measure.how for measure in _planned_measures(here.case)))


def _plans(case: Case) -> Iterable[Plan]:
    """The newest first; those that the family brought last."""
    yield from (kept.plan for kept in reversed(case.plans))
    yield from (received.plan for received in reversed(case.received))


def _planned_goals(case: Case) -> Iterable[PlannedGoal]:
    for plan in _plans(case):
        for goal in plan.goals:
            yield from (goal, *goal.sub_goals)


def _planned_measures(case: Case) -> Iterable[PlannedMeasure]:
    for plan in _plans(case):
        yield from plan.measures
    for goal in _planned_goals(case):
        yield from goal.measures


_NOTED: Final = {
    About.NAME: _names,
    About.ORGANISATION: _organisations,
    About.TITLE: _titles,
}
_ABOUT: Final = {
    "organisation": About.ORGANISATION,
    "between": About.ORGANISATION,
    "title": About.TITLE,
    "through": About.NAME,
    "name": About.NAME,
}
"""What answers a field, by its name."""
_WORDING: Final = {
    "goals.text": _goals,
    "sub_goals.text": _goals,
    "goals.reached_when": _signs,
    "measures.what": _measures,
    "measures.how": _ways,
}
"""Whose wording may serve again, by form and field."""
