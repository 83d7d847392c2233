"""A text as words, each with its place and its base form."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from assistant.language.smart.lemmas import lemma

_TOKEN = re.compile(r"\d+(?:[.,:/-]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*|[^\w\s]|_")
_QUOTE = re.compile(r"[\"”“„][^\"”“„]*[\"”“]|«[^«»]*»|»[^«»]*«|‘[^‘’\n]*’(?!\w)")


@dataclass(frozen=True, slots=True)
class Word:
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
    waiting = iter([*quoted, (len(text), len(text))])
    start, end = next(waiting)
    for match in _TOKEN.finditer(text):
        while match.start() >= end and end < len(text):
            start, end = next(waiting)
        if start <= match.start() < end:
            continue
        low = match[0].casefold()
        base = lemma(low, language) if low[0].isalpha() else low
        yield Word(match[0], low, base, match.start(), match.end())
