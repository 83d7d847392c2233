"""A writer's real system calls, recorded by strace, and what a power cut would leave of them.

A write that no later sync of its file has covered may be there or not, in part, and before
or after any other: each of its sectors of 512 bytes is drawn for by itself.  What a sync has
returned from is there.  A new file is there for certain once its folder has been synced.
"""

import random
import re
import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

SECTOR = 512
_CALLS = "openat,pwrite64,write,ftruncate,fsync,fdatasync,unlink"
_CALL = re.compile(
    r"^\d+ +(?P<call>\w+)\((?:\d+<(?P<path>[^>]*)>(?:, |\)|)(?P<rest>.*)|(?P<other>.*))$"
)
_RESUMED = re.compile(r"^(?P<thread>\d+) +<\.\.\. (?P<call>\w+) resumed>")
_DATA = re.compile(r'^"(?P<data>[^"]*)", \d+(?:, (?P<at>\d+))?')
_MADE = re.compile(r'^AT_FDCWD(?:<[^>]*>)?, "(?P<path>[^"]*)", [^)]*O_CREAT')


@dataclass(frozen=True)
class Call:
    """One call, at the moment that counts: a write when it began, a sync when it returned."""

    what: Literal["write", "size", "sync", "made", "said", "gone"]
    path: Path
    data: bytes = b""
    at: int = 0


def record(command: list[str], folder: Path, where: Path) -> list[Call]:
    """Run a command and return its calls on the files of a folder, and what it said."""
    log = where / "strace"
    strace = ["strace", "-f", "-y", "-xx", "-s", "1000000", "-e", f"trace={_CALLS}", "-o", str(log)]
    with (where / "said").open("wb") as said:
        subprocess.run([*strace, *command], check=True, stdout=said)
    with log.open(encoding="ascii") as lines:
        return list(_calls(lines, folder, where / "said"))


def _calls(lines: Iterable[str], folder: Path, said: Path) -> Iterator[Call]:
    waiting: dict[str, Call] = {}
    for line in lines:
        thread = line.partition(" ")[0]
        if _RESUMED.match(line):
            if thread in waiting:
                yield waiting.pop(thread)
            continue
        call = _understood(line)
        if call is None or not (call.path == said or folder in (call.path, call.path.parent)):
            continue
        if call.path == said:
            yield Call("said", said, call.data)
        elif call.what == "sync" and "<unfinished" in line:
            waiting[thread] = call
        else:
            yield call


def _understood(line: str) -> Call | None:
    found = _CALL.match(line)
    if not found:
        return None
    call, rest = found["call"], found["rest"] or ""
    if call == "openat":
        made = _MADE.match(found["other"] or "")
        return Call("made", _path(made["path"])) if made else None
    if call == "unlink":
        return Call("gone", _path((found["other"] or "").split('"')[1]))
    if found["path"] is None:
        return None  # of no file
    path = _path(found["path"])
    if call in ("fsync", "fdatasync"):
        return Call("sync", path)
    if call == "ftruncate":
        return Call("size", path, at=int(rest.partition(")")[0].partition(" ")[0]))
    data = _DATA.match(rest)
    if not data:
        raise ValueError(f"a call that is not understood: {line[:200]}")
    return Call("write", path, _bytes(data["data"]), int(data["at"] or 0))


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))


def _path(text: str) -> Path:
    return Path(_bytes(text).decode())


@dataclass
class File:
    """A file on its way to the disk."""

    sure: bytearray = field(default_factory=bytearray)
    """What is on the disk for certain."""
    pending: list[Call] = field(default_factory=list)
    """What was done since its last sync, in order."""
    born: bool = True
    """Whether the disk's folder knows it for certain."""

    def settle(self) -> None:
        """All that was pending has reached the disk."""
        for call in self.pending:
            _do(self.sure, call)
        self.pending.clear()

    def after_a_cut(self, draw: random.Random) -> bytes:
        """The file as a cut might leave it."""
        left = bytearray(self.sure)
        share = draw.choice((0.0, 0.5, 0.9, 1.0))  # how much of it the disk got round to
        for call in draw.sample(self.pending, len(self.pending)):
            if call.what == "size":
                if draw.random() < share:
                    _do(left, call)
                continue
            for start, end in _sectors(call):
                if draw.random() < share:
                    _do(left, Call("write", call.path, call.data[start:end], call.at + start))
        return bytes(left)


class Disk:
    """The files of a folder, as far as they have come."""

    def __init__(self, folder: Path) -> None:
        """Begin with what is in the folder now, all of it on the disk."""
        self._folder = folder
        self._files = {path: File(bytearray(path.read_bytes())) for path in folder.iterdir()}

    def do(self, call: Call) -> None:
        """Let the next call happen."""
        if call.what == "made":
            self._files.setdefault(call.path, File(born=False))
        elif call.what == "gone":
            self._files.pop(call.path, None)
        elif call.what == "sync" and call.path == self._folder:
            for file in self._files.values():
                file.born = True
        elif call.what == "sync":
            self._files[call.path].settle()
        elif call.what != "said":
            self._files[call.path].pending.append(call)

    def cut(self, folder: Path, draw: random.Random) -> None:
        """Leave in another folder what a power cut at this moment might leave."""
        for path, file in self._files.items():
            if path.name.endswith("-shm"):
                continue  # only a memory that windows share; made anew after a cut
            if file.born or draw.random() < 0.5:
                (folder / path.name).write_bytes(file.after_a_cut(draw))


def _sectors(call: Call) -> Iterator[tuple[int, int]]:
    """The parts of a write that a disk writes whole, as places in its data."""
    start = 0
    while start < len(call.data):
        end = min(len(call.data), start + SECTOR - (call.at + start) % SECTOR)
        yield start, end
        start = end


def _do(content: bytearray, call: Call) -> None:
    if call.what == "size":
        del content[call.at :]
        content.extend(bytes(call.at - len(content)))
        return
    content.extend(bytes(max(0, call.at - len(content))))
    content[call.at : call.at + len(call.data)] = call.data
