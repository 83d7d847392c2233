from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest

from assistant.language.translation import use
from assistant.talk.made_clock import MadeClock
from tests.talk.room import Room, room

START = datetime(2026, 11, 25, 13, 0)  # Swedish time, which a made clock takes it for


@pytest.fixture(autouse=True)
def swedish() -> None:
    use("sv")


@pytest.fixture
async def elias(tmp_path: Path) -> AsyncIterator[Room]:
    async with room(tmp_path, MadeClock(START), "elias") as made:
        yield made


@pytest.fixture
async def rut(tmp_path: Path) -> AsyncIterator[Room]:
    async with room(tmp_path, MadeClock(START), "rut") as made:
        yield made
