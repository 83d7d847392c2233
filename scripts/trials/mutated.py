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


def main(times: int) -> int:
    """Change and read; the exit status is 1 if anything went wrong."""
    logging.disable()  # pyhanko tells of every oddity that it meets
    now, seed = datetime.now(UTC), random.randrange(2**32)
    key, dice = own_key("", now), random.Random(seed)
    verified, opened, wrong = Counter[str](), Counter[str](), list[str]()
    longest = 0.0
    with tempfile.TemporaryDirectory(prefix="rundan-") as folder:
        made = produce(rich(), Path(folder), stamper=Stamper(kept=key, at=now))
        files = [path.read_bytes() for path in made.paths]
        for number in range(times):
            whole = files[0] if dice.random() < 0.7 else dice.choice(files)
            mutate = dice.choice(MUTATIONS)
            changed = mutate(whole, dice)
            path = Path(folder) / "changed"
            path.write_bytes(changed)
            begun = time.monotonic()
            try:
                verdict = verify_file(path, [key.certificate])
                verified[verdict.state.value] += 1
                if verdict.good and changed != whole:
                    wrong.append(f"{number} {mutate.__name__}: believed")
                arrived = read_plan(path, [key.certificate])
                opened[arrived.condition.value] += 1
            except NotReceived as problem:
                opened[problem.code] += 1
            except BaseException as error:
                wrong.append(f"{number} {mutate.__name__}: {type(error).__name__}")
            took = time.monotonic() - begun
            longest = max(longest, took)
            if took > PATIENCE:
                wrong.append(f"{number} {mutate.__name__}: {took:.0f} s")
    print(f"{times} changed files (seed {seed})")
    for name, counts in (("verify", verified), ("open", opened)):
        print(f"{name}: " + ", ".join(f"{what} {n}" for what, n in sorted(counts.items())))
    print(f"longest {longest:.1f} s; {memory('SELF')} MiB here, {memory('CHILDREN')} beside")
    print(f"wrong: {len(wrong)}", *wrong, sep="\n  ")
    return 1 if wrong else 0


def memory(whose: str) -> int:
    """The most that was held, in MiB."""
    return int(resource.getrusage(getattr(resource, f"RUSAGE_{whose}")).ru_maxrss // 1024)


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES))
