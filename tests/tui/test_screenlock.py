"""The locked screen: nothing private shows, the meeting goes on, and all comes back as it was."""

import re
from contextlib import AbstractAsyncContextManager

import pytest

from assistant.meeting.goals import AddGoal
from assistant.meeting.moments import EndMeeting
from assistant.meeting.purpose import ChangePurpose
from assistant.tui.locking import LOCKED
from assistant.tui.screens.form import FormScreen
from assistant.tui.screens.home import HomeScreen
from assistant.tui.screens.lock import LockScreen
from assistant.tui.screens.seat import SeatScreen
from assistant.tui.widgets.writing import Writing
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse

SIZES = [(80, 24), (120, 40)]
MARK = "Märkord"
"""Stands wherever a word of the meeting can stand."""
PHRASE = FakeHouse.PASSPHRASE


@pytest.fixture
async def real(sit: Sit, house: FakeHouse) -> AbstractAsyncContextManager[Chair]:
    """Home, with a real meeting of a person whose name is a marked word."""
    await house.unlock(PHRASE)
    await house.start("lots-first", 60, f"{MARK} Ett", f"{MARK} Rum")
    return sit(family="", house=house)


async def sits(chair: Chair) -> None:
    """Open the only meeting, and begin it."""
    await chair.presses("up", "enter", "f2")


async def opens(chair: Chair, text: str) -> None:
    """Give a code or a passphrase on the locked screen."""
    await chair.types(text)
    await chair.presses("enter")


async def chooses(chair: Chair, code: str = "4711") -> None:
    """Choose a code from the palette."""
    await chair.presses("ctrl+p")
    await chair.types("kort kod")
    await chair.presses("enter")
    for _twice in range(2):
        await chair.types(code)
        await chair.presses("enter")
    assert isinstance(chair.app.screen, SeatScreen)


@pytest.mark.parametrize("size", SIZES)
async def test_nothing_of_the_meeting_is_on_the_locked_screen(
    sit: Sit, size: tuple[int, int]
) -> None:
    async with sit(size=size) as chair:
        await chair.seat.do(
            ChangePurpose(values={"question": MARK}), AddGoal(id="g", values={"text": MARK})
        )
        await chair.goes_to(4)
        await chair.types(f"{MARK} i berättelsen")
        await chair.presses("f4")
        await chair.types(f"{MARK} i formuläret")
        assert MARK in chair.sees()
        await chair.presses("ctrl+l")
        seen = chair.sees()
        assert "4 · Familjens berättelse" in seen
        for private in (MARK, "Elias", "Exempelgren", "Lotsmodellen", "Maria"):
            assert private not in seen, private
        assert chair.app._rundan_title == "Rundan"


async def test_a_form_half_filled_comes_back_as_it_was(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "f4")
        await chair.types(f"{MARK} undrar")
        before, form = chair.sees(), chair.app.screen
        await chair.presses("ctrl+l")
        assert MARK not in chair.sees()
        await chair.presses("enter")
        assert chair.app.screen is form
        assert isinstance(form, FormScreen)
        await chair.pilot.pause(0.1)  # what lies beneath is painted in its own time
        assert chair.sees() == before
        await chair.types(" nu")
        assert f"{MARK} undrar nu" in chair.sees()


async def test_a_text_being_written_is_kept_and_gone_on_with(sit: Sit) -> None:
    async with sit() as chair:
        await chair.goes_to(4)
        await chair.types("Det började")
        await chair.presses("ctrl+l")
        await chair.types("hörs inte")
        (drafts,) = [s.drafts for s in chair.house.journal.store.streams.values() if s.drafts]
        assert [draft.text for draft in drafts.values()] == ["Det började"]
        await chair.presses("enter")
        await chair.types(" i höstas")
        assert isinstance(chair.app.focused, Writing)
        assert chair.app.focused.text == "Det började i höstas"


async def test_the_chairs_moves_go_on_and_nothing_else_does(sit: Sit) -> None:
    async with sit() as chair:
        seat = chair.seat
        times = seat.sitting.desk
        await chair.presses("f2", "ctrl+l", "f2")
        assert "2 · Sekretess och samtycke" in chair.sees()
        await chair.presses("f3")
        assert times.meeting.timekeeping.current == "presentation"
        await chair.presses("f3")
        assert "Det går inte härifrån." in chair.sees()
        await chair.presses("f8")
        assert times.meeting.timekeeping.added == {"presentation": 2}
        await chair.presses("f5")
        assert "Paus sedan 13:00" in chair.sees()
        await chair.presses("f5")
        records = times.meeting
        keys = ("f1", "f4", "f9", "ctrl+g", "ctrl+o", "ctrl+p", "ctrl+s", "ctrl+r", "ctrl+l", "tab")
        for key in (*keys, "down", "delete", "space", "escape"):
            await chair.presses(key)
            assert isinstance(chair.app.screen, LockScreen), key
        assert times.meeting is records


