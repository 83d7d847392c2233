"""What is taken outside a meeting, by marked words: in the sealed store and its own view, and
in no plan, paper, receipt or file.  What the faces show is tested with them."""

import stat
from collections.abc import AsyncIterator
from pathlib import Path

import msgspec
import pytest

from assistant.asking.closing import receipt_told, things
from assistant.asking.outside import paper
from assistant.bootstrap import Rundan
from assistant.desk.closing import close
from assistant.desk.desk import Desk
from assistant.documents.making import STEMS
from assistant.journal import create_store
from assistant.language.translation import use
from assistant.library.settings import Settings, read_settings
from assistant.meeting.moments import EndMeeting, FixPlan
from assistant.meeting.outside import NoteOutside
from assistant.meeting.timekeeping import GoOn
from tests.documents.every_paper import every_outline
from tests.journal.samples import CHEAP
from tests.meeting.build import rich
from tests.support.marked import found
from tests.support.unsealed import seal_nothing

PHRASE = "en lång påhittad fras"
WORDS = ("Vitsippsnotan", "Blåklintsnotan")


@pytest.fixture
async def house(tmp_path: Path) -> AsyncIterator[Rundan]:
    use("sv")
    await (await create_store(tmp_path / "home", PHRASE, cost=CHEAP)).close()
    made = Rundan(tmp_path / "home", Settings())
    await made.unlock(PHRASE)
    yield made
    await made.close()


def _in(text: str) -> list[str]:
    return [word for word in WORDS if word in text]


async def _noted(house: Rundan) -> Desk:
    """A fixed plan, and two matters outside it."""
    desk = await house.start("lots-first", 60, "Tussilago Påhitt", "Rum 3")
    await desk.do(GoOn(), *(NoteOutside(text=word) for word in WORDS), FixPlan(), EndMeeting())
    return desk


async def test_neither_plan_nor_receipt_nor_case_holds_them(house: Rundan) -> None:
    desk = await _noted(house)
    kept = desk.fixed_plan()
    listed = await desk.listed()
    await close(desk, listed, things(listed), house, "")
    [left] = await house.shelf()
    for what in (kept, left):
        assert what is not None
        assert _in(msgspec.json.encode(what).decode()) == []
    assert "2 saker utanför mötet" in " ".join(receipt_told(left.receipt))


def test_no_paper_of_any_kind_holds_them() -> None:
    play = rich()
    play.do(*(NoteOutside(text=word) for word in WORDS))
    papers = {kind: _in(repr(document)) for kind, document in every_outline(play)}
    assert papers.keys() == {"plan", *STEMS.values()}
    assert not any(papers.values())


async def test_the_store_holds_them_sealed_and_the_chairs_own_file_in_clear(
    house: Rundan, tmp_path: Path
) -> None:
    desk = await _noted(house)
    assert found(WORDS, tmp_path) == set()
    file = await house.hand_over(paper(desk.meeting))
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert found(WORDS, file.parent) == set(WORDS)
    assert not [word for word in WORDS if word in file.name]


async def test_the_same_words_are_found_where_nothing_is_sealed_and_go_with_the_meeting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seal_nothing(monkeypatch)
    await (await create_store(tmp_path / "home", PHRASE, cost=CHEAP)).close()
    house = Rundan(tmp_path / "home", Settings())
    await house.unlock(PHRASE)
    desk = await _noted(house)
    assert found(WORDS, tmp_path) == set(WORDS)
    listed = await desk.listed()
    await close(desk, listed, things(listed), house, "")
    await house.close()
    assert found(WORDS, tmp_path) == set()


def test_a_window_begins_discreet_where_the_setting_says_so(tmp_path: Path) -> None:
    chosen, _problems = read_settings(environment={"RUNDAN_DISCREET": "true"})
    assert Rundan(tmp_path, chosen).discreet
    assert not Rundan(tmp_path, Settings()).discreet
