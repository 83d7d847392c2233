"""All that a typed line can say, as data: one parser walks it, one page of help is made of it.

A saying is the words that begin it, in Swedish and English, the kinds of things that may
follow, what it comes to, and an example in each language.  Both languages are understood
whatever the screen's is.
"""

from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Final

from msgspec import Struct

from assistant.asking.asides import ASIDES
from assistant.asking.examples import EXAMPLES
from assistant.asking.form import Form
from assistant.asking.forms import EVERY
from assistant.asking.moves import LOOKS, MOVES
from assistant.asking.screen_asides import SCREEN_ASIDES
from assistant.asking.slots import Scene, Slot
from assistant.asking.timekeeping import BEGAN, MEETING_BEGAN, MORE, PAUSE, PUT_IN, moment
from assistant.language.names import folded
from assistant.language.translation import N_
from assistant.meeting.event import Command
from assistant.meeting.leaving import Leave
from assistant.meeting.moments import NotePrint
from assistant.meeting.opening import PutInPause
from assistant.meeting.timekeeping import AddMinutes, GoTo, MendStart


class Group(StrEnum):
    """Where it stands on the page of help."""

    DO = "do"
    NOTE = "note"
    MEND = "mend"
    TIME = "time"
    ASK = "ask"
    SCREEN = "screen"
    SCRIPT = "script"


GROUPS: Final = {
    Group.DO: N_("Leda mötet"),
    Group.NOTE: N_("Skriva in"),
    Group.MEND: N_("Ändra och ta bort"),
    Group.TIME: N_("Tiden"),
    Group.ASK: N_("Se, fråga och skriva ut"),
    Group.SCREEN: N_("Skärmen"),
    Group.SCRIPT: N_("I en fil med rader"),
}
"""The headings of the page, in its order."""


class Kind(StrEnum):
    """What a saying comes to."""

    COMMAND = "command"
    FORM = "form"
    """A form: filled, or asked field by field where nothing follows."""
    LOOK = "look"
    """Something each face does in its own way; it changes nothing that is noted."""
    CHANGE = "change"
    REMOVE = "remove"
    MEND = "mend"
    SCRIPT = "script"
    """Said to the clock of a script, and to nobody else."""


class Saying(Struct, frozen=True, kw_only=True):
    """One thing that can be said."""

    name: str
    title: str
    words: tuple[str, ...]
    """What it begins with: the Swedish ones first, the English ones last."""
    english: int = 1
    """How many of the words are English."""
    kind: Kind
    group: Group
    takes: tuple[Slot, ...] = ()
    follows: str = ""
    """What may follow, in a word, where no slot says it."""
    means: Callable[..., tuple[Command, ...]] | None = None
    """The commands, made of the scene and of what the slots hold."""
    form: Form | None = None
    careful: bool = False
    """Whether a mistyped word is asked about, however plain."""
    swedish_example: str = ""
    english_example: str = ""

    def said_in(self, language: str) -> tuple[str, ...]:
        """Its words in a language; signs are the same in both."""
        swedish = len(self.words) - self.english
        return self.words[swedish:] if language == "en" else self.words[:swedish] or self.words

    def example(self, language: str) -> str:
        """A line that says it; where nothing follows, its first word does."""
        said = self.english_example if language == "en" else self.swedish_example
        return said or ("" if self.takes or self.form else self.said_in(language)[0])


def _minutes(_scene: Scene, minutes: int, payers: tuple[str, ...] = ()) -> tuple[Command, ...]:
    return (AddMinutes(minutes=minutes, payers=payers),)


def _began(scene: Scene, at: str) -> tuple[Command, ...]:
    return (MendStart(since=moment(scene.meeting, at)),)


def _part_began(scene: Scene, part: str, at: str) -> tuple[Command, ...]:
    return (MendStart(since=moment(scene.meeting, at, part), part=part),)


def _meeting_began(scene: Scene, at: str) -> tuple[Command, ...]:
    return (MendStart(since=moment(scene.meeting, at), meeting=True),)


def _put_in(_scene: Scene, minutes: int) -> tuple[Command, ...]:
    return (PutInPause(minutes=minutes, title=PAUSE),)


