"""AES-256-GCM (NIST SP 800-38D), by libsodium or by OpenSSL: both write the same bytes.

libsodium takes an eighth of the memory and is there sooner, but works only where the processor
has instructions for AES.
"""

from typing import Final, Protocol

from nacl.bindings.crypto_aead import (
    crypto_aead_aes256gcm_decrypt,
    crypto_aead_aes256gcm_encrypt,
)
from nacl.exceptions import CryptoError, UnavailableError

KEY: Final = 32
"""A key's length in bytes."""
NONCE: Final = 12
"""The length in bytes of what is never used twice with one key."""


class Cipher(Protocol):
    """One key's."""

    def encrypt(self, nonce: bytes, content: bytes, place: bytes) -> bytes:
        """The content unreadable, and a tag that binds it to its place."""

    def decrypt(self, nonce: bytes, sealed: bytes, place: bytes) -> bytes | None:
        """The content; nothing where key, nonce, place and tag do not belong together."""


class BySodium:
    """Where the processor knows AES."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    @staticmethod
    def works() -> bool:
        """Whether this processor does."""
        try:
            crypto_aead_aes256gcm_encrypt(b"", None, bytes(NONCE), bytes(KEY))
        except UnavailableError:
            return False
        return True

    def encrypt(self, nonce: bytes, content: bytes, place: bytes) -> bytes:
        """The content unreadable, and a tag that binds it to its place."""
        return crypto_aead_aes256gcm_encrypt(content, place, nonce, self._key)

    def decrypt(self, nonce: bytes, sealed: bytes, place: bytes) -> bytes | None:
        """The content; nothing where key, nonce, place and tag do not belong together."""
        try:
            return crypto_aead_aes256gcm_decrypt(sealed, place, nonce, self._key)
        except (CryptoError, ValueError):  # a ValueError: shorter than a tag
            return None


class ByOpenSSL:
    """Where it does not."""

    def __init__(self, key: bytes) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self._cipher = AESGCM(key)

    def encrypt(self, nonce: bytes, content: bytes, place: bytes) -> bytes:
        """The content unreadable, and a tag that binds it to its place."""
        return self._cipher.encrypt(nonce, content, place)

    def decrypt(self, nonce: bytes, sealed: bytes, place: bytes) -> bytes | None:
        """The content; nothing where key, nonce, place and tag do not belong together."""
        from cryptography.exceptions import InvalidTag

        try:
            return self._cipher.decrypt(nonce, sealed, place)
        except (InvalidTag, ValueError):
            return None


def cipher(key: bytes) -> Cipher:
    """The better of the two here; a key of another length is a ``ValueError``."""
    if len(key) != KEY:
        raise ValueError("a key of another length")
    return BySodium(key) if _SODIUM else ByOpenSSL(key)


_SODIUM: Final = BySodium.works()
