"""One quiet line for what there is to say: an answer, or what the keys do here."""

from assistant.tui.safe import Plain, cut_rows, styled


class MessageLine(Plain):
    """Shows what was said last; failing that, a hint about the line in focus."""

    DEFAULT_CSS = """
    MessageLine { height: auto; min-height: 1; max-height: 2; width: 1fr; padding: 0 1; }
    """
    _steady = ""
    _said = ""
    _heard = ""
    _reminder = ""
    _hint = ""

    def say(self, text: str) -> None:
        """Say something; an empty text takes it away."""
        self._said = text
        self._settle()

    def hear(self, text: str) -> None:
        """What a typed line came to, as quiet as a hint; empty when the focus has moved."""
        self._heard = text
        self._settle()

    def hint(self, text: str) -> None:
        """What the keys do where the focus is."""
        self._hint = text
        self._settle()

    def remind(self, text: str) -> None:
        """What stands, as quiet as a hint, until it is taken away."""
        if text != self._reminder:
            self._reminder = text
            self._settle()

    def hold(self, text: str) -> None:
        """What must stay in sight until it is mended; new, it comes before what was heard."""
        if text != self._steady:
            self._steady, self._heard = text, "" if text else self._heard
            self._settle()

    def _settle(self) -> None:
        text = self._said or ("" if self._heard else self._steady)
        look = "bold $timebox-over" if text else "$muted"
        rows = 2 if text or self._heard else 1
        width = self.content_size.width or 78
        shown = cut_rows(text or self._heard or self._reminder or self._hint, width, rows)
        self.show(styled((shown, look)), layout=True)
