"""The meeting circle (mötescirkeln) drawn in a terminal's cells.

A part's sector is as wide as its minutes.  What is done is filled, what comes is
an outline, and the part now is told by its sign and its weight, not by colour alone.
"""

from array import array
from bisect import bisect_right
from functools import lru_cache
from itertools import accumulate, groupby
from math import atan2, cos, hypot, pi, sin, tau

from msgspec import Struct

from assistant.desk.views import PartRow, Seat, Step
from assistant.tui.times import minutes

_DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The dots of a braille cell, by row and column."""
_BRAILLE = 0x2800
_EMPTY = " "
_HOLE = 0.36
"""The radius of the hole, of the whole."""
_MIDDLE = 0.7
"""Where the numbers stand, of the radius."""
_EDGE, _GAP = 0.6, 1.1
"""Dots from a sector's edge within which its outline is drawn, or its filling is not."""
_HERE = "►"

Row = tuple[tuple[str, bool], ...]
"""A row in pieces, each a text and whether it belongs to the part now."""


class Sector(Struct, frozen=True):
    """One part of the circle."""

    minutes: int
    step: Step
    filled: float
    """How much of it is behind, from 0 to 1."""


def sectors(seat: Seat, *, counts: bool) -> tuple[Sector, ...]:
    """The parts as sectors; what is used of the open one shows where that ``counts``."""
    return tuple(
        Sector(max(1, minutes(row.given)), row.step, _filled(row, counts=counts))
        for row in seat.parts
    )


def _filled(row: PartRow, *, counts: bool) -> float:
    if row.step is Step.NOW and counts:
        return min(1.0, minutes(row.spent) / max(1, minutes(row.given)))
    return 1.0 if row.step is Step.DONE else 0.0


@lru_cache(maxsize=8)
def drawn(parts: tuple[Sector, ...], width: int, height: int) -> tuple[Row, ...]:
    """The circle as rows of ``width`` cells, as large as they allow, from twelve o'clock on."""
    return _Drawing(parts, width, height).rows()


@lru_cache(maxsize=2)
def _dots(width: int, height: int) -> "tuple[array[float], array[float]]":
    """For each dot, row by row, which share of a turn it lies at, and how far out."""
    turns, outs = array("f"), array("f")
    for y in range(4 * height):
        up = 2 * height - 0.5 - y
        for x in range(2 * width):
            right = x + 0.5 - width
            turns.append(atan2(right, up) / tau % 1)
            outs.append(hypot(right, up))
    return turns, outs


class _Drawing:
    """A circle on its way.  Lengths are in dots, two to a cell's width, four to its height."""

    def __init__(self, parts: tuple[Sector, ...], width: int, height: int) -> None:
        whole = sum(part.minutes for part in parts)
        self._parts = parts
        self._edges = [0.0, *(sum_ / whole for sum_ in accumulate(p.minutes for p in parts))]
        self._width, self._height = width, height
        self._turns, self._outs = _dots(width, height)
        self._x, self._y = width - 0.5, 2 * height - 0.5
        self._radius = min(width, 2 * height) - 0.5
        self._hole = _HOLE * self._radius

    def rows(self) -> tuple[Row, ...]:
        """Dots, and the numbers over them."""
        cells = [[self._cell(x, y) for x in range(self._width)] for y in range(self._height)]
        for index in range(len(self._parts)):
            self._number(cells, index)
        return tuple(
            tuple(("".join(t for t, _h in group), here) for here, group in groupby(row, _second))
            for row in cells
        )

    def _cell(self, column: int, row: int) -> tuple[str, bool]:
        code, here = 0, False
        for y, dots in enumerate(_DOTS):
            for x, dot in enumerate(dots):
                found = self._sector(2 * column + x, 4 * row + y)
                if found is not None:
                    index, lit = found
                    here = here or self._parts[index].step is Step.NOW
                    code |= dot if lit else 0
        return (chr(_BRAILLE + code) if code else _EMPTY), here

    def _sector(self, x: int, y: int) -> tuple[int, bool] | None:
        """The sector a dot lies in, and whether it is lit; None outside the ring."""
        dot = 2 * self._width * y + x
        out = self._outs[dot]
        if not self._hole <= out <= self._radius:
            return None
        turn = self._turns[dot]
        index = min(bisect_right(self._edges, turn), len(self._parts)) - 1
        since, until = self._edges[index], self._edges[index + 1]
        to_edge = min(turn - since, until - turn) * tau * out
        rim = out > self._radius - 1 or out < self._hole + 1
        behind = turn < since + self._parts[index].filled * (until - since)
        lit = to_edge > _GAP if behind else rim or to_edge < _EDGE
        return index, lit

    def _number(self, cells: list[list[tuple[str, bool]]], index: int) -> None:
        """The part's number in its sector, where there is room for it."""
        here = self._parts[index].step is Step.NOW
        text = f" {_HERE}{index + 1} " if here else f" {index + 1} "
        turn = (self._edges[index] + self._edges[index + 1]) * pi
        out = _MIDDLE * self._radius
        row = round((self._y - out * cos(turn) - 1.5) / 4)
        first = round((self._x + out * sin(turn) + 0.5) / 2 - len(text) / 2)
        places = range(first, first + len(text))
        if all(self._within(place, row, index) for place in places):
            for place, sign in zip(places, text, strict=True):
                cells[row][place] = (sign, here)

    def _within(self, column: int, row: int, index: int) -> bool:
        found = self._sector(2 * column, 4 * row + 1), self._sector(2 * column + 1, 4 * row + 2)
        return all(one is not None and one[0] == index for one in found)


def _second(cell: tuple[str, bool]) -> bool:
    return cell[1]
