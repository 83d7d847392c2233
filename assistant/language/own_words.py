"""A place's own words for what Rundan says: labels and sentences, on screen and on paper.

The file has a table for each language.  Its keys are Rundan's own texts, in Swedish
whatever the language; where the same text means two things its context goes before it:
``kolumn|Klart``.
"""

from collections.abc import Collection, Iterable, Iterator
from functools import cache
from os.path import exists
from pathlib import Path
from string import Formatter

from msgspec import Struct

from assistant.language.translation import LANGUAGES, within
from assistant.library.folders import data_folder
from assistant.library.mending import mended
from assistant.library.problem import DataProblem
from assistant.library.reading import nearest


class OwnWord(Struct, frozen=True):
    """What a place says instead of a text of Rundan's, and where that is written."""

    language: str
    text: str
    own: str
    line: int


def read_own_words(path: Path) -> tuple[tuple[OwnWord, ...], tuple[DataProblem, ...]]:
    """The words that can be used, and what is faulty in the file, which need not exist."""
    if not exists(path):
        return (), ()
    problems: list[DataProblem] = []
    lines, data = mended(path, LANGUAGES, problems)
    words = []
    for language, table in data.items():
        if not isinstance(table, dict):
            line = lines.of(language)
            problems.append(DataProblem("wording-nowhere", path, line, key=language))
        elif language not in LANGUAGES:
            known = ", ".join(LANGUAGES)
            line = lines.of(language)
            problems.append(DataProblem("wording-language", path, line, key=language, known=known))
        else:
            for text, own in table.items():
                line = lines.of(language, text)
                if code := _unusable(text, own):
                    holes = ", ".join(f"{{{name}}}" for name in sorted(_names(text)))
                    problems.append(DataProblem(code, path, line, key=text, wanted=holes))
                else:
                    words.append(OwnWord(language, text, own, line))
    return tuple(words), tuple(sorted(problems, key=lambda problem: problem.line))


def spoken(words: Iterable[OwnWord], language: str) -> dict[str, str]:
    """What is said instead of each text in a language."""
    return {one.text: one.own for one in words if one.language == language}


def strangers(
    words: Iterable[OwnWord], path: Path, known: Collection[str]
) -> Iterator[DataProblem]:
    """A problem for each word that is said instead of nothing there is."""
    for one in words:
        if one.text not in known:
            near = nearest(one.text, known)
            yield DataProblem("wording-unknown", path, one.line, key=one.text, near=near)


@cache
def messages() -> frozenset[str]:
    """Every text that Rundan says, as a key."""
    from babel.messages.pofile import read_po  # only who looks a file through waits for it

    known: set[str] = set()
    with (data_folder("locales") / "en" / "LC_MESSAGES" / "rundan.po").open("rb") as file:
        for message in read_po(file):
            texts = (message.id,) if isinstance(message.id, str) else message.id
            known.update(within(message.context, text) for text in texts if text)
    return frozenset(known)


def _unusable(text: str, own: object) -> str:
    """Why own words cannot be used, as a code; nothing where they can."""
    if not isinstance(own, str):
        return "str-wanted"
    if not own.strip():
        return "text-empty"
    if "\n" in own and "\n" not in text:
        return "wording-lines"
    if _holes(text) != _holes(own):
        return "wording-holes" if _names(text) else "wording-no-holes"
    return ""


def _holes(text: str) -> set[tuple[str, str, str]] | None:
    """What is filled in, and how; None where braces do not match."""
    try:
        return {
            (name, spec or "", conversion or "")
            for _before, name, spec, conversion in Formatter().parse(text)
            if name is not None
        }
    except ValueError:
        return None


def _names(text: str) -> set[str]:
    return {name for name, _spec, _conversion in _holes(text) or ()}
