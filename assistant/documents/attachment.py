"""Takes the plan out of a PDF: run as a program of its own, the file on stdin, the plan on stdout.

A hostile file may want all memory, or all time; here that ends this process alone.  It is run
by its path, and so imports nothing of Rundan.
"""

import sys
from collections.abc import Iterator
from io import BytesIO
from typing import Any

NONE, SEVERAL = 3, 4
"""Exit status: no plan is attached, or more than one."""
MEMORY = 1 << 30
"""Bytes of address space."""
SECONDS = 20
LARGEST = 8 << 20
"""Bytes of a plan."""
NODES = 1_000
"""How much of the tree of attachments is looked at."""


def attached(content: bytes) -> list[bytes]:
    """What is attached by a name that ends in ``.json``."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    root = PdfFileReader(BytesIO(content), strict=False).root
    found = []
    for spec in _specifications(root):
        name = str(spec.get("/UF") or spec.get("/F") or "")
        if name.lower().endswith(".json"):
            found.append(bytes(spec["/EF"]["/F"].data))
    return found


def _specifications(root: Any) -> Iterator[Any]:
    """Every file specification in the tree of attachments (ISO 32000-1 7.9.6, 7.11.4)."""
    waiting = [root["/Names"]["/EmbeddedFiles"]] if "/Names" in root else []
    for _node in range(NODES):
        if not waiting:
            return
        node = waiting.pop().get_object()
        waiting.extend(node.get("/Kids", ()))
        yield from (spec.get_object() for spec in list(node.get("/Names", ()))[1::2])


def one(content: bytes) -> tuple[int, bytes]:
    """The exit status, and the one plan that is attached.  Never raises."""
    try:
        found = attached(content)
    except BaseException:
        return NONE, b""  # whatever it is, there is no plan to be had of it
    if len(found) == 1 and len(found[0]) <= LARGEST:
        return 0, found[0]
    return SEVERAL if len(found) > 1 else NONE, b""


def main() -> int:
    """From stdin to stdout, within limits."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    status, plan = one(sys.stdin.buffer.read())
    sys.stdout.buffer.write(plan)
    return status


if __name__ == "__main__":
    sys.exit(main())
