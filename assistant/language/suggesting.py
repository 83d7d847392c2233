"""Which known words a text that is being typed may be the beginning of."""

from collections.abc import Iterable
from typing import Final

from assistant.language.names import find, folded

MOST: Final = 5
LEAST: Final = 3
"""Letters before a mistyped word is looked for."""


def suggested(text: str, known: Iterable[str]) -> tuple[str, ...]:
    """The few that fit best: those that begin so, those with a word that does, the likest.

    Nothing for an empty text, nor where the text is one of them already.
    """
    wanted, names = folded(text), dict.fromkeys(name for name in known if name.strip())
    if not wanted or text.strip() in names:
        return ()
    plain = {name: folded(name) for name in names}
    begin = [name for name in names if plain[name].startswith(wanted)]
    within = [name for name in names if f" {wanted}" in plain[name] and name not in begin]
    if begin or within or len(wanted) < LEAST:
        return (*begin, *within)[:MOST]
    found = find(text, {name: name for name in names})
    return ((found.id,) if found.id else found.unsure)[:MOST]
