"""What is run at every event and every key stays prepared, whatever else the store is asked."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from assistant.journal.store import SqlcipherJournal
from assistant.journal.vault import Vault
from tests.journal.samples import START, as_practice, draft, event, place

_WRITES = (sqlcipher.SQLITE_INSERT, sqlcipher.SQLITE_UPDATE, sqlcipher.SQLITE_DELETE)


@pytest.fixture(params=["made", "opened again"])
async def journal(
    tmp_path: Path, request: pytest.FixtureRequest
) -> AsyncIterator[SqlcipherJournal]:
    async with place(tmp_path / "store", as_practice) as made:
        journal = await made.open()
        await journal.create("m1", "meeting", "Möte", START)
        if request.param == "opened again":
            await made.close()
            journal = await made.open()
        assert isinstance(journal, SqlcipherJournal)
        yield journal


async def test_an_event_and_a_draft_prepare_nothing_anew(journal: SqlcipherJournal) -> None:
    prepared: list[str] = []

    def listen(vault: Vault) -> None:
        def told(action: int, table: str, *_: str) -> int:
            if action in _WRITES:
                prepared.append(table)
            return int(sqlcipher.SQLITE_OK)

        vault.database._connection.set_authorizer(told)

    async def work(number: int) -> None:
        await journal.put_draft("m1", draft(f"path/{number}", "halvskri"))
        await journal.append([event(f"path/{number}", "halvskrivet")])
        await journal.read("m1")
        await journal.streams("meeting")
        await journal.seated()

    await work(1)
    await journal.at_vault(listen)  # which has everything prepared once more
    await work(2)
    assert {"event", "head", "stream", "draft"} <= set(prepared)
    prepared.clear()
    for number in range(3, 6):
        await work(number)
    assert prepared == []
