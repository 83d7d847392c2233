"""The fonts that go with the program, and which characters they can draw.

Only these are used in a PDF, so it looks the same on every machine.  A
character is covered only where the upright and the slanted style both have it.
"""

import struct
import sys
import unicodedata
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.documents.problem import DocumentProblem

if TYPE_CHECKING:
    from typst import Fonts

PACKAGES = ("fontpkg_noto_sans", "fontpkg_noto_sans_arabic")


def folders() -> tuple[Path, ...]:
    """Where the font files lie; raises ``DocumentProblem`` where a package is not installed."""
    found: list[Path] = []
    for package in PACKAGES:
        spec = find_spec(package)
        if spec is None or not spec.submodule_search_locations:
            raise DocumentProblem("fonts-missing")
        found.append(Path(spec.submodule_search_locations[0]) / "files")
    return tuple(found)


@cache
def typst_fonts() -> "Fonts":
    """The same for Typst, which has no others; reading them takes a while, once."""
    from typst import Fonts

    return Fonts(
        include_system_fonts=False, include_embedded_fonts=False, font_paths=list(folders())
    )


@cache
def coverage() -> tuple[frozenset[int], ...]:
    """The code points each family can draw, in all its styles.

    Without the fonts there is no PDF, and any word processor finds a font for
    what is not private use: then everything that has a meaning is covered.
    """
    try:
        return tuple(
            frozenset.intersection(*(_code_points(path) for path in sorted(folder.glob("*.ttf"))))
            for folder in folders()
        )
    except (DocumentProblem, OSError, struct.error, TypeError):
        return (frozenset(filter(_assigned, range(sys.maxunicode + 1))),)


def _assigned(point: int) -> bool:
    return unicodedata.category(chr(point)) not in ("Cn", "Co", "Cs", "Cc")


def _code_points(path: Path) -> frozenset[int]:
    """The code points of a font file's ``cmap`` table (OpenType, formats 4 and 12)."""
    with path.open("rb") as file:
        (tables,) = struct.unpack(">4xH6x", file.read(12))
        for __ in range(tables):
            tag, offset, length = struct.unpack(">4s4xLL", file.read(16))
            if tag == b"cmap":
                file.seek(offset)
                return _mapped(file.read(length))
    return frozenset()


def _mapped(cmap: bytes) -> frozenset[int]:
    (count,) = struct.unpack_from(">2xH", cmap)
    found: set[int] = set()
    for index in range(count):
        (offset,) = struct.unpack_from(">4xL", cmap, 4 + 8 * index)
        (form,) = struct.unpack_from(">H", cmap, offset)
        if form == 12:
            found |= _format_12(cmap, offset)
        elif form == 4:
            found |= _format_4(cmap, offset)
    return frozenset(found)


def _format_12(cmap: bytes, start: int) -> set[int]:
    (groups,) = struct.unpack_from(">12xL", cmap, start)
    found: set[int] = set()
    for index in range(groups):
        first, last, glyph = struct.unpack_from(">3L", cmap, start + 16 + 12 * index)
        found.update(range(first + (glyph == 0), last + 1))
    return found


def _format_4(cmap: bytes, start: int) -> set[int]:
    (twice,) = struct.unpack_from(">6xH", cmap, start)
    segments = twice // 2
    ends = struct.unpack_from(f">{segments}H", cmap, start + 14)
    starts = struct.unpack_from(f">{segments}H", cmap, start + 16 + twice)
    found: set[int] = set()
    for first, last in zip(starts, ends, strict=True):
        if first != 0xFFFF:
            found.update(range(first, last + 1))
    return found
