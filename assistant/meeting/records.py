"""Records whose fields are set one at a time."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import Any, TypeVar, get_type_hints

import msgspec
from msgspec import Struct
from msgspec.structs import asdict, replace

from assistant.meeting.event import Refused

Value = str | bool | int | list[str] | None
"""What a field may hold in an event: JSON, with dates as ``YYYY-MM-DD``."""

R = TypeVar("R", bound=Struct)


def differing(record: Struct, changes: Mapping[str, Value]) -> Iterator[tuple[str, Value]]:
    """Yield the field and value of each change that changes something.

    Raises ``Refused`` for a field the record lacks or a value it cannot hold.
    """
    for field, value in changes.items():
        typed = _typed(type(record), field, value)
        if typed != getattr(record, field):
            yield field, plain(typed)


def plain(value: Any) -> Any:
    """The value as events and forms hold it: JSON, where a tuple is a list."""
    return msgspec.json.decode(msgspec.json.encode(value))


def with_field(record: R, field: str, value: Value) -> R:
    """Return the record with one field set from an event's value."""
    return replace(record, **{field: _typed(type(record), field, value)})


def each_text(value: Any, change: Callable[[str], str]) -> Any:
    """The value with each plain string in it changed; enums and numbers are left alone."""
    if type(value) is str:
        return change(value)
    if isinstance(value, tuple):
        return tuple(each_text(item, change) for item in value)
    if isinstance(value, dict):
        return {key: each_text(item, change) for key, item in value.items()}
    if isinstance(value, Struct):
        return replace(value, **{k: each_text(v, change) for k, v in asdict(value).items()})
    return value


def worded(text: Value) -> None:
    """Raises ``Refused`` for a text that says nothing."""
    if not str(text or "").strip():
        raise Refused("text-missing")


def built(kind: type[R], values: Mapping[str, Value]) -> R:
    """Return a record made of plain values; raises ``Refused`` as ``differing`` does."""
    return kind(**{field: _typed(kind, field, value) for field, value in values.items()})


def _typed(kind: type[Struct], field: str, value: Value) -> Any:
    try:
        return msgspec.convert(value, _hints(kind)[field])
    except (KeyError, msgspec.ValidationError):
        raise Refused("value-not-understood", field=field, value=str(value)) from None


@cache
def _hints(kind: type[Struct]) -> dict[str, Any]:
    return get_type_hints(kind)
