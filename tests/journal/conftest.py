from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.journal import samples
from tests.journal.samples import START, Place


@pytest.fixture(params=[samples.as_practice, samples.with_passphrase])
async def place(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Place]:
    """Both sorts of store."""
    async with samples.place(tmp_path / "store", request.param) as made:
        yield made


@pytest.fixture
async def practice(tmp_path: Path) -> AsyncIterator[Place]:
    """A practice store with one meeting in it."""
    async with samples.place(tmp_path / "practice", samples.as_practice) as made:
        journal = await made.open()
        await journal.create("m1", "meeting", "Möte", START)
        yield made
