"""A case at home: what is due in it, its page, and what can be done there."""

from datetime import date

import pytest

from assistant.case.ending import Reason
from assistant.desk.cases import CaseFile
from assistant.desk.desk import Desk
from assistant.desk.unfinished import Remade
from assistant.meeting.followup import ChangeFollowup
from assistant.meeting.goals import AddMeasure
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan
from assistant.meeting.questions import ParkQuestion
from assistant.meeting.timekeeping import GoOn
from assistant.tui.panels.moments import CLOSE
from assistant.tui.screens.home import HomeScreen
from assistant.tui.widgets.lines import Lines
from tests.tui.conftest import Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import flat
from tests.tui.test_hostile import STRINGS


async def held(house: FakeHouse, name: str = "Ada Påhitt", **followup: str) -> Desk:
    """A meeting that was held, with a plan that is kept."""
    await house.unlock(house.PASSPHRASE)
    desk = await house.start("lots-first", 60, name, "Rum 1")
    measure = AddMeasure(id="m", values={"what": "Ringer skolan", "by": "2026-11-20"})
    await desk.do(GoOn(), measure, ChangeFollowup(values=dict(followup)))
    await desk.do(FixPlan(), EndMeeting())
    return desk


async def only(house: FakeHouse) -> CaseFile:
    [file] = await house.cases()
    return file


async def test_what_is_due_is_told_at_home_but_nothing_of_what_the_plan_says(
    sit: Sit, house: FakeHouse
) -> None:
    await held(house, on="2026-11-27")
    async with sit(family="", size=(80, 24)) as chair:
        told = flat(chair.sees())
        assert "Hör efter: en åtgärd med sista dag 20 november 2026 Ada Påhitt" in told
        assert "Inom en vecka: möte 27 november 2026 Ada Påhitt" in told
        assert "Ringer skolan" not in told
        await chair.presses("enter")
        assert not isinstance(chair.app.screen, HomeScreen), "at hand is the meeting"


async def test_a_locked_store_tells_how_much_is_due_and_for_nobody(
    sit: Sit, house: FakeHouse
) -> None:
    house.store = True
    house.due.keep([date(2026, 11, 20), date(2026, 11, 25), date(2026, 12, 2), date(2026, 12, 3)])
    async with sit(family="", size=(80, 24)) as chair:
        told = "1 sak skulle ha varit klar · 2 saker inom en vecka"
        assert told in flat(chair.sees())


async def test_at_most_a_handful_is_shown_and_the_rest_is_a_row_away(
    sit: Sit, house: FakeHouse
) -> None:
    for number in range(4):
        await held(house, f"Ada Påhitt {number}", on="2026-11-27")
    async with sit(family="", size=(80, 40)) as chair:
        assert "och 3 till" in flat(chair.sees())
        await chair.chooses("rest")
        rows = chair.app.screen.query_one(Lines).lines
        assert [row.target.kind for row in rows if row.target] == ["due"] * 8
        await chair.presses("enter")
        assert "Ärendet Ada Påhitt" in chair.sees()


async def test_papers_that_were_left_unfinished_are_told_of_first(
    sit: Sit, house: FakeHouse
) -> None:
    await held(house)
    house.unfinished.remade = (Remade(),)
    async with sit(family="", size=(80, 24)) as chair:
        await chair.chooses("case")
        assert "version 1, blev inte klara sist. De görs nu." in flat(chair.sees())


async def test_a_case_tells_its_meetings_its_plan_and_what_is_due_in_it(
    sit: Sit, house: FakeHouse
) -> None:
    await held(house, on="2027-01-18")
    async with sit(family="", size=(80, 40)) as chair:
        await chair.chooses("case")
        told = flat(chair.sees())
        assert "Hör efter: Ringer skolan, senast 20 november 2026" in told
        assert "Senare: möte 18 januari 2027" in told
        assert "1. Lotsmodellen, första mötet · hölls 25 november 2026" in told
        assert "SIP/IP, version 1, 25 november 2026" in told
        await chair.chooses("whole")
        await chair.presses("escape")
        assert "1. Lotsmodellen, första mötet" in flat(chair.sees()), "back on the page"
        await chair.presses("escape")
        assert isinstance(chair.app.screen, HomeScreen)


async def test_the_meetings_are_in_sight_however_much_was_carried_over(
    sit: Sit, house: FakeHouse
) -> None:
    desk = await held(house, on="2027-01-18")
    await desk.do(ParkQuestion(by="Amir", text="\n".join(["Vem hämtar?"] * 20)))
    async with sit(family="", size=(80, 24)) as chair:
        await chair.chooses("meeting")
        await chair.seat.signing.moment(CLOSE)
        await chair.presses("j", "enter")
        await chair.chooses("case")
        told = chair.sees()
        assert "1. Lotsmodellen, första mötet · hölls 25 november 2026" in told
        assert told.index("Möten") < told.index("Fört över från mötena")


async def test_the_keys_stay_in_sight_however_long_the_text_is(sit: Sit, house: FakeHouse) -> None:
    await held(house, "\n".join(["Ada"] * 30))
    async with sit(family="", size=(80, 24)) as chair:
        await chair.chooses("case")
        assert "Enter · Esc eller F3 stänger" in chair.sees()
        assert "Lämna över, avsluta eller ta bort …" in chair.sees()


async def test_by_a_name_alone_the_palette_finds_the_meeting_and_then_the_case(
    sit: Sit, house: FakeHouse
) -> None:
    desk = await held(house)
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("ctrl+p")
        await chair.types("ada påhitt")
        assert "Ärendet Ada Påhitt" in chair.sees()
        await chair.presses("enter")
        assert chair.seat.sitting.desk.stream == desk.stream


