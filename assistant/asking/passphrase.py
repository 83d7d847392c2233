"""What a passphrase has to be."""

from typing import Final

from assistant.language.translation import _

SHORTEST: Final = 8
"""How many signs it has at least."""


def weakness(phrase: str, again: str | None = None) -> str:
    """Why a new passphrase will not do, in words; nothing where it will."""
    if len(phrase) < SHORTEST:
        return _("Den är för kort: minst {n} tecken.").format(n=SHORTEST)
    if len(set(phrase)) == 1:
        return _("Den är ett enda tecken om och om igen. Välj några ord som du minns.")
    if again is not None and again != phrase:
        return _("De två var olika. Skriv dem igen.")
    return ""
