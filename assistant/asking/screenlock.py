"""What opens a locked screen: a short code, the passphrase, or in practice a key."""

import asyncio
import hashlib
import hmac
import os
import re
from collections.abc import Awaitable, Callable
from enum import StrEnum
from typing import Final

from msgspec import Struct

from assistant.language.translation import N_, _

TRIES: Final = 5
"""So many wrong codes in a row, and a real meeting wants the passphrase."""
_CODE: Final = re.compile(r"[0-9]{4,8}")


class Way(StrEnum):
    """What is asked for."""

    ENTER = "enter"
    CODE = "code"
    EITHER = "either"
    PASSPHRASE = "passphrase"


_HOW: Final = {
    Way.ENTER: N_("Låst. Enter låser upp."),
    Way.CODE: N_("Låst. Skriv koden, sedan Enter."),
    Way.EITHER: N_("Låst. Skriv koden, eller lösenfrasen, sedan Enter."),
    Way.PASSPHRASE: N_("Låst. Skriv lösenfrasen, sedan Enter."),
}


def how(way: Way) -> str:
    """What opens the screen, in words."""
    return _(_HOW[way])


def unfit(code: str, again: str | None = None) -> str:
    """Why a new code will not do, in words; nothing where it will."""
    if not _CODE.fullmatch(code):
        return _("Koden ska vara 4 till 8 siffror.")
    if again is not None and again != code:
        return _("De två var olika. Skriv dem igen.")
    return ""


class _Kept(Struct, frozen=True):
    """A code, as a print of it that is never on disk."""

    salt: bytes
    digest: bytes

    @classmethod
    def of(cls, code: str) -> "_Kept":
        salt = os.urandom(16)
        return cls(salt, _stretched(code, salt))

    def is_(self, code: str) -> bool:
        return hmac.compare_digest(self.digest, _stretched(code, self.salt))


class Locking:
    """The code of this run of the program, and how often it was wrong."""

    def __init__(self, is_passphrase: Callable[[str], Awaitable[bool]]) -> None:
        self._is_passphrase = is_passphrase
        self._code: _Kept | None = None
        self._wrong = 0

    @property
    def chosen(self) -> bool:
        """Whether there is a code."""
        return self._code is not None

    async def choose(self, code: str) -> None:
        """Take this code from now on."""
        kept: _Kept = await asyncio.to_thread(_Kept.of, code)
        self._code, self._wrong = kept, 0

    def way(self, *, practice: bool) -> Way:
        """What opens the screen now; a practice meeting has no passphrase."""
        if practice:
            return Way.CODE if self._code else Way.ENTER
        return Way.EITHER if self._code and self._wrong < TRIES else Way.PASSPHRASE

    async def opens(self, text: str, *, practice: bool) -> str:
        """Why a text does not open the screen, in words; nothing where it does.

        Raises ``JournalProblem`` where the passphrase cannot be tried.
        """
        way = self.way(practice=practice)
        if way is Way.ENTER:
            return ""
        kept = self._code
        if kept and (way is Way.CODE or (way is Way.EITHER and _CODE.fullmatch(text))):
            return await self._by_code(kept, text)
        if await self._is_passphrase(text):
            self._wrong = 0
            return ""
        return _("Lösenfrasen stämde inte. Försök igen.")

    async def _by_code(self, kept: _Kept, text: str) -> str:
        if await asyncio.to_thread(kept.is_, text):
            self._wrong = 0
            return ""
        self._wrong += 1
        return _("Koden stämde inte. Försök igen.")


def _stretched(code: str, salt: bytes) -> bytes:
    return hashlib.pbkdf2_hmac("sha256", code.encode(errors="replace"), salt, 100_000)
