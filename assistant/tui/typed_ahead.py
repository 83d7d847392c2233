"""What is typed ahead: a key waits until what the key before it opens is there to take it.

Without this, who asks for a form and writes on in the same breath loses the letters: Textual
gives each key to what has the focus when it is read, and a screen has none while it is made.
"""

from collections import deque
from collections.abc import Awaitable, Callable
from typing import Any, TypeAlias
from weakref import WeakSet

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.screen import Screen

LOOK = 0.01
"""Seconds between looks at whether what waits can be taken."""
PATIENCE = 200
"""Looks after which a key is given to whatever is there: a screen that fails takes none."""

Typed: TypeAlias = events.Key | events.Paste


class TypedAhead:
    """Keys and pasted texts in their order, each given when there is something to take it."""

    def __init__(self, app: App[Any], give: Callable[[Typed], Awaitable[None]]) -> None:
        self._app, self._give = app, give
        self._waiting: deque[Typed] = deque()
        self._looks = 0
        """How often the first of them was looked at in vain."""
        self._there: WeakSet[Screen[Any]] = WeakSet()
        self._awaited: Screen[Any] | None = None
        """The screen that is being made."""
        self._left: Screen[Any] | None = None
        """Where a key that may open something is on its way to all who may want it."""

    async def take(self, typed: Typed) -> None:
        """Give what was typed; now if there is a taker, else when there is."""
        self._waiting.append(typed)
        if len(self._waiting) == 1:
            await self._go_on()

    async def _go_on(self) -> None:
        while self._waiting and (self._ready() or self._looks > PATIENCE):
            self._looks = 0
            await self._give_next()
        if self._waiting:
            self._looks += 1
            self._app.set_timer(LOOK, self._go_on)

    async def _give_next(self) -> None:
        typed = self._waiting.popleft()
        taker, screen = self._app.focused or self._app.screen, self._app.screen
        self._left = None
        await self._give(typed)
        if isinstance(typed, events.Key) and not typed.is_printable:
            self._left = screen
            self._follow(taker)

    def _follow(self, node: DOMNode | None) -> None:
        """Go the way of the key, behind it: from who had it first up to the application."""
        if node is None:
            self._left = None
        elif not node.call_later(self._follow, node.parent):
            self._follow(node.parent)  # it was taken away meanwhile

    def _ready(self) -> bool:
        """Whether the screen has something to take a key, or never will."""
        screen = self._app.screen
        if screen is self._left or getattr(screen, "busy", False):
            return False
        if screen.focused is not None or screen in self._there:
            return True
        if screen is not self._awaited:
            self._awaited = screen
            screen.call_after_refresh(self._there.add, screen)
        return False
