"""No emoji, and no sign that takes two cells: on every screen a row is as wide as it looks."""

import re
import unicodedata
from pathlib import Path

from rich.cells import cell_len

import assistant

ROOM = Path(assistant.__file__).parent
SHOWN = [path for path in ROOM.rglob("*.py") if path.relative_to(ROOM).parts[0] != "documents"]
AGENDAS = [path for path in ROOM.parent.glob("agendas/**/*") if path.is_file()]
PICTURE = re.compile("[\U0001f000-\U0001ffff\u2600-\u26ff\ufe0f]")


def test_every_sign_is_one_cell_and_no_picture() -> None:
    wrong = [
        (path.name, sign, unicodedata.name(sign, "?"))
        for path in (*SHOWN, *AGENDAS)
        for sign in sorted({s for s in path.read_text(encoding="utf-8") if s > "\x7f"})
        if unicodedata.category(sign)[0] not in "CM"
        and (
            PICTURE.match(sign)
            or cell_len(sign) != 1
            or unicodedata.east_asian_width(sign) in ("W", "F")
        )
    ]
    assert not wrong
    assert len(SHOWN) > 100
