"""A way into what can be done, as the palette lists it."""

from collections.abc import Callable, Coroutine
from typing import Any

from msgspec import Struct


class Entrance(Struct, frozen=True):
    """One thing that can be done now."""

    title: str
    run: Callable[[], Coroutine[Any, Any, object]]
    key: str = ""
    words: tuple[str, ...] = ()
    """What else it is called, in any language."""
    line: str = ""
    """What is typed to do the same, where it can be typed."""
