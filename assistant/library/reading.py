"""Reading a data file into its type, and naming the line where it does not fit."""

import re
import tomllib
from collections.abc import Iterable
from functools import cached_property
from pathlib import Path
from typing import Any, Final, Generic, TypeVar

import msgspec

from assistant.library.lines import Lines, Place
from assistant.library.problem import DataProblem
from assistant.library.syntax import slip

T = TypeVar("T")

_NEAR = 60
"""How alike, of 100, a name must be to be offered instead of a mistyped one."""

_WHERE = re.compile(r" - at (?P<key>`key` in )?`\$(?P<place>[^`]*)`$")
_STEP = re.compile(r"\.(?P<key>[^.\[\]]+)|\[(?P<index>\d+)\]")


class Source(Generic[T]):
    """A data file, read: its value, and the way from a value back to its line."""

    def __init__(
        self,
        path: Path,
        kind: type[T],
        problem: type[DataProblem] = DataProblem,
        aside: list[DataProblem] | None = None,
    ) -> None:
        """Read the file; raises ``problem`` where it cannot be, or is no ``kind``.

        With a list to put them in, faults that can be set ``aside`` hide no later one.
        """
        self.path = path
        self._problem = problem
        text = self._text()
        try:
            data = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            code, line = slip(text, error)
            raise problem(code, path, line) from None
        self._read = text
        while True:
            try:
                self.value = msgspec.convert(data, kind, str_keys=True)
            except msgspec.ValidationError as error:
                code, place, details = fault(error, kind)
                found = self.problem(code, *place, **details)
                if aside is None or not _set_aside(data, kind, found.code, place, details):
                    raise found from None
                aside.append(found)
            else:
                break

    def problem(self, code: str, *place: str | int, **details: str) -> DataProblem:
        """A problem at a place in the file."""
        return self._problem(code, self.path, self._lines.of(*place), **details)

    def line(self, *place: str | int) -> int:
        """The line of a place in the file."""
        return self._lines.of(*place)

    @cached_property
    def _lines(self) -> Lines:
        """Only a fault asks for them, and a sound file is read sooner without."""
        return Lines(self._read)

    def _text(self) -> str:
        try:
            return text_of(self.path)
        except DataProblem as unread:
            raise self._problem(unread.code, self.path, unread.line) from None


def text_of(path: Path) -> str:
    """A file's text, with plain line ends and no byte order mark.

    Raises ``DataProblem`` for a file that is not there or is not UTF-8.
    """
    try:
        raw = path.read_bytes()
    except OSError:
        raise DataProblem("unreadable", path, 0) from None
    try:
        return raw.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        raise DataProblem("not-utf8", path, raw.count(b"\n", 0, error.start) + 1) from None


def nearest(name: str, known: Iterable[str]) -> str:
    """The known name that a mistyped one is most like, or nothing."""
    from rapidfuzz import process  # only a fault needs it

    found = process.extractOne(name.casefold(), list(known), score_cutoff=_NEAR)
    return found[0] if found else ""


def fault(error: msgspec.ValidationError, kind: Any) -> tuple[str, Place, dict[str, str]]:
    """What msgspec found wrong: the fault's code, its place and its details."""
    said = str(error)
    where = _WHERE.search(said)
    place = _place(where["place"]) if where else ()
    what = said[: where.start()] if where else said
    names = re.findall(r"[`']([^`']*)[`']", what)
    if what.startswith("Object missing"):
        return "key-missing", place, {"key": names[0]}
    if what.startswith("Object contains unknown"):
        known = _fields(kind, place)
        near = nearest(names[0], known)
        details = {"key": names[0], "near": near, "known": ", ".join(known)}
        return "key-unknown", (*place, names[0]), details
    key = next((str(step) for step in reversed(place) if isinstance(step, str)), "")
    if where and where["key"]:
        return "number-as-key", place, {"key": key}
    if what.startswith("Expected"):
        wanted = names[0].removesuffix(" | null")
        if wanted == "int" and where and where["place"].endswith("[...]"):
            return "number-as-value", place, {"key": key}
        return f"{wanted}-wanted", place, {"key": key}
    known = _choices(kind, place)
    return "choice-unknown", place, {
        "key": key, "value": names[0] if names else "", "known": ", ".join(known),
        "near": nearest(names[0], known) if names else "",
    }  # fmt: skip


_STAND_INS: Final[dict[Any, object]] = {
    msgspec.inspect.StrType: "-",
    msgspec.inspect.IntType: 1,
    msgspec.inspect.BoolType: True,
}
"""What can stand where a value of that type is wanted, so that the rest can be read."""


def _set_aside(data: Any, kind: Any, code: str, place: Place, details: dict[str, str]) -> bool:
    """Take away what a fault is about, or let something stand in for it; whether that could be."""
    if code == "key-missing":
        place = (*place, details["key"])
    *way, last = place or ("",)
    for step in way:
        data = data[step]
    if code == "key-unknown":
        meant = details["near"]
        value = data.pop(last)
        if meant:
            data.setdefault(meant, value)
    elif code == "choice-unknown":
        data[last] = details["near"] or details["known"].partition(", ")[0]
    elif code == "key-missing" or code.endswith("-wanted"):
        stand_in = _STAND_INS.get(type(_type_at(kind, place)))
        if stand_in is None:
            return False
        data[last] = stand_in
    else:
        return False
    return True


def _place(written: str) -> Place:
    return tuple(
        step["key"] if step["key"] else int(step["index"]) for step in _STEP.finditer(written)
    )


def _type_at(kind: Any, place: Place) -> Any:
    """The type a place in a file is read into, as msgspec describes it."""
    described = _filled(msgspec.inspect.type_info(kind))
    for step in place:
        if isinstance(step, int):
            described = _filled(described.item_type)
        else:
            fields = {field.encode_name: field.type for field in described.fields}
            described = _filled(fields[step])
    return described


def _filled(described: Any) -> Any:
    """What a value is read into when it is given at all, where it may be left out."""
    if not isinstance(described, msgspec.inspect.UnionType):
        return described
    kinds = (k for k in described.types if not isinstance(k, msgspec.inspect.NoneType))
    return next(kinds)


def _fields(kind: Any, place: Place) -> list[str]:
    return [field.encode_name for field in _type_at(kind, place).fields]


def _choices(kind: Any, place: Place) -> list[str]:
    described = _type_at(kind, place)
    if isinstance(described, msgspec.inspect.LiteralType):
        return [str(value) for value in described.values]
    if isinstance(described, msgspec.inspect.EnumType):
        return [str(member.value) for member in described.cls]
    return []