async def test_what_was_asked_about_is_told_no_more(sit: Sit, house: FakeHouse) -> None:
    await held(house)
    async with sit(family="", size=(80, 40)) as chair:
        await chair.chooses("case")
        await chair.chooses("heard")
        assert "Vad det blev av det sägs vid nästa möte" in flat(chair.sees())
        assert "Hör efter" not in chair.sees()
        await chair.chooses("case")
        assert "Jag har hört efter" not in chair.sees()


async def test_its_open_meeting_is_gone_on_with(sit: Sit, house: FakeHouse) -> None:
    desk = await held(house)
    async with sit(family="", size=(80, 24)) as chair:
        await chair.chooses("case")
        await chair.chooses("go-on")
        assert chair.seat.sitting.desk.stream == desk.stream


async def test_a_case_is_ended_with_a_reason_and_opened_again(sit: Sit, house: FakeHouse) -> None:
    await held(house)
    async with sit(family="", size=(80, 40)) as chair:
        await chair.chooses("case")
        await chair.chooses("whole")
        await chair.chooses("end")
        await chair.presses("ctrl+s")
        assert "Välj varför" in flat(chair.sees())
        await chair.presses("1", "ctrl+s")
        ended = (await only(house)).case.ended
        assert ended is not None
        assert (ended.reason, ended.on) == (Reason.REACHED, date(2026, 11, 25))
        assert "avslutat 25 november 2026" in flat(chair.sees())
        assert "Att hålla reda på" not in chair.sees()
        await chair.chooses("case")
        assert "Ärendet avslutades 25 november 2026: målen är nådda" in flat(chair.sees())
        assert "Börja nästa möte" not in chair.sees()
        await chair.chooses("reopen")
        assert (await only(house)).case.ended is None
        assert "Att hålla reda på" in chair.sees()


async def test_an_ended_case_is_opened_again_from_the_palette_by_what_one_calls_it(
    sit: Sit, house: FakeHouse
) -> None:
    await held(house)
    await house.casework.end(await only(house), Reason.REACHED, date(2026, 11, 25))
    async with sit(family="", size=(80, 24)) as chair:
        await chair.presses("ctrl+p")
        await chair.types("öppna ärendet")
        assert "Öppna ärendet igen: Ada Påhitt" in flat(chair.sees())
        await chair.presses("enter")
        await chair.rests()
        assert (await only(house)).case.ended is None
        assert "Ärendet är öppet igen." in chair.sees()
        await chair.presses("ctrl+p")
        await chair.types("öppna ärendet")
        assert "Öppna ärendet igen" not in flat(chair.sees())


async def test_which_plan_has_the_latest_first(sit: Sit, house: FakeHouse) -> None:
    first = await held(house)
    plan = first.fixed_plan()
    assert plan is not None
    await first.do(CloseMeeting())
    second = await house.receiving.follow(plan, agenda="sip-followup", minutes=60, place="")
    await second.do(GoOn(), FixPlan(), EndMeeting(), CloseMeeting())
    [file] = await house.cases()
    assert [left.plan.version for left in file.closed if left.plan] == [2, 1]
    assert [plan.version for plan in file.plans] == [2, 1]


async def test_a_meeting_that_was_never_held_is_not_to_come_when_the_case_has_ended(
    sit: Sit, house: FakeHouse
) -> None:
    await house.unlock(house.PASSPHRASE)
    await house.start("lots-first", 60, "Ada Påhitt", "Rum 1")
    await house.casework.end(await only(house), Reason.OTHER, date(2026, 11, 25))
    async with sit(family="", size=(80, 24)) as chair:
        await chair.chooses("case")
        assert "1. Lotsmodellen, första mötet · blev inte av" in flat(chair.sees())


async def test_it_is_handed_over_with_a_file_and_can_end_and_go_here(
    sit: Sit, house: FakeHouse
) -> None:
    desk = await held(house)
    await desk.do(CloseMeeting())
    async with sit(family="", size=(80, 40)) as chair:
        await chair.chooses("case")
        await chair.chooses("whole")
        await chair.chooses("hand-over")
        assert "Rundan skickar den inte" in flat(chair.sees())
        assert house.paperwork.plans == []
        await chair.presses("j")
        assert len(house.paperwork.plans) == 1
        await chair.presses("ctrl+s")
        assert "Skriv vilken enhet" in flat(chair.sees())
        await chair.types("Påhittade enheten")
        await chair.presses("ctrl+s")
        assert "Ge den här filen till familjen" in flat(chair.sees())
        [over] = (await only(house)).case.handed_over
        assert (over.to, over.number) == ("Påhittade enheten", 1)
        await chair.presses("j")
        ended = (await only(house)).case.ended
        assert ended is not None
        assert ended.reason is Reason.MOVED
        assert "Påhittade enheten" in flat(chair.sees()), "who has the plan"
        await chair.presses("j", "enter")
        assert await house.cases() == []


async def test_without_a_file_nothing_is_handed_over(sit: Sit, house: FakeHouse) -> None:
    await held(house)
    house.paperwork.jams = True
    async with sit(family="", size=(80, 40)) as chair:
        await chair.chooses("case")
        await chair.chooses("whole")
        await chair.chooses("hand-over")
        await chair.presses("j")
        assert isinstance(chair.app.screen, HomeScreen)
        assert "Dokumenten gick inte att göra" in flat(chair.sees())
        assert (await only(house)).case.handed_over == ()


@pytest.mark.parametrize("text", STRINGS)
async def test_whatever_it_is_called_is_shown_as_it_stands(
    sit: Sit, house: FakeHouse, text: str
) -> None:
    await held(house, text)
    async with sit(family="", size=(120, 40)) as chair:
        assert text in chair.sees()
        await chair.chooses("case")
        assert f"Ärendet {text}" in chair.sees()
