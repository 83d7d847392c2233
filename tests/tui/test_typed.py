"""Whatever the palette can do can be typed as a line, and the line does it."""

import pytest

from assistant.asking.answers import NotUnderstood
from assistant.asking.grammar import GRAMMAR
from assistant.asking.lines import read_line
from assistant.asking.saying import Kind
from assistant.tui.entrances import entrances
from assistant.tui.looks import ACTIONS, Looks
from assistant.tui.screens.help import HelpScreen
from assistant.tui.screens.line import LineScreen
from tests.tui.conftest import Chair, Sit
from tests.tui.screens_text import flat

SCREENS_OWN = {"Skriv en rad", "Allt som går att göra"}
"""What one is in already when a line is typed, and the list itself."""


async def typed(chair: Chair, line: str) -> None:
    await chair.presses("ctrl+o")
    await chair.types(line)
    await chair.presses("enter")


async def test_each_palette_entry_names_a_line_that_is_understood(sit: Sit) -> None:
    async with sit() as chair:
        for number in (1, 6):
            await chair.goes_to(number)
            for entrance in entrances(chair.seat):
                if entrance.title in SCREENS_OWN:
                    continue
                assert entrance.line, entrance.title
                try:
                    said = read_line(entrance.line, chair.meeting, chair.seat.sitting.today)
                except NotUnderstood as problem:  # nobody is there to say it of
                    pytest.fail(f"{entrance.title}: {entrance.line} {problem.code}")
                assert said.look or said.ask or said.commands, entrance.line


async def test_every_look_is_done_by_the_screen(sit: Sit) -> None:
    async with sit() as chair:
        looks = Looks(chair.seat, chair.seat.sitting)
        private = set(chair.seat.private._looks)
        for saying in GRAMMAR:
            if saying.kind is Kind.LOOK and saying.name not in ("where", "missing"):
                assert saying.name in {*ACTIONS, *looks._own, *private}


@pytest.mark.parametrize("line", ["var är vi", "where", "var ar vi?"])
async def test_where_one_is_is_told_in_the_line_itself(sit: Sit, line: str) -> None:
    async with sit() as chair:
        await chair.goes_to(6)
        await typed(chair, line)
        assert isinstance(chair.app.screen, LineScreen)
        assert "Del 6 av 9" in chair.sees()


@pytest.mark.parametrize(("line", "sees"), [("hjälp", "Leda mötet"), ("help goal", "Till exempel")])
async def test_help_opens_the_page_made_from_the_grammar(sit: Sit, line: str, sees: str) -> None:
    async with sit() as chair:
        await typed(chair, line)
        assert isinstance(chair.app.screen, HelpScreen)
        assert sees in chair.sees()


async def test_what_is_noted_can_be_asked_for(sit: Sit) -> None:
    async with sit() as chair:
        await typed(chair, "mål: Elias sover gott")
        await typed(chair, "visa mål")
        assert "1. Elias sover gott" in chair.sees()


async def test_a_slip_is_mended_and_undone_by_lines(sit: Sit) -> None:
    async with sit() as chair:
        await typed(chair, "mål: Elias sovr gott")
        await typed(chair, "s/sovr/sover/")
        assert [g.text for g in chair.meeting.goals.goals.values()] == ["Elias sover gott"]
        await typed(chair, "ångra")
        assert [g.text for g in chair.meeting.goals.goals.values()] == ["Elias sovr gott"]


async def test_a_mistyped_end_is_asked_about_with_the_word_it_may_be(sit: Sit) -> None:
    async with sit() as chair:
        await typed(chair, "avsulta")
        assert "Menas: avsluta?" in chair.sees()
        assert chair.meeting.moments.ended is None


async def test_what_an_answer_may_be_is_told_once(sit: Sit) -> None:
    async with sit() as chair:
        await typed(chair, "närvaro Maria: kanske")
        assert "Välj bland" in chair.sees()
        assert "Menas" not in chair.sees()


async def test_what_a_line_came_to_is_said_where_no_part_shows_it(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(1)
        await typed(chair, "samtyke jonas: nej")
        assert "Samtycke till planen: Jonas Påhittsson: pappa · nej" in chair.sees()


async def test_what_no_row_tells_is_said_to_be_noted(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(1)
        await typed(chair, "ändra närvaro siv: huvudman annan")
        assert "Noterat." in chair.sees()


async def test_what_is_too_long_for_two_rows_is_not_cut_off_unmarked(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        words = " ".join(["samordningsmöten"] * 9)
        chair.seat.say(words)  # fits in two rows' cells, but not between its words
        await chair.rests()
        assert "samordningsmöten samordnin…" in flat(chair.sees())


async def test_that_nothing_is_changed_is_said(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(1)
        await typed(chair, "närvaro siv: på plats")
        await typed(chair, "ändra närvaro siv: på plats")
        assert "Det stod så redan." in chair.sees()


async def test_the_familys_words_go_only_when_it_is_said_twice(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(6)
        await typed(chair, "tycker maria: Det här är bra.")
        await typed(chair, "tycker maria: Kort rad.")
        assert "står det redan något" in chair.sees()
        assert chair.meeting.opinions.held["maria"] == "Det här är bra."
        await chair.presses("enter")
        assert chair.meeting.opinions.held["maria"] == "Kort rad."
        assert "Ctrl+Z tar tillbaka det." in " ".join(chair.sees().split())
        await typed(chair, "ångra")
        assert chair.meeting.opinions.held["maria"] == "Det här är bra."


async def test_the_key_that_goes_on_tells_what_to_do_while_a_line_is_written(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(1)
        part = chair.meeting.timekeeping.current
        await chair.presses("ctrl+o", "f2")
        assert "sedan går F2 vidare" in " ".join(chair.sees().split())
        assert chair.meeting.timekeeping.current == part


async def test_a_question_is_not_repeated_while_the_family_speaks(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        await typed(chair, "fråga maria: Hur är morgnarna?")
        assert len(chair.meeting.questions.asked) == 1
        assert "morgnarna" not in chair.sees()


@pytest.mark.parametrize("line", ["fråga maria: Hur är morgnarna?", "utanför: Vem betalar?"])
async def test_nothing_hidden_is_told_where_a_family_sits_beside(sit: Sit, line: str) -> None:
    async with sit() as chair:
        await chair.goes_to(5)
        await chair.presses("ctrl+d")
        await typed(chair, line)
        assert line.partition(": ")[2] not in chair.sees()


async def test_what_lies_outside_is_not_repeated(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(5)
        await typed(chair, "utanför: Vem betalar?")
        assert "Vem betalar" not in chair.sees()
