"""Goals as JSON, one a line, each answered by a line of its own: ``rundan smart``."""

import os
from datetime import date
from typing import BinaryIO, Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from assistant.language.answering import answer_each
from assistant.language.dates import understood_date
from assistant.language.smart.reviewing import review
from assistant.language.smart.values import Wording
from assistant.language.translation import N_, _, chosen, use
from assistant.library.goal_rules import Rules, goal_rules

_EXAMPLE: Final = N_("Elias är i skolan tre dagar i veckan")
_NO_TEXT: Final = N_("Målet saknas. Det ska stå som en text under text.")
_NO_DATE: Final = N_("Datumet går inte att läsa. Skriv det som 2027-03-15.")
_NO_GOAL: Final = N_("Raden är inte ett mål i JSON. Skriv så: {example}")
_FAULTS: Final = {
    "`$.due`": _NO_DATE,
    "`$.responsible": N_("Den ansvariga ska stå som en text."),
    "`$.accepted`": N_("accepted är true, false eller null."),
    "`$.own_words`": N_("own_words är true eller false."),
    "`$.long_term`": N_("long_term är true eller false."),
    "`$.text`": _NO_TEXT,
    "`text`": _NO_TEXT,
}
"""What to say, by what the decoder names as wrong.  What was written is never repeated."""


class _Asked(Struct, frozen=True):
    text: str
    responsible: str | list[str] | None = None
    due: str | None = None
    accepted: bool | None = None
    own_words: bool | None = None
    long_term: bool | None = None


class _LineError(Exception):
    """A line that is no goal; says in words what to write instead."""


def exchange(source: BinaryIO, sink: BinaryIO, lang: str | None, today: date) -> None:
    """Answer every line as it comes (``answer_each``), in the language asked for."""
    language = chosen(lang, os.environ)
    use(language)
    rules = goal_rules(language)
    answer_each(source, sink, lambda line: answered(line, rules, today))


def answered(line: bytes, rules: Rules, today: date) -> bytes:
    """The answer to one line, as JSON: a review with the one question it asks, or an ``error``."""
    try:
        goal = _wording(line, today)
    except _LineError as problem:
        return msgspec.json.encode({"error": str(problem)})
    answer = review(goal, rules, today)
    return msgspec.json.encode(replace(answer, findings=answer.findings[:1]))


def _wording(line: bytes, today: date) -> Wording:
    try:
        asked = msgspec.json.decode(line, type=_Asked)
    except msgspec.ValidationError as error:
        said = str(error)
        words = next((words for name, words in _FAULTS.items() if name in said), _NO_GOAL)
        raise _LineError(_(words).format(example=_example())) from None
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise _LineError(_(_NO_GOAL).format(example=_example())) from None
    due = understood_date(asked.due, today) if asked.due else None
    if asked.due and due is None:
        raise _LineError(_(_NO_DATE))
    if not asked.text.strip():
        raise _LineError(_(_NO_TEXT))
    who = asked.responsible or ""
    return Wording(
        text=asked.text,
        responsible=who if isinstance(who, str) else ", ".join(who),
        due=due,
        accepted=asked.accepted,
        own_words=bool(asked.own_words),
        long_term=bool(asked.long_term),
    )


def _example() -> str:
    return f'{{"text": "{_(_EXAMPLE)}"}}'
