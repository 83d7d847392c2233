import asyncio
import sys
from pathlib import Path

import pytest

from assistant.journal.stirring import Stirring


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells")
async def test_what_is_written_ends_a_wait_that_would_else_be_long(tmp_path: Path) -> None:
    stirring = Stirring(tmp_path)
    waiting = asyncio.create_task(stirring.wait(3600.0, 3600.0))
    await asyncio.sleep(0)
    (tmp_path / "log").write_text("something")
    await asyncio.wait_for(waiting, 30)
    stirring.end()
    assert waiting.done()


async def test_where_nothing_is_told_one_asks_after_a_short_while(tmp_path: Path) -> None:
    stirring = Stirring(tmp_path / "not-there")
    await asyncio.wait_for(stirring.wait(0.0, 3600.0), 30)
    assert stirring._file is None
    stirring.end()
