"""Marked words, searched for in the raw bytes of everything that was left on disk.

Not found are: a word that two pages of a database share, and one that is compressed (as in
a DOCX or a PDF) or encrypted.
"""

import base64
import json
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_WRITTEN = ("utf-8", "utf-16-le", "utf-16-be", "cp1252")


def holding(word: str, *folders: Path, but: Iterable[Path] = ()) -> list[Path]:
    """The files in the folders, at any depth, that hold the word however it is encoded.

    ``but`` are files and folders that may: documents that the user asked for.
    """
    spared = set(but)
    return [
        file
        for folder in folders
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        and not spared.intersection((file, *file.parents))
        and holds(file.read_bytes(), word)
    ]


def found(words: Iterable[str], *folders: Path, but: Iterable[Path] = ()) -> set[str]:
    """Those of the words that some file holds, or some file's name."""
    named = {path.name for folder in folders for path in folder.rglob("*")}
    return {
        word
        for word in words
        if holding(word, *folders, but=but) or any(word in name for name in named)
    }


def holds(content: bytes, word: str) -> bool:
    """Whether the word is there: in an encoding, in JSON's escapes, in base64 or in hex."""
    return any(spelled in content for spelled in _spellings(word))


@cache
def _spellings(word: str) -> frozenset[bytes]:
    plain = {word.encode(encoding) for encoding in _WRITTEN}
    plain.add(unicodedata.normalize("NFD", word).encode())
    return frozenset(
        {
            *plain,
            json.dumps(word)[1:-1].encode(),
            *(_in_base64(one, before) for one in plain for before in range(3)),
            *(one.hex().encode() for one in plain),
        }
    )


def _in_base64(content: bytes, before: int) -> bytes:
    """What is the same whatever stands around it, when so many bytes do before."""
    padded = bytes(before) + content
    return base64.b64encode(padded[: len(padded) // 3 * 3])[4 if before else 0 :]
