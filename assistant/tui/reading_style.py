"""The styles of what is opened over the seat and home, read without restyling what is shown."""

from typing import Any

from textual.app import App
from textual.screen import Screen


def read_style(app: App[Any], screen: Screen[Any]) -> None:
    """Know a screen's style before it is pushed.

    Textual would parse every style there is anew, and match them all to what lies beneath.
    """
    for path in screen.css_path:
        if not app.stylesheet.has_source(str(path), ""):
            app.stylesheet.read(path)
