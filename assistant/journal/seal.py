"""One key, and what it seals: AES-GCM, each text bound to the place it belongs in."""

import os
from typing import Final

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

KEY: Final = 32
"""A key's length in bytes."""
TEXT: Final = ("utf-8", "surrogatepass")
"""How text becomes bytes, whatever a terminal may have sent."""
_NONCE: Final = 12
_encode: Final = msgspec.json.Encoder().encode


class WrongSeal(Exception):  # noqa: N818 - what it means is for the caller to say
    """The key, the place or the sealed bytes are not those of the sealing."""


def new_key() -> bytes:
    """A key that nobody can guess."""
    return os.urandom(KEY)


def derive(key: bytes, purpose: str, length: int = KEY) -> bytes:
    """Make a key for one purpose out of another (HKDF, RFC 5869)."""
    return HKDF(SHA256(), length, salt=None, info=purpose.encode()).derive(key)


class Seal:
    """Seals and opens with one key.

    A place is a few words, such as a stream and an id; what was sealed in one place
    does not open in another.
    """

    def __init__(self, key: bytes) -> None:
        self._cipher = AESGCM(key)

    def close(self, content: bytes, *place: str) -> bytes:
        """Seal the content."""
        nonce = os.urandom(_NONCE)
        return nonce + self._cipher.encrypt(nonce, content, _encode(place))

    def open(self, sealed: bytes, *place: str) -> bytes:
        """Give the content back, or raise ``WrongSeal``."""
        try:
            return self._cipher.decrypt(sealed[:_NONCE], sealed[_NONCE:], _encode(place))
        except (InvalidTag, ValueError):
            raise WrongSeal from None
