"""A long stream is read out of its packs, and they never say anything else than its rows."""

import msgspec
import pytest

from assistant.desk.ports import Recorded
from assistant.journal import packs
from assistant.journal.problems import Tampered
from assistant.journal.vault import Vault
from tests.journal.samples import Place, event, keyed, text

MANY = 2 * packs.FULL + 7


async def _filled(place: Place) -> list[Recorded]:
    """A stream with two packs and some events after them."""
    journal = await place.open()
    recorded: list[Recorded] = []
    for size in (packs.FULL, packs.FULL, 7):
        batch = [event(f"p{n % 5}", f"nr {n} å\n", op="add") for n in range(size)]
        recorded += await journal.append(batch)
    await place.close()
    return recorded


def _packs(place: Place) -> list[tuple[int, int]]:
    with keyed(place.folder) as database:
        return database.every("SELECT seq, length(body) FROM pack ORDER BY seq")


async def test_what_is_read_is_what_was_appended(practice: Place) -> None:
    recorded = await _filled(practice)
    assert [seq for seq, _ in _packs(practice)] == [packs.FULL, 2 * packs.FULL]
    journal = await practice.open()
    assert await journal.read("m1") == recorded
    assert await journal.read("m1", packs.FULL + 3) == recorded[packs.FULL + 3 :]
    assert await journal.verify("m1") == MANY


async def test_the_packs_are_what_is_read(practice: Place) -> None:
    recorded = await _filled(practice)
    with keyed(practice.folder) as database:
        database.run("DROP TRIGGER event_unchanged")
        database.run("UPDATE event SET path = 'x' WHERE seq = 1")
    journal = await practice.open()
    assert await journal.read("m1") == recorded
    with pytest.raises(Tampered):
        await journal.verify("m1")


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE pack SET body = zeroblob(40) WHERE seq = {full}",
        "UPDATE pack SET body = zeroblob(40) WHERE seq = 2 * {full}",
        "DELETE FROM pack WHERE seq = {full}",
        "DELETE FROM pack",
        "UPDATE pack SET body = (SELECT body FROM pack WHERE seq = {full}) WHERE seq > {full}",
        "UPDATE pack SET seq = seq + 1",
    ],
)
async def test_where_a_pack_cannot_be_read_its_rows_are(practice: Place, harm: str) -> None:
    recorded = await _filled(practice)
    with keyed(practice.folder) as database:
        database.run(harm.format(full=packs.FULL))
    journal = await practice.open()
    assert await journal.read("m1") == recorded
    assert await journal.verify("m1") == MANY


async def test_a_stream_that_was_never_packed_is_packed_when_it_grows(practice: Place) -> None:
    recorded = await _filled(practice)
    with keyed(practice.folder) as database:
        database.run("DELETE FROM pack")
    journal = await practice.open()
    recorded += await journal.append([event("p0", "till")])
    await practice.close()
    assert [seq for seq, _ in _packs(practice)] == [MANY + 1]
    assert await (await practice.open()).read("m1") == recorded


async def test_a_pack_that_says_another_thing_is_found(practice: Place) -> None:
    await _filled(practice)
    journal = await practice.open()

    def falsify(vault: Vault) -> None:
        found = packs.read(vault, "m1")[: packs.FULL]
        said = msgspec.json.encode(found).replace(b"nr 3 ", b"nr 4 ")
        place = ("pack", "m1", str(packs.FULL))
        sealed = vault.keys.stream("m1").close(said, *place)
        vault.database.run("UPDATE pack SET body = ? WHERE seq = ?", sealed, packs.FULL)

    await journal._do(falsify)
    assert text((await journal.read("m1"))[3].envelope).startswith("nr 4 ")
    with pytest.raises(Tampered):
        await journal.verify("m1")


async def test_an_erased_stream_leaves_no_pack(practice: Place) -> None:
    await _filled(practice)
    journal = await practice.open()
    assert await journal.erase("m1") == MANY
    assert await journal.verify("m1") == MANY
    await practice.close()
    assert _packs(practice) == []
