"""What happens in a live meeting, by keys alone at a small terminal, from the key to the words."""

import pytest

from assistant.meeting.copies import recipients
from assistant.meeting.goals import Standing
from tests.tui.conftest import Chair, Sit
from tests.tui.screens_text import flat

SMALL = (80, 24)


async def says(chair: Chair, *lines: str) -> None:
    """Type lines, each with the key that opens it."""
    for line in lines:
        await chair.presses("ctrl+o")
        await chair.types(line)
        await chair.presses("enter")
        assert not chair.app.screen.is_modal, chair.sees()


async def finds(chair: Chair, typed: str) -> None:
    """By the palette."""
    await chair.presses("ctrl+p")
    await chair.types(typed)
    await chair.presses("enter")


async def test_the_queue_is_in_the_order_of_its_kinds(sit: Sit) -> None:
    async with sit(size=SMALL) as chair:
        await says(chair, "närvaro alla: på plats")
        await chair.presses("f2", "f2", "f2")
        await says(
            chair,
            "kö karin: sista ordet",
            "kö siv: senare om bussen",
            "kö amir: om grinden",
            "kö david: direkt om morgnarna",
        )
        await chair.presses("f6")
        seen = chair.sees()
        order = [seen.index(f"Ordet till {name}") for name in ("David", "Amir", "Siv", "Karin")]
        assert order == sorted(order)
        assert "om morgnarna" in seen
        await chair.presses("enter")
        assert "Ordet: David" in chair.sees()


async def test_an_interpreter_is_noted_and_gets_no_copy(sit: Sit) -> None:
    async with sit(size=SMALL) as chair:
        await chair.presses("f2")
        await says(chair, "närvaro: Tala Tolksson; roll tolk; på plats")
        assert "korta meningar" in flat(chair.sees())
        assert not any("Tolksson" in one.name for one in recipients(chair.meeting))


async def test_one_guardians_no_stops_the_sharing_with_the_law(sit: Sit) -> None:
    async with sit(size=SMALL) as chair:
        await chair.presses("f2", "f2")
        await says(chair, "sekretess jonas: nej")
        assert "FB 6 kap. 13 a §" in flat(chair.sees())


async def test_one_who_leaves_early_is_taken_first(sit: Sit) -> None:
    async with sit(size=SMALL) as chair:
        await says(chair, "närvaro alla: på plats", "går karin 13.50")
        await chair.presses(*["f2"] * 6)
        assert "Karin Låtsberg går 13:50" in flat(chair.sees())


async def test_who_is_absent_is_asked_and_decides_nothing(sit: Sit) -> None:
    async with sit(size=SMALL) as chair:
        await says(chair, "närvaro alla: på plats", "närvaro Tove: frånvarande")
        await chair.presses(*["f2"] * 6)
        await says(chair, "åtgärd: Bedöma ljudet i matsalen; ansvarig Tove; senast 1/12")
        [measure] = chair.meeting.goals.measures.values()
        assert measure.standing is Standing.ASKED
        await finds(chair, "bedöma ljudet")
        assert "tillfrågas" in chair.sees()


async def test_the_circle_and_its_sentence_by_the_palette(sit: Sit) -> None:
    async with sit(size=SMALL) as chair:
        await chair.presses("f2")
        await finds(chair, "möteskirkeln")
        assert "►1" in chair.sees()
        assert "Presentation" in chair.sees()
        await chair.presses("f3")
        assert not chair.app.screen.is_modal


@pytest.mark.parametrize("typed", ["stopkort", "stoppkrotet"])
async def test_the_stop_card_by_a_mistyped_name(sit: Sit, typed: str) -> None:
    async with sit(size=SMALL) as chair:
        await chair.presses("f2")
        await finds(chair, typed)
        assert chair.meeting.stop_card.up


async def test_the_stop_card_on_the_locked_screen(sit: Sit) -> None:
    async with sit(size=SMALL) as chair:
        await chair.presses("f2", "ctrl+l", "f7")
        assert chair.meeting.stop_card.up
        await chair.presses("f7")
        assert not chair.meeting.stop_card.up


async def test_nobody_is_told_to_have_the_word_before_the_story_is_told(sit: Sit) -> None:
    """Where the story and a round share a part."""
    async with sit("rut", size=SMALL) as chair:
        await says(chair, "närvaro alla: på plats")
        await chair.presses("f2", "f2")
        assert "Nu: " not in chair.sees()
        await chair.presses("f6")
        assert "Ordet: rundan och talarkön" in chair.sees()
        await chair.presses("enter")
        assert "Nu: " in chair.sees()
