"""The dictionary's process: reads what is asked, answers, and ends."""

import os
import signal
import sys
from typing import Final

import msgspec

from assistant.hardening import harden
from assistant.language.dictionary import Asked, loaded, looked_up

GIVES_WAY: Final = 5
"""So much the meeting's own keys go before it, where the machine is busy."""
LONGEST: Final = 60
"""Seconds: one that never ends must not outlive a program that was killed."""


def main() -> None:
    """Answer what is asked on standard input."""
    harden()
    if sys.platform != "win32":
        os.nice(GIVES_WAY)
        signal.alarm(LONGEST)
    asked = msgspec.json.decode(sys.stdin.buffer.read(), type=Asked)
    sys.stdout.buffer.write(msgspec.json.encode(looked_up(asked, loaded)))


if __name__ == "__main__":
    main()
