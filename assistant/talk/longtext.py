"""A long text, typed line by line, each line kept as it comes."""

from collections.abc import Awaitable, Callable

from assistant.language.translation import _
from assistant.talk.doing import Talk
from assistant.talk.hearing import Hearing, sayable

ENDS = "."
"""Alone on a line, it ends the text."""
ADDS = "+"
"""First in the first line, it adds to what is there."""


class LongText:
    """A text at a path, with what it holds now and what was being typed."""

    def __init__(self, talk: Talk, hearing: Hearing, path: str, now: str) -> None:
        self._talk = talk
        self._hearing = hearing
        self._path = path
        self._now = now

    async def typed(self, elsewhere: Callable[[str], Awaitable[bool]]) -> str | None:
        """The text; None where it is skipped.

        A first line may be meant for somebody else.  Raises ``InputEnded``,
        with the draft kept.
        """
        begun = (self._talk.desk.drafted(self._path) or "").splitlines()
        self._explain(begun)
        first = await self._hearing.line()
        while first.strip() and await elsewhere(first):
            first = await self._hearing.line()
        match first.strip():
            case "":
                return None
            case "-":
                return ""
            case ".":
                return "\n".join(begun) if begun else None
        return await self._rest(first, begun)

    async def _rest(self, first: str, begun: list[str]) -> str:
        lines = list(begun)
        if not begun and first.startswith(ADDS) and self._now:
            lines, first = self._now.splitlines(), first[1:].lstrip()
        line = first
        while line.strip() != ENDS:
            lines.append(line)
            await self._talk.desk.draft(self._path, "\n".join(lines))
            line = await self._hearing.line()
        return "\n".join(lines).strip()

    def _explain(self, begun: list[str]) -> None:
        say = self._talk.say
        if begun:
            say(_("Det här var påbörjat:"))
            say(sayable("\n".join(begun)))
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
