"""Every text reaches a contrast of 7:1, in both looks."""

import pytest
from textual.color import Color
from textual.theme import Theme

from assistant.tui.themes import THEMES


def luminance(colour: Color) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [channel / 255 for channel in colour.rgb]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Color, other: Color) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


TEXTS = ("muted", "speech", "lead", "timebox-ok", "timebox-late", "timebox-over")


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_text_stands_out_from_every_ground(theme: Theme) -> None:
    grounds = [theme.background, theme.surface, theme.variables["chosen"]]
    texts = {name: theme.variables[name] for name in TEXTS}
    texts["foreground"] = theme.foreground or ""
    for name, text in texts.items():
        for ground in grounds:
            ratio = contrast(Color.parse(ground or ""), Color.parse(text))
            assert ratio >= 7, (name, ground, ratio)


def test_both_looks_name_the_same_colours() -> None:
    first, second = (set(theme.variables) for theme in THEMES)
    assert first == second
