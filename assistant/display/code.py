"""An address as a QR code (ISO/IEC 18004), for a terminal."""

from functools import lru_cache
from typing import Final

_QUIET: Final = 2
"""Light modules around it: half of what the standard wants, on a light ground of its own."""
_BLOCKS: Final = {(0, 0): " ", (1, 0): "▀", (0, 1): "▄", (1, 1): "█"}


@lru_cache(maxsize=2)  # a page that follows who looks asks once a second
def code(address: str) -> tuple[str, ...]:
    """Rows of half blocks, to be shown dark on light."""
    import segno

    modules = [
        [int(dark) for dark in row]
        for row in segno.make(address, error="l", micro=False).matrix_iter(border=_QUIET)
    ]
    if len(modules) % 2:
        modules.append([0] * len(modules[0]))
    return tuple(
        "".join(_BLOCKS[pair] for pair in zip(above, below, strict=True))
        for above, below in zip(modules[::2], modules[1::2], strict=True)
    )
