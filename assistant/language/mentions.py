"""Who an ``@`` in a text means: somebody's name, role or organisation.

By a part of a name, without diacritics, inflected (*@kuratorn*, *@Pers*) or mistyped.
Those near are looked among before those only known.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice, takewhile
from typing import Final

from msgspec import Struct

from assistant.language.names import folded

Span = tuple[int, int]


class Somebody(Struct, frozen=True):
    """One who may be meant."""

    id: str
    name: str
    roles: tuple[str, ...] = ()
    """What they are, in any words: *rektor*, *mamma*, *vårdnadshavare*."""
    organisation: str = ""
    near: bool = True
    """Whether they are here, and not only known."""


class Mention(Struct, frozen=True):
    """An ``@`` with the words it takes, and whom it may mean."""

    start: int
    end: int
    people: tuple[Somebody, ...]
    """One where that is plain; several where it is not; none where nobody is like it."""


class _Word(Struct, frozen=True):
    start: int
    end: int
    text: str
    """Folded, and without the genitive that a colon or an apostrophe shows."""
    capital: bool
    dotted: bool
    joined: bool
    """Whether a hyphen joins it to the word before, so that neither stands alone."""


_AT: Final = re.compile(r"(?<![^\s(\[{\"'”“«,;:/–-])@(?=[^\W\d_])")
_RESPONSIBLE: Final = (
    r"(?<!\w)(?:ansvarig|ansv\.?|responsible|resp\.)(?P<colon> ?:| är| is)?[^\S\n]{1,3}"
)
_ANNOUNCED: Final = re.compile(_RESPONSIBLE + r"(?=[^\W\d_])", re.IGNORECASE)
_ANNOUNCING: Final = re.compile(_RESPONSIBLE + "$", re.IGNORECASE)
_REACH: Final = 20
"""How far before an ``@`` the word that announces it is looked for."""
_WORD: Final = re.compile(r"[^\s,;:!?()\[\]{}\"”“«»@/–-]{1,60}")
_GENITIVE: Final = re.compile(r"(?:['’]s|:s|['’])$", re.IGNORECASE)
_MOST: Final = 6
"""How many words may be one mention."""
_LIMIT: Final = 30
"""How many of a text are looked at: a line with more is no measure."""
_SMALL: Final = frozenset(
    folded(
        "och eller samt ska skall kan vill med till den det att som hur när vid för från hos "
        "inom innan före efter senast ringer har är ett en på av i om the and or for with will "
        "to by at on in of has is from a an before after calls"
    ).split()
)
"""Words that are no part of a name unless they are one whole."""
_FROM: Final = frozenset(("pa", "fran", "i", "hos", "vid", "at", "from", "of", "in", "the"))
_SAME: Final = (
    ("bup", "barn"),
    ("soc", "socialtjansten"),
    ("hab", "habiliteringen", "barnhabiliteringen"),
    ("vc", "vardcentralen"),
    ("bvc", "barnavardscentralen"),
    ("fk", "forsakringskassan"),
    ("ssk", "sjukskoterska"),
    ("syv", "studie"),
    ("mamma", "mum", "mom", "mother"),
    ("pappa", "dad", "father"),
)
"""Words for the same, folded, or how what they stand for begins."""
_WHOLE, _INFLECTED, _BEGINS, _WITHIN, _MISTYPED = range(5)
"""How a word fits another, best first."""
_NAME, _OTHER = range(2)

Fit = tuple[int, int, int, bool]
"""How well words fit: the kind of likeness, letters that are wrong, a name before what is
none, the whole before a part."""


def mentions(text: str, people: Sequence[Somebody]) -> list[Mention]:
    """Every ``@`` in the text that stands for somebody, and everyone announced as *ansvarig*."""
    return [*_marked(text, people), *_announced(text, people)]


def _marked(text: str, people: Sequence[Somebody]) -> Iterator[Mention]:
    for match in islice(_AT.finditer(text), _LIMIT):
        words = _words(text, match.end())
        if words and text[words[0].end : words[0].end + 1] != "@":
            end, found = _meant(words, people)
            before = _ANNOUNCING.search(text[max(0, match.start() - _REACH) : match.start()])
            start = match.start() - (len(before[0]) if before and found else 0)
            yield Mention(start, end, found)


def _announced(text: str, people: Sequence[Somebody]) -> Iterator[Mention]:
    """*ansvarig Per*: only where somebody is plainly meant, for it may be an everyday word."""
    for match in islice(_ANNOUNCED.finditer(text), _LIMIT):
        before = text[: match.start()].rstrip()
        apart = bool(match["colon"]) or not before or before[-1] in ",;.(–-"
        words = _words(text, match.end())
        if not words:
            continue
        end, found = _meant(words, people, sloppy=False)
        named = any(words[0].text in folded(one.name).split() for one in found)
        if len(found) == 1 and (apart or named):
            yield Mention(match.start(), end, found)


def _words(text: str, start: int) -> list[_Word]:
    """The words that stand together from there on."""
    found: list[_Word] = []
    at = start
    while len(found) < _MOST and (match := _WORD.match(text, at)):
        raw, end = match[0], match.end()
        if text[end : end + 2].casefold() == ":s" and not text[end + 2 : end + 3].isalnum():
            end += 2
        dotted = raw.endswith(".")
        bare = raw.rstrip(".-–")
        plain = folded(_GENITIVE.sub("", bare))
        if not plain:
            break
        initial = dotted and len(bare) == 1
        stop = end - (len(raw) - len(bare)) if end == match.end() and not initial else end
        joined = bool(found) and text[at - 1] == "-"
        found.append(_Word(at, stop, plain, raw[:1].isupper(), dotted, joined))
        if dotted and len(bare) > 1:
            break
        at = end + (text[end : end + 1] in (" ", "\u00a0", "-"))
        if at == end:
            break
    return found


def _meant(
    words: Sequence[_Word], people: Sequence[Somebody], *, sloppy: bool = True
) -> tuple[int, tuple[Somebody, ...]]:
    """Where the mention ends, and whom it may mean: the nearest, by as many words as fit."""
    near = [one for one in people if one.near]
    for likeness in (_WITHIN, _MISTYPED) if sloppy else (_WITHIN,):
        for among in (near, people):
            for count in range(len(words), 0, -1):
                if words[count : count + 1] and words[count].joined:
                    continue
                found = _fitting(words[:count], among, likeness)
                if found:
                    return _narrowed(words, count, found)
    whole = [words[0], *takewhile(lambda word: word.joined, words[1:])]
    return whole[-1].end, ()


def _fitting(
    words: Sequence[_Word], people: Sequence[Somebody], likeness: int
) -> tuple[Somebody, ...]:
    fits = {one: fit for one in people if (fit := _fit(words, one)) and fit[0] <= likeness}
    best = min(fits.values(), default=None)
    return tuple(one for one, fit in fits.items() if fit == best)


def _fit(words: Sequence[_Word], somebody: Somebody) -> Fit | None:
    """How well the words fit somebody, at best."""
    fits = [
        (*fit, kind, len(words) < len(target))
        for kind, target in _targets(somebody)
        for at in range(len(target))
        if (fit := _run(words, target[at : at + len(words)], kind))
    ]
    return min(fits, default=None)


def _targets(somebody: Somebody) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The words somebody may be called by, and what they tell."""
    name = _split(somebody.name)
    found = [(_NAME, name)]
    for role in somebody.roles:
        found += [(_OTHER, _split(role)), (_OTHER, (*_split(role), *name))]
    if somebody.organisation:
        found.append((_OTHER, _split(somebody.organisation)))
    return tuple((kind, words) for kind, words in found if words)


