"""What people type shows exactly as typed, on every screen."""

from collections.abc import Awaitable, Callable

import pytest

from assistant.asking.form import Form, Kind
from assistant.asking.forms import EVERY
from assistant.meeting.agenda import Agenda, Block, Part
from assistant.meeting.attendance import AddParticipant, Presence
from assistant.meeting.goals import AddGoal
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.questions import ParkQuestion
from assistant.meeting.turns import QueueUp
from assistant.tui.safe import plain
from assistant.tui.screens.form import FormScreen
from assistant.tui.widgets.field_box import FieldBox
from assistant.tui.widgets.line import Target
from tests.support.hostile_strings import STRINGS
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse

Look = Callable[[Chair], Awaitable[None]]


def hostile_agenda() -> Agenda:
    """An agenda file whose every text could be read as markup."""
    blocks = [
        Block(**{kind: text})
        for kind, text in zip(
            ("say", "get", "note", "round", "list", "say", "get", "note", "say", "get"),
            STRINGS,
            strict=True,
        )
    ]
    concerns = ("attendance", "goals", "questions", "narrative", "moments")
    part = Part(
        id="p",
        title=STRINGS[3],
        minutes={60: 30},
        floor=1,
        blocks=(*blocks, *(Block(concern=name) for name in concerns)),
    )
    return Agenda(
        id="hostile",
        title=STRINGS[2],
        source="",
        minutes_note=STRINGS[9],
        person="child",
        plan_label="SIP",
        coordinator="lots",
        coordinator_task="",
        parts=(part, Part(id="q", title=STRINGS[9], minutes={60: 30}, floor=1, blocks=())),
    )


def hostile_house() -> FakeHouse:
    known = [
        *(
            AddParticipant(id=f"p{n}", values={"name": text, "presence": Presence.ROOM})
            for n, text in enumerate(STRINGS)
        ),
        *(AddGoal(id=f"g{n}", values={"text": text}) for n, text in enumerate(STRINGS)),
        *(ParkQuestion(by=text, text=text) for text in STRINGS),
        ChangeNarrative(values={"situation": "\n".join(STRINGS)}),
    ]
    return FakeHouse(agenda=hostile_agenda(), known=known)


FREE = (Kind.LINE, Kind.TEXT, Kind.NAMES, Kind.WHO)


def rows(chair: Chair, form: Form) -> list[str]:
    return [row.id for row in form.rows(chair.meeting)]


async def seat(chair: Chair) -> None:
    await chair.presses("f2")


async def palette(chair: Chair) -> None:
    await chair.presses("f2", "ctrl+p")
    chair.app.screen.query_one("#found").styles.max_height = 200
    await chair.rests()


async def palette_narrowed(chair: Chair) -> None:
    await chair.presses("f2", "ctrl+p")
    await chair.types("Närvaro")
    chair.app.screen.query_one("#found").styles.max_height = 200
    await chair.rests()


async def the_word(chair: Chair) -> None:
    await chair.presses("f2")
    await chair.seat.do(*(QueueUp(who=f"p{n}", reason=text) for n, text in enumerate(STRINGS)))
    await chair.presses("f6")


@pytest.mark.parametrize("look", [seat, palette, palette_narrowed, the_word])
async def test_all_of_them_show_as_typed(sit: Sit, look: Look) -> None:
    async with sit(house=hostile_house(), size=(160, 240)) as chair:
        await look(chair)
        seen = chair.sees()
        for text in STRINGS:
            assert text in seen, text
        assert chair.app.is_running


@pytest.mark.parametrize("number", range(len(STRINGS)))
async def test_each_shows_as_typed_where_one_row_is_asked_about(sit: Sit, number: int) -> None:
    async with sit(house=hostile_house(), size=(120, 60)) as chair:
        await chair.presses("f2")
        part = chair.seat.query_one("#part")
        person = Target("row", "attendance", f"p{number}")
        assert part.select(person)
        await chair.presses("delete")
        assert STRINGS[number] in chair.sees(), "in the question"
        await chair.presses("n", "enter")
        assert f"Närvaro: {STRINGS[number]}" in chair.sees(), "in the form"
        await chair.presses("escape", "f4")
        await chair.types(STRINGS[number][:2])
        assert chair.app.is_running, "in the names offered"
        await chair.presses("escape", "escape", "ctrl+o")
        await chair.types(STRINGS[number])
        await chair.presses("enter")
        assert STRINGS[number] in chair.sees(), "in the answer to a typed line"


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
async def test_the_plan_and_what_is_offered_show_them_as_typed(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(house=hostile_house(), size=size) as chair:
        await chair.presses("f2", "ctrl+e")
        for number, text in enumerate(STRINGS):
            assert chair.seat.view.select(Target("row", "attendance", f"p{number}"))
            await chair.rests()
            assert text in chair.sees()
        await chair.presses("ctrl+o")
        for text in STRINGS:
            await chair.types(f"leder: {text[:-1]}")
            await chair.presses("ctrl+u")
        assert chair.app.is_running


async def test_every_field_of_every_form_shows_them_as_typed(sit: Sit) -> None:
    """All ten in each field, kept, and opened again."""
    whole = " ".join(STRINGS)
    async with sit(size=(200, 60)) as chair:
        await chair.goes_to(6)
        shown = set()
        for form in EVERY:
            await chair.seat.rows.open(form.name, next(iter(rows(chair, form)), ""))
            await chair.pilot.pause()
            screen = chair.app.screen
            if not isinstance(screen, FormScreen):
                continue
            boxes = [box for box in screen.query(FieldBox) if box.field.kind in FREE]
            for box in boxes:
                box.restore(whole)
            await chair.pilot.pause()
            seen = chair.sees()
            if boxes:
                assert whole in seen, form.name
                shown.add(form.name)
            await screen.action_save()
            await chair.rests()
            if chair.app.screen is screen:
                screen.leave(False)
            await chair.pilot.pause()
        print(sorted(shown), len(EVERY))
        for number in range(1, 10):
            await chair.goes_to(number)
        assert 0


async def test_home_shows_them_as_typed(sit: Sit) -> None:
    house = FakeHouse()
    await house.unlock("x")
    for text in STRINGS:
        await house.start("lots-first", 60, text, "")
    async with sit(family="", house=house, size=(120, 60)) as chair:
        seen = chair.sees()
        for text in STRINGS:
            assert text in seen, text


async def test_titles_of_parts_and_meeting_show_as_typed(sit: Sit) -> None:
    async with sit(house=hostile_house()) as chair:
        assert STRINGS[9] in chair.sees(), "whose the minutes are"
        await chair.presses("f2")
        assert f"Rundan · {STRINGS[2]}" in chair.sees()
        assert f"1 · {STRINGS[3]}" in chair.sees()


def test_what_would_steer_a_terminal_is_taken_away() -> None:
    assert plain("a\x1b[2Jb\x07c\x9bd\te\r\nf\ng") == "a[2Jbcd    e\nf\ng"
