"""A store that seals nothing, made by the store's own code: what is searched for in an
encrypted file has to be findable in one that is not, or the search shows nothing."""

from typing import Any

import pytest
from sqlcipher3 import dbapi2 as sqlcipher

from assistant.journal import database
from assistant.journal.seal import Seal


class _Unkeyed(sqlcipher.Connection):  # type: ignore[misc]
    def set_key(self, _key: bytes) -> None:
        """Leave the file as SQLite writes it."""


def _connect(path: str, **settings: Any) -> Any:
    return sqlcipher.connect(path, factory=_Unkeyed, **settings)


def seal_nothing(patch: pytest.MonkeyPatch) -> None:
    """From now on file and bodies are written in clear; keys are still kept and destroyed."""

    class Driver:
        connect = staticmethod(_connect)

        def __getattr__(self, name: str) -> Any:
            return getattr(sqlcipher, name)

    patch.setattr(database, "sqlcipher", Driver())
    patch.setattr(Seal, "close", lambda _self, content, *_place: b"clear:" + content)
    patch.setattr(Seal, "open", lambda _self, sealed, *_place: sealed.removeprefix(b"clear:"))
