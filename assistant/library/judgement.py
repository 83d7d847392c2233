"""What is asked about a meeting afterwards: one file for each language."""

from functools import cache
from typing import Annotated

from msgspec import Meta, Struct

from assistant.library.folders import data_folder
from assistant.library.reading import Source

Scale = Annotated[tuple[str, ...], Meta(min_length=5, max_length=5)]
"""What 1, 2, 3, 4 and 5 are called."""


class Question(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing to agree with, more or less."""

    id: str
    area: str
    """What it is about, in a word: of SIPkollen's six areas (SKR), or of KASAM's three words."""
    text: str
    child: str
    """The same in a child's words."""


class Questions(Struct, frozen=True, forbid_unknown_fields=True):
    """The questions of one language, in the order they are asked."""

    label: str
    """What they are called, so that nobody takes them for an official instrument."""
    scale: Scale
    child_scale: Scale
    words: str
    """What asks for a free line, last."""
    child_words: str
    questions: tuple[Question, ...]


@cache
def judgement_questions(language: str) -> Questions:
    """The questions of a language; raises ``DataProblem`` where the file is faulty."""
    return Source(data_folder("locales") / language / "judgement.toml", Questions).value
