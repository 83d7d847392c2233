"""Inflected words back to their base forms, by simplemma's dictionaries.

A dictionary takes half a second to open and 15 MB, so it is opened when it is
first asked; ``prepare`` opens it ahead of time.
"""

from collections.abc import Mapping
from functools import cache, lru_cache

_LONGEST = 40
"""No word of the dictionaries is longer; anything longer is no word."""
_SHORTEST_TAIL = 4
"""How short the last part of a compound may be: *-stöd*, *-möte*."""


def prepare(language: str) -> None:
    """Open a language's dictionary, for whoever has a moment to spare."""
    _forms(language)


def forget() -> None:
    """Keep none of the words that have been looked up: they are somebody's."""
    for looked_up in (lemma, is_form_of, is_known):
        looked_up.cache_clear()


@lru_cache(maxsize=4096)
def lemma(word: str, language: str) -> str:
    """The base form of a lower-case word; the word itself where none is known.

    A compound that no dictionary has is known by its last part:
    *kuratorssamtalen* is *kuratorssamtal*.
    """
    if len(word) > _LONGEST:
        return word
    forms = _forms(language)
    if found := forms.get(word):
        return found
    for cut in range(2, len(word) - _SHORTEST_TAIL + 1):
        if found := forms.get(word[cut:]):
            return word[:cut] + found
    return word


@lru_cache(maxsize=4096)
def is_form_of(word: str, base: str, language: str) -> bool:
    """Whether the dictionary has the word as a form of that base form."""
    return len(word) <= _LONGEST and _forms(language).get(word) == base


@lru_cache(maxsize=4096)
def is_known(word: str, language: str) -> bool:
    """Whether the dictionary has the word at all."""
    return len(word) <= _LONGEST and _forms(language).get(word) is not None


@cache
def _forms(language: str) -> Mapping[str, str]:
    from simplemma.strategies import LOW_MEMORY_DICTIONARY_FACTORY

    return LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(language)
