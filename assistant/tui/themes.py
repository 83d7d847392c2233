"""Two looks, dark and light.

Every text reaches a contrast of 7:1 against the grounds it stands on (WCAG
2.2, 1.4.6); nothing is said by colour alone.
"""

from collections.abc import Mapping
from typing import Final

from textual.theme import Theme

from assistant.language.translation import N_

_DARK_WORDS: Final = {
    "muted": "#bdc4cc",
    "speech": "#cfe0c8",
    "lead": "#a9d1ff",
    "timebox-ok": "#b9dcb0",
    "timebox-late": "#f0d59a",
    "timebox-over": "#f3c3a6",
    "chosen": "#243040",
    "line": "#46505c",
}
_LIGHT_WORDS: Final = {
    "muted": "#454b53",
    "speech": "#1f4a2a",
    "lead": "#0b3f78",
    "timebox-ok": "#1c4f24",
    "timebox-late": "#5a3d00",
    "timebox-over": "#6d2e0c",
    "chosen": "#dce9f6",
    "line": "#8f969e",
}

DARK: Final = Theme(
    name="rundan-dark",
    dark=True,
    primary="#7fb2e5",
    secondary="#9ec3a0",
    accent="#a9d1ff",
    warning="#f0d59a",
    error="#f3c3a6",
    success="#b9dcb0",
    foreground="#e8e8e3",
    background="#14181d",
    surface="#1d232b",
    panel="#1d232b",
    variables={
        **_DARK_WORDS,
        "border": "#7fb2e5",
        "border-blurred": "#46505c",
        "input-cursor-background": "#e8e8e3",
        "input-cursor-foreground": "#14181d",
        "input-selection-background": "#2c4866",
        "scrollbar": "#46505c",
        "scrollbar-hover": "#5d6977",
        "scrollbar-active": "#7fb2e5",
        "scrollbar-background": "#14181d",
        "scrollbar-background-hover": "#14181d",
        "scrollbar-background-active": "#14181d",
        "scrollbar-corner-color": "#14181d",
    },
)

LIGHT: Final = Theme(
    name="rundan-light",
    dark=False,
    primary="#1d5a9a",
    secondary="#2d6b38",
    accent="#0b3f78",
    warning="#5a3d00",
    error="#6d2e0c",
    success="#1c4f24",
    foreground="#1b1e22",
    background="#faf9f5",
    surface="#f0efe9",
    panel="#f0efe9",
    variables={
        **_LIGHT_WORDS,
        "border": "#1d5a9a",
        "border-blurred": "#8f969e",
        "input-cursor-background": "#1b1e22",
        "input-cursor-foreground": "#faf9f5",
        "input-selection-background": "#b9d3ec",
        "scrollbar": "#b3b8bd",
        "scrollbar-hover": "#8f969e",
        "scrollbar-active": "#1d5a9a",
        "scrollbar-background": "#faf9f5",
        "scrollbar-background-hover": "#faf9f5",
        "scrollbar-background-active": "#faf9f5",
        "scrollbar-corner-color": "#faf9f5",
    },
)

THEMES: Final = (DARK, LIGHT)
LOOK: Final = N_("Ljust eller mörkt utseende")
"""What the palette calls changing it."""


def look_for(chosen: str, environment: Mapping[str, str]) -> Theme:
    """The look that is chosen or, for ``auto``, the terminal's own where it tells its colours.

    Many terminals set ``COLORFGBG`` to the palette numbers of text and ground: of the first
    sixteen, 7 and those from 9 are light.
    """
    ground = environment.get("COLORFGBG", "").rpartition(";")[2]
    light = chosen == "light" or (chosen == "auto" and ground.isdecimal() and _light(int(ground)))
    return LIGHT if light else DARK


def _light(colour: int) -> bool:
    return colour == 7 or 9 <= colour <= 15
