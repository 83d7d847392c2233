"""Takes the plan out of a PDF: run as a program of its own, the file on stdin, the plan on stdout.

A hostile file may want all memory, or all time.  Here that ends this process alone; so
it imports nothing of Rundan, and is never imported by it.
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


def _limit() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def main() -> int:
    """Write the one plan that is attached; the exit status tells where there is none."""
    _limit()
    try:
        found = attached(sys.stdin.buffer.read())
    except KeyError:
        found = []
    if len(found) == 1:
        sys.stdout.buffer.write(found[0])
        return 0
    return SEVERAL if found else NONE


if __name__ == "__main__":
    try:
        status = main()
    except BaseException:
        status = NONE  # whatever it is, there is no plan to be had of it
    sys.exit(status)
