"""Somebody answers alone at the keyboard: one question at a time, and nothing else in sight."""

import pytest

from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.timekeeping import GoOn
from assistant.tui.screens.hand_back import HandBackScreen
from assistant.tui.screens.home import HomeScreen
from assistant.tui.screens.judgement import JudgementScreen
from assistant.tui.screens.lock import LockScreen
from assistant.tui.screens.seat import SeatScreen
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse

SIZES = [(80, 24), (120, 40)]
PHRASE = FakeHouse.PASSPHRASE
PRIVATE = ("Elias", "Exempelgren", "Lotsmodellen", "Maria", "Ada", "Presentation")


async def asks(chair: Chair) -> None:
    """End the meeting and let somebody answer, from the palette."""
    await chair.seat.do(GoOn(), EndMeeting())
    await chair.presses("ctrl+p")
    await chair.types("omdöme")
    await chair.presses("enter")
    await chair.presses("enter")
    assert isinstance(chair.app.screen, JudgementScreen)


async def answers(chair: Chair, may: str = "2") -> None:
    """Say 4 to the first question, skip the others, write a line and give it."""
    await chair.presses("enter", "4", *["enter"] * 9)
    await chair.types("Skönt att mormor var med.")
    await chair.presses("enter", may, "enter")


@pytest.mark.parametrize("size", SIZES)
async def test_one_question_stands_alone_and_nothing_of_the_meeting(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(size=size) as chair:
        await asks(chair)
        await chair.presses("enter")
        seen = chair.sees()
        assert "De andra lyssnade på mig och visade respekt." in seen
        assert "Enter vidare, även utan svar" in seen
        assert "Jag fick vara med och bestämma." not in seen
        assert not [word for word in PRIVATE if word in seen]


async def test_what_was_given_is_kept_and_the_seat_comes_back_by_what_opens_a_lock(
    sit: Sit,
) -> None:
    async with sit() as chair:
        await asks(chair)
        await answers(chair)
        assert isinstance(chair.app.screen, HandBackScreen)
        assert "Tack. Lämna tillbaka datorn." in chair.sees()
        assert not [word for word in PRIVATE if word in chair.sees()]
        [one] = chair.seat.sitting.desk.case.judgements.values()
        assert one.value("reception") == 4
        assert one.may_show
        await chair.presses("enter")
        assert isinstance(chair.app.screen, SeatScreen)


async def test_a_discreet_view_does_not_show_what_was_answered(sit: Sit) -> None:
    async with sit() as chair:
        await asks(chair)
        await answers(chair)
        await chair.presses("enter")
        for discreet in (False, True):
            await chair.presses("ctrl+p")
            await chair.types("omdöme")
            await chair.presses("enter", "down", "down", "enter")
            assert ("Skönt att mormor var med." in chair.sees()) is not discreet
            assert ("Det är dolt på den här skärmen." in chair.sees()) is discreet
            await chair.presses("escape", "ctrl+d")


async def test_a_real_meeting_wants_the_passphrase(sit: Sit, house: FakeHouse) -> None:
    await house.unlock(PHRASE)
    await house.start("lots-first", 60, "Ada Påhitt", "")
    async with sit(family="", house=house) as chair:
        await chair.presses("up", "enter")
        await asks(chair)
        await answers(chair)
        for key in ("enter", "escape", "f3", "f2", "pageup", "ctrl+p", "ctrl+r", "ctrl+l"):
            await chair.presses(key)
            assert isinstance(chair.app.screen, HandBackScreen), key
        await chair.types("fel fras")
        await chair.presses("enter")
        assert isinstance(chair.app.screen, HandBackScreen)
        await chair.types(PHRASE)
        await chair.presses("enter")
        assert chair.app.screen_lock.locked is False


@pytest.mark.parametrize("key", ["escape", "f3", "ctrl+q"])
async def test_who_stops_hides_the_answers_and_can_come_back_to_them(sit: Sit, key: str) -> None:
    async with sit() as chair:
        await asks(chair)
        await chair.presses("enter", "4", "enter", "5", key)
        assert isinstance(chair.app.screen, HandBackScreen)
        assert "Svaren är gömda." in chair.sees()
        assert "bestämma" not in chair.sees()
        await chair.presses("pageup")
        assert "(•) 5" in chair.sees()
        await chair.presses("pageup")
        assert "(•) 4" in chair.sees()
        assert chair.seat.sitting.desk.case.judgements == {}


async def test_what_may_be_done_with_them_has_to_be_said(sit: Sit) -> None:
    async with sit() as chair:
        await asks(chair)
        await answers(chair, may="tab")
        assert "Välj vad som får hända med svaren." in chair.sees()
        await chair.presses("3", "enter")
        assert isinstance(chair.app.screen, HandBackScreen)
        assert chair.seat.sitting.desk.case.judgements == {}


async def test_nobody_there_and_the_store_is_locked(sit: Sit, house: FakeHouse) -> None:
    await house.unlock(PHRASE)
    await house.start("lots-first", 60, "Ada Påhitt", "")
    async with sit(family="", house=house) as chair:
        await chair.presses("up", "enter")
        await asks(chair)
        house.clock.pass_(minutes=11)
        await chair.app.screen_lock.look()
        await chair.rests()
        assert house.locked()
        assert isinstance(chair.app.screen, HomeScreen)
        assert "Ada" not in chair.sees()


class LooksOn(FakeHouse):
    """Notes what is in sight while the store is let go of."""

    chair: Chair
    seen = ""

    async def lock(self) -> None:
        self.seen = self.chair.sees()
        await super().lock()


async def test_until_the_store_is_locked_nobody_there_sees_the_meeting(sit: Sit) -> None:
    house = LooksOn()
    await house.unlock(PHRASE)
    await house.start("lots-first", 60, "Ada Påhitt", "")
    async with sit(family="", house=house) as house.chair:
        await house.chair.presses("up", "enter")
        await asks(house.chair)
        house.clock.pass_(minutes=11)
        await house.chair.app.screen_lock.look()
        await house.chair.rests()
        assert "Vem är du?" in house.seen
        assert not [word for word in PRIVATE if word in house.seen]


async def test_what_waits_for_the_disk_is_covered_when_nobody_is_there(
    sit: Sit, house: FakeHouse
) -> None:
    await house.unlock(PHRASE)
    await house.start("lots-first", 60, "Ada Påhitt", "")
    async with sit(family="", house=house) as chair:
        await chair.presses("up", "enter")
        await asks(chair)
        house.journal.failing = True
        await chair.seat.sitting.desk.do(ChangeNarrative(values={"works": "Ada sover"}))
        house.clock.pass_(minutes=11)
        await chair.app.screen_lock.look()
        await chair.rests()
        assert isinstance(chair.app.screen, LockScreen)
        assert "Ada" not in chair.sees()


async def test_a_full_disk_is_told_and_the_answers_stay(sit: Sit, house: FakeHouse) -> None:
    async with sit() as chair:
        await asks(chair)
        house.journal.failing = True
        await answers(chair)
        assert isinstance(chair.app.screen, JudgementScreen)
        assert "Disken är full" in chair.sees()
        house.journal.failing = False
        await chair.presses("enter")
        assert len(chair.seat.sitting.desk.case.judgements) == 1


async def test_a_closed_meeting_is_answered_about_from_home(sit: Sit, house: FakeHouse) -> None:
    await house.unlock(PHRASE)
    desk = await house.start("lots-first", 60, "Ada Påhitt", "")
    await desk.do(FixPlan(), EndMeeting(), CloseMeeting())
    async with sit(family="", house=house) as chair:
        await chair.chooses("case")
        await chair.chooses("of-plan")
        await chair.chooses("judged")
        await chair.presses("enter")
        assert isinstance(chair.app.screen, JudgementScreen)
        await answers(chair)
        await chair.types(PHRASE)
        await chair.presses("enter")
        assert isinstance(chair.app.screen, HomeScreen)
        [left] = await house.shelf()
        kept = await house.judging(left.case)
        assert [one.words for one in kept.given.values()] == ["Skönt att mormor var med."]


async def test_when_the_meeting_has_ended_the_question_stands_among_what_is_left_to_do(
    sit: Sit,
) -> None:
    async with sit() as chair:
        await chair.goes_to(9)
        assert "Egna svar om mötet" not in chair.sees()
        await chair.seat.do(EndMeeting())
        await chair.presses("f9", *["down"] * 4, "enter")
        assert "Svara ensam vid datorn" in chair.sees()


async def test_answers_over_time_and_one_that_is_removed(sit: Sit) -> None:
    async with sit() as chair:
        await asks(chair)
        await answers(chair)
        await chair.presses("enter", "ctrl+o")
        await chair.types("omdöme")
        await chair.presses("enter", "down", "down", "enter")
        assert "Bemötande               4 ████░" in chair.sees()
        await chair.presses("escape", "ctrl+o")
        await chair.types("omdöme")
        await chair.presses("enter", "up", "up", "down", "down", "down", "enter", "enter")
        assert "Svaren visas inte längre." in chair.sees()
        assert chair.seat.sitting.desk.case.judgements == {}


async def test_a_paper_is_written_in_as_a_form(sit: Sit) -> None:
    async with sit() as chair:
        await chair.seat.do(GoOn(), EndMeeting())
        await chair.presses("ctrl+o")
        await chair.types("omdöme")
        await chair.presses("enter", "down", "enter")
        await chair.presses("tab", "4", "ctrl+s")
        assert "Välj vad som får hända med svaren." in chair.sees()
        await chair.presses("shift+tab", "shift+tab", "1", "ctrl+s")
        assert len(chair.seat.sitting.desk.case.judgements) <= 1
