"""Every question of the conversation: where one is, what is asked and how to skip it.

*hjälp* and *var är vi* are heard at each of them, and it is asked again.
"""

from collections.abc import Callable, Sequence

from msgspec import Struct
from msgspec.structs import replace

from assistant.asking.asides import Aside
from assistant.asking.passphrase import weakness
from assistant.language.names import folded
from assistant.language.translation import _
from assistant.talk.choosing import listed, which
from assistant.talk.hearing import Hearing, Say, Secret, sayable
from assistant.talk.words import aside_in

FORGOTTEN = "?"
"""Typed for a passphrase: too short to be one."""


class Asker(Struct, frozen=True):
    """Says, and asks; every question is answered in full by a line."""

    say: Say
    hidden: Secret
    """Asks for what must not show."""
    hearing: Hearing
    place: Callable[[], str] = lambda: "Rundan"
    """Where one is, in a few words."""
    where: Callable[[], Sequence[str]] | None = None
    """All there is to say of where one is; None outside a meeting."""

    def at(self, title: str) -> "Asker":
        """One that asks about something, outside a meeting."""
        return replace(self, place=lambda: title)

    async def text(self, asked: str) -> str:
        """What is typed.  Raises ``InputEnded``."""
        return await self.answer([self.here(asked)])

    async def answer(self, first: Sequence[str], again: Sequence[str] = ()) -> str:
        """What is typed after these lines; ``again`` are said where it is asked once more."""
        lines = first
        while True:
            for line in lines:
                self.say(sayable(line))
            heard = (await self.hearing.line()).strip()
            if not self.told(heard):
                return heard
            lines = again or first

    async def number(
        self,
        asked: str,
        labels: Sequence[str],
        words: Sequence[tuple[str, ...]] = (),
        empty: str = "",
    ) -> int:
        """Which of the labels, counted from 1, by number or words; 0 for an empty line.

        ``words`` are what else each may be called, ``empty`` says what such a line does.
        """
        skips = empty or _("Tom rad går tillbaka.")
        how = _("Svara med numret eller ett ord. {skips}").format(skips=skips)
        whole = [self.here(asked), *listed(labels), how]
        lines = whole
        while text := await self.answer(lines, whole):
            called = (n for n, each in enumerate(words, 1) if folded(text) in map(folded, each))
            if number := next(called, 0):
                return number
            found = which(text, labels)
            if found.id:
                return int(found.id)
            several = _("”{text}” kan vara flera av dem.")
            wrong = several if found.unsure else _("”{text}” är inget av svaren.")
            lines = [wrong.format(text=text), self.here(how)]
        return 0

    async def secret(self, asked: str) -> str:
        """What is typed without being shown."""
        while True:
            typed = await self.hidden(self.here(asked))
            if typed.strip() == FORGOTTEN or not self.told(typed):
                return typed

    async def new_passphrase(self, asked: str) -> str:
        """A new passphrase, typed twice; empty for one who goes back."""
        while phrase := await self.secret(asked):
            weak = weakness(phrase) or weakness(phrase, await self.secret(_("En gång till: ")))
            if not weak:
                return phrase
            self.say(weak)
        return ""

    def here(self, asked: str) -> str:
        """What is asked, after where one is."""
        return _("{place}. {asked}").format(place=self.place(), asked=asked)

    def told(self, line: str) -> bool:
        """Whether a line asked for help, or where one is, and has been answered."""
        match aside_in(line):
            case (Aside(name="help"), ""):
                self.say(
                    _(
                        "Svara på frågan. Den säger vad en tom rad gör. "
                        "Skriv var är vi för att höra var du är."
                    )
                )
            case (Aside(name="where"), ""):
                outside = _("Du är här: {place}. Inget möte är öppet.")
                for told in self.where() if self.where else [outside.format(place=self.place())]:
                    self.say(sayable(told))
            case _:
                return False
        return True
