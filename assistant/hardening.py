"""What the operating system is told of a process that holds keys."""

import os
import sys

_PR_SET_DUMPABLE = 4


def harden() -> None:
    """No core dump of this process, no other program of the user's may read its memory, and
    only the user may read what it writes, folders above a private one among them.

    Linux does all three, other Unixes all but the second; Windows none.  The system's
    administrator can read it all the same, and what the machine swaps out or keeps while
    it hibernates is only safe on an encrypted disk.
    """
    os.umask(0o077)
    if sys.platform != "win32":
        import resource

        # The hard limit as well, so that nothing in this process can raise it again.
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if sys.platform == "linux":
        _undumpable()


def _undumpable() -> None:
    """Where the kernel pipes core dumps to a program the limit alone does not hold."""
    import ctypes

    try:
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
    except (OSError, AttributeError):
        pass  # a C library without it: the limit has to do
