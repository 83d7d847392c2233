"""One thing that can be said in a typed line: its words, what may follow, what it comes to."""

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from msgspec import Struct

from assistant.asking.form import Form
from assistant.asking.slots import Slot
from assistant.language.translation import N_
from assistant.meeting.event import Command


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
