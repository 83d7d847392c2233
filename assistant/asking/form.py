"""A form: rows to look at, fields to fill, commands that come of it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct

from assistant.desk.post import Post
from assistant.language.translation import said_in_each
from assistant.meeting.records import Value

if TYPE_CHECKING:
    from assistant.meeting.agenda import Among
    from assistant.meeting.event import Command
    from assistant.meeting.meeting import Meeting

Values = Mapping[str, Value]


class Kind(StrEnum):
    """What a field takes."""

    LINE = "line"
    TEXT = "text"
    """Several lines, kept as a draft at every keystroke."""
    CHOICE = "choice"
    SEVERAL = "several"
    """Any of the choices: a list."""
    NAMES = "names"
    """Names after one another: a list."""
    WHO = "who"
    """Somebody known, or a name."""
    DATE = "date"
    TIME = "time"
    YES = "yes"


class Choice(Struct, frozen=True):
    """One of the answers a field offers."""

    value: str
    label: str
    also: tuple[str, ...] = ()
    """Other ways to say it."""
    words: tuple[str, ...] = ()
    """What it is understood by in every language, as it is written in Swedish."""

    @property
    def others(self) -> tuple[str, ...]:
        """All it is understood by beside its label; looked up when something was typed."""
        said = (one for word in self.words for one in said_in_each(word) if one != self.label)
        return (*said, *self.also)


class Field(Struct, frozen=True, kw_only=True):
    """One thing that is asked."""

    name: str
    label: str
    words: tuple[str, ...] = ()
    """What announces it in a typed line, in any language."""
    kind: Kind = Kind.LINE
    choices: tuple[Choice, ...] = ()
    hint: str = ""
    main: bool = False
    """What a typed line fills when nothing announces it."""
    aside: bool = False
    """Whether it is only filled by who names it: no face asks it in its turn."""
    past: bool = False
    """Whether its day has been: without a year it is the latest such day."""


class Row(Struct, frozen=True, kw_only=True):
    """One thing that is noted already, or waits to be."""

    id: str
    title: str
    number: str = ""
    """Its own, such as 2.1 or 2a, where it has one."""
    detail: str = ""
    done: bool | None = None
    """Settled or not, where that can be said."""
    undone: bool = False
    """Settled as what did not come about, which is not to look as done."""
    partly: bool = False
    """Settled as what came about in part."""
    others: tuple[str, ...] = ()
    """What it is called in other languages, where the title is not the user's own words."""
    named: str = ""
    """What a typed line calls it, where the title says more than that."""

    @property
    def headed(self) -> str:
        """The title after its number."""
        return self._numbered(self.title)

    @property
    def said(self) -> str:
        """What a typed line calls it."""
        return self._numbered(self.named or self.title)

    def _numbered(self, words: str) -> str:
        return f"{self.number}  {words}" if self.number else words


class Question(Struct, frozen=True, kw_only=True):
    """Something asked in passing about an answer; nobody has to answer it."""

    field: str
    brief: str
    text: str
    """With an example, where there is one."""
    reasons: tuple[Field, ...] = ()
    """What is asked of who lets the answer stay; nothing where it may not."""


