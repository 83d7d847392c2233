"""What is typed at one question, shared among all the form's: answers come as they come."""

from collections.abc import Sequence

from msgspec.structs import replace

from assistant.asking.form import Field, Kind
from assistant.asking.line_answers import shared


def spread_out(text: str, asked: Field, fields: Sequence[Field]) -> dict[str, str]:
    """Which field gets what; the one that is asked gets what names no other.

    In free text only a colon names another field: its words are everyday ones.
    Raises ``NotUnderstood``.
    """
    others = [replace(field, main=False) for field in fields if field.name != asked.name]
    free = asked.kind in (Kind.LINE, Kind.TEXT)
    return shared(text, [replace(asked, main=True), *others], changing=not free)
