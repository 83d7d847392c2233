"""The workshop's process: reads a job, does it, answers; ends when nobody asks any more."""

import os
import sys
from typing import BinaryIO

from assistant.documents.jobs import READ_JOB, WRITTEN, do
from assistant.documents.workshop import LENGTH
from assistant.hardening import harden

GIVES_WAY = 5
"""So much the meeting's own keys go before its papers, where the machine is busy."""


def main() -> None:
    """Work until the input ends."""
    harden()
    if sys.platform != "win32":
        os.nice(GIVES_WAY)
    with os.fdopen(os.dup(1), "wb") as answers:
        # What a renderer prints by itself is no answer.
        os.dup2(2, 1)
        work(sys.stdin.buffer, answers)


def work(jobs: BinaryIO, answers: BinaryIO) -> None:
    """Answer one job after the other."""
    while len(head := jobs.read(LENGTH.size)) == LENGTH.size:
        (length,) = LENGTH.unpack(head)
        made = WRITTEN.encode(do(READ_JOB.decode(jobs.read(length))))
        try:
            answers.write(LENGTH.pack(len(made)) + made)
            answers.flush()
        except BrokenPipeError:
            return


if __name__ == "__main__":
    main()
