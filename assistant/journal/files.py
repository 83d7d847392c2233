"""Files that only their owner may read, written whole or not at all."""

import os
import sys
import tempfile
from pathlib import Path
from typing import Final

from assistant.journal.problems import NO_ROOM

if sys.platform == "darwin":
    from fcntl import F_FULLFSYNC, fcntl

_GROWTH: Final = 64 * 1024


def private_folder(folder: Path) -> None:
    """Make the folder, or close an existing one to all but its owner."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder.chmod(0o700)


def private_file(path: Path) -> None:
    """Make an empty file that only its owner may read, unless it is there."""
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))


def write_whole(path: Path, data: bytes, *, fresh: bool = False) -> None:
    """Write the file so that a crash leaves either the old one or the new, on disk on return.

    Raise ``FileExistsError`` when it must be fresh and is there already.
    """
    written = new_file_beside(path)
    try:
        written.write_bytes(data)
        put_in_place(written, path, fresh=fresh)
    except BaseException:
        written.unlink(missing_ok=True)
        raise


def new_file_beside(path: Path) -> Path:
    """An empty file that only its owner may read, to be put in place when it is whole."""
    descriptor, name = tempfile.mkstemp(prefix=_prefix(path), dir=path.parent)
    os.close(descriptor)
    return Path(name)


def put_in_place(written: Path, path: Path, *, fresh: bool) -> None:
    """Give a file that was written beside the path its name, on disk on return.

    Raise ``FileExistsError`` when it must be fresh and is there already.
    """
    with written.open("rb+") as file:
        _to_disk(file.fileno())
    if fresh:
        _name_fresh(written, path)
    else:
        os.replace(written, path)
    folder_to_disk(path.parent)


def clear_leftovers(path: Path) -> None:
    """Remove what a crash in ``write_whole`` may have left beside the file."""
    for leftover in path.parent.glob(_prefix(path) + "*"):
        leftover.unlink(missing_ok=True)


def has_room(path: Path) -> bool:
    """Whether the file could grow, tried on another file beside it."""
    try:
        size = path.stat().st_size if path.exists() else 0
        with tempfile.TemporaryFile(dir=path.parent) as trial:
            trial.seek(size)
            trial.write(os.urandom(_GROWTH))
    except OSError as error:
        return error.errno not in NO_ROOM
    return True


def _prefix(path: Path) -> str:
    return f".{path.name}."


def _name_fresh(written: Path, path: Path) -> None:
    if os.name == "nt":
        os.rename(written, path)  # there it refuses to replace
        return
    try:
        os.link(written, path)
        written.unlink()
    except FileExistsError:
        raise
    except OSError:  # a memory stick's file system knows no links
        if path.exists():
            raise FileExistsError(path) from None
        os.rename(written, path)


def _to_disk(descriptor: int) -> None:
    if sys.platform == "darwin":
        fcntl(descriptor, F_FULLFSYNC)
    else:
        os.fsync(descriptor)


def folder_to_disk(folder: Path) -> None:
    """Have the names in a folder on disk."""
    if os.name == "nt":
        return  # a folder cannot be opened there, and a rename is in the file system's own log
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
