"""Change a stamped file 1,000 times at random: ``python scripts/trials/tampering.py [N]``.

Bits are flipped, bytes taken out and put in, ends cut off and put on, pages turned the way an
editor does it; half of it near the seal itself.  Every change has to be noticed.  Those in the
seal's own padding, which no signature covers, are counted.
"""

import logging
import random
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from _setup import CHECKOUT

sys.path.insert(0, str(CHECKOUT))

from assistant.documents.produce import produce
from assistant.documents.stamp_key import Stamper, own_key
from tests.documents.example import rich
from tests.documents.tampering import tamper

TIMES = 1_000


def main(times: int) -> int:
    """Change and look; the exit status is 1 if anything went unnoticed."""
    logging.disable()  # pyhanko tells of every oddity that it meets
    now = datetime.now(UTC)
    key = own_key("", now)
    with tempfile.TemporaryDirectory(prefix="rundan-") as folder:
        made = produce(rich(), Path(folder), stamper=Stamper(kept=key, at=now))
        assert made.pdf is not None
        whole = made.pdf.read_bytes()
    seed = random.randrange(2**32)
    tally = tamper(whole, key.certificate, times, seed)
    kinds = ", ".join(f"{name} {count}" for name, count in sorted(tally.noticed.items()))
    print(f"{tally.all} changes of {len(whole):,} bytes (seed {seed}): {kinds}")
    print(f"in the seal's padding: {tally.padding}; unnoticed: {len(tally.unnoticed)}")
    for told in tally.unnoticed:
        print(f"  {told}")
    return 1 if tally.unnoticed else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else TIMES))
