"""Folders and files that somebody names."""

import os
from pathlib import Path


def typed_place(text: str) -> Path:
    """The folder or file that is meant; ``~`` is one's own, and any text will do."""
    return Path(os.path.expanduser(text.strip()))
