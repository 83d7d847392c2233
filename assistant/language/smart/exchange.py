"""Goals as JSON, one a line, each answered by a line of its own: ``rundan smart``."""

import os
from datetime import date
from typing import BinaryIO

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from assistant.language.smart.reviewing import review
from assistant.language.smart.values import Wording
from assistant.language.translation import _, chosen, use
from assistant.library.goal_rules import Rules, goal_rules


class _Asked(Struct, frozen=True):
    text: str
    responsible: str | list[str] | None = None
    due: date | None = None
    accepted: bool | None = None
    own_words: bool | None = None
    long_term: bool | None = None


def exchange(source: BinaryIO, sink: BinaryIO, lang: str | None, today: date) -> None:
    """Answer every line as it comes, until there are no more or nobody reads the answers."""
    language = chosen(lang, os.environ)
    use(language)
    rules = goal_rules(language)
    try:
        for line in source:
            sink.write(answered(line, rules, today) + b"\n")
            sink.flush()
    except BrokenPipeError:
        # What is left in the buffer has no reader either, and is not to be tried at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sink.fileno())


def answered(line: bytes, rules: Rules, today: date) -> bytes:
    """The answer to one line, as JSON: a review with the one question it asks, or an ``error``."""
    try:
        asked = msgspec.json.decode(line, type=_Asked)
    except msgspec.ValidationError as error:
        return _failed(_fault(str(error)))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return _failed(
            _("Raden är inte JSON. Skriv ett mål så: {example}").format(example=_EXAMPLE)
        )
    answer = review(_wording(asked), rules, today)
    return msgspec.json.encode(replace(answer, findings=answer.findings[:1]))


_EXAMPLE = '{"text": "Elias är i skolan tre dagar i veckan"}'


def _wording(asked: _Asked) -> Wording:
    who = asked.responsible or ""
    return Wording(
        text=asked.text,
        responsible=who if isinstance(who, str) else ", ".join(who),
        due=asked.due,
        accepted=asked.accepted,
        own_words=bool(asked.own_words),
        long_term=bool(asked.long_term),
    )


def _fault(said: str) -> str:
    """What msgspec found wrong, in words that do not repeat what was written."""
    for name, words in (
        ("`$.due`", _("Datumet går inte att läsa. Skriv det som 2027-03-15.")),
        ("`$.responsible`", _("Den ansvariga ska stå som en text.")),
        ("`$.accepted`", _("accepted är true, false eller null.")),
        ("`$.own_words`", _("own_words är true eller false.")),
        ("`$.long_term`", _("long_term är true eller false.")),
        ("text", _("Målet saknas. Det ska stå som en text under text.")),
    ):
        if name in said:
            return words
    return _("Raden är inte ett mål. Skriv så: {example}").format(example=_EXAMPLE)


def _failed(words: str) -> bytes:
    return msgspec.json.encode({"error": words})
