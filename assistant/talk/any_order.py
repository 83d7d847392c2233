"""What is typed at one question, shared among all the form's: answers come as they come."""

from collections.abc import Sequence

from msgspec.structs import replace

from assistant.asking.form import Field, Kind
from assistant.asking.line_answers import shared
from assistant.language.names import folded


def spread_out(text: str, asked: Field, fields: Sequence[Field]) -> dict[str, str]:
    """Which field gets what; the one that is asked gets what names no other.

    In free text only a colon names another field, or several words: one is an everyday one.
    Raises ``NotUnderstood``.
    """
    others = [replace(field, main=False) for field in fields if field.name != asked.name]
    named = asked.kind not in (Kind.LINE, Kind.TEXT) or _begins_with_phrase(text, fields)
    return shared(text, [replace(asked, main=True), *others], changing=named)


def _begins_with_phrase(text: str, fields: Sequence[Field]) -> bool:
    phrases = (word for field in fields for word in field.words if " " in word)
    return any(folded(text).startswith(f"{folded(phrase)} ") for phrase in phrases)
