"""A long text, typed line by line, each line kept as it comes."""

from typing import Final

from assistant.asking.lines import is_private
from assistant.language.translation import _
from assistant.talk.asker import Asker
from assistant.talk.doing import Talk
from assistant.talk.hearing import CANCELS, Leaves, sayable
from assistant.talk.understanding import carry_out
from assistant.talk.words import aside_in, begins_line, move_in

ENDS = "."
"""Alone on a line, it ends the text."""
ADDS = "+"
"""First in the first line, it adds to what is there."""
_HELP: Final = ("hjälp", "help")
_WHERE: Final = ("var är vi", "where are we")
_STRIKE: Final = ("stryk", "strike")


class LongText:
    """A text at a path, with what it holds now and what was being typed."""

    def __init__(self, talk: Talk, ask: Asker, path: str, now: str) -> None:
        self._talk = talk
        self._ask = ask
        self._path = path
        self._now = now
        self._begun = (talk.desk.drafted(path) or "").splitlines()

    async def typed(self, first: str) -> str | None:
        """The text that begins with this line; None where it is skipped.

        Raises ``InputEnded`` and ``Leaves``, with the draft kept.
        """
        match first.strip():
            case "":
                return None
            case "-":
                return ""
            case ".":
                return "\n".join(self._begun) if self._begun else None
        return await self._rest(first)

    async def _rest(self, first: str) -> str:
        lines = list(self._begun)
        if not lines and first.startswith(ADDS) and self._now:
            lines, first = self._now.splitlines(), first[1:].lstrip()
        line = first
        while line.strip() != ENDS:
            if strikes(line) and lines and orders(lines[-1]):
                self._talk.say(_("Raden ”{line}” är struken.").format(line=sayable(lines.pop())))
            else:
                lines.append(line)
            await self._talk.desk.draft(self._path, "\n".join(lines))
            line = await self._line(line)
        return "\n".join(lines).strip()

    async def _line(self, before: str) -> str:
        """The next line of the text: any but the few words that are always heard, and what is
        for nobody else to read.

        One who forgot that a text is being typed is told so, and the text is not lost for it.
        """
        if orders(before):
            self._talk.say(
                _(
                    "”{line}” står nu i texten. En punkt ensam på en rad sparar texten. "
                    "Skriv stryk om raden inte hör till den."
                ).format(line=sayable(before.strip()))
            )
        while True:
            line = await self._ask.hearing.line()
            said = line.strip().casefold()
            if said in CANCELS:
                self._talk.say(_("Det påbörjade finns kvar, och går att skriva vidare på."))
                raise Leaves
            if begins_line(line) and is_private(line):
                await carry_out(self._talk, self._ask, line)
            elif said in _WHERE:
                self._ask.told(line)
            elif said not in _HELP:
                return line
            self._talk.say(
                _("Du skriver en text. En punkt ensam på en rad sparar den, avbryt lämnar den.")
            )

    def explain(self) -> None:
        """Say how it is typed, and what was begun."""
        say = self._talk.say
        if self._begun:
            say(_("Det här var påbörjat:"))
            say(sayable("\n".join(self._begun)))
            say(_("Skriv vidare. En punkt ensam sparar, tom rad hoppar över."))
        elif self._now:
            say(
                _(
                    "Skriv om texten, eller börja med + för att lägga till. "
                    "En punkt ensam avslutar. Tom rad låter det stå, - tömmer."
                )
            )
        else:
            say(_("Skriv så många rader du vill. En punkt ensam avslutar. Tom rad hoppar över."))


def orders(line: str) -> bool:
    """Whether a line of a text is one that does something where no text is being typed."""
    aside = aside_in(line)
    told = aside is not None and not aside[1] and line.strip() != "?"
    return told or move_in(line) is not None or begins_line(line)


def strikes(line: str) -> bool:
    """Whether a line takes back the one before it."""
    return line.strip().casefold() in _STRIKE
