"""Small, usual and large terminals: nothing is out of reach, nothing sticks out."""

import pytest

from tests.tui.conftest import Chair, Sit

SIZES = [(60, 20), (80, 24), (120, 40), (200, 60)]
over = pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}x{size[1]}")


def fits(chair: Chair, size: tuple[int, int]) -> bool:
    """Whether what lies uppermost is whole on the screen."""
    screen = chair.app.screen
    box = screen.children[0].region if screen.is_modal else screen.region
    return box.x >= 0 and box.y >= 0 and box.right <= size[0] and box.bottom <= size[1]


@over
async def test_help_is_always_among_the_keys_that_are_shown(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(size=size) as chair:
        last = chair.sees().splitlines()[-1]
        assert last.lstrip().startswith("F2 Vidare   F3 Tillbaka   F4 Fråga   F5 Paus")
        assert last.rstrip().endswith("F1 Hjälp")


@over
@pytest.mark.parametrize(
    ("keys", "told"),
    [
        (("f1",), "stänger"),
        (("ctrl+p",), "F1 hjälp"),
        (("f4",), "F1 hjälp"),
        (("f9",), "F1 hjälp"),
        (("down", "enter"), "F1 hjälp"),
        (("ctrl+o",), "Till exempel"),
    ],
)
async def test_what_lies_over_fits_and_tells_its_keys(
    sit: Sit, size: tuple[int, int], keys: tuple[str, ...], told: str
) -> None:
    async with sit(size=size) as chair:
        await chair.presses("f2", *keys)
        assert fits(chair, size)
        assert told in chair.sees()


@over
async def test_the_last_line_of_every_part_can_be_reached(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as chair:
        for number in range(1, len(chair.meeting.agenda.parts) + 1):
            await chair.goes_to(number)
            chain = [one for one in chair.seat.focus_chain if one.region]
            chain[-1].focus()
            await chair.rests()
            assert chair.seat.focused is chain[-1]
            part = chair.seat.query_one("#part")
            assert part.region.bottom <= size[1] - 2
            assert part.region.intersection(chain[-1].region)


@over
async def test_home_is_seen_from_its_top(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(family="", size=size) as chair:
        assert chair.sees().splitlines()[1].strip() == "Rundan"
        await chair.presses(*["down"] * 6)
        assert "▸ Inställningar och tangenter" in chair.sees()


async def test_a_long_form_begins_with_its_first_label(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f2", "enter")
        fields = chair.app.screen.query_one("#fields")
        await chair.app.animator.wait_until_complete()
        assert "Hur deltar personen?" in chair.sees()
        assert fields.scroll_y == 0


async def test_space_chooses_the_first_answer_where_none_is_chosen(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "ctrl+r", "space")
        assert "▸ (•) Maria Exempelgren" in chair.sees()


async def test_a_long_form_is_scrolled_to_the_field_in_focus(sit: Sit) -> None:
    async with sit(size=(60, 20)) as chair:
        await chair.presses("f2", "down", "enter")
        boxes = list(chair.app.screen.query("FieldBox"))
        for _box in boxes[1:]:
            await chair.presses("tab")
        fields = chair.app.screen.query_one("#fields")
        assert chair.app.focused is not None
        assert fields.region.contains_region(chair.app.focused.region)
