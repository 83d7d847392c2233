"""A change made with the key in hand, and past the triggers, is found by the chain."""

import pytest

from assistant.journal.database import Database
from assistant.journal.problems import Tampered
from tests.journal.samples import START, Place, draft, event, keyed, unguarded

CHANGES = {
    "path": "UPDATE event SET path = 'c' WHERE stream = 'm1' AND seq = 2",
    "actor": "UPDATE event SET actor = 'x' WHERE stream = 'm1' AND seq = 2",
    "moment": "UPDATE event SET at = '2026-03-02T13:00:09.000000+00:00' WHERE seq = 2",
    "no moment": "UPDATE event SET at = 'igår' WHERE seq = 2",
    "seconds": "UPDATE event SET mono = mono + 1 WHERE seq = 2",
    "kind": "UPDATE event SET kind = 'goals.GoalAdded' WHERE seq = 2",
    "base": "UPDATE event SET base = NULL WHERE seq = 2",
    "conflict": "UPDATE event SET conflict = 1 - conflict WHERE seq = 3",
    "body": "UPDATE event SET body = (SELECT body FROM event WHERE seq = 1) WHERE seq = 2",
    "body gone": "UPDATE event SET body = NULL, salt = NULL WHERE seq = 2",
    "commitment": "UPDATE event SET commitment = zeroblob(32) WHERE seq = 2",
    "salt": "UPDATE event SET salt = zeroblob(16) WHERE seq = 2",
    "order": "UPDATE event SET seq = 9 WHERE seq = 1",
    "first removed": "DELETE FROM event WHERE seq = 1",
    "last removed": "DELETE FROM event WHERE seq = 3",
    "head": "UPDATE head SET id = 'e0', seq = 1 WHERE path = 'a'",
    "head removed": "DELETE FROM head WHERE path = 'a'",
    "end": "UPDATE stream SET seq = 2 WHERE id = 'm1'",
    "not erased": "UPDATE stream SET erased = 1 WHERE id = 'm1'",
}


async def _three(place: Place) -> None:
    journal = await place.open()
    first = event("a", "ett")
    second = event("a", "två", base=first.id)
    await journal.append([first, second, event("a", "tre", base=first.id, actor="secretary")])
    assert await journal.verify("m1") == 3
    await place.close()


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
async def test_a_change_is_found(practice: Place, change: str) -> None:
    await _three(practice)
    with keyed(practice.folder) as database:
        unguarded(database)
        assert database.run(change) == 1
    with pytest.raises(Tampered) as found:
        await (await practice.open()).verify("m1")
    assert found.value.code == "tampered"


async def test_a_body_moved_to_another_event_cannot_be_read(practice: Place) -> None:
    await _three(practice)
    with keyed(practice.folder) as database:
        unguarded(database)
        database.run(CHANGES["body"])
    with pytest.raises(Tampered):
        await (await practice.open()).read("m1")


async def test_a_draft_moved_to_another_field_cannot_be_read(practice: Place) -> None:
    await (await practice.open()).put_draft("m1", draft("a", "hej"))
    await practice.close()
    with keyed(practice.folder) as database:
        database.run("UPDATE draft SET path = 'b'")
    with pytest.raises(Tampered):
        await (await practice.open()).drafts("m1")


async def test_a_change_on_the_outside_of_an_erased_stream_is_found(practice: Place) -> None:
    await _three(practice)
    journal = await practice.open()
    assert await journal.erase("m1") == 3
    await practice.close()
    with keyed(practice.folder) as database:
        unguarded(database)
        database.run("UPDATE event SET actor = 'x' WHERE seq = 2")
    with pytest.raises(Tampered):
        await (await practice.open()).verify("m1")


async def test_another_stream_is_not_touched_by_it(practice: Place) -> None:
    await (await practice.open()).create("m2", "meeting", "Andra", START)
    await _three(practice)
    with keyed(practice.folder) as database:
        unguarded(database)
        database.run(CHANGES["actor"])
    assert await (await practice.open()).verify("m2") == 0


FORBIDDEN = (
    "DELETE FROM event",
    "UPDATE event SET body = NULL, salt = NULL",
    "UPDATE event SET actor = 'x'",
    "UPDATE event SET base = 'x'",
    "DELETE FROM stream",
)


def _refuses(database: Database, sql: str) -> bool:
    try:
        database.run(sql)
    except Exception:
        return True
    return False


async def test_the_file_itself_refuses_to_lose_an_event(practice: Place) -> None:
    await _three(practice)
    with keyed(practice.folder) as database:
        assert [sql for sql in FORBIDDEN if not _refuses(database, sql)] == []
    journal = await practice.open()
    assert await journal.erase("m1") == 3
    await practice.close()
    with keyed(practice.folder) as database:
        again = "UPDATE stream SET erased = 0"
        assert [sql for sql in (*FORBIDDEN[2:], again) if not _refuses(database, sql)] == []
