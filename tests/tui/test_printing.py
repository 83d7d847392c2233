"""Printing from the seat: begun, watched and taken back while the meeting goes on."""

from assistant.desk.printing import Standing
from assistant.tui.panels.moments import FIX, MOMENT, PRINT
from assistant.tui.widgets.line import Target
from tests.support.fake_printing import FakePrintout
from tests.tui.conftest import Chair, Sit
from tests.tui.screens_text import flat


async def chooses(chair: Chair, moment: str) -> None:
    await chair.presses("f9")
    if chair.app.screen is chair.seat:
        assert chair.seat.query_one("#part").select(Target(MOMENT, moment))
        await chair.presses("enter")
    else:
        await chair.presses("enter")  # what comes next is at hand


async def prints(chair: Chair, part: int = 9) -> FakePrintout:
    """Fix the plan, and print it on a printer that says what it is told to."""
    chair.house.printing.ends = None
    await chair.goes_to(part)
    await chooses(chair, FIX)
    await chooses(chair, PRINT)
    await chair.presses("enter")
    return chair.house.printing.printouts[-1]


def copies(chair: Chair) -> int:
    fixed = chair.meeting.moments.fixed
    assert fixed is not None
    return fixed.copies


async def test_it_goes_on_while_the_meeting_does(sit: Sit) -> None:
    async with sit(size=(80, 60)) as chair:
        printout = await prints(chair)
        assert [(piece.file.name, piece.copies) for piece in printout.pieces] == [("plan.pdf", 7)]
        assert "Skickas till Korridoren: 7 exemplar." in chair.sees()
        printout.becomes(Standing.PRINTING, out=3, of=28)
        await chair.presses("f3")
        assert "Skrivs ut på Korridoren: 7 exemplar, 3 av 28 sidor." in chair.sees()
        assert chair.app.screen is chair.seat, "nothing is asked meanwhile"
        printout.becomes(Standing.DONE)
        await chair.rests()
        assert "Utskrivet på Korridoren: 7 exemplar." in chair.sees()
        assert copies(chair) == 7, "the printer's word is enough"
        await chair.presses("f2")
        assert "7 exemplar utskrivna" in flat(chair.sees())


