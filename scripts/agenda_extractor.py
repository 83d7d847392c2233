"""Finds the messages in agenda files, for the catalogues.

An agenda file is Swedish text as data: what is said, asked for and written down stands under
a handful of keys, at any depth. Each such text is one message, exactly as the file gives it.
"""

import tomllib
from collections.abc import Iterator

KEYS = frozenset(
    {
        "title", "say", "get", "note", "list", "round", "purpose", "model", "wanted",
        "minutes_note", "source_note", "hint", "coordinator", "coordinator_task", "plan_label",
        "text", "advice", "room", "why", "what",
    }
)  # fmt: skip


def extract(text: str) -> Iterator[tuple[int, str]]:
    """Each message of an agenda file with its line number (1-based), in the file's order.

    Raises:
        tomllib.TOMLDecodeError: when the file is not TOML.
    """
    lines = text.splitlines()
    for message in _messages(tomllib.loads(text)):
        yield _line_of(message, lines), message


def _messages(table: dict[str, object]) -> Iterator[str]:
    for key, value in table.items():
        for item in value if isinstance(value, list) else [value]:
            if isinstance(item, dict):
                yield from _messages(item)
            elif isinstance(item, str) and key in KEYS and item.strip():
                yield item


def _line_of(message: str, lines: list[str]) -> int:
    """The first line that holds the message's first words; 1 when it is written with escapes."""
    first = next(line for line in message.splitlines() if line.strip())
    for number, line in enumerate(lines, 1):
        if first in line:
            return number
    return 1
