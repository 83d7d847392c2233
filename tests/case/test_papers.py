"""The case knows the files that were stamped."""

from datetime import UTC, datetime

from assistant.case.case import Case, evolve
from assistant.case.papers import PaperStamped, StampedPaper

AT = datetime(2026, 11, 23, 13, 6, tzinfo=UTC)


def test_a_stamped_file_is_known_by_its_digest() -> None:
    event = PaperStamped(file="ab" * 32, meeting="m1", number=2, extract=True)
    assert event.path == f"stamped/{'ab' * 32}"
    case = evolve(Case(), event, AT)
    assert case.stamped == {
        "ab" * 32: StampedPaper(meeting="m1", number=2, extract=True, at=AT),
    }
