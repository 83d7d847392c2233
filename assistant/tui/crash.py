"""When the program itself is at fault: the screen is left, and says so plainly."""

from textual.app import App

from assistant.faults import told


class CalmApp(App[None]):
    """An application that never shows its inside on the terminal.

    Textual would print the values of variables, names of children among them,
    on what may be the room's projector.
    """

    def _fatal_error(self) -> None:
        self._exit_renderables[:] = [told(self._exception)]
        self._close_messages_no_wait()
