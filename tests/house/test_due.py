"""How much is due is known while the store is locked: from days alone, in a private file."""

from datetime import date
from pathlib import Path
from stat import S_IMODE

import pytest

from assistant.bootstrap import Rundan
from assistant.library.settings import Settings
from assistant.meeting.followup import ChangeFollowup
from assistant.meeting.moments import EndMeeting, FixPlan
from tests.house.test_house import PHRASE


async def _held(house: Rundan) -> None:
    await house.unlock(PHRASE)
    desk = await house.start("lots-first", 60, "Ada Påhitt", "Rum 1")
    await desk.do(ChangeFollowup(values={"on": "2027-01-18"}), FixPlan(), EndMeeting())


@pytest.mark.parametrize("left", ["lock", "close"])
async def test_the_days_are_kept_when_the_store_is_let_go_of(tmp_path: Path, left: str) -> None:
    house = Rundan(tmp_path, Settings())
    await _held(house)
    await getattr(house, left)()
    again = Rundan(tmp_path, Settings())
    assert again.locked()
    assert date(2027, 1, 18) in again.due.known()
    await house.close()


async def test_only_days_are_kept_and_only_for_the_owner(tmp_path: Path) -> None:
    house = Rundan(tmp_path, Settings())
    await _held(house)
    await house.close()
    file = tmp_path / "state" / "due.json"
    assert S_IMODE(file.stat().st_mode) == 0o600
    assert set(file.read_text(encoding="utf-8")) <= set('0123456789-[]",')


async def test_a_file_that_cannot_be_read_tells_nothing(tmp_path: Path) -> None:
    file = tmp_path / "state" / "due.json"
    file.parent.mkdir()
    for text in ("", "[", '["i morgon"]', '{"Ada": 1}'):
        file.write_text(text, encoding="utf-8")
        assert Rundan(tmp_path, Settings()).due.known() == ()


async def test_what_is_due_no_more_leaves_no_day(tmp_path: Path) -> None:
    house = Rundan(tmp_path, Settings())
    await _held(house)
    [file] = await house.cases()
    going = await house.purging.case(file.stream)
    await house.purging.purge(going)
    await house.close()
    assert Rundan(tmp_path, Settings()).due.known() == ()
