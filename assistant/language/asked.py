"""A question as it is read: *who: what*, or who alone where a name was all there was time for."""

from assistant.language.translation import _


def asked_in_words(asked: str) -> str:
    """The question; that somebody has one, where only who it is was noted."""
    if ": " in asked or asked.endswith("?"):
        return asked
    return _("{name} har en fråga").format(name=asked)
