"""A place's own folder (``assistant.library.place``): what counts of it, and what is faulty."""

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.language.own_words import read_own_words, spoken
from assistant.language.translation import _, use
from assistant.library.place import WORDING, agendas_here, logo_here
from assistant.library.problem import DataProblem
from assistant.library.settings import Settings

if TYPE_CHECKING:
    from assistant.documents.logo import LogoFile


def take_up(chosen: Settings, language: str) -> tuple[DataProblem, ...]:
    """Speak a language in the place's own words; what of its folder is too faulty to count."""
    words, problems = read_own_words(Path(chosen.place) / WORDING)
    use(language, spoken(words, language))
    return (*(file.problem for file in agendas_here(chosen) if file.problem), *problems)


def logo_file(chosen: Settings) -> "LogoFile | None":
    """The place's logo, if it has one, with what it shows in the language spoken now."""
    from assistant.documents.logo import LogoFile

    found = logo_here(chosen)
    return LogoFile(found, chosen.logo_text or _("Logotyp")) if found else None
