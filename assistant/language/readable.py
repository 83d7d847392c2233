"""Any text as it can be read, whatever was typed or pasted."""

import re
import unicodedata

_LINES = re.compile("\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]")
_ESCAPES = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b\n]*(?:\x07|\x1b\\)?|[@-_])")
_SAID_OTHERWISE = str.maketrans(
    {"→": "->", "←": "<-", "↔": "<->", "✓": "x", "\N{BALLOT BOX}": "[ ]"}
)
_KEPT_FORMAT = frozenset("\u00ad\u200b\u200c\u200d\u200e\u200f\u2066\u2067\u2068\u2069")
_OPENERS, _CLOSER = frozenset("\u2066\u2067\u2068"), "\u2069"


def whole(text: str) -> str:
    """The text with halves of surrogate pairs joined, or replaced where alone."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def readable(text: str) -> str:
    """Whole characters, one kind of line break, no escapes, no loose isolates; NFC."""
    text = _LINES.sub("\n", _ESCAPES.sub("", whole(text))).replace("\t", " ")
    text = "".join(char for char in text if not _dropped(char))
    text = "\n".join(_balanced(line) for line in text.split("\n")).translate(_SAID_OTHERWISE)
    return unicodedata.normalize("NFC", text)


def _dropped(char: str) -> bool:
    """Controls, overrides, tags and selectors: nobody sees that they are gone."""
    category = unicodedata.category(char)
    if category == "Cc":
        return char != "\n"
    if category == "Cf":
        return char not in _KEPT_FORMAT
    return "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef"


def _balanced(line: str) -> str:
    """The line, without its isolates where one is not closed or not opened."""
    depth = 0
    for char in line:
        depth += (char in _OPENERS) - (char == _CLOSER)
        if depth < 0:
            break
    if depth == 0:
        return line
    return "".join(char for char in line if char not in _OPENERS and char != _CLOSER)
