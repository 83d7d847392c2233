"""Which language is spoken, and how dates, times and lists read in it."""

from collections.abc import Iterator
from datetime import UTC, date, datetime

import pytest

from assistant.language.translation import (
    N_,
    _,
    chosen,
    clock_time,
    format_date,
    format_datetime,
    format_list,
    language,
    ngettext,
    use,
)
from assistant.meeting.swedish_time import local_day


@pytest.fixture(autouse=True)
def _swedish_after() -> Iterator[None]:
    yield
    use("sv")


@pytest.mark.parametrize(
    ("flag", "environment", "language"),
    [
        (None, {}, "sv"),
        ("en", {"LANG": "sv_SE.UTF-8"}, "en"),
        (None, {"LANG": "en_GB.UTF-8"}, "en"),
        (None, {"LANG": "sv_SE.UTF-8", "LC_ALL": "en_US"}, "en"),
        (None, {"LANG": "en_US", "LC_MESSAGES": "sv_SE"}, "sv"),
        (None, {"LC_ALL": "", "LANG": "EN"}, "en"),
        (None, {"LANG": "de_DE"}, "sv"),
        (None, {"LANG": "C"}, "sv"),
    ],
)
def test_the_flag_comes_before_the_locale_and_swedish_is_the_default(
    flag: str | None, environment: dict[str, str], language: str
) -> None:
    assert chosen(flag, environment) == language


def test_a_language_nobody_knows_becomes_swedish() -> None:
    use("en")
    assert language() == "en"
    use("tlh")
    assert language() == "sv"


def test_swedish_is_what_the_texts_are_written_in() -> None:
    use("sv")
    assert _("Närvaro") == N_("Närvaro") == "Närvaro"
    assert ngettext("en fråga", "flera frågor", 1) == "en fråga"
    assert ngettext("en fråga", "flera frågor", 2) == "flera frågor"


def test_nothing_is_nothing_in_every_language() -> None:
    for spoken in ("sv", "en"):
        use(spoken)
        assert _("") == ""


def test_what_no_catalogue_has_is_said_as_it_is_written() -> None:
    use("en")
    assert _("Något helt eget") == "Något helt eget"


def test_dates_and_lists_follow_the_language() -> None:
    day = date(2026, 12, 4)
    use("sv")
    assert format_date(day) == "4 december 2026"
    assert format_list(["Anna", "Per", "Sofie"]) == "Anna, Per och Sofie"
    use("en")
    assert format_date(day) == "4 December 2026"
    assert format_list(["Anna", "Per", "Sofie"]) == "Anna, Per and Sofie"
    assert format_list([]) == ""


def test_times_are_told_in_swedish_time_summer_and_winter() -> None:
    assert clock_time(datetime(2026, 11, 25, 13, 5, tzinfo=UTC)) == "14:05"
    assert clock_time(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)) == "00:30"
    assert local_day(datetime(2026, 7, 1, 22, 30, tzinfo=UTC)) == date(2026, 7, 2)
    use("sv")
    told = format_datetime(datetime(2026, 7, 1, 22, 30, tzinfo=UTC))
    assert told == "2 juli 2026 kl. 00:30"
