"""Who may look: a key that lets one screen in, and what that screen shows afterwards."""

import hashlib
import hmac
import secrets
from typing import Final

_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""Of a key, which may have to be copied by hand: none that is taken for another."""
_KEY: Final = 10
"""Letters: some 50 bits, for something that is good once and can only be tried here."""
_LENGTH: Final = 12
"""Bytes of a pass's name, and of a secret that passes are made with."""


def new_secret() -> str:
    """What a display's passes are made with; who has it can make one."""
    return secrets.token_urlsafe(_LENGTH)


class Entry:
    """Lets screens in, each with a key of its own.

    A key is good once: the address on the wall of a browser's history opens nothing.
    A pass is good as long as the secret is kept, so that a screen finds its way back
    after the program was started anew.
    """

    def __init__(self, secret: str) -> None:
        self._secret = secret.encode()
        self.key = _new_key()
        """The key that lets the next screen in."""

    def admit(self, key: str) -> str | None:
        """A pass for the right key, which is spent by it; None for any other."""
        if not _same(key, self.key):
            return None
        self.key = _new_key()
        name = secrets.token_urlsafe(_LENGTH)
        return f"{name}.{self._signed(name)}"

    def knows(self, shown: str) -> bool:
        """Whether a pass is one of these."""
        name, _dot, signed = shown.partition(".")
        return _same(signed, self._signed(name))

    def _signed(self, name: str) -> str:
        return hmac.new(self._secret, name.encode(), hashlib.sha256).hexdigest()


def _new_key() -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(_KEY))


def _same(one: str, other: str) -> bool:
    return hmac.compare_digest(one.encode(), other.encode())
