"""What the user chooses in the program and wants kept, in a file that is otherwise theirs."""

import json
import re
import tomllib
from collections.abc import Callable
from pathlib import Path


def keep(file: Path | None, name: str, value: str, begin: Callable[[], str] = lambda: "") -> bool:
    """Set one setting, leaving every other line as it is; whether that was done.

    A file that cannot be read as TOML is left alone, and a new one begins as ``begin`` says.
    """
    if file is None:
        return False
    try:
        text = file.read_text(encoding="utf-8") if file.exists() else begin()
        changed = _set(text, name, value)
        if tomllib.loads(changed) != {**tomllib.loads(text), name: value}:
            return False
        from assistant.documents.private_file import private_folder, write

        private_folder(file.parent)
        write(file.resolve(), changed.encode())
    except (OSError, ValueError):
        return False
    return True


def _set(text: str, name: str, value: str) -> str:
    """The text with the setting in its old place, where it is explained, or first of all."""
    line = f"{name} = {json.dumps(value, ensure_ascii=False)}"
    changed, found = re.subn(rf"(?m)^{name}\s*=.*$", lambda _old: line, text, count=1)
    if not found:
        example = rf"(?m)^# {name} = .*$"
        changed, found = re.subn(example, lambda old: f"{old[0]}\n{line}", text, count=1)
    return changed if found else f"{line}\n{text}"
