"""Help on a form says what it is for, and cites provisions that are in the law file."""

import pytest

from assistant.asking.about import WHAT, about_field, about_form
from assistant.asking.form import Field, Form, Kind
from assistant.asking.forms import EVERY, form
from assistant.library.law import law


@pytest.mark.parametrize("kind", EVERY, ids=lambda kind: kind.name)
def test_every_form_is_told_of(kind: Form) -> None:
    told = about_form(kind)
    assert all(told)
    assert kind.name in WHAT
    assert told[0].endswith(".")


def test_what_is_told_is_of_forms_there_are_and_provisions_there_are() -> None:
    assert set(WHAT) <= {kind.name for kind in EVERY}
    for _what, provisions in WHAT.values():
        assert [law().statute(id).id for id in provisions] == list(provisions)


def test_consent_rests_on_its_statutes() -> None:
    told = about_form(form("consent"))
    assert any(line.startswith("HSL 16 kap. 4 §: ") for line in told)
    assert any(line.startswith("SoL (2025:400) 10 kap. 8 §: ") for line in told)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_of_field_says_how_it_is_answered(kind: Kind) -> None:
    assert about_field(Field(name="x", label="Vem?", kind=kind)).startswith("Vem? ")
