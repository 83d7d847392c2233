"""One key, and what it seals: AES-GCM, each text bound to the place it belongs in."""

import hmac
import os
from typing import Final

import msgspec

from assistant.journal import ciphers

KEY: Final = ciphers.KEY
"""A key's length in bytes."""
TEXT: Final = ("utf-8", "surrogatepass")
"""How text becomes bytes, whatever a terminal may have sent."""
_HASH: Final = "sha256"
_encode: Final = msgspec.json.Encoder().encode


class WrongSeal(Exception):  # noqa: N818 - what it means is for the caller to say
    """The key, the place or the sealed bytes are not those of the sealing."""


def new_key() -> bytes:
    """A key that nobody can guess."""
    return os.urandom(KEY)


def derive(key: bytes, purpose: str, length: int = KEY) -> bytes:
    """Make a key for one purpose out of another (HKDF with SHA-256, RFC 5869 §2, no salt)."""
    drawn = hmac.digest(bytes(32), key, _HASH)
    block = made = b""
    while len(made) < length:
        count = bytes([len(made) // 32 + 1])
        block = hmac.digest(drawn, block + purpose.encode() + count, _HASH)
        made += block
    return made[:length]


class Seal:
    """Seals and opens with one key.

    A place is a few words, such as a stream and an id; what was sealed in one place
    does not open in another.
    """

    def __init__(self, key: bytes) -> None:
        self._cipher = ciphers.cipher(key)

    def close(self, content: bytes, *place: str) -> bytes:
        """Seal the content."""
        nonce = os.urandom(ciphers.NONCE)
        return nonce + self._cipher.encrypt(nonce, content, _encode(place))

    def open(self, sealed: bytes, *place: str) -> bytes:
        """Give the content back, or raise ``WrongSeal``."""
        nonce, text = sealed[: ciphers.NONCE], sealed[ciphers.NONCE :]
        content = self._cipher.decrypt(nonce, text, _encode(place))
        if content is None:
            raise WrongSeal
        return content
