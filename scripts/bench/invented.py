"""Ten thousand invented names and organisations, and how somebody in a hurry begins them."""

import random
from collections.abc import Iterator, Sequence

_ONSETS = (
    *("b", "bl", "br", "d", "dr", "f", "fl", "fr", "g", "gr", "h", "j", "k", "kl", "kn", "kr"),
    *("l", "m", "n", "p", "pl", "pr", "r", "s", "sk", "skr", "sl", "sm", "sn", "sp", "st", "str"),
    *("sv", "t", "tr", "v"),
)
_VOWELS = "aeiouyåäö"
_CODAS = (
    *("b", "d", "g", "k", "l", "ll", "m", "n", "nd", "ng", "nk", "nn", "p", "r", "rk", "rn", "rs"),
    *("s", "sk", "st", "t"),
)
_FIRST = ("a", "e", "us", "in", "is", "ar", "o", "ine", "ert", "olf", "hild")
_LAST = (
    *("berg", "gren", "lund", "ström", "kvist", "holm", "dal", "fors", "stad", "man", "ius"),
    "sson",
)
_PLACE = (
    *("bys", "torps", "ängens", "gläntans", "vikens", "åsens", "dalens", "hults", "näs", "sjöns"),
)
_KINDS = (
    *("skola", "vårdcentral", "socialkontor", "BUP-mottagning", "habilitering", "förskola"),
    *("fritidsgård", "familjecentral", "elevhälsa", "rehab"),
)
_LETTERS = "abcdefghijklmnopqrstuvwxyzåäö"


def names(chosen: random.Random, count: int = 10_000) -> list[str]:
    """Four people to each organisation, of 600 first names, 3,000 surnames and 1,200 places."""
    firsts = [_word(chosen, _FIRST) for _ in range(600)]
    lasts = [_word(chosen, _LAST) for _ in range(3000)]
    places = [_word(chosen, _PLACE) for _ in range(1200)]
    found: dict[str, None] = {}
    while len(found) < count:
        if chosen.random() < 0.8:
            found[f"{chosen.choice(firsts)} {chosen.choice(lasts)}"] = None
        else:
            found[f"{chosen.choice(places)} {chosen.choice(_KINDS)}"] = None
    return list(found)


def begun(chosen: random.Random, name: str) -> list[str]:
    """Three to six letters of each word, in small letters."""
    return [word[: chosen.randint(3, 6)].casefold() for word in name.split()]


def mistyped(chosen: random.Random, word: str) -> str:
    """A letter left out, doubled or another, or two that changed places."""
    return chosen.choice([slip for slip in _slips(chosen, word) if slip != word])


def _slips(chosen: random.Random, word: str) -> Iterator[str]:
    for at in range(len(word)):
        before, letter, after = word[:at], word[at], word[at + 1 :]
        yield before + after
        yield before + letter + letter + after
        yield before + chosen.choice(_LETTERS) + after
        yield before + after[:1] + letter + after[1:]


def _word(chosen: random.Random, ends: Sequence[str]) -> str:
    middle = chosen.choice(_ONSETS) + chosen.choice(_VOWELS) + chosen.choice(_CODAS)
    return (middle + chosen.choice(ends)).capitalize()
