"""A key file that cannot be read as a whole: what can be read of it is kept."""

import re
from datetime import datetime
from pathlib import Path
from typing import Final, TypeVar

import msgspec

from assistant.desk.salvage import NothingRead
from assistant.journal.files import write_whole
from assistant.journal.keys import KeyFile, write_key_file
from assistant.journal.problems import told
from assistant.journal.slots import Slot

T = TypeVar("T")

_SLOT: Final = re.compile(r'\{(?:[^{}]|\{[^{}]*\})*?"master"(?:[^{}]|\{[^{}]*\})*?\}')
_KEY: Final = re.compile(r'"[^"\\]+":\s*"[A-Za-z0-9+/]{60,}={0,2}"')


def mend_key_file(path: Path, at: datetime) -> None:
    """Write anew what can be read of the key file, and set the damaged one aside.

    Raise ``NothingRead`` if no way to the master key can be read.
    """
    with told():
        content = path.read_bytes()
    text = content.decode(errors="replace")
    slots = [slot for piece in _SLOT.findall(text) if (slot := _read(piece, Slot))]
    streams: dict[str, bytes] = {}
    for piece in _KEY.findall(_SLOT.sub("", text)):
        streams |= _read(f"{{{piece}}}", dict[str, bytes]) or {}
    if not slots:
        raise NothingRead
    with told():
        # Named as a leftover, so that it goes when the next key is destroyed.
        write_whole(path.with_name(f".{path.name}.damaged-{at:%Y%m%d-%H%M%S}"), content)
    write_key_file(path, KeyFile(practice=False, slots=tuple(slots), streams=streams))


def _read(piece: str, kind: type[T]) -> T | None:
    try:
        return msgspec.json.decode(piece, type=kind)
    except (msgspec.DecodeError, UnicodeEncodeError):
        return None
