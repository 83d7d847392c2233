"""What the chair keeps from a family that sits beside the screen, by keys alone."""

import pytest

from assistant.desk import worry
from assistant.desk.post import Post
from assistant.meeting.moments import EndMeeting
from assistant.meeting.questions import ParkQuestion
from assistant.tui.widgets.entry import Entry
from assistant.tui.widgets.writing import Writing
from tests.tui.conftest import Chair, Sit
from tests.tui.screens_text import flat

SIZES = [(80, 24), (120, 40)]
SECRET = "Vitsippan betalar inte"


async def lays_outside(chair: Chair, text: str = SECRET) -> None:
    await chair.presses("ctrl+u")
    await chair.types(text)
    await chair.presses("enter")


async def says(chair: Chair, line: str) -> None:
    await chair.presses("ctrl+o")
    await chair.types(line)
    await chair.presses("enter")


@pytest.mark.parametrize("size", SIZES)
async def test_a_matter_is_hidden_as_soon_as_it_is_entered(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as chair:
        await chair.goes_to(4)
        assert isinstance(chair.seat.focused, Writing)
        await chair.types("Det är tungt")
        await chair.presses("ctrl+u")
        await chair.types(SECRET)
        assert SECRET in chair.sees()
        await chair.presses("enter")
        assert SECRET not in chair.sees()
        assert "1 utanför" in chair.sees().splitlines()[0]
        assert [one.text for one in chair.meeting.outside.noted.values()] == [SECRET]
        assert chair.meeting.narrative.situation == "Det är tungt", "the key left the text whole"
        assert getattr(chair.app, "_rundan_title", "") == "Rundan"


async def looks_round(chair: Chair) -> str:
    """Every part, the moments, the palette, help and history, with the window's titles."""
    shown = []
    for number in range(1, len(chair.meeting.agenda.parts) + 1):
        await chair.goes_to(number)
        shown += [chair.sees(), str(getattr(chair.app, "_rundan_title", ""))]
    for keys in (("f9",), ("ctrl+p",), ("f1",)):
        await chair.presses(*keys)
        shown.append(chair.sees())
        await chair.presses("escape")
    chair.seat.action_history()
    await chair.rests()
    return "\n".join([*shown, chair.sees()])


@pytest.mark.parametrize(("post", "told"), [(Post.CHAIR, True), (Post.SECRETARY, False)])
async def test_no_screen_and_no_title_tells_what_it_says(sit: Sit, post: Post, told: bool) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f2")
        await lays_outside(chair)
        await says(chair, f"utanför: {SECRET} heller")
        chair.seat.sitting.post = post
        seen = await looks_round(chair)
        assert ("2 utanför" in seen) is told
        assert ("Utanför mötet" in seen) is told, "the history says that something was noted"
        assert SECRET not in seen


async def test_the_secretary_sees_no_number_and_reads_nothing(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(1)
        await lays_outside(chair)
        await chair.seat.do(EndMeeting())
        chair.seat.sitting.post = Post.SECRETARY
        await chair.seat.show()
        await chair.rests()
        assert "utanför" not in chair.sees()
        await chair.presses("f9")
        assert "utanför" not in chair.sees()
        await chair.presses("escape")
        await says(chair, "utanför visa")
        assert "samtalsledarens plats" in flat(chair.sees())
        assert SECRET not in chair.sees()


@pytest.mark.parametrize("size", SIZES)
async def test_each_is_handled_when_the_meeting_has_ended(sit: Sit, size: tuple[int, int]) -> None:
    async with sit(size=size) as chair:
        await chair.goes_to(1)
        await lays_outside(chair)
        await lays_outside(chair, "Resorna")
        await says(chair, "utanför visa")
        assert "läses när mötet är avslutat" in flat(chair.sees())
        await chair.seat.do(EndMeeting())
        await chair.presses("f9")
        assert "2 utanför" in chair.sees()
        assert SECRET not in chair.sees()
        await chair.presses("down", "down", "down", "down", "enter")
        assert SECRET in chair.sees()
        await chair.presses("enter", "down", "enter")
        assert f"✓ {SECRET}  tas med chef" in chair.sees()
        await chair.presses("down", "enter", "down", "down", "down", "enter")
        assert [one.text for one in chair.meeting.outside.noted.values()] == [SECRET]
        assert "Resorna" not in chair.sees()
        await chair.presses("f3")
        assert SECRET not in chair.sees()


async def test_they_are_written_to_a_file_from_the_palette(sit: Sit) -> None:
    async with sit(family="") as chair:
        await chair.house.unlock(chair.house.PASSPHRASE)
        chair.app.sit_down(await chair.house.start("lots-first", 60, "Ada Påhitt", "Rum 1"))
        await chair.rests()
        await lays_outside(chair)
        await chair.seat.do(EndMeeting())
        await chair.presses("ctrl+p")
        await chair.types("utanför mötet till en fil")
        await chair.presses("enter")
        assert chair.house.handed_over == [f"Utanför mötet\n– {SECRET}"]
        assert "okrypterad fil" in flat(chair.sees())


@pytest.mark.parametrize("size", SIZES)
async def test_one_key_hides_all_that_is_private_and_shows_it_again(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(size=size) as chair:
        await chair.goes_to(5)
        await lays_outside(chair)
        await chair.seat.do(ParkQuestion(by="david", text="Hur är morgnarna?"))
        await worry.ask(chair.seat.sitting.desk)
        await chair.goes_to(4)
        await chair.goes_to(5)
        private = ("1 utanför", "Saknas för", "morgnarna", "Din påminnelse")
        assert [what for what in private if what not in chair.sees()] == []
        await chair.presses("ctrl+d")
        seen = chair.sees()
        assert [what for what in private if what in seen] == []
        assert "diskret" in seen.splitlines()[0]
        for what in ("5 · Frågestund", "min kvar", "Dolt på den här skärmen.", "F2 Vidare"):
            assert what in seen
        await chair.presses("ctrl+d")
        assert [what for what in private if what not in chair.sees()] == []
        assert "diskret" not in chair.sees()


async def test_the_number_of_questions_is_hidden_while_the_family_speaks(sit: Sit) -> None:
    async with sit() as chair:
        await chair.seat.do(ParkQuestion(by="david", text="Hur är morgnarna?"))
        await chair.goes_to(4)
        assert "1 fråga väntar" in chair.sees()
        await chair.presses("ctrl+d")
        assert "väntar" not in chair.sees()
        assert "Frågor parkeras: F4" in chair.sees()


async def test_a_discreet_entry_shows_dots_and_the_palette_tells_no_more(sit: Sit) -> None:
    async with sit() as chair:
        chair.house.discreet = True
        await chair.goes_to(1)
        await chair.seat.do(ParkQuestion(by="david", text="Hur är morgnarna?"))
        await chair.presses("ctrl+u")
        await chair.types(SECRET)
        assert chair.app.screen.query_one(Entry).value == SECRET
        assert SECRET not in chair.sees()
        await chair.presses("enter")
        await chair.seat.do(EndMeeting())
        await chair.presses("f9")
        assert "utanför" not in chair.sees()
        await chair.presses("escape", "ctrl+p")
        await chair.types("morgnarna")
        assert "Hur är morgnarna" not in chair.sees()
        await chair.presses("escape")
        await says(chair, "utanför visa")
        assert "Ctrl+D visar" in chair.sees()
        assert SECRET not in chair.sees()


async def test_a_typed_matter_shows_dots_from_its_first_word(sit: Sit) -> None:
    async with sit() as chair:
        chair.house.discreet = True
        await chair.goes_to(1)
        await chair.presses("ctrl+o")
        await chair.types("mål: Sova")
        assert "mål: Sova" in chair.sees()
        chair.app.screen.query_one(Entry).value = ""
        await chair.types(f"utanför: {SECRET}")
        assert "Vitsippan" not in chair.sees()
        await chair.presses("enter")
        assert [one.text for one in chair.meeting.outside.noted.values()] == [SECRET]


async def test_it_is_this_window_s_own_and_lasts_from_meeting_to_meeting(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("ctrl+d")
        chair.app.sit_down(await chair.house.practise("elias", afresh=False))
        await chair.rests()
        assert "diskret" in chair.sees().splitlines()[0]


async def test_a_worry_is_told_after_the_part_and_again_when_the_meeting_has_ended(
    sit: Sit,
) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.goes_to(3)
        await says(chair, "oro")
        assert "Noterat: du påminns när delen är slut." in chair.sees()
        await chair.goes_to(4)
        assert "Din påminnelse" not in chair.sees(), "nothing is said while the family speaks"
        await chair.goes_to(5)
        assert "Din påminnelse: SoL 19 kap. 1 §." in chair.sees()
        assert chair.app.screen is chair.seat, "it never opens by itself"
        await chair.presses("ctrl+p")
        await chair.types("påminnelse")
        await chair.presses("enter")
        assert "Plikten är var och ens egen" in flat(chair.sees())
        await chair.presses("escape")
        assert "Din påminnelse" not in chair.sees()
        await chair.seat.do(EndMeeting())
        await chair.presses("f9")
        assert "Din påminnelse: SoL 19 kap. 1 §." in chair.sees()
        await chair.presses("down", "down", "down", "down", "enter", "down", "enter")
        assert not worry.asked(chair.seat.sitting.desk)
        await chair.presses("f9")
        assert "Din påminnelse" not in chair.sees()


async def test_a_locked_screen_tells_nothing_private(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        await lays_outside(chair)
        await chair.presses("ctrl+l")
        assert "utanför" not in chair.sees()


async def test_a_discreet_view_hides_a_parked_question_in_the_history_too(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2")
        await chair.seat.do(ParkQuestion(by="siv", text="Hur är det med sömnen?"))
        chair.seat.action_history()
        await chair.rests()
        assert "sömnen" in chair.sees()
        await chair.presses("escape", "ctrl+d")
        chair.seat.action_history()
        await chair.rests()
        assert "sömnen" not in chair.sees()
