"""A text as words, each with its place and its base form."""

import re
from collections.abc import Iterator

from msgspec import Struct

from assistant.language.smart.lemmas import lemma

Span = tuple[int, int]
"""From the first word of something to the one after it."""

STOPS = frozenset(",;:.!?()–/")
"""Signs that end a phrase."""

_TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*|[^\w\s]|_")
_QUOTE = re.compile(r"[\"”“„][^\"”“„]*[\"”“]|«[^«»]*»|»[^«»]*«|\u2018[^\u2018’\n]*’(?!\w)")


class Word(Struct, frozen=True):
    """A word, a number or a sign of a text."""

    text: str
    low: str
    lemma: str
    start: int
    end: int

    @property
    def is_number(self) -> bool:
        """Whether it is written in digits."""
        return self.text[0].isdigit()

    @property
    def is_sign(self) -> bool:
        """Whether it is a sign such as a comma."""
        return not self.text[0].isalnum()

    @property
    def is_capital(self) -> bool:
        """Whether it begins with a capital, as a name does."""
        return self.text[0].isupper()


def words_of(text: str, language: str) -> tuple[Word, ...]:
    """The words of a text without what is quoted in it, which is nobody's to correct."""
    quoted = [match.span() for match in _QUOTE.finditer(text)]
    return tuple(_words(text, language, quoted))


def _words(text: str, language: str, quoted: list[tuple[int, int]]) -> Iterator[Word]:
    quotes = iter(quoted)
    start, end = next(quotes, (len(text), len(text)))
    for match in _TOKEN.finditer(text):
        while end <= match.start():
            start, end = next(quotes, (len(text), len(text) + 1))
        if match.start() < start:
            low = match[0].casefold()
            base = lemma(low, language) if low[0].isalpha() else low
            yield Word(match[0], low, base, match.start(), match.end())
