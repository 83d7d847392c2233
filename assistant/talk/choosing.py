"""Asking back: what was not understood, and choices to answer by number."""

import re
from collections.abc import Sequence

from assistant.asking.answers import NotUnderstood
from assistant.asking.replies import sentence
from assistant.language.names import Found, find
from assistant.language.translation import _
from assistant.talk.hearing import sayable

_OWN = re.compile(r"(\d+(?:\.\d+)*)\s+")

LONGEST = 60
"""How much of a text that was not understood is repeated."""


def question(problem: NotUnderstood) -> str:
    """What was not understood, in a sentence."""
    text = problem.text if len(problem.text) <= LONGEST else f"{problem.text[:LONGEST]}…"
    if problem.code == "unknown-word" and problem.choices:
        return sayable(_("”{text}” är inget Rundan känner igen. Menas:").format(text=text))
    return sayable(sentence(problem, text))


def listed(choices: Sequence[str], *, own: bool = False) -> list[str]:
    """Choices on lines of their own, after the numbers they are answered by.

    ``own``: after those that goals have themselves, where the choices are goals.
    """
    numbers = _own(choices) if own else []
    if numbers:
        choices = [_OWN.sub("", choice, count=1) for choice in choices]
    places = numbers or [str(place) for place in range(1, len(choices) + 1)]
    pairs = zip(places, choices, strict=True)
    return [f"{number}. {sayable(choice)}" for number, choice in pairs]


def place_in(text: str, choices: Sequence[str], *, own: bool = False) -> int:
    """The place from 1 of the choice whose number a text is, or 0."""
    if own and (numbers := _own(choices)):
        said = text.strip().rstrip(".")
        return numbers.index(said) + 1 if said in numbers else 0
    return number_in(text, len(choices))


def which(text: str, choices: Sequence[str], *, own: bool = False) -> Found:
    """The place of the choice that is meant, by its number or by its words."""
    if place := place_in(text, choices, own=own):
        return Found(str(place))
    return find(text, {str(place): choice for place, choice in enumerate(choices, 1)})


def _own(choices: Sequence[str]) -> list[str]:
    """The numbers that goals have themselves; nothing where the choices are no goals."""
    own = [match[1] for choice in choices if (match := _OWN.match(choice))]
    return own if own[:1] == ["1"] and len(set(own)) == len(choices) else []


def number_in(text: str, highest: int) -> int:
    """The number from 1 to ``highest`` that a text is, or 0."""
    text = text.strip().rstrip(".")
    small = text.isascii() and text.isdecimal() and len(text) < 5
    return int(text) if small and 0 < int(text) <= highest else 0
