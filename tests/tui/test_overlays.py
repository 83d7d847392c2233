"""Whatever lies over a screen is left and helped by the same keys."""

import importlib
import pkgutil

import pytest
from textual.binding import BindingsMap

import assistant.tui.screens
from assistant.tui.screens.help import HelpScreen
from assistant.tui.screens.overlay import Overlay


def overlays() -> list[type[Overlay[object]]]:
    """Every one there is."""
    for module in pkgutil.iter_modules(assistant.tui.screens.__path__, "assistant.tui.screens."):
        importlib.import_module(module.name)
    found, waiting = [], [Overlay]
    while waiting:
        below = waiting.pop().__subclasses__()
        found += below
        waiting += below
    return [one for one in found if one.__module__.startswith("assistant.")]


def actions(screen: type, key: str) -> set[tuple[str, str | None]]:
    bound: BindingsMap = screen._merge_bindings()  # type: ignore[attr-defined]
    return {(binding.action, binding.id) for binding in bound.key_to_bindings.get(key, [])}


@pytest.mark.parametrize("screen", overlays(), ids=lambda screen: screen.__name__)
def test_the_same_keys_leave_it_and_help(screen: type[Overlay[object]]) -> None:
    assert actions(screen, "escape") == {("cancel", None)}
    assert actions(screen, "f3") == {("cancel", "go_back")}
    assert actions(screen, "f1") == {("help", "help")}
    assert any("{go_back}" in key for key, _text in screen.KEYS)


def test_help_itself_is_left_by_them_all() -> None:
    assert {actions(HelpScreen, key).pop()[0] for key in ("escape", "f3", "f1")} == {"leave"}
