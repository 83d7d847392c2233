"""The language of the faces and the paper.

Swedish is what the texts are written in, in code and in agenda files alike;
any other language is a catalogue in ``locales/``.  So the default language can
never lack a word.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from functools import cache

from assistant.language.catalogue import Catalogue
from assistant.language.spelled import ENGLISH, SWEDISH, Words
from assistant.library.folders import data_folder
from assistant.meeting.swedish_time import local

SOURCE = "sv"
LANGUAGES = (SOURCE, "en")


class _Speaking:
    language = SOURCE
    catalogue: Catalogue | None = None
    own: Mapping[str, str] = {}


def use(language: str, own: Mapping[str, str] | None = None) -> None:
    """Speak a language from now on; one that is not known becomes Swedish.

    ``own`` is what a place says instead of some texts (``assistant.language.own_words``).
    """
    _Speaking.language = language if language in LANGUAGES else SOURCE
    _Speaking.catalogue = _catalogue(_Speaking.language)
    _Speaking.own = own or {}


@cache
def _catalogue(language: str) -> Catalogue | None:
    """What a language says; nothing for Swedish, or where its catalogue is not compiled."""
    file = data_folder("locales") / language / "LC_MESSAGES" / "rundan.mo"
    return Catalogue(file) if file.exists() else None


def _said(catalogue: Catalogue | None, message: str, context: str = "") -> str:
    """The message as a catalogue has it, else as it is written."""
    forms = catalogue.forms(message, context) if catalogue and message else ()
    return forms[0] if forms else message


def chosen(flag: str | None, environment: Mapping[str, str]) -> str:
    """The language asked for by a flag or, failing that, by the locale."""
    if flag:
        return flag
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if environment.get(name):
            language = environment[name][:2].lower()
            return language if language in LANGUAGES else SOURCE
    return SOURCE


def said_in_each(message: str) -> tuple[str, ...]:
    """The message in every language there is, the one spoken now first."""
    spoken = [_(message), *(_said(_catalogue(one), message) for one in LANGUAGES)]
    return tuple(dict.fromkeys(spoken))


def language() -> str:
    """The language spoken now, such as ``sv``."""
    return _Speaking.language


def own_words() -> Mapping[str, str]:
    """What a place says instead of some texts, in the language spoken now."""
    return _Speaking.own


def _(message: str) -> str:
    """The message in the language spoken now."""
    if message in _Speaking.own:
        return _Speaking.own[message]
    return _said(_Speaking.catalogue, message)


def N_(message: str) -> str:
    """The message as it is, marked for the catalogues."""
    return message


def ngettext(one: str, many: str, count: int) -> str:
    """The form of the message that fits the count."""
    form = one if count == 1 else many
    if form in _Speaking.own:
        return _Speaking.own[form]
    forms = _Speaking.catalogue.forms(one) if _Speaking.catalogue else ()
    return forms[count != 1] if len(forms) > 1 else form


def pgettext(context: str, message: str) -> str:
    """The message as it is said in a context."""
    said = _Speaking.own.get(within(context, message))
    return said or _said(_Speaking.catalogue, message, context)


def within(context: str | None, message: str) -> str:
    """What a place calls a message that has a context, to say its own words instead."""
    return f"{context}|{message}" if context else message


def clock_time(moment: datetime) -> str:
    """The time of day of a moment, ``14:05``."""
    return f"{local(moment):%H:%M}"


def format_date(day: date) -> str:
    """A date in words, such as *4 december 2026*."""
    return _words().written(day)


def format_weekday(day: date) -> str:
    """A date with its weekday, such as *fredag 4 december 2026*."""
    return _words().with_weekday(day)


def format_datetime(moment: datetime) -> str:
    """A moment in Swedish time, such as *23 november 2026 kl. 13:00*."""
    there = local(moment)
    return _("{date} kl. {time}").format(date=format_date(there.date()), time=f"{there:%H:%M}")


def format_list(items: Iterable[str]) -> str:
    """Things one after another, such as *Anna, Per och Sofie*."""
    return _words().listed(list(items))


def _words() -> Words:
    return SWEDISH if _Speaking.language == SOURCE else ENGLISH
