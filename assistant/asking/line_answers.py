"""The answers of a typed line, shared among the fields of its form."""

from collections.abc import Mapping
from types import MappingProxyType

from assistant.asking.answers import NotUnderstood
from assistant.asking.form import Field, Kind
from assistant.language.names import folded

Meant = Mapping[tuple[str, str], str]
"""What somebody answered when asked: the code of the question and the text it
was about, and the id of what is meant."""
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


def shared(text: str, fields: list[Field], *, changing: bool) -> dict[str, str]:
    """Share a line's answers among the fields.

    The first answer of something new is a text that needs no name, so there
    only ``name: answer`` names a field; what is changed is often just a choice.
    """
    main = next((field.name for field in fields if field.main), fields[0].name)
    found: dict[str, str] = {}
    last = main
    for index, piece in enumerate(text.split(";")):
        first = index == 0
        spaced = changing or not first
        name, answer = _choosing(piece.strip(), fields, found) if spaced else "", piece.strip()
        if not name:
            name, answer = _announced(piece.strip(), fields, spaced=spaced)
        if name in found and not _adds(fields, name):
            raise NotUnderstood("said-twice", piece.strip())
        if name:
            found[name], last = _joined(found.get(name, ""), answer), name
        elif first:
            found |= {main: piece.strip()} if piece.strip() else {}
        else:
            found[last] = f"{found.get(last, '')};{piece}".strip("; ")
    return {name: answer.replace("\\n", "\n") for name, answer in found.items()}


def _announced(piece: str, fields: list[Field], *, spaced: bool) -> tuple[str, str]:
    """The field a piece names, and the rest of it.

    The name ends with a colon or, where that may be (``spaced``), a space.  A
    long text is always announced with a colon: its words are everyday ones.
    """
    words = sorted(
        ((word, field) for field in fields for word in field.words),
        key=lambda pair: len(pair[0]),
        reverse=True,
    )
    for word, field in words:
        if field.kind is Kind.YES and folded(piece) == folded(word):
            return field.name, piece
        start, rest = piece[: len(word)], piece[len(word) :]
        if folded(start) == folded(word) and rest[:1] and rest[0] in _ends(field, spaced):
            return field.name, rest.lstrip(": ")
    return "", piece


def _adds(fields: list[Field], name: str) -> bool:
    """Whether a second answer can be written after the first."""
    return any(field.name == name and field.kind in (Kind.LINE, Kind.TEXT) for field in fields)


def _joined(before: str, more: str) -> str:
    return f"{before}; {more}" if before else more


def _ends(field: Field, spaced: bool) -> str:
    return ": " if spaced and field.kind is not Kind.TEXT else ":"


def _choosing(piece: str, fields: list[Field], found: dict[str, str]) -> str:
    """The field one of whose choices a piece is, if it is exactly one."""
    for field in fields:
        if field.kind in (Kind.CHOICE, Kind.SEVERAL) and field.name not in found:
            labels = {folded(said) for c in field.choices for said in (c.label, *c.others)}
            if all(folded(part) in labels for part in piece.split(",")):
                return field.name
    return ""
