"""What the user chooses in the program and wants kept, in a file that is otherwise theirs."""

import json
import re
import tomllib
from pathlib import Path


def keep(file: Path | None, name: str, value: str) -> bool:
    """Set one setting, leaving every other line as it is; whether that was done.

    A file that cannot be read as TOML is left alone.
    """
    if file is None:
        return False
    try:
        text = file.read_text(encoding="utf-8") if file.exists() else ""
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
    """The text with the setting in its old place, or first, where no table has begun."""
    line = f"{name} = {json.dumps(value, ensure_ascii=False)}"
    changed, found = re.subn(rf"(?m)^{name}\s*=.*$", lambda _old: line, text, count=1)
    return changed if found else f"{line}\n{text}"
