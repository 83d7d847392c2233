"""Any text can be printed."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.documents.clean import (
    BREAK_AT,
    LONGEST,
    LONGEST_WORD,
    MARKS,
    REPLACEMENT,
    clean,
    clean_all,
    plain,
)
from assistant.documents.fonts import coverage
from assistant.documents.outline import Field, Fields

ANY = st.text(st.characters(categories=None) | st.characters(codec="utf-8"), max_size=300)


@given(ANY)
@settings(max_examples=300, deadline=None)
def test_what_is_cleaned_can_be_drawn(text):
    value = clean(text).value
    value.encode()
    fonts = frozenset().union(*coverage())
    assert all(char == "\n" or ord(char) in fonts for char in value)
    assert not [c for c in value if unicodedata.category(c) in ("Cs", "Co", "Cn")]
    assert not set(value) & set("\x00\x1b\x7f\u202a\u202b\u202c\u202d\u202e")
    assert all(len(word) <= LONGEST_WORD for word in value.replace("\u200b", " ").split())


@given(ANY)
@settings(max_examples=100, deadline=None)
def test_isolates_are_balanced_on_every_line(text):
    for line in clean(text).value.split("\n"):
        depth = 0
        for char in line:
            depth += (char in "\u2066\u2067\u2068") - (char == "\u2069")
            assert depth >= 0
        assert depth == 0


@pytest.mark.parametrize(
    "text",
    [
        "Åsa Öberg, 1–2 § ”så” – 50 €",
        "rad ett\nrad två",
        "Łukasz Dvořák",
        "مرحبا",
        "Ελένη",
        "Жанна",
    ],
)
def test_ordinary_text_is_left_as_it_is(text):
    assert clean(text).value == text
    assert clean(text).replaced == ()


def test_what_is_replaced_is_told_once():
    cleaned = clean("a😀b😀c中")
    assert cleaned.value == f"a{REPLACEMENT}b{REPLACEMENT}c{REPLACEMENT}"
    assert cleaned.replaced == ("😀", "中")


def test_decomposed_letters_are_composed_and_kept():
    assert clean("a\u030a").value == "å"


def test_marks_are_few():
    assert len(clean("e" + "\u0323" * 300).value) <= 1 + MARKS


def test_line_breaks_are_one_kind_and_escapes_leave_nothing():
    assert clean("a\r\nb\rc\u2028d\x0be").value == "a\nb\nc\nd\ne"
    assert clean("\x1b[31mrött\x1b[0m\x1b]0;titel\x07").value == "rött"


def test_halves_of_a_pair_are_joined_and_a_lone_one_replaced():
    assert clean("\ud83d\ude00").replaced == ("😀",)
    assert clean("a\ud800b").value == f"a{REPLACEMENT}b"


def test_long_texts_and_words_are_bounded():
    cleaned = clean("ordet " * 10_000)
    assert cleaned.shortened
    assert len(cleaned.value) <= LONGEST
    assert cleaned.value.endswith("…")
    word = clean("x" * 70_000).value
    assert max(map(len, word.split("\u200b"))) <= BREAK_AT + 2


def test_every_text_of_a_struct_is_cleaned():
    fields = Fields((Field("a\x00", "b😀"),))
    cleaned = clean_all(fields)
    assert cleaned.value == Fields((Field("a", f"b{REPLACEMENT}"),))
    assert cleaned.replaced == ("😀",)


@given(ANY)
def test_plain_is_drawn_by_every_font(text):
    assert all(
        char == "\n" or char == "\N{SOFT HYPHEN}" or char.isprintable() or char == "\xa0"
        for char in plain(text)
    )
