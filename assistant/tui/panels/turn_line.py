"""Whose turn it is and who has not yet spoken; and how one speaks with an interpreter."""

from assistant.asking.form import joined
from assistant.asking.interpreting import reminder
from assistant.asking.turns import told
from assistant.meeting.meeting import Meeting
from assistant.tui.keymap import key_of
from assistant.tui.safe import Plain, styled


class TurnLine(Plain):
    """Stands above the part in every part, and takes no room where there is nothing to tell."""

    DEFAULT_CSS = """
    TurnLine { height: auto; max-height: 3; width: 1fr; padding: 0 1; display: none; }
    """

    def tell(self, meeting: Meeting) -> None:
        """Show how it stands."""
        turns = told(meeting)
        text = joined(reminder(meeting), f"{key_of('turns')} {turns}" if turns else "")
        self.display = bool(text)
        self.show(styled((text, "$lead")), layout=True)