def _go_to(_scene: Scene, part: str) -> tuple[Command, ...]:
    return (GoTo(part=part),)


def _printed(_scene: Scene, copies: int) -> tuple[Command, ...]:
    return (NotePrint(copies=copies),)


def _leave(_scene: Scene, leavers: tuple[str, ...], at: str) -> tuple[Command, ...]:
    return tuple(Leave(id=leaver, at=at) for leaver in leavers)


_OWN: Final = (
    Saying(
        name="go-to",
        title=N_("Öppna en del"),
        words=("gå till", "go to"),
        kind=Kind.COMMAND,
        group=Group.DO,
        takes=(Slot.WHERE_TO,),
        means=_go_to,
        swedish_example="gå till 3",
        english_example="go to 3",
    ),
    Saying(
        name="plus",
        title=N_("Ge delen så många minuter till"),
        words=("+",),
        kind=Kind.COMMAND,
        group=Group.TIME,
        takes=(Slot.MINUTES,),
        means=_minutes,
        swedish_example="+5",
        english_example="+5",
    ),
    Saying(
        name="more-minutes",
        title=N_("Ge delen mer tid, om du vill från andra delar"),
        words=MORE,
        kind=Kind.COMMAND,
        group=Group.TIME,
        takes=(Slot.MINUTES, Slot.PAYERS),
        means=_minutes,
        swedish_example="mer tid 5",
        english_example="more time 5",
    ),
    Saying(
        name="began-at",
        title=N_("Rätta när delen började"),
        words=BEGAN,
        kind=Kind.COMMAND,
        group=Group.TIME,
        takes=(Slot.TIME,),
        means=_began,
        swedish_example="började 14:15",
        english_example="began 14:15",
    ),
    Saying(
        name="part-began",
        title=N_("Rätta när en annan del började"),
        words=BEGAN,
        kind=Kind.COMMAND,
        group=Group.TIME,
        takes=(Slot.PART, Slot.CLOCK),
        means=_part_began,
        swedish_example="började 2 14:05",
        english_example="began 2 14:05",
    ),
    Saying(
        name="meeting-began",
        title=N_("Rätta när mötet började"),
        words=MEETING_BEGAN,
        kind=Kind.COMMAND,
        group=Group.TIME,
        takes=(Slot.TIME,),
        means=_meeting_began,
        swedish_example="mötet började 13:55",
        english_example="meeting began 13:55",
    ),
    Saying(
        name="pause-put-in",
        title=N_("Lägg in en paus före nästa del"),
        words=PUT_IN,
        kind=Kind.COMMAND,
        group=Group.TIME,
        takes=(Slot.MINUTES,),
        means=_put_in,
        swedish_example="lägg in paus 10",
        english_example="put in pause 10",
    ),
    Saying(
        name="leaves-at",
        title=N_("Någon behöver gå tidigare"),
        words=("går", "leaves"),
        kind=Kind.COMMAND,
        group=Group.NOTE,
        takes=(Slot.LEAVER, Slot.CLOCK),
        means=_leave,
        swedish_example="går karin 14.40",
        english_example="leaves karin 14.40",
    ),
    Saying(
        name="printed",
        title=N_("Notera hur många exemplar som är utskrivna"),
        words=("utskrivet", "printed"),
        kind=Kind.COMMAND,
        group=Group.ASK,
        takes=(Slot.COUNT,),
        means=_printed,
        swedish_example="utskrivet 5",
        english_example="printed 5",
    ),
    Saying(
        name="change",
        title=N_("Skriv om något som är noterat"),
        words=("ändra", "change"),
        kind=Kind.CHANGE,
        group=Group.MEND,
        takes=(Slot.ANYTHING,),
        follows=N_("ord vilken: svar"),
        swedish_example="ändra åtgärd 2: beslutad",
        english_example="change measure 2: decided",
    ),
    Saying(
        name="remove",
        title=N_("Ta bort något som är noterat"),
        words=("ta bort", "remove"),
        kind=Kind.REMOVE,
        group=Group.MEND,
        takes=(Slot.ANYTHING,),
        follows=N_("ord vilken"),
        careful=True,
        swedish_example="ta bort åtgärd 3",
        english_example="remove measure 3",
    ),
    Saying(
        name="mend",
        title=N_("Byt ut ord i det du skrev senast, eller där du säger"),
        words=("s/",),
        kind=Kind.MEND,
        group=Group.MEND,
        takes=(Slot.ANYTHING,),
        follows=N_("gammalt/nytt/ ord vilken"),
        swedish_example="s/skolan/klassen/ mål 1",
        english_example="s/Elias/Emil/ goal 1",
    ),
    Saying(
        name="clock",
        title=N_("Ställ klockan i en fil"),
        words=("klockan", "clock"),
        kind=Kind.SCRIPT,
        group=Group.SCRIPT,
        takes=(Slot.TIME,),
        swedish_example="klockan 13:05",
        english_example="clock 13:05",
    ),
    Saying(
        name="wait",
        title=N_("Låt så många minuter gå i en fil"),
        words=("vänta", "wait"),
        kind=Kind.SCRIPT,
        group=Group.SCRIPT,
        takes=(Slot.MINUTES,),
        swedish_example="vänta 5",
        english_example="wait 5",
    ),
)

