"""A question that is answered while it cannot be seen."""

from typing import TypeVar

from assistant.tui.screens.overlay import Overlay

T = TypeVar("T")


class Leaving(Overlay[T]):
    """Leaves once; under the locked screen, as soon as that is opened."""

    _answer: tuple[T] | None = None

    def leave(self, answer: T) -> None:
        """Leave with an answer."""
        if self.is_current:
            self.dismiss(answer)
        else:
            self._answer = (answer,)

    def on_screen_resume(self) -> None:
        """Seen again: nothing that is done with may stay, and be done twice."""
        if self._answer is not None:
            (answer,), self._answer = self._answer, None
            self.leave(answer)
