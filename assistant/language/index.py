"""Thousands of names, found by how their words begin, in about a millisecond.

The words lie in order, each with the texts it stands in, so that those that begin with some
letters lie side by side, and so do all that go on from any of its beginnings: a word with a
slip in it is looked for along the ways that the words themselves leave open, and no other.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from heapq import nsmallest
from typing import Final

from assistant.language.names import folded

MOST: Final = 10
LEAST: Final = 3
"""Letters before a mistyped word is looked for."""
_LATER: Final = 1
"""What it costs that a word is not a text's first."""
_SLIP, _OTHER, _EXTRA = 2, 4, 6
"""What a letter costs that is missing, doubled or swapped with the next; that is another;
that is too many."""
_WORDS: Final = 6
"""How many words of what is typed are looked for; the last ones of a longer text."""
_LENGTH: Final = 200
"""Letters of a text, from its beginning, that it is found by; and of what is typed, from its end.
"""
_LAST: Final = "\U0010ffff"

Ranked = tuple[int, int, str]
"""What the letters cost, the place among the texts, the text."""
_Way = tuple[int, int, int]
"""What some letters cost, and the words that begin so: from the first to beyond the last."""


class Index:
    """Texts by their words; those given first are nearest, where the letters tell no more."""

    def __init__(self, texts: Iterable[str] = ()) -> None:
        self._texts = list(dict.fromkeys(text for text in texts if text.strip()))
        first: dict[str, list[int]] = {}
        later: dict[str, list[int]] = {}
        for number, text in enumerate(self._texts):
            found = first
            for word in folded(text[:_LENGTH]).split():
                found.setdefault(word, []).append(number)
                found = later
        self._words = (_Words(first), _Words(later))

    def __len__(self) -> int:
        return len(self._texts)

    def ranked(self, text: str, most: int = MOST, *, slips: bool = True) -> list[Ranked]:
        """Those that may be meant, best first; mistyped ones too, where the others are few."""
        typed = folded(text[-_LENGTH:]).split()[-_WORDS:]
        if not typed:
            return []
        found = self._best([self._reached(word, slips=False) for word in typed], most)
        if slips and len(found) < most and sum(map(len, typed)) >= LEAST:
            found = self._best([self._reached(word, slips=True) for word in typed], most)
        return found

    def _reached(self, word: str, *, slips: bool) -> dict[int, int]:
        """The texts that one word leads to, each with what the cheapest way costs."""
        ways = [
            (cost + late * _LATER, words.texts(low, high))
            for late, words in enumerate(self._words)
            for cost, low, high in (words.ways(word) if slips else [words.begun(0, word)])
            if low < high
        ]
        reached: dict[int, int] = {}
        for cost, numbers in sorted(ways, key=lambda way: -way[0]):
            reached.update(dict.fromkeys(numbers, cost))
        return reached

    def _best(self, reached: list[dict[int, int]], most: int) -> list[Ranked]:
        """The best of the texts that every word leads to."""
        first, *others = sorted(reached, key=len)
        for other in others:
            first = {n: cost + other[n] for n, cost in first.items() if n in other}
        best = nsmallest(most, ((cost, number) for number, cost in first.items()))
        return [(cost, number, self._texts[number]) for cost, number in best]


class _Words:
    """Words in order, and the numbers of the texts that each stands in."""

    def __init__(self, found: dict[str, list[int]]) -> None:
        self._words = sorted(found)
        self._numbers = array("L")
        self._starts = array("L", [0])
        """Where each word's numbers begin, and the last one's end."""
        for word in self._words:
            self._numbers.extend(found.pop(word))
            self._starts.append(len(self._numbers))

    def texts(self, low: int, high: int) -> Sequence[int]:
        """The texts in which some words stand."""
        return self._numbers[self._starts[low] : self._starts[high]]

    def begun(self, cost: int, letters: str) -> _Way:
        """The words that begin with some letters."""
        low = bisect_left(self._words, letters)
        return cost, low, bisect_right(self._words, letters + _LAST, low)

    def ways(self, word: str) -> Iterator[_Way]:
        """The word as it is and, of two letters or more, with one slip put right that is in it."""
        yield self.begun(0, word)
        for at in range(len(word) if len(word) > 1 else 0):
            before, letter, after = word[:at], word[at], word[at + 1 :]
            _cost, low, high = self.begun(0, before)
            if low == high:
                return
            if len(word) > 2:
                doubled = letter in (before[-1:], after[:1])
                yield self.begun(_SLIP if doubled else _EXTRA, before + after)
            if after and after[0] != letter:
                yield self.begun(_SLIP, before + after[0] + letter + after[1:])
            for meant in self._letters(at, low, high):
                if meant != letter:
                    yield self.begun(_OTHER, before + meant + after)
                    yield self.begun(_SLIP, before + meant + letter + after)

    def _letters(self, at: int, low: int, high: int) -> Iterator[str]:
        """The letters that some words, alike so far, go on with."""
        words = self._words
        while low < high:
            if len(words[low]) == at:
                low += 1
                continue
            yield words[low][at]
            low = bisect_right(words, words[low][: at + 1] + _LAST, low, high)