_TIMES: Final = frozenset({"two-more", "re-spread", "lengthen"})
"""The moves that are about the time."""
_CAREFUL_FORMS: Final = frozenset({"withdrawal", "leave_queue", "leaving"})
"""The forms that take something, or somebody, away."""


def _moves() -> Iterator[Saying]:
    for move in MOVES:
        command = move.command
        yield Saying(
            name=move.name,
            title=move.title,
            words=move.words,
            kind=Kind.COMMAND,
            group=Group.TIME if move.name in _TIMES else Group.DO,
            means=lambda _scene, made=command: (made(),),
            careful=move.careful,
        )


def _forms() -> Iterator[Saying]:
    for form in EVERY:
        swedish, english = EXAMPLES.get(form.name, ("", ""))
        yield Saying(
            name=form.name,
            title=form.title,
            words=form.words,
            english=form.english,
            kind=Kind.FORM,
            group=Group.NOTE,
            takes=(Slot.ANYTHING,),
            follows=_follows(form, swedish),
            form=form,
            careful=form.name in _CAREFUL_FORMS,
            swedish_example=swedish,
            english_example=english,
        )


def _follows(form: Form, example: str) -> str:
    """What may follow a form's word, as its example has it."""
    word = max((w for w in form.words if example.startswith(w)), key=len, default="")
    head, colon, _answers = example[len(word) :].partition(":")
    if not head.strip():
        return N_("svar")
    return N_("vilken: svar") if colon else N_("vilken")


def _looks() -> Iterator[Saying]:
    for look in LOOKS:
        yield Saying(
            name=look.name,
            title=look.title,
            words=look.words,
            english=look.english,
            kind=Kind.LOOK,
            group=Group.ASK,
            careful=look.careful,
        )
    for group, asides in ((Group.ASK, ASIDES), (Group.SCREEN, SCREEN_ASIDES)):
        for aside in asides:
            words, english = aside.words, aside.english
            after = [f" {more}" if more else "" for more in aside.example]
            yield Saying(
                name=aside.name,
                title=aside.title,
                words=words,
                english=english,
                kind=Kind.LOOK,
                group=group,
                takes=(Slot.ANYTHING,) if aside.takes else (),
                follows=aside.takes,
                careful=aside.careful,
                swedish_example=words[0] + after[0],
                english_example=words[len(words) - english] + after[1],
            )


GRAMMAR: Final[tuple[Saying, ...]] = (*_OWN, *_moves(), *_forms(), *_looks())
"""Everything.  Of sayings with one word, the first that what follows fits is meant."""

BY_WORD: Final[tuple[tuple[str, str, Saying], ...]] = tuple(
    sorted(
        ((folded(word), word, saying) for saying in GRAMMAR for word in saying.words),
        key=lambda entry: len(entry[1]),
        reverse=True,
    )
)
"""Every word as it is compared, as it is written, and what it begins: the longest first."""


def saying(name: str) -> Saying:
    """The saying of that name; raises ``KeyError`` where there is none."""
    for one in GRAMMAR:
        if one.name == name:
            return one
    raise KeyError(name)