async def test_documents_that_are_being_made_are_waited_for(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(9)
        chair.house.paperwork.ready.clear()
        await chair.seat.signing.moment(FIX)
        await chair.seat.signing.moment(PRINT)
        await chair.pilot.press("f3")
        assert chair.meeting.timekeeping.current == chair.meeting.agenda.parts[7].id
        assert chair.app.screen is chair.seat, "the meeting goes on meanwhile"
        chair.house.paperwork.ready.set()
        await chair.rests()
        assert "Skriv ut 7 exemplar" in chair.sees()
        assert [plan.version for plan in chair.house.paperwork.plans] == [1]


async def test_what_stops_it_is_told_with_what_to_do(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        printout = await prints(chair)
        chair.seat.say("Något som sades nyss.")
        printout.becomes(Standing.STOPPED, "media-empty")
        await chair.rests()
        assert "Papperet är slut i Korridoren. Fyll på" in flat(chair.sees())
        printout.becomes(Standing.PRINTING)
        await chair.rests()
        assert "Papperet är slut" not in chair.sees()


async def test_while_the_family_speaks_it_waits_in_the_quiet_line(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        printout = await prints(chair, part=4)
        assert chair.meeting.timekeeping.current == "narrative"
        printout.becomes(Standing.GIVEN_UP)
        await chair.rests()
        assert chair.app.screen is chair.seat
        assert "Korridoren gav upp." in flat(chair.sees())
        await chair.presses("f9", "enter")
        await chair.presses("escape")
        await chair.seat.tick()
        assert "Korridoren gav upp." not in flat(chair.sees()), "it has been looked at"


async def test_only_eyes_are_believed_where_the_printer_does_not_tell(sit: Sit) -> None:
    async with sit() as chair:
        printout = await prints(chair)
        printout.becomes(Standing.UNKNOWN)
        await chair.rests()
        assert copies(chair) == 0
        await chooses(chair, PRINT)
        assert "Ja, 7 exemplar har kommit ut" in chair.sees()
        await chair.presses("down", "enter")
        assert copies(chair) == 7


async def test_it_is_taken_back(sit: Sit) -> None:
    async with sit() as chair:
        await prints(chair)
        await chooses(chair, PRINT)
        assert "Ta tillbaka utskriften" in chair.sees()
        await chair.presses("enter")
        assert chair.seat.printing.running, "the line at hand lets it go on"
        await chooses(chair, PRINT)
        await chair.presses("down", "enter")
        assert "Utskriften är återtagen." in chair.sees()
        assert copies(chair) == 0
        assert not chair.seat.printing.running


async def test_one_page_is_put_back_and_not_counted(sit: Sit) -> None:
    async with sit() as chair:
        (await prints(chair)).becomes(Standing.DONE)
        chair.house.printing.ends = Standing.DONE
        await chair.rests()
        await chooses(chair, PRINT)
        await chair.presses("down", "down", "enter")
        assert "Vilken sida?" in chair.sees()
        await chair.types("3")
        await chair.presses("enter")
        assert [printout.page for printout in chair.house.printing.printouts] == [0, 3]
        assert "Utskrivet på Korridoren: sidan 3." in chair.sees()
        assert copies(chair) == 7


async def test_what_is_noted_in_a_line_is_not_to_be_printed_any_more(sit: Sit) -> None:
    async with sit(size=(80, 60)) as chair:
        printout = await prints(chair)
        printout.becomes(Standing.UNKNOWN)
        await chair.rests()
        await chair.presses("ctrl+o")
        await chair.types("utskrivet 7")
        await chair.presses("enter")
        assert copies(chair) == 7
        assert chair.seat.sitting.printed is None
        assert "7 exemplar utskrivna." not in flat(chair.sees()), "nothing is left to do"
        assert "7 exemplar utskrivna" in flat(chair.sees())


async def test_a_print_of_a_version_that_was_withdrawn_is_to_be_collected(sit: Sit) -> None:
    from assistant.meeting.goals import AddGoal

    async with sit() as chair:
        printout = await prints(chair)
        await chair.seat.do(AddGoal(values={"text": "Sova"}))
        await chooses(chair, FIX)
        printout.becomes(Standing.DONE)
        await chair.rests()
        assert "Samla in utskrifterna av version 1" in flat(chair.sees())
        assert copies(chair) == 0


async def test_another_paper_is_told_of_and_not_taken_for_the_plan(sit: Sit) -> None:
    from pathlib import Path

    from assistant.desk.papers import Papers

    async with sit() as chair:
        await chair.goes_to(9)
        await chooses(chair, FIX)
        papers = Papers(Path("/papper"), (Path("/papper/kallelse.pdf"),))
        chair.seat.printing.print_out(papers, 1)
        await chair.rests()
        assert "Skickat till Korridoren: 1 exemplar." in flat(chair.sees())
        await chooses(chair, PRINT)
        assert "har kommit ut" not in chair.sees()


async def test_a_printer_is_chosen_among_the_computers(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("ctrl+p")
        await chair.types("välj skriv")
        await chair.presses("enter")
        assert "Skrivare: datorns vanliga skrivare" in chair.sees()
        await chair.presses("down", "down", "enter")
        assert chair.house.printing.chosen == "Kopiatorn"
        assert "Nu skrivs det ut på Kopiatorn." in chair.sees()


async def test_a_printer_is_chosen_by_its_address(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("ctrl+p")
        await chair.types("välj skriv")
        await chair.presses("enter")
        await chair.presses("down", "down", "down", "enter")
        await chair.types("ingen")
        await chair.presses("enter")
        assert "Ingen annan skrivare är vald." in flat(chair.sees())
        await chair.presses("ctrl+u")
        await chair.types("ipp://skrivare.example/")
        await chair.presses("enter")
        assert chair.house.printing.chosen.startswith("ipp://skrivare.example/")
