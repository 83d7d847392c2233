"""The pages of an encrypted file, read one by one without the database engine.

The engine gives up where a page on its way is damaged; here every sound page can still be
read.  The format is SQLCipher 4's: AES-256-CBC, then HMAC-SHA512 over page and number.
"""

import hashlib
import hmac
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NamedTuple

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from assistant.journal.seal import KEY

SIZE: Final = 4096
USABLE: Final = SIZE - 80
"""A page's bytes without what the encryption adds to it."""
_SALT, _IV, _MAC = 16, 16, 64
_LOG_HEADER, _FRAME_HEADER = 32, 24


class Page(NamedTuple):
    """A sound page, as the engine would see it."""

    number: int
    """1, 2, 3 … within the file."""
    content: bytes
    stale: bool = False
    """Left in the log from before it was last begun anew."""


class Pages:
    """Reads pages with the file's raw key and salt, of 48 bytes."""

    def __init__(self, key: bytes) -> None:
        self._cipher = algorithms.AES256(key[:KEY])
        salt = bytes(byte ^ 0x3A for byte in key[KEY:])
        self._mac_key = hashlib.pbkdf2_hmac("sha512", key[:KEY], salt, 2, KEY)
        self.damaged = 0
        """How many pages could not be read."""

    def of_file(self, path: Path) -> Iterator[Page]:
        """The sound pages of the file."""
        for at in range(0, _size(path), SIZE):
            yield from self._open(_piece(path, at, SIZE), at // SIZE + 1)

    def of_log(self, path: Path) -> Iterator[Page]:
        """The sound pages in the log beside the file, oldest first, stale ones included."""
        salt = _piece(path, 16, 8)
        for at in range(_LOG_HEADER, _size(path), _FRAME_HEADER + SIZE):
            frame = _piece(path, at, _FRAME_HEADER + SIZE)
            number = int.from_bytes(frame[:4], "big")
            for page in self._open(frame[_FRAME_HEADER:], number):
                yield page._replace(stale=frame[8:16] != salt)

    def _open(self, sealed: bytes, number: int) -> Iterator[Page]:
        skipped = _SALT if number == 1 else 0
        end = SIZE - _IV - _MAC
        signed = sealed[skipped : end + _IV] + number.to_bytes(4, "little")
        mac = hmac.digest(self._mac_key, signed, "sha512")
        if len(sealed) < SIZE or not hmac.compare_digest(mac, sealed[-_MAC:]):
            self.damaged += 1
            return
        opener = Cipher(self._cipher, modes.CBC(sealed[end : end + _IV])).decryptor()
        yield Page(number, bytes(skipped) + opener.update(sealed[skipped:end]))


def _size(path: Path) -> int:
    return path.stat().st_size if path.exists() else 0


def _piece(path: Path, at: int, size: int) -> bytes:
    """Some bytes of the file; none where the disk cannot give them."""
    try:
        with path.open("rb", buffering=0) as file:
            file.seek(at)
            return file.read(size)
    except OSError:
        return b""
