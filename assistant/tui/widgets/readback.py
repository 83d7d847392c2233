"""What is shown under a field while somebody types: the day in words, who is meant."""

from datetime import date
from typing import Final

from assistant.asking.form import Field, Kind
from assistant.language.dates import understood_date, understood_time
from assistant.language.names import folded
from assistant.language.translation import N_, _, format_date
from assistant.meeting.meeting import Meeting

_DAYS: Final = (
    N_("måndag"),
    N_("tisdag"),
    N_("onsdag"),
    N_("torsdag"),
    N_("fredag"),
    N_("lördag"),
    N_("söndag"),
)
_MOST = 4


class Readback:
    """Reads answers back for one form."""

    def __init__(self, meeting: Meeting, today: date) -> None:
        self.today = today
        self._meeting = meeting

    def told(self, field: Field, text: str) -> str:
        """What the text means so far; nothing where there is nothing to tell."""
        match field.kind:
            case Kind.DATE:
                day = understood_date(text, self.today, past=field.past)
                return in_words(day) if day else ""
            case Kind.TIME:
                return understood_time(text) or "" if text.strip() else ""
            case Kind.WHO:
                return self._who(text)
        return ""

    def sure(self, text: str) -> str:
        """The whole name of the one who is meant, where only one can be."""
        meant = self._matching(text)
        return meant[0] if len(meant) == 1 else ""

    def _who(self, text: str) -> str:
        if not text.strip():
            return ""
        names = self._matching(text)
        if text.strip() in names:
            return ""
        more = " …" if len(names) > _MOST else ""
        return " · ".join(names[:_MOST]) + more

    def _matching(self, text: str) -> list[str]:
        """Names with a word that begins so; the same rule as answers follow first."""
        wanted = folded(text)
        if not wanted:
            return []
        names = [someone.name for someone in self._meeting.attendance.people.values()]
        whole = [name for name in names if folded(name) == wanted]
        word = [name for name in names if wanted in folded(name).split()]
        return whole or word or [name for name in names if _begins(folded(name), wanted)]


def in_words(day: date) -> str:
    """A day with its weekday, such as *fredag 4 december 2026*."""
    return _("{weekday} {date}").format(weekday=_(_DAYS[day.weekday()]), date=format_date(day))


def _begins(name: str, wanted: str) -> bool:
    words = name.split()
    return any(" ".join(words[at:]).startswith(wanted) for at in range(len(words)))
