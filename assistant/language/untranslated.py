"""Which texts of an agenda file another language's catalogue lacks.

That is never a fault: a text without a translation is said in Swedish.  The agendas that
come with Rundan are held to it by ``scripts/catalogues.py check``.
"""

import gettext
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from assistant.language.own_words import OwnWord
from assistant.language.translation import LANGUAGES, N_, SOURCE, _
from assistant.library.agendas import AgendaProblem
from assistant.library.folders import data_folder

_CALLED: Final = {"en": N_("engelska")}


class _Lacking(gettext.NullTranslations):
    """What stands behind a catalogue, and is asked for what that lacks."""

    def gettext(self, message: str) -> str:
        return ""


def untranslated(
    file: Path, texts: Sequence[tuple[int, str]], own: Iterable[OwnWord] = ()
) -> Iterator[AgendaProblem]:
    """A note for each language that lacks some of the texts, which come with their lines.

    A place says its ``own`` texts in other languages itself.
    """
    said = {(one.language, one.text) for one in own}
    for language in LANGUAGES:
        if language == SOURCE:
            continue
        catalogue = gettext.translation(
            "rundan", data_folder("locales"), languages=[language], fallback=True
        )
        catalogue.add_fallback(_Lacking())
        lacking = {
            text: line
            for line, text in texts
            if text and (language, text) not in said and not catalogue.gettext(text)
        }
        if lacking:
            details = {"language": _(_CALLED[language]), "count": str(len(lacking))}
            yield AgendaProblem("text-untranslated", file, min(lacking.values()), **details)
