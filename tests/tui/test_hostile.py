"""What people type shows exactly as typed, on every screen."""

import json
from collections.abc import Awaitable, Callable
from itertools import cycle
from pathlib import Path

import pytest

from assistant.asking.form import Kind
from assistant.asking.forms import EVERY
from assistant.library.settings import NAMES, read_settings
from assistant.meeting.agenda import Agenda, Block, Part
from assistant.meeting.attendance import AddParticipant, Presence
from assistant.meeting.goals import AddGoal
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.questions import ParkQuestion
from assistant.meeting.turns import QueueUp
from assistant.tui.safe import plain
from assistant.tui.screens.form import FormScreen
from assistant.tui.screens.lock import LockScreen
from assistant.tui.widgets.entry import Entry
from assistant.tui.widgets.field_box import FieldBox
from assistant.tui.widgets.line import Target
from tests.support.fake_comfort import FakeComfort
from tests.support.hostile_strings import STRINGS
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.test_screenlock import chooses, opens

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
    """As many at once as a line has room for; what is saved is read in the forms after it."""
    texts = [" ".join(STRINGS[:5]), " ".join(STRINGS[5:8]), " ".join(STRINGS[8:])]
    filled = set()
    async with sit(size=(120, 100)) as chair:
        await chair.goes_to(6)
        for turn, form in enumerate(EVERY):
            rows = form.rows(chair.meeting)
            if not rows and not form.adds:
                continue
            await chair.seat.rows.open(form.name, rows[0].id if rows else "")
            await chair.pilot.pause()
            screen = chair.app.screen
            assert isinstance(screen, FormScreen), form.name
            boxes = [box for box in screen.query(FieldBox) if box.field.kind in FREE]
            for box, text in zip(boxes, cycle(texts[turn % 3 :] + texts[: turn % 3]), strict=False):
                box.restore(text)
                filled.add((form.name, box.field.name))
            await chair.pilot.pause()
            seen = chair.sees()
            assert sum(seen.count(text) for text in texts) >= len(boxes), form.name
            await screen.action_save()
            await chair.rests()
            if chair.app.screen is screen:
                screen.leave(None)
                await chair.pilot.pause()
        for number in range(1, 10):
            await chair.goes_to(number)
        assert chair.app.is_running
    assert len(filled) > 50


async def test_what_is_sought_in_the_palette_shows_as_typed(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "ctrl+p")
        for text in STRINGS:
            await chair.types(text)
            assert text in chair.sees()
            chair.app.screen.query_one(Entry).value = ""


async def test_as_a_passphrase_each_is_only_wrong(sit: Sit, house: FakeHouse) -> None:
    await house.unlock(house.PASSPHRASE)
    await house.start("lots-first", 60, "Ada Test", "")
    house.open = False
    async with sit(family="", house=house) as chair:
        await chair.presses("up", "up", "enter")
        for text in STRINGS:
            chair.app.screen.query_one("#first", Entry).value = text
            await chair.presses("enter")
            assert "Lösenfrasen stämde inte" in chair.sees()


async def test_as_a_code_each_is_only_wrong(sit: Sit) -> None:
    async with sit() as chair:
        await chooses(chair)
        await chair.presses("ctrl+l")
        for text in STRINGS:
            await opens(chair, text)
            assert isinstance(chair.app.screen, LockScreen)


async def test_what_is_faulty_in_the_settings_is_told_as_it_stands(
    sit: Sit, tmp_path: Path
) -> None:
    file = tmp_path / "config.toml"
    pairs = [*zip(NAMES, cycle(STRINGS), strict=False), *((text, text) for text in STRINGS)]
    file.write_text("\n".join(f"{json.dumps(k)} = {json.dumps(v)}" for k, v in pairs), "utf-8")
    _settings, problems = read_settings(user=file)
    house = FakeHouse()
    house.comfort = FakeComfort(problems=problems)
    async with sit(family="", house=house, size=(160, 200)) as chair:
        for text in STRINGS:
            assert f"Nyckeln {text} finns inte" in chair.sees()


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
    assert plain("An\u202en\u2066a\u2069") == "Anna", "nor is the line turned about"