async def test_time_goes_on_and_a_quiet_part_counts_nothing(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2", "ctrl+l")
        lock = chair.app.screen
        assert isinstance(lock, LockScreen)
        chair.house.clock.pass_(minutes=3)
        lock.show()
        await chair.rests()
        assert "2 min kvar" in chair.sees()
        assert "Slutar 14:00, som tänkt" in chair.sees()
        await chair.presses("f2", "f2", "f2")
        chair.house.clock.pass_(minutes=20)
        lock.show()
        await chair.rests()
        seen = chair.sees()
        assert "4 · Familjens berättelse" in seen
        told = re.sub("F[23578]", "", seen.replace("4 · Familjens berättelse", ""))
        assert not re.search("[0-9]", told)


async def test_what_is_not_saved_is_told_by_a_word_and_saved_under_the_lock(
    sit: Sit, house: FakeHouse
) -> None:
    async with sit() as chair:
        seat = chair.seat
        await chair.presses("f2", "ctrl+l")
        house.journal.failing = True
        await chair.presses("f2")
        assert "Ej sparat" in chair.sees()
        house.journal.failing = False
        await seat.tick()
        await chair.rests()
        assert "Ej sparat" not in chair.sees()
        assert not seat.sitting.desk.saved.waiting


async def test_a_code_opens_and_a_wrong_one_is_told_in_one_line(sit: Sit) -> None:
    async with sit() as chair:
        await chair.presses("f2")
        await chooses(chair)
        assert "Koden gäller tills du avslutar Rundan." in chair.sees()
        await chair.presses("ctrl+l")
        await opens(chair, "0000")
        assert "Koden stämde inte. Försök igen." in chair.sees()
        assert "0000" not in chair.sees()
        await opens(chair, "4711")
        assert isinstance(chair.app.screen, SeatScreen)
        assert chair.app.current_mode != LOCKED


async def test_a_code_that_will_not_do_is_asked_for_again(sit: Sit) -> None:
    async with sit() as chair:
        await chair.seat.run_action("app.choose_code")
        await chair.rests()
        await chair.types("12a4")
        await chair.presses("enter")
        assert "Koden ska vara 4 till 8 siffror." in chair.sees()
        for code in ("4711", "4712"):
            await chair.types(code)
            await chair.presses("enter")
        assert "De två var olika." in chair.sees()
        await chair.presses("f3", "ctrl+l")
        assert "Enter låser upp" in chair.sees()


async def test_the_passphrase_opens_a_real_meeting_and_a_code_is_offered_once(
    real: AbstractAsyncContextManager[Chair],
) -> None:
    async with real as chair:
        await sits(chair)
        await chair.presses("ctrl+l")
        assert "Skriv lösenfrasen" in chair.sees()
        assert MARK not in chair.sees()
        assert not chair.house.locked(), "the meeting goes on"
        await opens(chair, "fel fras")
        assert "Lösenfrasen stämde inte." in chair.sees()
        await opens(chair, PHRASE)
        assert isinstance(chair.app.screen, SeatScreen), "nothing opens that was not asked for"
        assert "En kort kod till skärmlåset kan väljas" in chair.sees()
        await chooses(chair)
        await chair.presses("ctrl+l")
        tried = len(chair.house.tried)
        await opens(chair, "4711")
        assert isinstance(chair.app.screen, SeatScreen)
        assert len(chair.house.tried) == tried


async def test_nothing_is_offered_over_the_familys_story(
    real: AbstractAsyncContextManager[Chair],
) -> None:
    async with real as chair:
        await sits(chair)
        await chair.goes_to(4)
        await chair.presses("ctrl+l")
        await opens(chair, PHRASE)
        assert isinstance(chair.app.screen, SeatScreen)
        assert "En kort kod till skärmlåset kan väljas" in chair.sees()


async def test_five_wrong_codes_want_the_passphrase(
    real: AbstractAsyncContextManager[Chair],
) -> None:
    async with real as chair:
        await sits(chair)
        await chooses(chair)
        await chair.presses("ctrl+l")
        for _try in range(5):
            await opens(chair, "0000")
        assert "Skriv lösenfrasen" in chair.sees()
        await opens(chair, "4711")
        assert isinstance(chair.app.screen, LockScreen)
        await opens(chair, PHRASE)
        assert isinstance(chair.app.screen, SeatScreen)


async def test_a_question_that_comes_late_waits_under_the_lock(sit: Sit) -> None:
    async with sit() as chair:
        seat = chair.seat
        await chair.presses("f2", "ctrl+l")
        await seat.rows.open("questions", small=True)
        await chair.rests()
        assert isinstance(chair.app.screen, LockScreen)
        await chair.presses("enter")
        assert isinstance(chair.app.screen, FormScreen)


async def test_what_was_being_saved_when_it_locked_is_saved_once(sit: Sit) -> None:
    async with sit() as chair:
        seat = chair.seat
        await chair.presses("f2", "f4")
        await chair.types("Ada Test")
        form = chair.app.screen
        assert isinstance(form, FormScreen)
        await chair.presses("ctrl+l")
        await form.action_save()
        await chair.rests()
        assert isinstance(chair.app.screen, LockScreen)
        await chair.presses("enter")
        assert chair.app.screen is seat
        assert len(seat.sitting.meeting.questions.asked) == 1


async def test_a_passphrase_that_was_being_changed_when_it_locked_is_done_with(
    real: AbstractAsyncContextManager[Chair], house: FakeHouse
) -> None:
    async with real as chair:
        await sits(chair)
        await chooses(chair)
        await chair.presses("ctrl+p")
        await chair.types("lösenfraser")
        await chair.presses("enter", "enter")
        house.keys.stretched.clear()
        for answer in (PHRASE, "fem blåa bord", "fem blåa bord"):
            await opens(chair, answer)
        await chair.presses("ctrl+l")
        house.keys.stretched.set()
        await chair.rests()
        await opens(chair, "4711")
        assert isinstance(chair.app.screen, SeatScreen)
        assert list(house.keys.phrases.values()) == ["fem blåa bord"]


async def test_leaving_while_locked_is_asked_for_twice(
    real: AbstractAsyncContextManager[Chair],
) -> None:
    async with real as chair:
        await sits(chair)
        await chair.presses("ctrl+l", "ctrl+q")
        assert chair.app.is_running
        assert "Ctrl+Q igen avslutar Rundan. Mötet finns kvar." in chair.sees()
        await chair.presses("ctrl+q")
        assert not chair.app.is_running or chair.app._exit


async def test_a_meeting_that_does_not_run_is_let_go_of(
    real: AbstractAsyncContextManager[Chair],
) -> None:
    async with real as chair:
        await chair.presses("up", "enter", "f4")
        await chair.types(f"{MARK} undrar")
        await chair.presses("ctrl+l")
        assert isinstance(chair.app.screen, HomeScreen)
        assert chair.house.locked()
        assert MARK not in chair.sees()
        assert "Visa mina möten (lösenfras)" in chair.sees()
        await chair.presses("up", "enter")
        await chair.types(PHRASE)
        await chair.presses("enter")
        await chair.presses("up", "enter", "f4")
        assert f"{MARK} undrar" in chair.sees()


async def test_what_could_not_be_saved_is_dimmed_and_not_let_go_of(
    real: AbstractAsyncContextManager[Chair],
) -> None:
    async with real as chair:
        await sits(chair)
        chair.house.journal.failing = True
        await chair.seat.do(EndMeeting())
        await chair.presses("ctrl+l")
        assert isinstance(chair.app.screen, LockScreen)
        assert not chair.house.locked()
        chair.house.journal.failing = False


async def test_a_meeting_closed_elsewhere_leaves_home_locked(
    real: AbstractAsyncContextManager[Chair],
) -> None:
    async with real as chair:
        await sits(chair)
        await chair.presses("f4")
        await chair.types(MARK)
        await chair.presses("ctrl+l")
        await chair.seat.run_action("app.closed")
        await chair.rests()
        assert isinstance(chair.app.screen, HomeScreen)
        assert chair.house.locked()
        assert MARK not in chair.sees()
        assert "Mötets anteckningar är förstörda." in chair.sees()


async def test_home_locks_by_key_and_by_name(real: AbstractAsyncContextManager[Chair]) -> None:
    async with real as chair:
        assert MARK in chair.sees()
        await chair.presses("ctrl+p")
        await chair.types("lås skärmen")
        await chair.presses("enter")
        assert MARK not in chair.sees()
        assert chair.house.locked()
        assert "Låst. Lösenfrasen öppnar dina möten igen." in chair.sees()


async def test_home_locks_by_itself_and_keys_put_it_off(
    real: AbstractAsyncContextManager[Chair],
) -> None:
    async with real as chair:
        look, clock = chair.app.screen_lock.look, chair.house.clock
        clock.pass_(minutes=9)
        await chair.presses("down")
        clock.pass_(minutes=9)
        await look()
        assert not chair.house.locked()
        clock.pass_(minutes=1)
        await look()
        await chair.rests()
        assert chair.house.locked()
        assert MARK not in chair.sees()


async def test_a_running_meeting_never_locks_by_itself(
    real: AbstractAsyncContextManager[Chair],
) -> None:
    async with real as chair:
        await sits(chair)
        look, clock = chair.app.screen_lock.look, chair.house.clock
        for key in ("f5", "f5", "f2"):
            clock.pass_(hours=9)
            await look()
            assert isinstance(chair.app.screen, SeatScreen)
            await chair.presses(key)
        await chair.seat.do(EndMeeting())
        clock.pass_(minutes=10)
        await look()
        await chair.rests()
        assert isinstance(chair.app.screen, HomeScreen)
        assert chair.house.locked()
