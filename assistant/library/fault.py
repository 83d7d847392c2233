"""What a rule says of an agenda that breaks it."""

import re
from typing import Final

from msgspec import Struct

from assistant.library.lines import Place

ID: Final = re.compile(r"[a-z][a-z0-9-]*")
"""What may be an id in an agenda file."""


class Fault(Struct, frozen=True):
    """One thing wrong with an agenda, and where."""

    code: str
    place: Place
    details: dict[str, str] = {}
