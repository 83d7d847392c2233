"""Identifiers that nobody else makes and that sort by the time they were made."""

import os
import time
from typing import Final
from uuid import UUID

CHAIR: Final = "chair"
"""The seat that leads the meeting, as events name it."""


def new_id() -> str:
    """A UUIDv7 (RFC 9562 §5.7): 48 bits of milliseconds, the rest random."""
    value = int.from_bytes((time.time_ns() // 1_000_000).to_bytes(6) + os.urandom(10))
    value = value & ~(0xF000 << 64) | (0x7000 << 64)
    value = value & ~(0xC000 << 48) | (0x8000 << 48)
    return str(UUID(int=value))
