"""A store of an earlier version is brought to the present one, or left alone."""

import shutil
from pathlib import Path

import pytest

from assistant.journal import schema
from assistant.journal.problems import Damaged
from tests.journal.samples import Place, as_practice, keyed, place

FIRST = Path(__file__).parents[1] / "data" / "0.1.0" / "elias"


@pytest.fixture
async def first(tmp_path: Path) -> Path:
    """A store as the first version left it."""
    folder = tmp_path / "first"
    shutil.copytree(FIRST, folder)
    with keyed(folder) as database:
        assert database.one("PRAGMA user_version") == (1,)
    return folder


async def test_an_earlier_store_is_brought_on_and_stays_guarded(first: Path) -> None:
    async with place(first, as_practice) as made:
        journal = await made.open()
        (row,) = await journal.streams("meeting", limit=1)
        assert await journal.verify(row.id) > 100
    with keyed(first) as database:
        assert database.one("PRAGMA user_version") == (schema.VERSION,)
        triggers = database.every("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        assert {name for (name,) in triggers} >= schema.GUARDS


async def test_an_earlier_store_that_lost_a_guard_is_left_as_it_is(first: Path) -> None:
    with keyed(first) as database:
        database.run("DROP TRIGGER event_kept")
    with pytest.raises(Damaged):
        await as_practice(first)
    with keyed(first) as database:
        assert database.one("PRAGMA user_version") == (1,)


async def test_what_is_listed_and_settled_is_not_searched_for(practice: Place) -> None:
    """Over thousands of meetings a list and an opening read no more than they need."""
    await practice.close()
    with keyed(practice.folder) as database:
        for sql, index in (
            ("SELECT id FROM stream WHERE erased", "stream_gone"),
            ("SELECT id FROM stream WHERE kind = 'case' ORDER BY created DESC, id DESC", "listed"),
        ):
            (plan,) = database.every(f"EXPLAIN QUERY PLAN {sql}")
            assert index in plan[-1]
