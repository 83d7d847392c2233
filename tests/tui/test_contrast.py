"""What is really on the screens stands out: 7:1 for every letter on the ground it stands on."""

from collections.abc import Iterator

import pytest
from textual.color import Color
from textual.filter import Monochrome
from textual.widgets import Input, TextArea

from assistant.tui.themes import DARK, THEMES
from tests.support.fake_comfort import FakeComfort
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.test_themes import contrast

GROUND = Color.parse(DARK.background or "")
DRAWN = set("─│╭╮╰╯━▌▎▁▂▃▄▅▆▇█▊▐▔▀▋▍▏")
"""Lines and bars, which are no text."""


def letters(chair: Chair, *, grey: bool = False) -> Iterator[tuple[str, Color, Color, bool]]:
    """Each stretch of letters on the topmost screen, its colour, its ground, and whether dimmed."""
    screen = chair.app.screen
    region = screen.children[0].region if screen.is_modal else screen.region
    for y, strip in enumerate(screen._compositor.render_strips()):
        if not region.y <= y < region.bottom:
            continue
        seen = strip.crop(region.x, region.right)
        for segment in seen.apply_filter(Monochrome(), GROUND) if grey else seen:
            text, style = segment.text.strip(), segment.style
            if style and style.color and style.bgcolor and set(text) - DRAWN:
                fore, ground = (Color.from_rich_color(c) for c in (style.color, style.bgcolor))
                if style.reverse:
                    fore, ground = ground, fore
                yield text, fore, ground, bool(style.dim)


def weak(chair: Chair, *, grey: bool = False) -> list[tuple[str, str, str, float]]:
    """The letters that do not stand out."""
    return [
        (text, fore.hex, ground.hex, round(contrast(fore, ground), 1))
        for text, fore, ground, dim in letters(chair, grey=grey)
        if dim or contrast(fore, ground) < 7
    ]


@pytest.fixture(params=THEMES, ids=lambda theme: theme.name)
def look(request: pytest.FixtureRequest, house: FakeHouse) -> str:
    name: str = request.param.name
    house.comfort = FakeComfort({"park": "enter"}, look=name.removeprefix("rundan-"))
    return name


async def test_every_letter_of_a_meeting(sit: Sit, look: str) -> None:
    async with sit(size=(120, 40)) as chair:
        assert chair.app.theme == look
        assert not weak(chair), "before"
        for number in range(1, len(chair.meeting.agenda.parts) + 1):
            await chair.goes_to(number)
            assert not weak(chair), number
            assert len(list(letters(chair))) > 20
        chair.house.clock.pass_(minutes=50)
        chair.seat._show_frame()
        await chair.rests()
        assert "över tiden" in chair.sees()
        assert not weak(chair), "over time"
        await chair.presses("f5")
        assert not weak(chair), "paused"


async def test_every_letter_of_what_is_written(sit: Sit, look: str) -> None:
    async with sit(size=(120, 40)) as chair:
        await chair.goes_to(4)
        await chair.types("Några ord som markeras")
        chair.app.screen.query(TextArea).first().select_all()
        await chair.rests()
        assert not weak(chair), "selected"
        await chair.presses("f4")
        await chair.types("Okänd Person")
        assert not weak(chair), "a name that nobody has"
        chair.app.screen.query(Input).first().action_select_all()
        await chair.presses("ctrl+s")
        assert not weak(chair), "refused"


@pytest.mark.parametrize("keys", [("f1",), ("ctrl+p",), ("ctrl+p", "down"), ("f9",), ("ctrl+o",)])
async def test_every_letter_of_what_lies_over(sit: Sit, look: str, keys: tuple[str, ...]) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f2", *keys)
        assert not weak(chair)
        await chair.types("blorpt")
        await chair.presses("enter")
        assert not weak(chair)


async def test_every_letter_of_home_the_lock_and_the_tour(sit: Sit, look: str) -> None:
    async with sit(family="", size=(80, 40)) as chair:
        assert "config.toml" in chair.sees()
        assert not weak(chair), "home"
        await chair.presses("enter")
        assert not weak(chair), "choosing a passphrase"
        await chair.presses("escape")
        await chair.app.run_action("tour")
        await chair.rests()
        assert "Rundtur 1" in chair.sees()
        assert not weak(chair), "the tour"
        await chair.presses("ctrl+l")
        assert not weak(chair), "locked"


async def test_without_colour_all_is_there_in_grey(
    sit: Sit, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    async with sit(size=(80, 24)) as chair:
        assert chair.app.no_color
        assert not chair.app.theme.startswith("ansi")
        await chair.presses("f2", "space")
        chair.house.clock.pass_(minutes=7)
        chair.seat._show_frame()
        await chair.rests()
        assert not weak(chair, grey=True)
        assert all(fore.r == fore.g == fore.b for _t, fore, _g, _d in letters(chair, grey=True))
        for sign in ("►", "▸ ✓", "○", "min över tiden"):
            assert sign in chair.sees(), sign
