"""Marked words, searched for in the raw bytes of everything that was left on disk."""

from collections.abc import Iterable
from pathlib import Path

_WRITTEN = ("utf-8", "utf-16-le", "utf-16-be")


def holding(word: str, *folders: Path, but: Iterable[Path] = ()) -> list[Path]:
    """The files in the folders, at any depth, that hold the word however it is encoded.

    ``but`` are files and folders that may: documents that the user asked for.
    """
    needles = [word.encode(encoding) for encoding in _WRITTEN]
    spared = set(but)
    return [
        file
        for folder in folders
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        and not spared.intersection((file, *file.parents))
        and any(needle in file.read_bytes() for needle in needles)
    ]


def found(words: Iterable[str], *folders: Path, but: Iterable[Path] = ()) -> set[str]:
    """Those of the words that some file holds, or some file's name."""
    named = {path.name for folder in folders for path in folder.rglob("*")}
    return {
        word
        for word in words
        if holding(word, *folders, but=but) or any(word in name for name in named)
    }
