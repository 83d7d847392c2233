"""Lines as people type them, each answered by a line of JSON: ``rundan parse``."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import BinaryIO, Final

import msgspec
from msgspec import Struct

from assistant.language.answering import answer_each
from assistant.language.entry import entered
from assistant.language.mentions import Somebody
from assistant.library.people_file import read_people

_KINDS: Final = {
    "åtgärd": "measure",
    "insats": "measure",
    "measure": "measure",
    "mål": "goal",
    "delmål": "goal",
    "goal": "goal",
    "sub-goal": "goal",
}
_FIRST: Final = re.compile(
    rf"\s*(?P<word>{'|'.join(_KINDS)})(?:\s{{1,3}}[\d.]{{1,8}})?\s?:", re.IGNORECASE
)


class _Answer(Struct, frozen=True):
    kind: str
    what: str
    responsible: str | None
    due: date | None
    unsure: list[str]


def people_in(file: Path) -> tuple[Somebody, ...]:
    """The people of a file (``library.people_file``).  Raises ``DataProblem``."""
    return tuple(
        Somebody(str(at), one.name, (one.role,) if one.role else (), one.organisation)
        for at, one in enumerate(read_people(file))
    )


def read_lines(source: BinaryIO, sink: BinaryIO, people: Sequence[Somebody], today: date) -> None:
    """Answer every line as it comes (``answer_each``)."""
    answer_each(source, sink, lambda line: answered(line, people, today))


def answered(line: bytes, people: Sequence[Somebody], today: date) -> bytes:
    """The answer to one line, an empty one too, as JSON.

    ``unsure`` says ``due:`` or ``responsible:``, and then the words that could mean another
    day or none, or everyone who may be meant.
    """
    text = line.decode("utf-8", "replace").rstrip("\r\n")
    first = _FIRST.match(text)
    kind = _KINDS[first["word"].casefold()] if first else "measure"
    said = entered(text[first.end() :] if first else text, people, today, goal=kind == "goal")
    unsure = [f"due: {words}" for words in said.unsure_due]
    if said.unsure_who:
        unsure.append(f"responsible: {', '.join(said.unsure_who)}")
    who = said.who.name if said.who else None
    return msgspec.json.encode(_Answer(kind, said.what, who, said.due, unsure))
