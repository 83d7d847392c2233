"""How easy reading says things: one sentence a line, days in words, hard words explained.

After MTM, "Så skriver du lättläst samhällsinformation", and Inclusion Europe,
"Information for all": short active sentences, no abbreviations, one word for one
thing.  What people said themselves is never reworded, only broken into lines.
"""

import re
from datetime import date
from typing import Final

from assistant.documents.outline import Block, Paragraph, Style
from assistant.language.translation import N_, _, format_weekday
from assistant.meeting.completeness import Missing

_STOP: Final = re.compile(r"(?<=[.!?…؟。])([\"'”’»)]*)\s+(?=\S)")
_SHORT: Final = frozenset({"kl", "ca", "dr", "nr", "tel", "st", "jfr", "mr", "mrs", "ms"})
"""Abbreviations that a name or a number may follow."""

_MISSING: Final = {
    Missing.CONSENT: N_("ett ja till planen"),
    Missing.CHILDS_VIEW: N_("vad barnet tycker"),
    Missing.MEASURES: N_("vad som ska göras"),
    Missing.BY_PRINCIPALS: N_("vad kommunen gör och vad regionen gör"),
    Missing.BY_OTHERS: N_("vad andra gör"),
    Missing.OVERALL: N_("vem som har ansvar för hela planen"),
}


def by_sentence(text: str) -> str:
    """The text with each sentence on a line of its own; not a word of it is changed."""
    return "\n".join(line for row in text.splitlines() for line in _sentences(row.strip()) if line)


def said(text: str, style: Style = "plain", lead: str = "") -> list[Block]:
    """A text sentence by sentence; no block where there is none."""
    lines = by_sentence(text)
    return [Paragraph(lines, style, lead)] if lines else []


def quoted(text: str) -> str:
    """Somebody's own words between quotation marks, sentence by sentence."""
    return _("”{words}”").format(words=by_sentence(text.strip().strip('”"“')))


def day(when: date | None) -> str:
    """A date with its weekday, in words on one line; empty where there is none."""
    return format_weekday(when).replace(" ", "\N{NO-BREAK SPACE}") if when else ""


def clock(time: str) -> str:
    """A time of day as it is read aloud, such as *klockan 13.00*; empty where there is none."""
    return _("klockan {time}").format(time=time) if time else ""


def lacking(what: Missing) -> str:
    """What a plan lacks, in everyday words."""
    return _(_MISSING[what])


def _sentences(row: str) -> list[str]:
    found, begun = [], 0
    for stop in _STOP.finditer(row):
        if not row[stop.end()].islower() and not _shortened(row[begun : stop.start()]):
            found.append(row[begun : stop.end(1)])
            begun = stop.end()
    return [*found, row[begun:].rstrip()]


def _shortened(text: str) -> bool:
    """Whether a text ends with an abbreviation, an initial or the number of a list."""
    word = text.rsplit(None, 1)[-1].strip(".!?…؟。\"'”’»()").casefold()
    inside = "." in word and not word[-1].isdigit()
    return inside or word in _SHORT or len(word) < 2
