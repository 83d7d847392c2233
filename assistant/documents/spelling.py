"""Asks for words in a process of its own, which ends when it has answered.

A dictionary is big and slow to read, and is wanted once in a meeting: so it is loaded where
it can be let go of whole, and where no key of the meeting's is.  What it is asked goes
through a pipe and is written nowhere.
"""

import asyncio
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import Final

import msgspec

from assistant.language.dictionary import Asked, Unknown
from assistant.language.translation import language

PATIENCE: Final = 20.0
"""Seconds for an answer: one second is usual, and nothing waits for it."""


class ProcessSpelling:
    """Looks words up beside the meeting (``assistant.desk.spelling.Spelling``)."""

    async def unknown(self, words: Sequence[str]) -> Mapping[str, tuple[str, ...]] | None:
        """The words that are in no dictionary; None where there is none, or no answer."""
        if not words:
            return {}
        try:
            process = await asyncio.create_subprocess_exec(
                *(sys.executable, "-P", "-m", "assistant.documents.spelling_worker"),
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.DEVNULL,
                start_new_session=True,
            )
        except OSError:
            return None
        asked = msgspec.json.encode(Asked(tuple(words), language()))
        try:
            said, _none = await asyncio.wait_for(process.communicate(asked), PATIENCE)
            return msgspec.json.decode(said, type=Unknown)
        except (OSError, TimeoutError, msgspec.MsgspecError):
            return None
        finally:
            if process.returncode is None:
                with suppress(ProcessLookupError):
                    process.kill()
                await process.wait()
