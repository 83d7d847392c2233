"""The keys that stamp: sealed in the store, whatever becomes of a meeting, and never in clear."""

import pytest

from assistant.journal import stamp_keys
from assistant.journal.problems import Damaged
from tests.journal.samples import Place, keyed

SECRET = b"a secret that is nobody's"


async def test_what_is_kept_is_there_when_the_store_is_opened_again(place: Place) -> None:
    assert await stamp_keys.read(await place.open()) == b""
    assert await stamp_keys.change(await place.open(), b"", SECRET)
    await place.close()
    assert await stamp_keys.read(await place.open()) == SECRET


async def test_of_two_windows_the_second_reads_the_news_first(practice: Place) -> None:
    journal = await practice.open()
    assert await stamp_keys.change(journal, b"", SECRET)
    assert not await stamp_keys.change(journal, b"", b"another")
    assert await stamp_keys.read(journal) == SECRET


async def test_it_is_sealed_inside_the_encrypted_file_too(practice: Place) -> None:
    await stamp_keys.change(await practice.open(), b"", SECRET)
    await practice.close()
    with keyed(practice.folder) as database:
        (row,) = database.every("SELECT value FROM meta WHERE name = ?", stamp_keys.NOTE)
        assert SECRET not in row[0].encode()
        database.run("UPDATE meta SET value = 'AAAA' WHERE name = ?", stamp_keys.NOTE)
    with pytest.raises(Damaged):
        await stamp_keys.read(await practice.open())
