"""Which line of a TOML text a value stands on.

``tomllib`` gives values and forgets where they stood.  This walks the same text
once more and remembers only that.
"""

import re
from collections.abc import Iterator

Place = tuple[str | int, ...]
"""The way to a value, such as ``("parts", 3, "minutes")``."""

LONG = r'"""(?:[^"\\]|\\[\s\S]|"{1,2}(?!"))*"{3,5}|\'\'\'[\s\S]*?\'{3,5}'
"""A whole text over several lines, in either kind of quotes."""

SHORT = r'"(?:[^"\\\n]|\\.)*"|\'[^\'\n]*\''
"""A whole text on one line."""

_BLANK = re.compile(r"(?:\s|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_KEY = re.compile(rf"{SHORT}|[A-Za-z0-9_-]+")
_PLAIN = re.compile(rf"{LONG}|{SHORT}|[^,\[\]{{}}#\n]+")


class Lines:
    """The line of every key, table and list item in a text.

    The text should be one that ``tomllib`` takes; in another the walk ends
    where the text stops making sense.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._found: dict[Place, int] = {}
        self._tables: dict[Place, int] = {}
        self.doubled: list[int] = []
        """Lines where a key stands that has stood before."""
        try:
            self._walk()
        except _Senseless:
            pass

    def of(self, *place: str | int) -> int:
        """The line of a value, or of the nearest thing around it that has one."""
        while place and place not in self._found:
            place = place[:-1]
        return self._found.get(place, 1)

    def __iter__(self) -> Iterator[tuple[Place, int]]:
        return iter(self._found.items())

    def _walk(self) -> None:
        table: Place = ()
        while self._skip(_BLANK) < len(self._text):
            if self._takes("[["):
                table = self._header(many=True)
                self._must_take("]]")
            elif self._takes("["):
                table = self._header(many=False)
                self._must_take("]")
            else:
                self._pair(table)

    def _header(self, *, many: bool) -> Place:
        line, keys = self._line(), self._keys()
        place = self._resolved(keys[:-1]) + keys[-1:]
        if many:
            self._found.setdefault(place, line)
            self._tables[place] = self._tables.get(place, 0) + 1
            place = (*place, self._tables[place] - 1)
        self._found.setdefault(place, line)
        return place

    def _resolved(self, keys: Place) -> Place:
        """The table that a header's leading keys mean: the last of many."""
        place: Place = ()
        for key in keys:
            place = (*place, key)
            if place in self._tables:
                place = (*place, self._tables[place] - 1)
        return place

    def _pair(self, table: Place) -> None:
        line, keys = self._line(), self._keys()
        self._must_take("=")
        place = table + keys
        if place in self._found:
            self.doubled.append(line)
        for length in range(len(table) + 1, len(place) + 1):
            self._found.setdefault(place[:length], line)
        self._value(place)

    def _value(self, place: Place) -> None:
        self._skip(_SPACE)
        if self._takes("["):
            self._items(place)
        elif self._takes("{"):
            while self._skip(_BLANK) < len(self._text) and not self._takes("}"):
                self._pair(place)
                self._skip(_BLANK)
                self._takes(",")
        else:
            self._match(_PLAIN)

    def _items(self, place: Place) -> None:
        index = 0
        while self._skip(_BLANK) < len(self._text) and not self._takes("]"):
            self._found[(*place, index)] = self._line()
            self._value((*place, index))
            self._skip(_BLANK)
            self._takes(",")
            index += 1

    def _keys(self) -> tuple[str, ...]:
        keys: list[str] = []
        while True:
            self._skip(_SPACE)
            key = self._match(_KEY)
            keys.append(key[1:-1] if key[0] in "\"'" else key)
            self._skip(_SPACE)
            if not self._takes("."):
                return tuple(keys)

    def _line(self) -> int:
        return self._text.count("\n", 0, self._at) + 1

    def _skip(self, pattern: re.Pattern[str]) -> int:
        found = pattern.match(self._text, self._at)
        self._at = found.end() if found else self._at
        return self._at

    def _takes(self, sign: str) -> bool:
        if not self._text.startswith(sign, self._at):
            return False
        self._at += len(sign)
        return True

    def _must_take(self, sign: str) -> None:
        if not self._takes(sign):
            raise _Senseless

    def _match(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        if found is None:
            raise _Senseless
        self._at = found.end()
        return found.group()


class _Senseless(Exception):  # noqa: N818 - ends the walk, never leaves the module
    pass
