"""The words a typed line begins with: as written, or as mistyped."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from msgspec import Struct

from assistant.asking.answers import NotUnderstood
from assistant.asking.form import Form
from assistant.asking.forms import EVERY
from assistant.language.names import folded

SHORTEST: Final = 4
"""Letters; a shorter word that is mistyped is always asked about."""
LIKE_ENOUGH: Final = 75.0
MARGIN: Final = 10.0
"""Per cent of likeness: the least there must be, and how much less the second best must be."""
_BEGINS: Final = 80.0
"""How like a word its beginning is at least."""
_LONGEST: Final = 40
"""Letters; what is longer is no word."""
_ASKED: Final = 5
"""How many words are asked about at most."""


class Word:
    """One of the words that begin a line."""

    def __init__(self, text: str, means: str, *, alone: bool = False) -> None:
        """``means`` is what it stands for: two words of one meaning are no rivals.

        ``alone``: nothing follows it.
        """
        self.text = text
        self.means = means
        self.alone = alone
        self.said = folded(text)
        self.length = self.said.count(" ") + 1


class Near(Struct, frozen=True):
    """What a mistyped beginning may be."""

    typed: str
    """As much of the line as was meant for the word."""
    words: tuple[str, ...]
    """The likeliest first, one for each meaning."""
    plain: bool
    """Whether the first is so like it, and the rest so unlike, that it is what was meant."""


def after(text: str, words: tuple[str, ...]) -> str | None:
    """What follows one of the words at the beginning of a text, if it begins so."""
    text = text.strip()
    for word in words:
        if not may_begin(text, word):
            continue
        start, rest = text[: len(word)], text[len(word) :]
        if rest[:1] in ("", " ") and folded(start) == _plain(word):
            return rest.strip()
    return None


def may_begin(text: str, word: str) -> bool:
    """Whether a text can begin with a word, by their first letters: the quick answer to most."""
    return _first(text[:1]) in ("", _first(word[:1]))


@cache
def _first(letter: str) -> str:
    return folded(letter)[:1]


@cache
def _plain(word: str) -> str:
    """A word of the grammar's own, folded once and not at each key."""
    return folded(word)


def form_named(left: str, *, surely: bool = False) -> tuple[Form, str]:
    """The form a text begins with, and what follows the word.

    Raises ``NotUnderstood``; where it must be ``surely`` said, for whatever is mistyped.
    """
    for word, form in _FORM_WORDS:
        if (rest := after(left, (word,))) is not None:
            return form, rest
    near = nearest(left, _FORMS)
    if surely or not near.plain:
        raise unknown(near)
    form = next(form for word, form in _FORM_WORDS if word == near.words[0])
    return form, left.strip()[len(near.typed) :].strip()


def unknown(near: Near) -> NotUnderstood:
    """That a beginning is no word, with those it may be."""
    return NotUnderstood("unknown-word", near.typed, choices=near.words, ids=near.words)


def nearest(left: str, words: tuple[Word, ...]) -> Near:
    """The words that the beginning of a text, up to its colon, is most like.

    Plain is only what is likest both by the letters in common and by the number of slips of
    the finger, the latter without a rival.
    """
    first = left.split(maxsplit=1)[0] if left.strip() else ""
    scores = sorted(_scores(left, words), key=lambda s: (-s.likeness, s.slips, s.word.length))
    best: dict[str, _Score] = {}
    for score in scores:
        best.setdefault(score.word.means, score)
    ranked = list(best.values())
    if not ranked:
        return Near(first, (), plain=False)
    top = ranked[0]
    rivals = [s for s in scores if s.word.means != top.word.means and not _within(s, top)]
    plain = (
        len(top.typed) >= SHORTEST
        and _word_for_word(top)
        and not any(
            top.likeness - rival.likeness < MARGIN or rival.slips <= top.slips for rival in rivals
        )
    )
    typed = top.typed
    near = [score.word.text for score in ranked if score.typed == typed]
    return Near(typed, tuple(near[:_ASKED]), plain=plain)


class _Score(NamedTuple):
    word: Word
    typed: str
    likeness: float
    slips: int
    """Of the finger; the beginning of a word counts as one."""


def _word_for_word(score: "_Score") -> bool:
    """Whether each of several words is like its own: *avsluta mötet* is no *nästa möte*."""
    from rapidfuzz import fuzz

    typed, known = folded(score.typed).split(), score.word.said.split()
    if len(known) == 1 or len(typed) != len(known):
        return True
    return all(
        word.startswith(one) or fuzz.ratio(one, word) >= LIKE_ENOUGH
        for one, word in zip(typed, known, strict=True)
    )


def _within(score: "_Score", top: "_Score") -> bool:
    """Whether a word is only a part of the other, which tells more of what was typed."""
    part = f" {score.word.said} " in f" {top.word.said} "
    return part and len(score.typed) < len(top.typed)


def _scores(left: str, words: tuple[Word, ...]) -> Iterator[_Score]:
    """How like each word the beginning is; only those that are like enough."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import OSA

    whole = left.strip()
    starts = [(typed, folded(typed)) for typed in _starts(whole)]
    for word in words:
        for typed, said in starts[max(0, word.length - 2) : word.length + 1]:
            if word.alone and typed != whole:
                continue
            likeness = fuzz.ratio(said, word.said)
            begins = word.said.startswith(said) and (word.length == 1 or typed == whole)
            slips = 1 if begins else OSA.distance(said, word.said, score_cutoff=3)
            if likeness >= LIKE_ENOUGH or slips == 1 < len(word.said):
                yield _Score(word, typed, max(likeness, _BEGINS if begins else 0.0), slips)


def _starts(left: str) -> list[str]:
    """The first word of the text, the first two, and so on, as written."""
    text = left.strip()[: 2 * _LONGEST]
    ends = [match.end() for match in re.finditer(r"\S+", text)][:5]
    return [text[:end] for end in ends if end <= _LONGEST]


_FORM_WORDS: Final = tuple(
    sorted(
        ((word, form) for form in EVERY for word in form.words),
        key=lambda pair: len(pair[0]),
        reverse=True,
    )
)
_FORMS: Final = tuple(Word(word, form.name) for word, form in _FORM_WORDS)
