from datetime import date

import pytest

from assistant.language.red_days import is_working


@pytest.mark.parametrize(
    "day",
    ["2026-11-29", "2026-12-05", "2026-04-03", "2026-05-14", "2026-12-24", "2026-06-19"],
)
def test_weekends_red_days_and_their_eves_are_free(day: str) -> None:
    assert not is_working(date.fromisoformat(day))


@pytest.mark.parametrize("day", ["2026-12-04", "2026-12-23", "2027-02-17", "2026-06-12"])
def test_other_days_are_working_days(day: str) -> None:
    assert is_working(date.fromisoformat(day))
