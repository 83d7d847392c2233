"""Have ``verify`` and ``open`` read N changed files: ``python scripts/trials/mutated.py [N]``.

A stamped PDF, a plan as data, a Word file and a text are changed at random, some of them all
through.  Nothing may raise, be believed or take long; the longest time and the most memory that
was taken are told, the process that takes the plan out of a PDF included.
"""

import logging
import random
import resource
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

sys.path.insert(0, str(Path(__file__).parents[1]))

from _setup import CHECKOUT

sys.path.insert(0, str(CHECKOUT))

from assistant.desk.receiving import NotReceived
from assistant.documents.produce import produce
from assistant.documents.received import read_plan
from assistant.documents.stamp_key import Stamper, own_key
from assistant.documents.verifying import verify_file
from tests.documents.example import rich

TIMES = 1_000
PATIENCE: Final = 10.0
"""Seconds that a file may take."""

Mutation = Callable[[bytes, random.Random], bytes]


def flipped(content: bytes, dice: random.Random) -> bytes:
    """A few bytes otherwise."""
    changed = bytearray(content)
    for _ in range(dice.choice((1, 4, 64, 1_000))):
        changed[dice.randrange(len(changed))] = dice.randrange(256)
    return bytes(changed)


def moved(content: bytes, dice: random.Random) -> bytes:
    """A piece put somewhere else, perhaps many times."""
    begin = dice.randrange(len(content))
    piece = content[begin : begin + dice.choice((4, 300, 9_000))]
    at = dice.randrange(len(content))
    return content[:at] + piece * dice.choice((1, 2, 100)) + content[at:]


def cut(content: bytes, dice: random.Random) -> bytes:
    """A piece gone."""
    begin, end = sorted(dice.randrange(len(content)) for _ in range(2))
    return content[:begin] + content[end:]


def renumbered(content: bytes, dice: random.Random) -> bytes:
    """Digits otherwise: lengths, offsets and references that lead astray."""
    changed = bytearray(content)
    digits = [place for place, byte in enumerate(content) if 48 <= byte <= 57]
    for place in dice.sample(digits, min(len(digits), dice.choice((1, 5, 50)))):
        changed[place] = dice.choice(b"0123456789")
    return bytes(changed)


MUTATIONS: Final[tuple[Mutation, ...]] = (flipped, moved, cut, renumbered)


class Trial:
    """One changed file after the other, and what was said of each."""

    def __init__(self, certificate: bytes, path: Path) -> None:
        self._own = [certificate]
        self._path = path
        self.verified: Counter[str] = Counter()
        self.opened: Counter[str] = Counter()
        self.wrong: list[str] = []
        self.longest = 0.0

    def read(self, name: str, changed: bytes) -> None:
        """Have a changed file read, both ways."""
        self._path.write_bytes(changed)
        begun = time.monotonic()
        try:
            verdict = verify_file(self._path, self._own)
            self.verified[verdict.state] += 1
            if verdict.good:
                self.wrong.append(f"{name}: believed")
            self.opened[read_plan(self._path, self._own).condition] += 1
        except NotReceived as problem:
            self.opened[problem.code] += 1
        except BaseException as error:
            self.wrong.append(f"{name}: {type(error).__name__}")
        took = time.monotonic() - begun
        self.longest = max(self.longest, took)
        if took > PATIENCE:
            self.wrong.append(f"{name}: {took:.0f} s")


def main(times: int) -> int:
    """Change and read; the exit status is 1 if anything went wrong."""
    logging.disable()  # pyhanko tells of every oddity that it meets
    now, seed = datetime.now(UTC), random.randrange(2**32)
    key, dice = own_key("", now), random.Random(seed)
    with tempfile.TemporaryDirectory(prefix="rundan-") as folder:
        made = produce(rich(), Path(folder), stamper=Stamper(kept=key, at=now))
        files = [path.read_bytes() for path in made.paths]
        trial = Trial(key.certificate, Path(folder) / "changed")
        for number in range(times):
            whole = files[0] if dice.random() < 0.7 else dice.choice(files)
            mutate = dice.choice(MUTATIONS)
            if (changed := mutate(whole, dice)) != whole:
                trial.read(f"{number} {mutate.__name__}", changed)
    print(f"{times} changed files (seed {seed})")
    for name, counts in (("verify", trial.verified), ("open", trial.opened)):
        print(f"{name}: " + ", ".join(f"{what} {n}" for what, n in sorted(counts.items())))
    print(f"longest {trial.longest:.1f} s; {memory('SELF')} MiB, {memory('CHILDREN')} beside")
    print(f"wrong: {len(trial.wrong)}", *trial.wrong, sep="\n  ")
    return 1 if trial.wrong else 0


def memory(whose: str) -> int:
    """The most that was held, in MiB."""
    return int(resource.getrusage(getattr(resource, f"RUSAGE_{whose}")).ru_maxrss // 1024)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES))
