"""Base forms."""

import pytest

from assistant.language.smart.lemmas import is_form_of, is_known, lemma


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("förbättrades", "förbättra"),
        ("tryggare", "trygg"),
        ("gick", "gå"),
        ("kuratorssamtalen", "kuratorssamtal"),
        ("hemtjänstinsatser", "hemtjänstinsats"),
    ],
)
def test_a_form_leads_to_its_base(form: str, base: str) -> None:
    assert lemma(form, "sv") == base


def test_what_no_dictionary_has_stays_as_it_is() -> None:
    assert lemma("xyzzy", "sv") == "xyzzy"
    assert lemma("å" * 5000, "sv") == "å" * 5000
    assert not is_known("xyzzy", "en")


def test_a_form_belongs_to_one_base() -> None:
    assert is_form_of("cyklar", "cykla", "sv")
    assert not is_form_of("veckor", "cykla", "sv")
