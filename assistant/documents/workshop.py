"""Where documents are made: a process of its own beside the program.

Two reasons.  Python does one thing at a time, so what is made in the program's
own process makes its keys wait.  And a renderer that prints, aborts or eats all
memory over some text does it here, where no meeting is held.  Without such a
process the same is made in a thread.
"""

import asyncio
import struct
import sys
from contextlib import suppress
from typing import Final

import msgspec

from assistant.documents.jobs import READ_MADE, WRITTEN, Job, Warm, do
from assistant.documents.produce import Produced

PATIENCE: Final = 90.0
"""Seconds for a job; 10,000 characters in every field take a tenth of them."""

LEAVING: Final = 1.0
"""Seconds in which the process may end by itself."""

LENGTH: Final = struct.Struct(">I")
"""Before each message: how many bytes it has."""


class Workshop:
    """Does one job at a time, in the order they were asked for."""

    def __init__(self) -> None:
        self._process: asyncio.subprocess.Process | None = None
        self._starting: asyncio.Task[asyncio.subprocess.Process] | None = None
        self._turn = asyncio.Lock()

    async def do(self, job: Job) -> Produced:
        """Do a job.  Never raises.

        What a process died of, could not do in time or had no memory for, is done again
        here in a thread, without the PDF.
        """
        async with self._turn:
            try:
                process = await self._opened()
            except OSError:
                return await asyncio.to_thread(do, job)
            except BaseException:
                await self._end()
                raise
            try:
                return await asyncio.wait_for(_answered(process, job), PATIENCE)
            except (OSError, EOFError, TimeoutError, MemoryError, msgspec.MsgspecError):
                await self._end()
                return await asyncio.to_thread(do, job, pdf=False)
            except BaseException:
                await self._end()
                raise

    async def warm(self) -> None:
        """Start the process, and have it read what making needs."""
        await self.do(Warm())

    async def close(self) -> None:
        """End the process."""
        async with self._turn:
            await self._end()

    async def _opened(self) -> asyncio.subprocess.Process:
        process = self._process
        if process is None or process.returncode is not None:
            self._starting = asyncio.create_task(_started())
            process = self._process = await asyncio.shield(self._starting)
        return process

    async def _end(self) -> None:
        if self._starting is not None:
            with suppress(OSError):
                # A start that is broken off would leave a process that nobody ends.
                self._process = await asyncio.shield(self._starting)
        process, self._process, self._starting = self._process, None, None
        if process is None or process.returncode is not None:
            return
        if process.stdin is not None:
            process.stdin.close()
        try:
            with suppress(TimeoutError):
                await asyncio.wait_for(process.wait(), LEAVING)
        finally:
            if process.returncode is None:
                with suppress(ProcessLookupError):
                    process.kill()
                await process.wait()


async def _started() -> asyncio.subprocess.Process:
    return await asyncio.create_subprocess_exec(
        *(sys.executable, "-P", "-m", "assistant.documents.worker"),
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        start_new_session=True,
    )


async def _answered(process: asyncio.subprocess.Process, job: Job) -> Produced:
    made = await _asked(process, job)
    if {"docx-failed", "pdf-failed"} <= set(made.problems):
        raise MemoryError  # as good as certain, where both fail
    return made


async def _asked(process: asyncio.subprocess.Process, job: Job) -> Produced:
    into, out = process.stdin, process.stdout
    if into is None or out is None:
        raise EOFError
    content = WRITTEN.encode(job)
    into.write(LENGTH.pack(len(content)) + content)
    await into.drain()
    (length,) = LENGTH.unpack(await out.readexactly(LENGTH.size))
    return READ_MADE.decode(await out.readexactly(length))
