"""Measure the journal on this machine and print the table: ``python scripts/bench``.

Everything is measured in one run, in a folder on the file system of the checkout,
so that the disk is the one it is used on.  ``python scripts/bench writes`` measures a part,
``python scripts/bench seat.going_on`` a row or two of the seat's.
Absolute times are those of the machine; the ratios carry over.
"""

import asyncio
import sys
import tempfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from _setup import CHECKOUT

sys.path.insert(0, str(CHECKOUT))

from bench import (
    completion,
    display,
    large_store,
    long_meeting,
    papers,
    rendering,
    seat,
    windows,
    writes,
)
from bench.measuring import machine, table

MEASURES = {
    "writes": writes,
    "long": long_meeting,
    "large": large_store,
    "windows": windows,
    "display": display,
    "rendering": rendering,
    "papers": papers,
    "seat": seat,
    "completion": completion,
}


async def main(where: Path, chosen: list[str]) -> None:
    """Measure one thing after the other."""
    print(machine(where, writes.version()), flush=True)
    lines = []
    for one in chosen or MEASURES:
        name, *row = one.split(".")
        with tempfile.TemporaryDirectory(prefix=".bench-", dir=where) as folder:
            lines += await MEASURES[name].measure(Path(folder), *row)
    print(f"\n{table(lines)}")


if __name__ == "__main__":
    asyncio.run(main(CHECKOUT, sys.argv[1:]))
