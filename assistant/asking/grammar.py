"""All that a typed line can say, as data: one parser walks it, one page of help is made of it.

A saying is the words that begin it, in Swedish and English, the kinds of things that may
follow, what it comes to, and an example in each language.  Both languages are understood
whatever the screen's is.
"""

from collections.abc import Iterator
from typing import Final

from assistant.asking.asides import ASIDES
from assistant.asking.examples import EXAMPLES
from assistant.asking.form import Form
from assistant.asking.forms import EVERY
from assistant.asking.moves import LOOKS, MOVES
from assistant.asking.other_sayings import OTHER_SAYINGS
from assistant.asking.saying import Group, Kind, Saying
from assistant.asking.screen_asides import SCREEN_ASIDES
from assistant.asking.slots import Slot
from assistant.language.names import folded
from assistant.language.translation import N_

_TIMES: Final = frozenset({"two-more", "re-spread", "lengthen"})
"""The moves that are about the time."""
_CAREFUL_FORMS: Final = frozenset({"withdrawal", "leave_queue", "leaving", "declined"})
"""The forms that take something, or somebody, away."""


def _moves() -> Iterator[Saying]:
    for move in MOVES:
        command = move.command
        yield Saying(
            name=move.name,
            title=move.title,
            words=move.words,
            english=move.english,
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


GRAMMAR: Final[tuple[Saying, ...]] = (*OTHER_SAYINGS, *_moves(), *_forms(), *_looks())
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
