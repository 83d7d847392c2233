"""A widget that does not scroll itself."""

from textual.geometry import Size
from textual.reactive import Reactive
from textual.widget import Widget


class Still(Widget):
    """Takes the size a layout gives it; Textual would lay the whole screen out once more."""

    virtual_size = Reactive(Size(0, 0), repaint=False)
