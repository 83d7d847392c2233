"""A compiled catalogue of messages, looked up where it lies.

``gettext`` takes a catalogue apart when it is read: 4,000 texts, of which somebody who speaks
Swedish wants a few English words that are understood beside the Swedish ones.
"""

from bisect import bisect_left
from pathlib import Path
from struct import Struct

_TABLES = Struct("<4xIIII")
"""After the magic number: revision, how many messages, where their tables begin."""
_PLACE = Struct("<II")
"""How long a text is, and where it begins."""
_LITTLE_ENDIAN = b"\xde\x12\x04\x95"


class Catalogue:
    """Messages in another language, with one form for one and another for any other number.

    The file is as GNU gettext has it, little-endian (its manual, 10.3, *The Format of GNU MO
    Files*), in Babel's order: by message, then by context.  Raises ``OSError`` where it cannot be
    read or is something else.
    """

    def __init__(self, path: Path) -> None:
        self._file = path.read_bytes()
        if self._file[:4] != _LITTLE_ENDIAN:
            raise OSError(str(path))
        _, self._count, self._messages, self._said = _TABLES.unpack_from(self._file)
        self._found: dict[tuple[str, str], tuple[str, ...]] = {}

    def forms(self, message: str, context: str = "") -> tuple[str, ...]:
        """How a message is said: for one, and for any other number; empty where it is not."""
        asked = message, context
        if asked not in self._found:
            self._found[asked] = self._sought((_bytes(message), _bytes(context)))
        return self._found[asked]

    def _sought(self, asked: tuple[bytes, bytes]) -> tuple[str, ...]:
        at = bisect_left(range(self._count), asked, key=self._message)
        if at == self._count or self._message(at) != asked:
            return ()
        return tuple(form.decode() for form in self._text(self._said, at).split(b"\0"))

    def _message(self, at: int) -> tuple[bytes, bytes]:
        """A message, without its form for many, and its context."""
        context, _, message = self._text(self._messages, at).rpartition(b"\4")
        return message.split(b"\0", 1)[0], context

    def _text(self, table: int, at: int) -> bytes:
        length, start = _PLACE.unpack_from(self._file, table + at * _PLACE.size)
        return self._file[start : start + length]


def _bytes(text: str) -> bytes:
    return text.encode(errors="replace")
