"""The workshop's process: reads a job, does it, answers; ends when nobody asks any more."""

import os
import signal
import sys
from typing import BinaryIO, Final

from assistant.documents.jobs import READ_JOB, WRITTEN, do
from assistant.documents.workshop import LENGTH, PATIENCE
from assistant.hardening import harden

GIVES_WAY = 5
"""So much the meeting's own keys go before its papers, where the machine is busy."""

LONGEST: Final = 2 * int(PATIENCE)
"""Seconds for a job: one that never ends must not outlive a program that was killed."""


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
        _ends_within(LONGEST)
        made = WRITTEN.encode(do(READ_JOB.decode(jobs.read(length))))
        _ends_within(0)
        try:
            answers.write(LENGTH.pack(len(made)) + made)
            answers.flush()
        except BrokenPipeError:
            return


def _ends_within(seconds: int) -> None:
    """Have the system end this process after so many seconds; 0 for never."""
    if sys.platform != "win32":
        signal.alarm(seconds)


if __name__ == "__main__":
    main()
