"""A place's logo as it stands on a paper: drawn anew, small, so that no file is trusted.

Whatever the file is, a face is only given a plain PNG that Typst has drawn of it.
"""

import re
import struct
from functools import lru_cache
from pathlib import Path
from typing import Final

import msgspec
from msgspec import Struct

from assistant.documents.fonts import typst_fonts
from assistant.documents.wording import NOTHING, brief
from assistant.library.problem import DataProblem

WIDTH, HEIGHT = 60, 10
"""Millimetres that a logo may take at the top of page one."""
HEAVIEST: Final = 1_000_000
"""Bytes of a file."""
LARGEST: Final = 16_000_000
"""Pixels of a picture; each takes four bytes while it is drawn."""
_PPI: Final = 400
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_TEXT: Final = re.compile(rb"<(?:\w+:)?text\b")
"""Letters in an SVG need the very font they were set in; without it they are left out."""
_PICTURE: Final = re.compile(rb"<(?:\w+:)?image\b")
"""A picture in an SVG could be of any size."""
_SOURCE: Final = """
#set page(width: auto, height: auto, margin: 0pt, fill: none)
#let file = bytes(json("logo.json"))
#context {
  let size = measure(image(file))
  let share = calc.min(WIDTH * 1mm / size.width, HEIGHT * 1mm / size.height)
  image(file, width: size.width * share)
}
"""


class LogoFile(Struct, frozen=True):
    """Where a logo is, and what it shows, for somebody who does not see it."""

    path: Path
    description: str


class Logo(Struct, frozen=True):
    """A logo that can be put on paper."""

    png: bytes
    description: str

    @property
    def told(self) -> dict[str, object]:
        """What Typst is told of it."""
        return {"description": self.description, "width": self.size[0]}

    @property
    def size(self) -> tuple[float, float]:
        """How wide and how tall it is drawn, in millimetres."""
        width, height = _sides(self.png)
        return width * 25.4 / _PPI, height * 25.4 / _PPI


def read_logo(file: LogoFile) -> Logo:
    """The logo; raises ``DataProblem`` where it cannot be drawn."""
    try:
        if file.path.stat().st_size > HEAVIEST:
            raise DataProblem("logo-heavy", file.path, 0, most=str(HEAVIEST // 1000))
        content = file.path.read_bytes()
    except OSError:
        raise DataProblem("unreadable", file.path, 0) from None
    if code := _unfit(content):
        raise DataProblem(code, file.path, 0, most=str(LARGEST // 1_000_000))
    drawn = _drawn(content)
    if drawn is None:
        raise DataProblem("logo-undrawn", file.path, 0)
    return Logo(drawn, brief(file.description) or NOTHING)


def _unfit(content: bytes) -> str:
    """Why a picture is not even tried, as a code; whatever its file is called."""
    if content.startswith(_PNG) and len(content) > 24:
        width, height = _sides(content)
        return "logo-large" if width * height > LARGEST else ""
    if not content.lstrip(b"\xef\xbb\xbf\r\n\t ").startswith(b"<") or _PICTURE.search(content):
        return "logo-undrawn"
    return "logo-text" if _TEXT.search(content) else ""


def _sides(png: bytes) -> tuple[int, int]:
    """How wide and how tall it is, in pixels."""
    width, height = struct.unpack(">II", png[16:24])
    return width, height


@lru_cache(maxsize=1)
def _drawn(content: bytes) -> bytes | None:
    """The picture as a small PNG, or None where Typst cannot draw it or, being Rust, panics."""
    import typst

    source = _SOURCE.replace("WIDTH", str(WIDTH)).replace("HEIGHT", str(HEIGHT))
    try:
        compiler = typst.Compiler(  # type: ignore[type-var]  # its stub knows of no files in memory
            input={
                "main.typ": source.encode(),
                "logo.json": msgspec.json.encode(list(content)),
            },
            font_paths=typst_fonts(),
            ignore_system_fonts=True,
        )
        drawn = compiler.compile(format="png", ppi=_PPI)
    except BaseException as error:
        if isinstance(error, Exception) or type(error).__name__ == "PanicException":
            return None
        raise
    return drawn if isinstance(drawn, bytes) else None
