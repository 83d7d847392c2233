"""Asking back: what was not understood, and choices to answer by number."""

from collections.abc import Sequence

from assistant.asking.answers import NotUnderstood
from assistant.asking.replies import reply
from assistant.language.names import Found, find
from assistant.language.translation import _
from assistant.talk.hearing import sayable

LONGEST = 60
"""How much of a text that was not understood is repeated."""


def question(problem: NotUnderstood) -> str:
    """What was not understood, in a sentence."""
    if problem.code == "which-row" and not problem.choices:
        return _("Det finns inget att ange där just nu.")
    if problem.code == "which-row" and not problem.text:
        return _("Vilken menas?")
    text = problem.text if len(problem.text) <= LONGEST else f"{problem.text[:LONGEST]}…"
    if problem.code == "unknown-word" and problem.choices:
        return sayable(_("”{text}” är inget Rundan känner igen. Menas:").format(text=text))
    return sayable(reply(NotUnderstood(problem.code, text, problem.label)))


def listed(choices: Sequence[str]) -> list[str]:
    """Choices on numbered lines; those with a number of their own keep it beside."""
    return [f"{number}. {sayable(choice)}" for number, choice in enumerate(choices, 1)]


def which(text: str, labels: Sequence[str]) -> Found:
    """The number of the label that is meant, by that number or by its words."""
    if number := number_in(text, len(labels)):
        return Found(str(number))
    return find(text, {str(number): label for number, label in enumerate(labels, 1)})


def number_in(text: str, highest: int) -> int:
    """The number from 1 to ``highest`` that a text is, or 0."""
    text = text.strip().rstrip(".")
    small = text.isascii() and text.isdecimal() and len(text) < 5
    return int(text) if small and 0 < int(text) <= highest else 0
