"""A form made beforehand and thrown away: the first key that opens one waits for nothing."""

from typing import Any

from textual.app import App

from assistant.asking.form import Choice, Field, Kind
from assistant.meeting.records import Value
from assistant.tui.reading_style import read_style
from assistant.tui.screens.form import plain_form
from assistant.tui.widgets.key_hint import KeyHint
from assistant.tui.widgets.suggestions import Suggestions

_FIELDS = [
    Field(name="line", label=""),
    Field(name="choice", label="", kind=Kind.CHOICE, choices=(Choice("", ""),)),
    Field(name="text", label="", kind=Kind.TEXT),
]


def have_forms_ready(app: App[Any]) -> None:
    """Import what a form is built of, and parse its styles."""
    form = plain_form("", _FIELDS, _nothing)
    read_style(app, form)
    controls = (box.control for box in form.boxes)
    for one in (form, *form.boxes, *controls, Suggestions(), KeyHint("")):
        one._post_register(app)  # adds what Textual would add when it is first shown
    app.stylesheet.parse()


async def _nothing(_answers: dict[str, Value]) -> str:
    return ""
