"""The rules a goal's wording is read by, one file for each language."""

from functools import cache

from msgspec import Struct

from assistant.library.folders import data_folder
from assistant.library.reading import Source


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing to ask about, and why."""

    id: str
    criterion: str
    reason: str
    question: str
    example: str
    """A better wording, whole."""


class Rules(Struct, frozen=True, forbid_unknown_fields=True):
    """The rules of one language."""

    language: str
    rules: tuple[Rule, ...]


@cache
def goal_rules(language: str) -> Rules:
    """The rules of a language; raises ``DataProblem`` where the file is faulty."""
    return Source(data_folder("locales") / language / "goals.toml", Rules).value
