"""Times taken side by side, so that a slow second of the machine falls on all of them."""

import os
import platform
import statistics
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

MILLISECOND = 1_000_000
"""In nanoseconds, which all times are taken in."""


@dataclass
class Series:
    """The times of one thing that was done again and again."""

    times: list[int] = field(default_factory=list)

    @property
    def median(self) -> float:
        """In milliseconds."""
        return statistics.median(self.times) / MILLISECOND

    @property
    def p99(self) -> float:
        """In milliseconds; one in a hundred took longer."""
        return sorted(self.times)[len(self.times) * 99 // 100] / MILLISECOND

    def against(self, other: "Series") -> float:
        """The ratio of the medians."""
        return self.median / other.median


@dataclass(frozen=True)
class Line:
    """A line of the table."""

    what: str
    measured: str
    bar: str = "–"
    holds: bool | None = None
    """None where there is no bar."""


_HOLDS = {True: "yes", False: "no", None: "–"}


def table(lines: Iterable[Line]) -> str:
    """The lines as Markdown."""
    rows = (f"| {x.what} | {x.measured} | {x.bar} | {_HOLDS[x.holds]} |" for x in lines)
    return "\n".join(("| what | measured | bar | holds |", "|---|---|---|---|", *rows))


def machine(folder: Path, sqlcipher: str) -> str:
    """What it was measured on: processor, system, file system, versions, and how busy it was."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return (
        f"{_processor()}, {os.cpu_count()} cores; {platform.system()} {platform.release()},"
        f" {_file_system(folder)}; Python {platform.python_version()}, SQLCipher {sqlcipher};"
        f" load {load:.1f} when it began"
    )


def _processor() -> str:
    for line in _lines(Path("/proc/cpuinfo")):
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _file_system(folder: Path) -> str:
    """The type of the file system that holds the folder: the deepest mount above it."""
    mounts = [line.split()[1:3] for line in _lines(Path("/proc/mounts"))]
    above = [(len(place), kind) for place, kind in mounts if folder.is_relative_to(place)]
    return max(above)[1] if above else "file system unknown"


def _lines(path: Path) -> list[str]:
    try:
        return path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return []
