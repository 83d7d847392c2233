"""The word at the seat: rounds, queue, parked questions, an interpreter."""

from datetime import timedelta

from assistant.desk.post import Post
from assistant.meeting.attendance import AddParticipant, ChangeParticipant, Role
from assistant.meeting.questions import ParkQuestion, Standing
from assistant.meeting.turns import QueueUp
from assistant.tui.panels.concern import ROW
from assistant.tui.panels.part_view import PartView
from assistant.tui.panels.turn_line import TurnLine
from assistant.tui.screens.form import FormScreen
from assistant.tui.screens.seat import SeatScreen
from assistant.tui.screens.turns import TurnsScreen
from assistant.tui.widgets.line import Target
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import flat


async def all_here(chair: Chair) -> None:
    people = [id for id, one in chair.meeting.attendance.people.items() if not one.left]
    await chair.seat.do(*(ChangeParticipant(id=id, values={"presence": "room"}) for id in people))
    await chair.rests()


def passes(chair: Chair, minutes: float) -> None:
    chair.house.clock.moment += timedelta(minutes=minutes)
    chair.house.clock.steady += timedelta(minutes=minutes)


def stands(chair: Chair) -> str:
    return chair.seat.query_one(TurnLine).text


async def test_one_key_pressed_twice_gives_the_turn_on(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f2")
        await all_here(chair)
        assert stands(chair).startswith("F6 Nu: Elias. Kvar: Maria, Jonas, Siv")
        await chair.presses("f6")
        assert "Elias har talat" in chair.sees()
        await chair.presses("f6")
        assert isinstance(chair.app.screen, SeatScreen)
        assert stands(chair).startswith("F6 Nu: Maria. Kvar: Jonas, Siv")


async def test_who_passes_who_waits_until_last_and_somebody_else(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2")
        await all_here(chair)
        await chair.presses("f6", "down", "enter")  # Elias passes
        await chair.presses("f6", "down", "down", "enter")  # Maria waits until last
        assert stands(chair).startswith("F6 Nu: Jonas. Kvar: Siv,")
        await chair.presses("f6", "down", "down", "down", "enter")  # somebody else
        assert "Vem talar i stället?" in chair.sees()
        await chair.presses("enter")
        assert stands(chair).startswith("F6 Nu: Siv. Kvar: Jonas,")
        assert stands(chair).endswith("och Maria.")


async def test_the_key_asks_for_the_word_where_nobody_has_it(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(2)
        await chair.presses("f6")
        await chair.types("am")
        await chair.presses("enter")
        assert stands(chair) == "F6 I kön: Amir."
        await chair.presses("f6", "f6")
        assert stands(chair) == "F6 Ordet: Amir."
        await chair.presses("f6", "f6")
        assert stands(chair) == ""


async def test_the_queue_is_emptied_and_a_menu_is_left_by_two_keys(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(2)
        await chair.seat.do(QueueUp(who="siv"), QueueUp(who="amir", reason="skolan"))
        await chair.presses("f6")
        assert "Ordet till Amir  skolan" in chair.sees()
        await chair.presses("f3")
        await chair.presses("f6", "escape")
        await chair.presses("f6", "up", "down", "down", "down", "enter")
        assert chair.meeting.turns.queue == {}


async def test_the_family_may_wish_to_begin_in_the_dialogue(sit: Sit) -> None:
    async with sit() as chair:
        await all_here(chair)
        await chair.goes_to(6)
        assert stands(chair).startswith("F6 Nu: Siv.")
        await chair.presses("f6", "down", "down", "down", "down", "enter")
        assert stands(chair).startswith("F6 Nu: Elias.")


async def test_the_balance_is_shown_to_the_chair_alone(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2")
        await all_here(chair)
        passes(chair, 2)
        await chair.presses("f6", "f6", "f6")
        assert "▮▮▮▮ Barnet: mest" in chair.sees()
        await chair.presses("f3")
        chair.seat.sitting.post = Post.SECRETARY
        await chair.presses("f6")
        assert isinstance(chair.app.screen, TurnsScreen)
        assert "▮" not in chair.sees()


async def test_the_balance_can_be_switched_off_in_the_settings(sit: Sit, house: FakeHouse) -> None:
    house.comfort.balance = False
    async with sit() as chair:
        await chair.presses("f2")
        await all_here(chair)
        passes(chair, 2)
        await chair.presses("f6", "f6", "f6")
        assert isinstance(chair.app.screen, TurnsScreen)
        assert "▮" not in chair.sees()


async def test_a_question_is_parked_by_two_keys_and_a_name_while_the_story_is_written(
    sit: Sit,
) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(4)
        await chair.types("Morgnarna är tunga, och ")
        place = chair.seat.focused
        before = chair.sees().splitlines()
        await chair.presses("f4")
        await chair.types("ka")
        assert "Karin Låtsberg" in chair.sees()
        assert chair.sees().splitlines()[5:] == before[5:]
        await chair.presses("enter")
        assert chair.seat.focused is place
        await chair.types("maten också.")
        await chair.seat.keep_texts()
        assert chair.meeting.narrative.situation == "Morgnarna är tunga, och maten också."
        [question] = chair.meeting.questions.asked.values()
        assert chair.meeting.attendance.name(question.by) == "Karin Låtsberg"


async def test_the_next_question_begins_empty(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        await chair.presses("f4")
        await chair.types("ka")
        await chair.presses("enter")
        await chair.presses("f4")
        assert isinstance(chair.app.screen, FormScreen)
        assert "Karin Låtsberg" not in chair.sees().splitlines()[0]


async def test_only_the_number_of_questions_shows_while_the_family_speaks(sit: Sit) -> None:
    async with sit(size=(120, 60)) as chair:
        await chair.goes_to(4)
        await chair.seat.do(ParkQuestion(by="amir", text="Hemlig undran"))
        await chair.rests()
        assert "1 parkerad fråga väntar." in flat(chair.sees())
        assert "Hemlig" not in chair.sees()
        await chair.presses("ctrl+p")
        await chair.types("hemlig")
        assert "undran" not in chair.sees()


async def test_in_the_question_time_each_has_one_key_and_the_next_is_below(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        for id in ("q1", "q2", "q3"):
            await chair.seat.do(ParkQuestion(id=id, by="amir", text=f"Undran {id}"))
            passes(chair, 4)
        await chair.goes_to(5)
        assert "väntat 12 minuter" in chair.sees()
        await chair.presses("2")
        assert "Undran q1 – lämnas obesvarad" in chair.sees()
        await chair.presses("down", "3")
        await chair.presses("7")
        await chair.presses("down", "1")
        assert [one.standing for one in chair.meeting.questions.asked.values()] == [
            Standing.LEFT,
            Standing.CARRIED,
            Standing.ANSWERED,
        ]


async def test_what_a_line_came_to_is_told_no_longer_when_a_key_has_made_it_another(
    sit: Sit,
) -> None:
    async with sit() as chair:
        await chair.goes_to(5)
        await chair.seat.do(ParkQuestion(id="q", by="amir", text="Hur är det på fritids?"))
        await chair.rests()
        chair.seat.query_one(PartView).select(Target(ROW, "questions", "q"))
        await chair.presses("ctrl+o")
        await chair.types("ändra fråga 1: text Hur är det hemma?")
        await chair.presses("enter")
        assert "det hemma? väntar" in flat(chair.sees())
        await chair.presses("3")
        assert "det hemma? – tas med till nästa möte" in flat(chair.sees())
        await chair.presses("enter")
        assert "det hemma? – tas med" not in flat(chair.sees())


async def test_an_interpreter_is_reminded_of_and_longer_time_is_offered_once(sit: Sit) -> None:
    async with sit(size=(100, 90)) as chair:
        interpreter = {"name": "Tina Tolkare", "role": Role.INTERPRETER, "presence": "room"}
        await chair.seat.do(AddParticipant(id="tolk", values=dict(interpreter)))
        await chair.presses("f2")
        assert "Med tolk tar samtalet längre tid." in chair.sees()
        assert "Tina Tolkare  inget är sagt om tystnadsplikt" in chair.sees()
        await chair.presses("f2")
        assert "Med tolk tar samtalet längre tid." not in chair.sees()
        await chair.goes_to(4)
        assert stands(chair) == "Tolk: en i taget, korta meningar."
        await chair.presses("ctrl+p")
        await chair.types("längre tid för tolkning")
        await chair.presses("enter")
        assert chair.meeting.interpreting.longer
        assert chair.meeting.timekeeping.added["narrative"] == 8


async def test_a_discreet_view_shows_no_balance_and_no_reasons(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2")
        await all_here(chair)
        passes(chair, 2)
        await chair.presses("f6", "f6")
        await chair.seat.do(QueueUp(who="siv", reason="om medicinen"))
        await chair.presses("f6")
        assert "▮" in chair.sees()
        assert "om medicinen" in chair.sees()
        await chair.presses("escape", "ctrl+d", "f6")
        assert "▮" not in chair.sees()
        assert "om medicinen" not in chair.sees()
        assert "Ordet till Siv" in chair.sees()
