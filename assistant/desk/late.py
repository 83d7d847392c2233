"""Two texts in one place: what was typed over something that had changed unseen."""

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from assistant.desk.ledger import Entry, Ledger
from assistant.meeting.event import Event, Refused

_TEXTS = ("value", "text")
"""The fields of an event that may hold what somebody wrote."""


class Double(Struct, frozen=True):
    """A place with several texts, to be settled by whoever wrote one of them, or the chair."""

    path: str
    entries: tuple[Entry, ...]
    """What holds the place first, if anything does; then what came late, in order."""

    @property
    def joins(self) -> bool:
        """Whether the texts can stand one after another."""
        return all(written(entry.event) for entry in self.entries)


def doubles(log: Ledger[Any]) -> tuple[Double, ...]:
    """Every place that has several texts, the oldest first."""
    late: dict[str, list[Entry]] = {}
    for entry in log.late:
        late.setdefault(entry.path, []).append(entry)
    return tuple(
        Double(path, (*((held,) if (held := log.holder(path)) else ()), *entries))
        for path, entries in late.items()
    )


def settled(log: Ledger[Any], path: str, keep: str | None) -> list[Event]:
    """What lets one of the texts hold the place, by its id, or all of them one after another.

    Raises ``Refused`` where it has been settled since.
    """
    double = next((one for one in doubles(log) if one.path == path), None)
    if double is None:
        raise Refused("settled-already")
    if keep is None and double.joins:
        return [_joined(double.entries)]
    chosen = next((entry for entry in double.entries if entry.id == keep), None)
    if chosen is None:
        raise Refused("settled-already")
    return [chosen.event]


def written(event: Event) -> str:
    """What somebody wrote in an event, where it is a text."""
    found = (getattr(event, name, None) for name in _TEXTS)
    return next((text for text in found if isinstance(text, str)), "")


def _joined(entries: tuple[Entry, ...]) -> Event:
    first = entries[0].event
    name = next(name for name in _TEXTS if isinstance(getattr(first, name, None), str))
    texts = dict.fromkeys(written(entry.event).strip() for entry in entries)
    return replace(first, **{name: "\n".join(texts)})
