"""Before the meeting: what the invitation wants is filled in while no clock runs."""

from assistant.library.people import Colleague
from assistant.meeting.attendance import PERSON, Presence, Principal
from assistant.meeting.declined import NoteDeclined
from assistant.meeting.preparation import undecided
from assistant.tui.panels.before import LOOK, PAPER
from assistant.tui.panels.concern import ADD, ROW
from assistant.tui.panels.moments import CLOSE, MOMENT
from assistant.tui.panels.part_view import PartView
from assistant.tui.panels.tasks import TASK
from assistant.tui.widgets.line import Target
from tests.support.fake_colleagues import FakeColleagues
from tests.tui.conftest import Sit
from tests.tui.fake_house import FakeHouse


async def test_what_the_invitation_holds_is_asked_before_the_clock_starts(sit: Sit) -> None:
    async with sit() as chair:
        view = chair.seat.query_one(PartView)
        for name, row in (("purpose", ""), ("scope", ""), ("invitation", ""), ("person", "")):
            assert view.select(Target(ROW, name, row)), name
        assert chair.meeting.timekeeping.last is None


async def test_somebody_noted_beforehand_is_called_and_not_here(sit: Sit) -> None:
    async with sit() as chair:
        assert chair.seat.query_one(PartView).select(Target(ADD, "attendance"))
        await chair.presses("enter")
        await chair.types("Berit Låtsaslund")
        await chair.presses("ctrl+s")
        [berit] = [
            p for p in chair.meeting.attendance.people.values() if p.name.startswith("Berit")
        ]
        assert berit.presence is Presence.CALLED
        assert chair.meeting.timekeeping.last is None


async def test_the_invitation_is_made_from_its_own_row(sit: Sit) -> None:
    async with sit() as chair:
        assert chair.seat.query_one(PartView).select(Target(PAPER, "invitation"))
        await chair.presses("enter")
        await chair.rests()
        assert "Skriv ut ett exemplar" in chair.sees()


async def test_what_is_left_to_do_leads_to_where_it_is_noted(sit: Sit) -> None:
    async with sit() as chair:
        assert "Före mötet: " in chair.sees()
        assert chair.seat.query_one(PartView).select(Target(ROW, "acute", ""))
        await chair.presses("enter")
        assert "112" in chair.sees()
        await chair.presses("space", "ctrl+s")
        assert chair.meeting.early.acute == "no"


async def test_who_is_called_comes_in_sight_from_its_task(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        assert chair.seat.query_one(PartView).select(Target(TASK, "called"))
        await chair.presses("enter")
        assert "De här kallas" in chair.sees()
        assert chair.app.screen is chair.seat
        await chair.presses("enter")
        assert "Hur deltar personen?" in chair.sees()


async def test_a_task_that_leads_on_is_ticked_too(sit: Sit) -> None:
    async with sit() as chair:
        assert chair.seat.query_one(PartView).select(Target(TASK, "interpreter"))
        await chair.presses("space")
        assert chair.meeting.preparation.ticks["interpreter"].on
        await chair.presses("enter")
        assert "Förmöte med familjen" in chair.sees()
        assert "Behövs tolk?" in chair.sees()


async def test_who_can_decide_is_noted_with_somebody_from_where_it_is_not_known(
    sit: Sit,
) -> None:
    async with sit() as chair:
        waits = undecided(chair.meeting)[0]
        assert chair.seat.query_one(PartView).select(Target(TASK, "decider-each"))
        await chair.presses("enter")
        assert "Får besluta för sin verksamhet" in chair.sees()
        assert waits in chair.sees()


async def test_the_day_of_the_meeting_is_set_from_its_task(sit: Sit) -> None:
    async with sit(family="rut") as chair:
        assert chair.seat.query_one(PartView).select(Target(TASK, "soon"))
        await chair.presses("enter")
        assert "Datum" in chair.sees()


async def test_what_is_missing_is_one_page_to_read(sit: Sit) -> None:
    async with sit() as chair:
        assert chair.seat.query_one(PartView).select(Target(LOOK, "to-prepare"))
        await chair.presses("enter")
        assert "Det här saknas:" in chair.sees()


async def test_what_was_asked_alone_shows_nothing_in_a_discreet_view(sit: Sit) -> None:
    async with sit() as chair:
        view = chair.seat.query_one(PartView)
        assert view.select(Target(ROW, "threat", ""))
        await chair.presses("ctrl+d")
        assert not view.select(Target(ROW, "threat", ""))


async def test_a_name_from_the_address_book_fills_in_the_rest_and_overwrites_nothing(
    sit: Sit, house: FakeHouse
) -> None:
    per = Colleague("Per Påhitt", "kurator", "Månen", "region", "031-1")
    house.colleagues = FakeColleagues(people=(per,))
    async with sit() as chair:
        assert chair.seat.query_one(PartView).select(Target(ADD, "attendance"))
        await chair.presses("enter")
        await chair.types("per påh")
        assert "Per Påhitt · kurator · Månen" in chair.sees()
        await chair.presses("down", "enter", "tab", "ctrl+s")
        [found] = [p for p in chair.meeting.attendance.people.values() if p.contact == "031-1"]
        assert (found.name, found.title, found.organisation, found.principal) == (
            "Per Påhitt",
            "kurator",
            "Månen",
            Principal.REGION,
        )


async def test_a_no_is_noted_and_leads_to_the_closing(sit: Sit) -> None:
    async with sit() as chair:
        await chair.seat.do(NoteDeclined(values={"who": PERSON}))
        await chair.rests()
        assert "Det blir inget möte." in chair.sees()
        assert chair.seat.query_one(PartView).select(Target(MOMENT, CLOSE))
        await chair.presses("enter")
        assert "förstörs" in chair.sees()


async def test_what_to_do_about_something_acute_is_told_whole_of_a_typed_line(sit: Sit) -> None:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("ctrl+o", *"akut: ja", "enter")
        await chair.rests()
        assert "ring 112" in chair.sees()
