"""The law file."""

from datetime import date

import pytest

from assistant.library.law import law


def test_the_law_has_a_day_and_what_meetings_rest_on() -> None:
    assert law().as_of == date(2026, 4, 30)
    ids = [statute.id for statute in law().statutes]
    assert len(ids) == len(set(ids))
    assert {"hsl-16-4", "sol-10-8", "osl-12-2", "osl-12-3", "fb-6-13", "bk-12"} <= set(ids)


def test_each_provision_is_one_sentence() -> None:
    for statute in law().statutes:
        assert statute.meaning.endswith(".")
        assert ". " not in statute.meaning


def test_repealed_law_is_not_there() -> None:
    assert not any("2001:453" in statute.law for statute in law().statutes)


def test_a_provision_by_id() -> None:
    assert law().statute("hsl-16-4").name == "HSL 16 kap. 4 §"
    with pytest.raises(KeyError):
        law().statute("hsl-3f")


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("HSL 16 kap. 4 §", "hälso- och sjukvårdslagen 16 kap. 4 §"),
        ("SoL (2025:400) 10 kap. 8 §", "socialtjänstlagen 10 kap. 8 §"),
        ("SoL 2 kap. 7 §", "SoL 2 kap. 7 §"),
    ],
)
def test_a_provision_is_named_in_full_but_one_that_is_no_longer_here_is_left(
    name: str, full: str
) -> None:
    assert law().in_full(name) == full