def _split(text: str) -> tuple[str, ...]:
    pieces = folded(text).replace("-", " ").split()
    return tuple(word for piece in pieces if (word := piece.strip(".,()–")))


def _run(words: Sequence[_Word], target: Sequence[str], kind: int) -> tuple[int, int] | None:
    """How words fit a run of others: the worst likeness, and the letters wrong in all."""
    if len(target) < len(words):
        return None
    worst, wrong = 0, 0
    for index, (word, other) in enumerate(zip(words, target, strict=False)):
        fit = _alike(word.text, other, kind)
        if fit is None or (index and not _goes_on(word, fit)):
            return None
        worst, wrong = max(worst, fit[0]), wrong + fit[1]
    return worst, wrong


def _goes_on(word: _Word, fit: tuple[int, int]) -> bool:
    """Whether a word after the first is still part of the name, and not of the sentence."""
    if fit[0] == _WHOLE or (fit[0] == _INFLECTED and len(word.text) > 3):
        return True
    if word.text in _SMALL:
        return False
    if fit[0] == _BEGINS:
        return word.capital or len(word.text) > 2 or word.dotted
    return word.capital or len(word.text) > 4


def _alike(word: str, other: str, kind: int) -> tuple[int, int] | None:
    """How a word is like another; None where it is not."""
    if word == other:
        return _WHOLE, 0
    if any(word in same and other in same for same in _SAME):
        return _INFLECTED, 0
    if word[-1:] == "s" and word[:-1] == other:
        return _INFLECTED, 0
    if kind != _NAME and len(stem := _stem(word)) > 2 and stem == _stem(other):
        return _INFLECTED, 0
    if other.startswith(word):
        return _BEGINS, 0
    if kind != _NAME and len(word) > 3 and len(stem) > 2 and _stem(other).endswith(stem):
        return _WITHIN, 0
    wrong = _wrong(word, other)
    return (_MISTYPED, wrong) if wrong else None


