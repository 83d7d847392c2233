"""Meetings and cases, each on a line of a list."""

from assistant.asking.form import shortened
from assistant.desk.ports import StreamRow
from assistant.language.translation import _, format_datetime


def named(label: str) -> str:
    """A meeting's or a case's label, cut where it is long, or that it has none that can be read."""
    return shortened(label) or _("(namnet går inte att läsa)")


def listed_as(row: StreamRow) -> str:
    """Its label, and when it was last changed."""
    return _("{label}, senast {when}").format(
        label=named(row.label), when=format_datetime(row.changed)
    )
