"""Looking words up in a dictionary."""

from collections.abc import Mapping, Sequence
from typing import Protocol


class Spelling(Protocol):
    """A dictionary that is loaded when it is asked, and let go of."""

    async def unknown(self, words: Sequence[str]) -> Mapping[str, tuple[str, ...]] | None:
        """The words that are in no dictionary, each with at most two it may be meant for.

        None where there is no dictionary here, or it did not answer.  Never raises.
        """
        ...