def _wrong(word: str, other: str) -> int:
    """How many letters are wrong in a mistyped word, or in the beginning of one; 0: too many."""
    from rapidfuzz.distance import OSA

    allowed = 0 if len(word) < 3 else 1 if len(word) < 6 else 2 if len(word) < 10 else 3
    if word[0] != other[0]:
        allowed = min(allowed, 1)
    others = [other, _stem(other)]
    if len(word) > 4:
        others += [other[: len(word)], other[: len(word) + 1]]
    found = min(OSA.distance(word, one) for one in others)
    return found if found <= allowed else 0


def _stem(word: str) -> str:
    """A word without what makes it definite or a genitive."""
    if len(word) > 4 and word.endswith("s"):
        word = word[:-1]
    for end in ("arna", "erna", "orna", "en", "et", "an", "n", "t"):
        if word.endswith(end) and len(word) - len(end) > 2:
            word = word[: -len(end)]
            break
    return word[:-1] if word[-1:] in ("a", "e") and len(word) > 3 else word


def _narrowed(
    words: Sequence[_Word], count: int, found: tuple[Somebody, ...]
) -> tuple[int, tuple[Somebody, ...]]:
    """What follows a name may be more of it, mistyped, or say which of several is meant.

    *@anna lindh*; *@anna l*; *@anna på bup*; *@rektor Per Ek*.
    """
    for more in range(len(words), count, -1):
        if len(fitting := _fitting(words[:more], found, _MISTYPED)) == 1:
            return words[more - 1].end, fitting
    rest = list(words[count:])
    if len(found) > 1 and rest and _is_initial(rest):
        letter = rest[0].text
        named = [one for one in found if any(w[0] == letter for w in _split(one.name)[1:])]
        if len(named) == 1:
            return rest[0].end, tuple(named)
    skipped = 1 if rest and rest[0].text in _FROM else 0
    for length in (2, 1):
        said = rest[skipped : skipped + length]
        if len(said) < length or said[0].text in _SMALL:
            continue
        fitting = _fitting(said, found, _WITHIN if len(found) > 1 else _WHOLE)
        if len(fitting) == 1 and (len(found) > 1 or (not skipped and said[0].capital)):
            return said[-1].end, fitting
    return words[count - 1].end, found


def _is_initial(rest: Sequence[_Word]) -> bool:
    """Whether a single letter follows, and not *i* or *a* of the sentence."""
    first = rest[0]
    plain = first.text not in ("i", "a") or first.capital or first.dotted or len(rest) == 1
    return len(first.text) == 1 and plain
