"""Every text reaches a contrast of 7:1, in both looks."""

import pytest
from textual.color import Color
from textual.theme import Theme

from assistant.tui.themes import DARK, LIGHT, THEMES, look_for


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


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_written_text_stands_out_marked_and_under_the_cursor(theme: Theme) -> None:
    named = {name: Color.parse(value) for name, value in theme.variables.items()}
    written = Color.parse(theme.foreground or "")
    assert contrast(written, named["input-selection-background"]) >= 7
    assert contrast(named["input-cursor-foreground"], named["input-cursor-background"]) >= 7


@pytest.mark.parametrize(
    ("chosen", "terminal", "look"),
    [
        ("auto", "", DARK),
        ("auto", "15;0", DARK),
        ("auto", "0;15", LIGHT),
        ("auto", "0;default;15", LIGHT),
        ("auto", "12;8", DARK),
        ("auto", "0;7", LIGHT),
        ("auto", "default;default", DARK),
        ("dark", "0;15", DARK),
        ("light", "15;0", LIGHT),
    ],
)
def test_the_look_is_the_chosen_one_or_the_terminals(
    chosen: str, terminal: str, look: Theme
) -> None:
    assert look_for(chosen, {"COLORFGBG": terminal}) is look
    assert look_for(chosen, {}) is (LIGHT if chosen == "light" else DARK)


def test_both_looks_name_the_same_colours() -> None:
    first, second = (set(theme.variables) for theme in THEMES)
    assert first == second
