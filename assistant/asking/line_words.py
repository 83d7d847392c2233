"""The word a typed line begins with."""

from functools import cache

from assistant.asking.answers import NotUnderstood
from assistant.asking.form import Form
from assistant.asking.forms import EVERY
from assistant.asking.moves import MOVES
from assistant.language.names import find, folded


def form_named(left: str) -> tuple[Form, str]:
    """The form a line begins with, and what follows the word.

    Raises ``NotUnderstood``.
    """
    words = sorted(
        ((word, form) for form in EVERY for word in form.words),
        key=lambda pair: len(pair[0]),
        reverse=True,
    )
    for word, form in words:
        rest = after(left, (word,))
        if rest is not None:
            return form, rest
    return _mistyped(left, dict(words))


def _mistyped(left: str, forms: dict[str, Form]) -> tuple[Form, str]:
    """The one form a mistyped word can mean; asked about where there are more."""
    first, _space, rest = left.strip().partition(" ")
    single = [word for word in forms if " " not in word]
    others = [word for move in MOVES for word in move.words]
    found = find(first, {word: word for word in (*single, *others)})
    near = (found.id,) if found.id else found.unsure
    meant = {forms[word].name: forms[word] for word in near if word in forms}
    if len(meant) != 1 or len(first) < 4 or any(word not in forms for word in near):
        raise NotUnderstood("unknown-word", first, choices=near, ids=near)
    return next(iter(meant.values())), rest.strip()


def after(text: str, words: tuple[str, ...]) -> str | None:
    """What follows one of the words at the beginning of a text, if it begins so."""
    text = text.strip()
    for word in words:
        start, rest = text[: len(word)], text[len(word) :]
        if rest[:1] in ("", " ") and folded(start) == _plain(word):
            return rest.strip()
    return None


@cache
def _plain(word: str) -> str:
    """A word of the grammar's own, folded once and not at each key."""
    return folded(word)
