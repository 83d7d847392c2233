"""Clauses inside a sentence: *när han blir arg*, *någon att prata med*, *vem hon ska ringa*."""

from collections.abc import Iterator, Sequence

from assistant.language.smart.forms import Forms
from assistant.language.smart.lexicon import Lexicon
from assistant.language.smart.words import Span, Word

_LONGEST = 25
"""How many words an aside may have."""


def asides(
    words: Sequence[Word],
    start: int,
    lexicon: Lexicon,
    forms: Forms,
    finite: frozenset[int],
    verbs: frozenset[int],
) -> Iterator[tuple[Span, bool]]:
    """Each clause inside, with whether it only tells when or why.

    ``finite`` are the places of verbs that can carry a sentence, ``verbs`` of all.
    """
    at = start
    while at < len(words):
        told = lexicon.length(words, at, "circumstance")
        if not told and at > start and _governed(words, at, lexicon, forms):
            told = 1
        if not told and not lexicon.has(words[at], "relatives"):
            at += 1
            continue
        end = _end(words, at + (told or 1), finite, first=at + (told or 1) <= start + 2)
        if told and not any(place in verbs for place in range(at + 1, end)):
            at += told  # a preposition: *om tre veckor*
            continue
        yield (at, end), bool(told)
        at = end


def _governed(words: Sequence[Word], at: int, lexicon: Lexicon, forms: Forms) -> bool:
    """*med att sova*: what it is about, and nothing that is seen."""
    led = words[at].low in forms.marks and lexicon.has(words[at], "relatives")
    namely = lexicon.length(words, at - 1, "namely") > 1
    return led and not namely and lexicon.has(words[at - 1], "prepositions")


def _end(words: Sequence[Word], at: int, finite: frozenset[int], *, first: bool) -> int:
    """At the next sign; before the second verb where the sentence begins with the aside."""
    verbs = 0
    for place in range(at, min(at + _LONGEST, len(words))):
        verbs += place in finite
        if words[place].text in ",;:.!?" or (first and verbs == 2):
            return place
    return min(at + _LONGEST, len(words))
