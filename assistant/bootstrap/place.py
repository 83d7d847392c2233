"""A place's own folder (``assistant.library.place``): what counts of it, and what is faulty."""

from pathlib import Path
from typing import TYPE_CHECKING

from assistant.language.own_words import read_own_words, spoken
from assistant.language.translation import _, use
from assistant.library.agendas import AgendaProblem, load_agenda
from assistant.library.place import WORDING, logo_here, own_agendas
from assistant.library.problem import DataProblem
from assistant.library.settings import Settings

if TYPE_CHECKING:
    from assistant.documents.logo import LogoFile


def take_up(chosen: Settings, language: str) -> tuple[DataProblem, ...]:
    """Speak a language in the place's own words; what of its folder is too faulty to count."""
    words, problems = read_own_words(Path(chosen.place) / WORDING)
    use(language, spoken(words, language))
    return (*filter(None, map(_fault, own_agendas(chosen))), *problems)


def _fault(path: Path) -> AgendaProblem | None:
    """Why an agenda cannot be followed, if so."""
    try:
        load_agenda(path)
    except AgendaProblem as problem:
        return problem
    return None


def logo_file(chosen: Settings) -> "LogoFile | None":
    """The place's logo, if it has one, with what it shows in the language spoken now."""
    from assistant.documents.logo import LogoFile

    found = logo_here(chosen)
    return LogoFile(found, chosen.logo_text or _("Logotyp")) if found else None
