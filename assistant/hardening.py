"""What the operating system is told of a process that holds keys."""

import sys

_PR_SET_DUMPABLE = 4


def harden() -> None:
    """No core dump of this process, and no other program of the user's may read its memory.

    Linux does both, other Unixes the first; elsewhere nothing is done.  The system's
    administrator can read it all the same, and what the machine swaps out or keeps while
    it hibernates is only safe on an encrypted disk.
    """
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
