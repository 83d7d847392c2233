"""Lines from another program, each answered by a line: what ``rundan parse`` and ``smart`` do."""

import os
from collections.abc import Callable
from typing import BinaryIO


def answer_each(source: BinaryIO, sink: BinaryIO, answered: Callable[[bytes], bytes]) -> None:
    """Answer every line as it comes, until there are no more or nobody reads the answers."""
    try:
        for line in source:
            sink.write(answered(line) + b"\n")
            sink.flush()
    except BrokenPipeError:
        # What is left in the buffer has no reader either, and is not to be tried at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sink.fileno())
