"""The ways to ask something that is no part of a meeting."""

from collections.abc import Sequence
from dataclasses import dataclass

from assistant.asking.passphrase import weakness
from assistant.language.translation import _
from assistant.talk.choosing import listed, number_in
from assistant.talk.hearing import Hearing, Say, Secret, sayable


@dataclass(frozen=True, slots=True)
class Asker:
    """Says, and asks; every question but ``number`` is answered in full by a line."""

    say: Say
    secret: Secret
    hearing: Hearing

    async def text(self, asked: str) -> str:
        """What is typed.  Raises ``InputEnded``."""
        self.say(sayable(asked))
        return (await self.hearing.line()).strip()

    async def number(self, asked: str, labels: Sequence[str]) -> int:
        """Which of the labels, counted from 1; 0 for none of them."""
        for line in (sayable(asked), *listed(labels)):
            self.say(line)
        while answer := await self.text(_("Svara med numret. Tom rad går tillbaka.")):
            if number := number_in(answer, len(labels)):
                return number
        return 0

    async def new_passphrase(self, asked: str) -> str:
        """A new passphrase, typed twice; empty for one who goes back."""
        while phrase := await self.secret(asked):
            weak = weakness(phrase) or weakness(phrase, await self.secret(_("En gång till: ")))
            if not weak:
                return phrase
            self.say(weak)
        return ""
