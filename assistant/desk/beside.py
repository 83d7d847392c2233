"""Waiting, without the loop and the end of the program waiting too."""

import asyncio
import threading
from collections.abc import Callable
from typing import TypeVar

Read = TypeVar("Read")


async def beside(read: Callable[[], Read]) -> Read:
    """Call in a thread that never keeps the program from ending."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[Read] = loop.create_future()

    def settle(set_to: Callable[[], None]) -> None:
        if not answer.done():
            set_to()

    def tell(set_to: Callable[[], None]) -> None:
        if not loop.is_closed():
            loop.call_soon_threadsafe(settle, set_to)

    def run() -> None:
        try:
            value = read()
        except Exception as problem:
            caught = problem
            tell(lambda: answer.set_exception(caught))
            return
        tell(lambda: answer.set_result(value))

    threading.Thread(target=run, daemon=True).start()
    return await answer
