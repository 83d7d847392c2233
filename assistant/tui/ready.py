"""What keys open most, read beforehand: a form is made and thrown away, so that the first key
that opens one waits for nothing."""

from pathlib import Path
from typing import Any, Final

from textual.app import App

from assistant.asking.form import Choice, Field, Kind
from assistant.meeting.records import Value
from assistant.tui import screens
from assistant.tui.screens.form import plain_form
from assistant.tui.widgets.key_hint import KeyHint
from assistant.tui.widgets.suggestions import Suggestions

SCREENS: Final = Path(screens.__file__).parent
_OPENED: Final = ("form", "line", "menu", "palette", "reading")
"""The screens that keys open most."""
_FIELDS: Final = [
    Field(name="line", label=""),
    Field(name="choice", label="", kind=Kind.CHOICE, choices=(Choice("", ""),)),
    Field(name="text", label="", kind=Kind.TEXT),
]


def have_forms_ready(app: App[Any]) -> None:
    """Import what a form is built of, and parse its styles and those of its like."""
    form = plain_form("", _FIELDS, _nothing)
    for name in _OPENED:  # at a first opening Textual would parse and match all styles anew
        path = SCREENS / f"{name}.tcss"
        if not app.stylesheet.has_source(str(path), ""):
            app.stylesheet.read(path)
    controls = (box.control for box in form.boxes)
    for one in (form, *form.boxes, *controls, Suggestions(), KeyHint("")):
        one._post_register(app)  # adds what Textual would add when it is first shown
    app.stylesheet.parse()


async def _nothing(_answers: dict[str, Value]) -> str:
    return ""
