"""The ways to ask something that is no part of a meeting."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass

from assistant.asking.passphrase import weakness
from assistant.language.translation import _
from assistant.talk.hearing import Say, Secret


@dataclass(frozen=True, slots=True)
class Asker:
    """Says, and asks; every question but ``number`` is answered in full by a line."""

    say: Say
    secret: Secret
    text: Callable[[str], Awaitable[str]]
    number: Callable[[str, Sequence[str]], Awaitable[int]]
    """Which of the labels, counted from 1; 0 for none of them."""

    async def new_passphrase(self, asked: str) -> str:
        """A new passphrase, typed twice; empty for one who goes back."""
        while phrase := await self.secret(asked):
            weak = weakness(phrase) or weakness(phrase, await self.secret(_("En gång till: ")))
            if not weak:
                return phrase
            self.say(weak)
        return ""