class Form:
    """What one kind of thing asks.  Each concern has a subclass or more."""

    name: ClassVar[str]
    """The name of the concern, or of the thing in it."""
    title: ClassVar[str]
    words: ClassVar[tuple[str, ...]]
    """What a typed line begins with: the Swedish words first, the English last."""
    english: ClassVar[int] = 1
    """How many of the words are English."""
    adds: ClassVar[str] = ""
    """What adding one is called; empty where the rows are given."""
    head: ClassVar[str] = ""
    """The field that a name before the colon fills; empty: it names a row."""
    brief: ClassVar[bool] = False
    """Whether somebody's name alone says enough, so that a line without a colon asks
    nothing; where nothing is added, so does the word alone."""
    private: ClassVar[bool] = False
    """Whether what is noted is read back nowhere, for the family may hear or see it."""
    at_once: ClassVar[tuple[Command, ...]] = ()
    """What its bare word does before anything is asked."""
    veiled: ClassVar[bool] = False
    """Whether a discreet view hides its rows."""
    chairs: ClassVar[bool] = False
    """Whether only the chair's seat shows its rows."""
    wonders: ClassVar[bool] = False
    """Whether there may be something to ask in passing about the answers."""
    reviews: ClassVar[bool] = False
    """Whether that takes what reads the wording of a goal."""
    notes_people: ClassVar[bool] = False
    """Whether something new is somebody, of whom the address book may know more."""
    among: ClassVar[Among] = "everyone"
    """Whom it asks, where its concern has other forms for others."""
    shown: ClassVar[bool] = True
    """Whether it has a place on a screen, or is only a way to say something."""

    def open_to(self, post: Post, *, discreet: bool) -> bool:
        """Whether the rows may be seen at that seat."""
        return not (self.veiled and discreet) and (post is Post.CHAIR or not self.chairs)

    def rows(self, meeting: Meeting) -> list[Row]:
        """What there is, in order."""
        raise NotImplementedError

    def seen(self, meeting: Meeting) -> list[Row]:
        """The rows as a screen shows them now, perhaps fewer and in another order."""
        return self.rows(meeting)

    def tells(self, row: Row, was: Row | None) -> bool:
        """Whether a row that is not as it ``was`` is told of; some stand there for everything."""
        return True

    def everyone(self, meeting: Meeting) -> list[Row]:
        """The rows that *alla* means in a typed line."""
        return self.rows(meeting)

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """What is asked of a row; ``row`` is empty for a new one."""
        raise NotImplementedError

    def values(self, meeting: Meeting, row: str) -> Values:
        """What the fields of a row hold now."""
        return {}

    def recalled(self, meeting: Meeting, row: str) -> Values:
        """What an earlier meeting said, which fields stand filled with: it counts when saved."""
        return {}

    def recalled_told(self, meeting: Meeting) -> str:
        """Which meeting that was, and what to ask."""
        return ""

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """What to do with the answers; only the fields given are changed."""
        raise NotImplementedError

    def commands_on(self, today: date, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """The same, said that day, which a time of day may hang on."""
        return self.commands(meeting, row, values)

    def question(self, meeting: Meeting, row: str, values: Values) -> Question | None:
        """What there is to ask in passing about answers that are being given, if anything."""
        return None

    def read_as(self, meeting: Meeting, values: Values) -> str:
        """What answers are understood as, where that is more than what was written."""
        return ""

    def doubt(self, meeting: Meeting, values: Values) -> str:
        """What is asked once before answers are kept that may be a slip; nothing of others."""
        return ""

    def of_each(self, meeting: Meeting, row: str, values: Values) -> Values:
        """What answers that are given for several rows at once come to for one of them."""
        return values

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """What takes the row away, if anything can."""
        return None

    def path(self, meeting: Meeting, row: str, field: str) -> str:
        """Where the draft of a long text is kept: the path its event will set."""
        return f"{self.name}/{row}/{field}" if row else f"{self.name}/{field}"


class SaidForm(Form):
    """What is only said: nothing stands afterwards that could be opened."""

    shown = False

    def rows(self, meeting: Meeting) -> list[Row]:
        """None."""
        return []


def choices(*members: StrEnum) -> tuple[Choice, ...]:
    """Choices for fixed values, in the field's own words; any language is understood."""
    from assistant.language.terms import term, word_of

    return tuple(Choice(m.value, term(m), words=(word_of(m),)) for m in members)


def shortened(text: str, length: int = 70) -> str:
    """The text on one line, cut where it grows long."""
    line = " ".join(text.split())
    return line if len(line) <= length else f"{line[: length - 1].rstrip()}…"


def joined(*pieces: str) -> str:
    """The pieces that say something, with a dot between."""
    return " · ".join(piece for piece in pieces if piece)
