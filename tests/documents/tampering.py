"""Random changes of a stamped file, and what is said of each."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from random import Random

import pypdf

from assistant.desk.verifying import State
from assistant.documents.verifying import verify


@dataclass
class Tally:
    """What was noticed of each kind of change."""

    noticed: dict[str, int] = field(default_factory=dict)
    padding: int = 0
    """Changes in the seal's own padding; those are noticed as well."""
    unnoticed: list[str] = field(default_factory=list)

    @property
    def all(self) -> int:
        return sum(self.noticed.values()) + len(self.unnoticed)


def tamper(whole: bytes, certificate: bytes, times: int, seed: int) -> Tally:
    """Change the file so many times, each time from whole."""
    random, tally = Random(seed), Tally()
    padding = _padding(whole)
    assert verify(whole, [certificate]).good
    changes = _changes(random)
    for _ in range(times):
        name, change = next(changes)
        changed, place = change(whole)
        if changed == whole:
            continue
        tally.padding += place in padding
        verdict = verify(changed, [certificate])
        if verdict.good:
            tally.unnoticed.append(f"{name} at {place}")
        else:
            assert verdict.state is not State.WHOLE or verdict.whose is not None
            tally.noticed[name] = tally.noticed.get(name, 0) + 1
    return tally


def _padding(whole: bytes) -> range:
    """Where the seal's place is filled with zeros."""
    end = whole.rindex(b"0>")
    begin = end
    while whole[begin - 1 : begin] == b"0":
        begin -= 1
    return range(begin, end + 1)


Change = Callable[[bytes], tuple[bytes, int]]


def _changes(random: Random) -> Iterator[tuple[str, Change]]:
    def place(whole: bytes) -> int:
        # The seal is small, so half of the changes are made near it.
        near = random.random() < 0.5
        begin = whole.rindex(b"/ByteRange") - 9_000 if near else 0
        return random.randrange(max(0, begin), len(whole))

    def flipped(whole: bytes) -> tuple[bytes, int]:
        at = place(whole)
        return whole[:at] + bytes((whole[at] ^ 1 << random.randrange(8),)) + whole[at + 1 :], at

    def shorter(whole: bytes) -> tuple[bytes, int]:
        at = place(whole)
        return whole[:at] + whole[at + random.randint(1, 40) :], at

    def longer(whole: bytes) -> tuple[bytes, int]:
        at = place(whole)
        return whole[:at] + random.randbytes(random.randint(1, 40)) + whole[at:], at

    def cut(whole: bytes) -> tuple[bytes, int]:
        at = place(whole)
        return whole[:at], at

    def appended(whole: bytes) -> tuple[bytes, int]:
        more = random.choice((b"\n", b" ", b"%%EOF\n", random.randbytes(random.randint(1, 400))))
        return whole + more, len(whole)

    def updated(whole: bytes) -> tuple[bytes, int]:
        """As an editor saves: the file as it was, with what is new after it."""
        writer = pypdf.PdfWriter(io.BytesIO(whole), incremental=True)
        writer.pages[random.randrange(len(writer.pages))].rotate(90 * random.randint(1, 3))
        out = io.BytesIO()
        writer.write(out)
        return out.getvalue(), len(whole)

    kinds: tuple[Change, ...] = (flipped, flipped, flipped, shorter, longer, cut, appended, updated)
    while True:
        change = random.choice(kinds)
        yield change.__name__, change
