"""A key that the computer's own key ring remembers: a convenience, and never the only way.

Whatever is the matter with the key ring (``rundan[keyring]`` not installed, no desktop, no
answer), the passphrase is asked for as if there were none.
"""

import asyncio
import threading
from collections.abc import Callable
from typing import Any, Final, Protocol, TypeVar

from assistant.journal.seal import KEY

T = TypeVar("T")

SERVICE: Final = "rundan"
PATIENCE: Final = 30.0
"""Seconds for the system's own question, where it asks one."""


class KeyRing(Protocol):
    """What is used of a backend of ``keyring``."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """What is kept, if anything."""
        ...

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Keep it."""
        ...

    def delete_password(self, service: str, username: str, /) -> None:
        """Forget it."""
        ...


def key_ring() -> KeyRing | None:
    """The key ring of this computer, where there is one that seals what it keeps."""
    try:
        import keyring

        ring: Any = keyring.get_keyring()
        # Below 1 are the backends that keep nothing, or keep it in clear.
        return ring if ring.priority >= 1 else None
    except Exception:
        return None


async def answers(ring: KeyRing | None = None) -> bool:
    """Whether there is a key ring to ask; finding out may take half a second."""
    return await _asked(lambda _found: True, ring) or False


async def keep(name: str, key: bytes, ring: KeyRing | None = None) -> bool:
    """Put a key in the key ring; whether it is to be found there."""

    def work(found: KeyRing) -> bool:
        found.set_password(SERVICE, name, key.hex())
        return found.get_password(SERVICE, name) == key.hex()

    return await _asked(work, ring) or False


async def recall(name: str, ring: KeyRing | None = None) -> bytes | None:
    """The key of that name, if the key ring has it and gives it."""
    text = await _asked(lambda found: found.get_password(SERVICE, name), ring)
    try:
        key = bytes.fromhex(text or "")
    except ValueError:
        return None
    return key if len(key) == KEY else None


async def drop(name: str, ring: KeyRing | None = None) -> None:
    """Take a key out of the key ring."""
    await _asked(lambda found: found.delete_password(SERVICE, name), ring)


async def _asked(work: Callable[[KeyRing], T], ring: KeyRing | None) -> T | None:
    """Ask in a thread that never keeps the program from ending; None where nothing came."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[T | None] = loop.create_future()

    def settle(value: T | None) -> None:
        if not answer.done():
            answer.set_result(value)

    def run() -> None:
        value = None
        try:
            found = ring or key_ring()
            value = work(found) if found else None
        except Exception:
            pass  # whatever it was, the passphrase opens the store
        try:
            loop.call_soon_threadsafe(settle, value)
        except RuntimeError:
            pass  # the program has ended meanwhile

    threading.Thread(target=run, daemon=True).start()
    try:
        return await asyncio.wait_for(answer, PATIENCE)
    except TimeoutError:
        return None
