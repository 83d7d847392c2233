"""Words of a language that a dictionary lacks, and words that say who speaks."""

from functools import cache

from msgspec import Struct

from assistant.library.folders import data_folder
from assistant.library.reading import Source


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """What ``locales/<language>/words.toml`` holds."""

    known: tuple[str, ...]
    """Words of the field, in small letters."""
    speakers: tuple[str, ...]
    """Words that tell whose words a quote is, in small letters."""
    also: tuple[tuple[str, str], ...] = ()
    """Ways to spell that are as good as the dictionary's: *our* for its *or*."""


@cache
def known_words(language: str) -> Words:
    """The words of a language; raises ``DataProblem`` where the file is faulty."""
    return Source(data_folder("locales") / language / "words.toml", Words).value
