"""No text of the full screen names a deed's key as if it could not be another."""

import ast
from collections.abc import Iterator
from pathlib import Path

import assistant.tui
from assistant.tui.keys import DEEDS

ROOM = Path(assistant.tui.__file__).parent
OWN = {deed.shown for deed in DEEDS}
FORMS_OWN = ("screens/form.py", "Ctrl+R")
"""A form's key, which does another thing there than at the seat and is nobody's to move."""
MARKERS = {"_", "N_", "ngettext"}


def texts(path: Path) -> Iterator[tuple[int, str]]:
    """What a module says to the user."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id=marker), args=said) if marker in MARKERS:
                for one in said:
                    if isinstance(one, ast.Constant) and isinstance(one.value, str):
                        yield node.lineno, one.value


def test_a_text_asks_for_the_key_instead() -> None:
    """``keyed(_("{moments} …"))``, where it says *F9* now."""
    named = [
        f"{path.relative_to(ROOM)}:{line}: {text}"
        for path in sorted(ROOM.rglob("*.py"))
        for line, text in texts(path)
        for word in text.replace(".", " ").replace(":", " ").replace(",", " ").split()
        if word in OWN and (str(path.relative_to(ROOM)), word) != FORMS_OWN
    ]
    assert not named
