"""A moment as the store writes it: UTC, to the microsecond, so that text sorts as time."""

from datetime import UTC, datetime


def written(moment: datetime) -> str:
    """The moment as text; one without a zone is a programming error (``ValueError``)."""
    if moment.tzinfo is None:
        raise ValueError("a moment needs its zone")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def read(text: str) -> datetime:
    """The moment, in UTC."""
    return datetime.fromisoformat(text)
