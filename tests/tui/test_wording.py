"""The one quiet question below a goal as it is written, and what the secretary sees of it."""

import pytest

from assistant.meeting.goals import AddGoal, AddMeasure
from assistant.meeting.wording import Why
from assistant.tui.screens.form import FormScreen
from assistant.tui.screens.menu import MenuScreen
from tests.tui.conftest import Chair, Sit
from tests.tui.screens_text import flat

VAGUE = "Elias ska må bättre"
DIALOG, STORY = 6, 4


def asked(chair: Chair) -> str:
    """What is asked below a field, whichever it is."""
    form = chair.app.screen
    assert isinstance(form, FormScreen)
    return " ".join(box._wondered.text for box in form.boxes if box.has_class("-wondered"))


async def writes_a_goal(chair: Chair, text: str) -> None:
    await chair.seat.rows.open("goals")
    await chair.rests()
    await chair.types(text)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_it_is_asked_when_the_field_is_left_and_gone_when_answered(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(size=size) as chair:
        await chair.goes_to(DIALOG)
        await writes_a_goal(chair, VAGUE)
        assert asked(chair) == "", "not while somebody writes"
        await chair.presses("enter")
        assert asked(chair).startswith("? ")
        assert "Ctrl+B" in flat(chair.sees())
        await chair.types("Elias äter frukost alla skoldagar")
        await chair.presses("enter")
        assert asked(chair) == ""
        await chair.presses("ctrl+s")
        [goal] = chair.meeting.goals.goals.values()
        assert goal.text == VAGUE


async def test_resting_hands_are_asked_too(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(DIALOG)
        await writes_a_goal(chair, VAGUE)
        form = chair.app.screen
        assert isinstance(form, FormScreen)
        assert form._wondering is not None
        assert form._wondering._rest is not None
        form._wondering.look()
        assert asked(chair).startswith("? ")


async def test_a_clear_goal_is_left_alone(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(DIALOG)
        await writes_a_goal(chair, "Elias är i skolan tre hela dagar i veckan")
        await chair.presses("enter")
        assert asked(chair) == ""


async def test_it_may_stay_with_a_reason_and_is_not_asked_about_again(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(DIALOG)
        await writes_a_goal(chair, VAGUE)
        await chair.presses("enter", "ctrl+b")
        assert "personens egna ord" in chair.sees()
        await chair.presses("ctrl+s")
        assert "Välj varför" in chair.sees()
        await chair.presses("1", "ctrl+s")
        assert asked(chair) == ""
        await chair.presses("ctrl+s")
        [id] = chair.meeting.goals.goals
        kept = chair.meeting.wording.stays(id, "text", VAGUE)
        assert kept is not None
        assert kept.why is Why.OWN_WORDS
        await chair.seat.rows.open("goals", id)
        await chair.rests()
        assert asked(chair) == ""


async def test_a_reason_holds_only_for_the_words_it_was_given_for(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(DIALOG)
        await writes_a_goal(chair, VAGUE)
        await chair.presses("enter", "ctrl+b", "3", "ctrl+s", "up")
        await chair.types(" och trivas")
        await chair.presses("enter")
        assert asked(chair).startswith("? ")
        await chair.presses("ctrl+s")
        assert not chair.meeting.wording.kept


async def test_a_key_that_means_nothing_here_does_nothing(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(DIALOG)
        await writes_a_goal(chair, "Elias är i skolan tre hela dagar i veckan")
        form = chair.app.screen
        await chair.presses("enter", "ctrl+b")
        assert chair.app.screen is form


async def test_nobody_who_answers_is_asked_about_when_that_field_is_left(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(DIALOG)
        await chair.seat.do(AddGoal(values={"text": VAGUE}))
        await chair.seat.rows.open("measures")
        await chair.rests()
        await chair.types("Ringa hem")
        await chair.presses("enter")
        assert asked(chair) == ""
        await chair.presses("enter")
        assert asked(chair) == "? Vem svarar för det?"


async def test_nothing_is_asked_while_the_family_speaks(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(STORY)
        await writes_a_goal(chair, VAGUE)
        await chair.presses("enter")
        assert asked(chair) == ""


async def test_a_typed_goal_is_asked_about_in_the_quiet_line(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(DIALOG)
        await chair.presses("ctrl+o")
        await chair.types(f"mål: {VAGUE}")
        await chair.presses("enter")
        await chair.rests()
        assert "Eller skriv behåll 1: och varför." in flat(chair.sees())


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_plan_tells_how_each_goal_stands_and_who_has_said_yes(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(size=size) as chair:
        await chair.goes_to(DIALOG)
        await chair.seat.do(
            AddGoal(id="g", values={"text": VAGUE}),
            AddMeasure(values={"what": "Ringa", "goal": "g", "who": "siv"}),
        )
        await chair.presses("ctrl+e")
        assert "ingen har sagt ja än" in flat(chair.sees())
        await chair.presses("down", "enter")
        assert "Vilka har sagt ja?" in chair.sees()
        await chair.presses("space", "ctrl+s")
        assert "ja saknas från" in flat(chair.sees())


async def test_every_goal_is_reviewed_on_demand_by_a_typed_word(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(DIALOG)
        await chair.presses("ctrl+o")
        await chair.types("granska")
        await chair.presses("enter")
        await chair.rests()
        assert "Det finns inget mål att granska än." in chair.sees()
        await chair.seat.do(AddGoal(id="g", values={"text": VAGUE}))
        await chair.seat.wording.review()
        await chair.rests()
        assert isinstance(chair.app.screen, MenuScreen)
        assert VAGUE in chair.sees()
        await chair.presses("enter")
        assert isinstance(chair.app.screen, FormScreen)
        assert asked(chair).startswith("? ")


async def test_a_question_in_the_quiet_line_is_gone_when_it_is_answered(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(DIALOG)
        for line, asked_then in ((f"mål: {VAGUE}", True), ("behåll 1: vi vill ha det så", False)):
            await chair.presses("ctrl+o")
            await chair.types(line)
            await chair.presses("enter")
            await chair.rests()
            assert ("Vad ser ni då?" in flat(chair.sees())) is asked_then
