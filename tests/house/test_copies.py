"""Copies and purge through the whole house: equal plans, and no word left anywhere."""

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.bootstrap import Rundan
from assistant.case.case import Receipt
from assistant.desk.clock import SystemClock
from assistant.desk.desk import Desk
from assistant.desk.ports import JournalProblem
from assistant.desk.shelf import shelf
from assistant.journal import create_store
from assistant.journal.restoring import restore
from assistant.library.settings import Settings
from assistant.meeting.moments import CloseMeeting, EndMeeting
from assistant.meeting.questions import ParkQuestion
from tests.journal.samples import CHEAP
from tests.support.handed_out import HAS, WAS_TO_HAVE, hand_out
from tests.support.marked import found
from tests.support.unsealed import seal_nothing

PHRASE = "en lång påhittad fras"
NAMES = ("Tussilago Påhitt", "Krokus Påhitt")
TOLD = ("Vitsippsberättelsen", "Blåklintsberättelsen")
ASKED, HALF = "Prästkragefrågan", "Halvskriven Gullviva"
WORDS = (*NAMES, *TOLD, ASKED, HALF, HAS)


async def _made(home: Path) -> Rundan:
    await (await create_store(home, PHRASE, cost=CHEAP)).close()
    made = Rundan(home, Settings())
    await made.unlock(PHRASE)
    return made


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Rundan]:
    made = await _made(tmp_path / "home")
    yield made
    await made.close()


async def _held(house: Rundan, who: int) -> Desk:
    desk = await house.start("lots-first", 60, NAMES[who], "Rum 3")
    await hand_out(desk, TOLD[who])
    await desk.do(ParkQuestion(by="maria", text=ASKED))
    await desk.draft("narrative/works", HALF)
    return desk


def _restored(tmp_path: Path, store: Path, keys: Path) -> Rundan:
    moment = SystemClock().now()
    restore(store, keys, PHRASE, tmp_path / "back", moment, set_aside=False)
    return Rundan(tmp_path / "back", Settings())


async def test_a_restored_store_gives_equal_plans(house: Rundan, tmp_path: Path) -> None:
    opened, closed = await _held(house, 0), await _held(house, 1)
    await closed.do(EndMeeting(), CloseMeeting())
    store = (await house.backups.copy_store(tmp_path)).file
    keys = (await house.backups.copy_keys(tmp_path)).file
    back = _restored(tmp_path, store, keys)
    await back.unlock(PHRASE)
    assert await back.shelf() == await house.shelf()
    assert [kept.plan.narrative.situation for kept in await back.shelf()] == [TOLD[1]]
    again = await back.sit_down(opened.stream)
    assert again.meeting == opened.meeting
    assert again.fixed_plan() == opened.fixed_plan()
    assert again.drafted("narrative/works") == HALF
    await back.close()


async def test_a_purged_case_does_not_come_back(house: Rundan, tmp_path: Path) -> None:
    await _held(house, 0)
    kept = await _held(house, 1)
    store = (await house.backups.copy_store(tmp_path)).file
    keys = (await house.backups.copy_keys(tmp_path)).file
    [case] = [row for row in await house.purging.cases() if row.label == NAMES[0]]
    purged = await house.purging.purge(await house.purging.case(case.id))
    assert purged.remains.outdated == ()
    back = _restored(tmp_path, store, keys)
    await back.unlock(PHRASE)
    assert [row.id for row in await back.meetings()] == [kept.stream]
    assert [row.label for row in await back.purging.cases()] == [NAMES[1]]
    await back.close()


async def test_no_word_is_left_on_disk_in_clear(house: Rundan, tmp_path: Path) -> None:
    """Documents that the user asked for are excepted, and named by the purge."""
    desk = await _held(house, 0)
    plan = desk.fixed_plan()
    assert plan is not None
    papers = await house.paperwork.plan(plan)
    await house.backups.copy_store(tmp_path)
    await house.backups.copy_keys(tmp_path)
    assert found(WORDS, tmp_path, but=[papers.folder]) == set()
    going = await house.purging.before(house.purging.now() + timedelta(days=1))
    assert set(going.papers) == set(papers.files)
    await house.purging.purge(going)
    assert found(WORDS, tmp_path, but=going.papers) == set()
    assert house.purging.discard(going.papers) == ()
    assert found(WORDS, tmp_path) == set()


async def test_words_in_a_store_in_clear_are_there_until_the_purge(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal_nothing(monkeypatch)
    house = await _made(tmp_path / "home")
    for who in (0, 1):
        await _held(house, who)
    assert found(WORDS, tmp_path) == set(WORDS)
    [case] = [row for row in await house.purging.cases() if row.label == NAMES[0]]
    await house.purging.purge(await house.purging.case(case.id))
    assert found(WORDS, tmp_path) == {*WORDS} - {NAMES[0], TOLD[0]}
    [meeting] = await house.purging.meetings()
    await house.purging.purge(await house.purging.meeting(meeting.id))
    assert found(WORDS, tmp_path) == {NAMES[1], TOLD[1], HAS}
    [case] = await house.purging.cases()
    await house.purging.purge(await house.purging.case(case.id))
    assert found(WORDS, tmp_path) == set()
    await house.close()
    assert found(WORDS, tmp_path) == set()


async def test_closing_takes_the_key_from_a_copy_in_reach(house: Rundan, tmp_path: Path) -> None:
    desk = await _held(house, 0)
    copy = await house.backups.copy_keys(tmp_path)
    assert desk.stream in copy.streams
    await desk.do(EndMeeting(), CloseMeeting())
    assert desk.stream not in copy.file.read_text(encoding="utf-8").partition('"destroyed"')[0]
    assert (await house.backups.remains()).outdated == ()


async def test_the_receipt_and_the_copies_stay_in_the_case(house: Rundan) -> None:
    desk = await _held(house, 0)
    await desk.do(EndMeeting(), CloseMeeting())
    [receipt] = desk.case.receipts
    assert isinstance(receipt, Receipt)
    assert desk.case.having == {desk.stream: (HAS,)}
    going = await house.purging.before(house.purging.now() + timedelta(days=1))
    assert (going.having, going.promised) == ((HAS,), (WAS_TO_HAVE,))


async def test_nothing_is_removed_while_another_window_is_open(
    house: Rundan, tmp_path: Path
) -> None:
    assert not house.beside()
    beside = Rundan(tmp_path / "home", Settings(), beside=True)
    await beside.unlock(PHRASE)
    assert house.beside()
    assert beside.beside()
    for window in (house, beside):
        with pytest.raises(JournalProblem) as refused:
            await window.purging.meetings()
        assert refused.value.code == "others-seated"
    assert (await beside.backups.copy_store(tmp_path)).meetings == 0
    await beside.close()
    assert not house.beside()
    assert await house.purging.meetings() == []


async def test_hostile_labels_are_copied_and_purged_like_any(house: Rundan, tmp_path: Path) -> None:
    names = ("../../utanför\x00", "'; DROP TABLE stream; --", "\u202e🙂" * 50)
    for name in names:
        await house.start("lots-first", 60, name, "")
    store = (await house.backups.copy_store(tmp_path)).file
    keys = (await house.backups.copy_keys(tmp_path)).file
    back = _restored(tmp_path, store, keys)
    await back.unlock(PHRASE)
    assert {row.label for row in await back.purging.cases()} == set(names)
    going = await back.purging.before(back.purging.now() + timedelta(days=1))
    assert (await back.purging.purge(going)).cases == len(names)
    assert await shelf(back._opened()) == []
    await back.close()
