"""The person's own judgement of a meeting: what is asked, one thing at a time.

Whoever answers chooses who to be, may skip any question, and says last what may be done
with the answers; until then they are nowhere but here.
"""

from datetime import date
from enum import StrEnum
from typing import Final

from msgspec import Struct, field

from assistant.asking.form import Choice
from assistant.language.judged import LINES, questions, tenths_in
from assistant.language.translation import N_, _
from assistant.meeting.judgement import Answerer, Given, Instrument, Judgement
from assistant.meeting.meeting import Meeting
from assistant.meeting.plan import Plan
from assistant.meeting.swedish_time import local_day

TITLE: Final = N_("Egna svar om mötet")
WHO, WORDS, MAY = "who", "words", "may"
_CHILD: Final = "child"
"""The person, who wants the questions in a child's words."""
THANKS: Final = N_("Tack. Lämna tillbaka datorn.")
LEFT: Final = N_("Inget är sparat. Lämna tillbaka datorn.")
PAUSED: Final = N_("Svaren är gömda. Lämna tillbaka datorn.")
NO_CHOICE: Final = N_("Välj vad som får hända med svaren. Sedan är det klart.")


class May(StrEnum):
    """What may be done with the answers."""

    KEEP = "keep"
    SHOW = "show"
    NOT = "not"


class Occasion(Struct, frozen=True):
    """What is answered about."""

    meeting: str
    """The meeting's stream."""
    on: date
    child: bool
    """Whether the plan is a child's."""


class Step(Struct, frozen=True):
    """One thing to answer: by one of the choices, or with a line where there are none."""

    name: str
    text: str
    choices: tuple[Choice, ...] = ()
    note: str = ""


class Sheet(Struct):
    """One person's answers on the way; they are gone with it, unless they are given."""

    occasion: Occasion
    instrument: Instrument = Instrument.OWN
    answers: dict[str, str] = field(default_factory=dict)
    at: int = 0
    """The step that is asked now."""

    @property
    def steps(self) -> tuple[Step, ...]:
        """Everything that is asked, in order, in the words that were chosen."""
        return (_who(self.occasion, self.instrument), *self._questions(), _may())

    @property
    def step(self) -> Step:
        """What is asked now."""
        return self.steps[self.at]

    @property
    def count(self) -> str:
        """How far it has come, in words."""
        return _("{number} av {count}").format(number=self.at + 1, count=len(self.steps))

    @property
    def last(self) -> bool:
        """Whether what is asked now is asked last."""
        return self.step.name == MAY

    def answer(self, said: str) -> str:
        """Note an answer and go on, but past the last; return why it will not do, if so."""
        wrong = self.wrong(self.step, said)
        if not wrong:
            self.answers[self.step.name] = said.strip()
            self.at += not self.last
        return wrong

    def back(self) -> None:
        """To the question before."""
        self.at = max(0, self.at - 1)

    def wrong(self, step: Step, said: str) -> str:
        """Why an answer will not do, in words; nothing where it will, as a skipped one does."""
        if step.name == MAY:
            return "" if said else _(NO_CHOICE)
        numbered = self.instrument is not Instrument.OWN and step.name != WHO
        if said.strip() and numbered and tenths_in(said) is None:
            return _("Skriv en siffra från 0 till 10, med högst en decimal: 7,3.")
        return ""

    @property
    def judgement(self) -> Judgement | None:
        """What is to be kept; None where nothing is, or nothing was answered."""
        said = self.answers
        words = said.get(WORDS, "")
        given = tuple(Given(id, value) for id, value in self._values())
        if said.get(MAY) not in (May.KEEP, May.SHOW) or not (given or words):
            return None
        who = said.get(WHO, "")
        return Judgement(
            meeting=self.occasion.meeting,
            on=self.occasion.on,
            by=(Answerer.PERSON if who == _CHILD else Answerer(who)) if who else None,
            instrument=self.instrument,
            answers=given,
            words=words,
            may_show=said[MAY] == May.SHOW,
        )

    def _values(self) -> list[tuple[str, int]]:
        said = [(one.name, self.answers.get(one.name, "")) for one in self._questions()]
        if self.instrument is Instrument.OWN:
            return [(id, int(text)) for id, text in said if id != WORDS and text]
        values = [(id, tenths_in(text)) for id, text in said]
        return [(id, value) for id, value in values if value is not None]

    def _questions(self) -> tuple[Step, ...]:
        if self.instrument is not Instrument.OWN:
            note = _("Siffran från formuläret, 0 till 10 med en decimal.")
            return tuple(Step(id, _(line), note=note) for id, line in LINES[self.instrument])
        child = self.answers.get(WHO) == _CHILD
        asked = questions()
        scale = asked.child_scale if child else asked.scale
        degrees = tuple(Choice(str(n), label) for n, label in enumerate(scale, 1))
        first = _("Svara för din egen del. Du får hoppa över frågor.")
        return (
            *(
                Step(one.id, one.child if child else one.text, degrees, "" if place else first)
                for place, one in enumerate(asked.questions)
            ),
            Step(WORDS, asked.child_words if child else asked.words),
        )


def _who(occasion: Occasion, instrument: Instrument) -> Step:
    simple = Choice(_CHILD, _("Planen är min. Jag vill ha frågorna med enkla ord."))
    own = instrument is Instrument.OWN
    return Step(
        WHO,
        _("Vem är du?"),
        (
            *([simple] if occasion.child and own else []),
            Choice(Answerer.PERSON, _("Planen är min.")),
            *([Choice(Answerer.GUARDIAN, _("Jag är vårdnadshavare."))] if occasion.child else []),
            Choice(Answerer.CLOSE, _("Jag är någon som står nära.")),
        ),
        _("Du väljer om du vill säga det. Ingen ser dina svar medan du svarar."),
    )


def _may() -> Step:
    """Asked last; none of the answers is taken for granted."""
    return Step(
        MAY,
        _("Vad får vi göra med dina svar?"),
        (
            Choice(May.KEEP, _("Spara dem. De som håller i planen får läsa dem.")),
            Choice(May.SHOW, _("Spara dem, och skriv dem också i nästa plan.")),
            Choice(May.NOT, _("Spara dem inte. De försvinner nu.")),
        ),
        _("Svaren är dina. Du kan säga till senare om de ska tas bort."),
    )


def occasion_of(meeting: Meeting, stream: str) -> Occasion:
    """What a meeting that is sat at is answered about as."""
    began = meeting.timekeeping.started or meeting.opened.at
    assert began is not None, "an opened meeting has its moment"
    return Occasion(stream, local_day(began), meeting.agenda.person == "child")


def occasion_of_plan(plan: Plan, stream: str) -> Occasion:
    """What a closed meeting is answered about as, by the plan it left."""
    return Occasion(stream, plan.day, plan.child)
