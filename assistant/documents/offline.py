"""pyHanko without its client for the network.

The client fetches timestamps and revocation lists, which nothing here asks for; it took
as long to read as all the rest, and a process that holds a family's plan is better off
without one.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Final

CLIENT: Final = "aiohttp"


@contextmanager
def offline() -> Iterator[None]:
    """What is imported here gets an empty module where it asks for the client."""
    if CLIENT in sys.modules:
        yield
        return
    empty = ModuleType(CLIENT)
    empty.__getattr__ = lambda _name: object  # type: ignore[method-assign]
    sys.modules[CLIENT] = empty
    try:
        yield
    finally:
        del sys.modules[CLIENT]
