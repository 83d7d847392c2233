"""Where a text breaks TOML's own rules, and which of them.

``tomllib`` names the place where it lost its way, which is often a line or more
after the slip: a list never closed is noticed at the next part.  So the line
told here is the one to mend.
"""

import re
import tomllib
from typing import NamedTuple

from assistant.library.lines import LONG, SHORT, Lines

_PIECES = re.compile(
    rf"""(?:{LONG})|(?P<opened>"{{3}}|'{{3}})|(?:{SHORT})|\#[^\n]*|(?P<sign>[\[\]{{}}])"""
)
_STATEMENT = re.compile(r"\s*(?:\[\[?\s*[\w.-]+\s*\]|[\w.-]+\s*=)")
_CODES = (
    ("Illegal character '\\n'", "text-open"),
    ("Unterminated string", "text-open"),
    ("Unescaped '\\'", "backslash"),
    ("Expected '=' after a key", "no-equals"),
    ("Unclosed array", "no-comma"),
    ("Unclosed inline table", "table-open"),
    ("Cannot overwrite", "key-twice"),
    ("Cannot declare", "key-twice"),
    ("Invalid value", "value-bare"),
    ("Expected ']", "header-open"),
    ("Expected newline", "more-than-one"),
)


class Slip(NamedTuple):
    """A break of TOML's rules."""

    code: str
    line: int
    """The line to mend, counted from 1."""


def slip(text: str, error: tomllib.TOMLDecodeError) -> Slip:
    """What ``tomllib`` stumbled on in the text, and the line to mend."""
    said = str(error)
    code = next((code for words, code in _CODES if words in said), "syntax")
    found = re.search(r"at line (\d+), column (\d+)", said)
    lines = text.split("\n")
    line = int(found[1]) if found else len(text.rstrip("\n").split("\n"))
    column = int(found[2]) if found else len(lines[line - 1]) + 1

    begun, opened_text = _left_open("\n".join(lines[: line - 1] if found else lines))
    if opened_text:
        return Slip("text-open", opened_text)
    if begun and (not found or _STATEMENT.match(lines[line - 1])):
        return Slip("list-open", begun)
    if code == "no-comma" and not lines[line - 1][: column - 1].strip():
        return Slip(code, _last_written(lines, line - 1))
    if code in ("no-equals", "syntax") and _foreign(lines[line - 1][column - 1 :]):
        return Slip("key-letters", line)
    if code == "key-twice":
        doubled = Lines(text).doubled
        return Slip(code, doubled[0] if doubled else line)
    return Slip(code, line)


def _left_open(text: str) -> tuple[int, int]:
    """The lines of a bracket and of a long text that the text leaves open, else 0."""
    brackets: list[int] = []
    for piece in _PIECES.finditer(text):
        line = text.count("\n", 0, piece.start()) + 1
        if piece["opened"]:
            return 0, line
        if piece["sign"] and piece["sign"] in "[{":
            brackets.append(line)
        elif piece["sign"] and brackets:
            brackets.pop()
    return (brackets[0] if brackets else 0), 0


def _foreign(rest: str) -> bool:
    """Whether a letter that no key may hold comes first, such as å."""
    return rest[:1].isalpha() and not rest[:1].isascii()


def _last_written(lines: list[str], upto: int) -> int:
    """The last line before one that holds more than a remark."""
    written = (n for n in range(upto, 0, -1) if not re.match(r"\s*(?:#|$)", lines[n - 1]))
    return next(written, upto)
