"""The answers of a typed line, shared among the fields of its form."""

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import Final, NamedTuple

from assistant.asking.answers import NotUnderstood
from assistant.asking.form import Field, Kind
from assistant.language.dates import understood_date
from assistant.language.names import folded, named

Meant = Mapping[tuple[str, str], str]
"""What somebody answered when asked: the code of the question and the text it
was about, and the id of what is meant."""
_CHOSEN: Final = (Kind.CHOICE, Kind.SEVERAL)
_FREE: Final = (Kind.LINE, Kind.TEXT)
"""What takes any words, so that those of another field may be its own."""
_SHORTEST: Final = 5
_LONGEST: Final = 25
"""Letters of a field's name that may be mistyped; the least of a choice that is half said."""
_MOST: Final = 400
"""Letters of an answer that is nothing but choices."""
_SOME_DAY: Final = date(2000, 1, 1)
"""Whether words mean a day at all hangs on no day."""
NOTHING_MEANT: Meant = MappingProxyType({})


def settled(field: Field, answer: str, meant: Meant) -> str:
    """The answer, with an id where it was asked about and settled."""
    match field.kind:
        case Kind.WHO:
            return meant.get(("which-one", answer), answer)
        case Kind.CHOICE | Kind.SEVERAL:
            pieces = [piece.strip() for piece in answer.split(",")]
            return ", ".join(meant.get(("which-choice", piece), piece) for piece in pieces)
    return answer


def shared(text: str, fields: list[Field], *, changing: bool, sure: bool = False) -> dict[str, str]:
    """Share a line's answers among the fields.

    The first answer of something new is a text that needs no name, so there
    only ``name: answer`` names a field; what is changed is often just a choice.
    Where it may be ``sure``, a name is one too that no sentence would begin with.
    """
    main = next((field.name for field in fields if field.main), fields[0].name)
    known = {field.name: field for field in fields}
    chosen = sorted((one for one in fields if one.kind in _CHOSEN), key=lambda one: not one.main)
    labels = {field.name: _labels(field) for field in chosen}
    begun = changing or (sure and known[main].kind not in _FREE)
    words = _words(fields)
    found: dict[str, list[str]] = {}
    last = main
    for index, raw in enumerate(text.split(";")):
        piece, spaced = raw.strip(), begun or index > 0
        name, answer = _choosing(piece, labels, found) if spaced else "", piece
        if not name:
            name, answer = _announced(piece, words, spaced=spaced, sure=sure or index > 0)
        if not name and index > 0 and known[last].kind in _CHOSEN:
            name = _dated(piece, fields, found) or _half_choosing(piece, fields, found)
        if name and name in found and known[name].kind not in (Kind.LINE, Kind.TEXT):
            raise NotUnderstood("said-twice", piece)
        if name:
            found.setdefault(name, []).extend(["; ", answer] if found.get(name) else [answer])
            last = name
        elif index == 0:
            found |= {main: [piece]} if piece else {}
        elif piece:
            found.setdefault(last, []).append(f";{raw.rstrip()}" if found.get(last) else piece)
    return {name: "".join(pieces).replace("\\n", "\n") for name, pieces in found.items()}


class _Announces(NamedTuple):
    """A field's word, as it is compared."""

    said: str
    length: int
    """Of the word as it is written."""
    field: Field


def names_in_prose(text: str, own: Field, fields: list[Field]) -> tuple[str, Field] | None:
    """A piece of a long text that may be meant for another, whose word it begins with, if any."""
    words = _words([one for one in fields if one.kind is Kind.TEXT and one is not own])
    for raw in text.split(";"):
        piece = raw.strip()
        for word in words:
            if piece[:1].islower() and piece[word.length :][:1] == " " and _is(piece, word):
                return piece, word.field
    return None


def _words(fields: list[Field]) -> list[_Announces]:
    """Everything that announces a field, the longest first."""
    pairs = [(word, field) for field in fields for word in field.words]
    ranked = sorted(pairs, key=lambda pair: len(pair[0]), reverse=True)
    return [_Announces(folded(word), len(word), field) for word, field in ranked]


def _labels(field: Field) -> set[str]:
    return {folded(said) for choice in field.choices for said in (choice.label, *choice.others)}


def _announced(piece: str, words: list[_Announces], *, spaced: bool, sure: bool) -> tuple[str, str]:
    """The field a piece names, and the rest of it.

    The name ends with a colon or, where that may be (``spaced``), a space.  The words of a
    long text are everyday ones: without a colon they are names only where a sentence of its
    own follows, as in *kvar Matsalen är stökig* (``sure``).
    """
    start = folded(piece[: words[0].length + 1]) if words else ""
    for word in words:
        if start[:1] != word.said[:1]:
            continue
        if word.field.kind is Kind.YES and folded(piece) == word.said:
            return word.field.name, piece
        rest = piece[word.length :]
        ends = spaced and word.field.kind is not Kind.TEXT
        ends = ends or (sure and _surely_ends(word.field, piece, rest))
        if (rest[:1] == ":" or (rest[:1] == " " and ends)) and _is(piece, word):
            return word.field.name, rest.lstrip(": ")
    return _nearly_announced(piece, words) if ":" in piece[: 2 * _LONGEST] else ("", piece)


def _nearly_announced(piece: str, words: list[_Announces]) -> tuple[str, str]:
    """The field a mistyped name before a colon can only mean; a text may have a colon too."""
    from rapidfuzz.distance import OSA

    typed, _colon, answer = piece.partition(":")
    said = folded(typed)
    if len(said) < _SHORTEST or len(said) > _LONGEST:
        return "", piece
    near = {word.field.name for word in words if OSA.distance(said, word.said, score_cutoff=2) <= 1}
    return (near.pop(), answer.strip()) if len(near) == 1 else ("", piece)


def _is(piece: str, word: _Announces) -> bool:
    return folded(piece[: word.length]) == word.said


def _surely_ends(field: Field, piece: str, rest: str) -> bool:
    """Whether a word in small letters has a capital after it or, where no sentence is, a number."""
    follows = rest.lstrip()[:1]
    return piece[:1].islower() and (
        follows.isupper() or (follows.isdecimal() and field.kind is not Kind.TEXT)
    )


def _dated(piece: str, fields: list[Field], found: Mapping[str, object]) -> str:
    """The field a day after a choice can only mean: the one that is left of those with a day."""
    if understood_date(piece, _SOME_DAY) is None:
        return ""
    dated = (one for one in fields if one.kind is Kind.DATE and not one.aside)
    left = [one.name for one in dated if one.name not in found]
    return left[0] if len(left) == 1 else ""


def _half_choosing(piece: str, fields: list[Field], found: Mapping[str, object]) -> str:
    """The field some of whose choices a piece may mean; which of them is asked there."""
    if not _SHORTEST <= len(piece) <= _MOST:
        return ""
    left = [one for one in fields if one.kind is Kind.CHOICE and one.name not in found]
    near = [one.name for one in left if named(piece, {c.value: c.label for c in one.choices})]
    return near[0] if len(near) == 1 else ""


def _choosing(piece: str, labels: Mapping[str, set[str]], found: Mapping[str, object]) -> str:
    """The field one of whose choices a piece is, if it is exactly one."""
    if not piece or len(piece) > _MOST:
        return ""
    parts = [folded(part) for part in piece.split(",")]
    for name, known in labels.items():
        if name not in found and known.issuperset(parts):
            return name
    return ""
