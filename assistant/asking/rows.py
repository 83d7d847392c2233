"""Meetings and cases, each on a line of a list."""

from assistant.asking.form import shortened
from assistant.desk.ports import StreamRow
from assistant.language.translation import _, format_datetime


def named(label: str) -> str:
    """A meeting's or a case's label, cut where it is long, or that it has none that can be read.

    A meeting's begins with its agenda's title, which is said in the language spoken now.
    """
    title, parted, name = label.partition(" · ")
    told = f"{_(title)}{parted}{name}" if parted else label
    return shortened(told) or _("(namnet går inte att läsa)")


def listed_as(row: StreamRow) -> str:
    """Its label, and when it was last changed."""
    return _("{label}, senast {when}").format(
        label=named(row.label), when=format_datetime(row.changed)
    )
