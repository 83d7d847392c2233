from hypothesis import given
from hypothesis import strategies as st

from assistant.language.prose import phrases, quotes, sentences, unquoted, words


def test_a_sentence_ends_at_a_point_a_line_or_a_semicolon() -> None:
    text = "Elias mår bra. Mamma ringer kl. 8 och t.ex. på fredag! Sedan?\nEn rad; en till"
    assert list(sentences(text)) == [
        "Elias mår bra.",
        "Mamma ringer kl. 8 och t.ex. på fredag!",
        "Sedan?",
        "En rad",
        "en till",
    ]


def test_the_first_word_of_a_sentence_is_known_as_such() -> None:
    assert [(word.text, word.begins) for word in words("Se Elias. BUP:s team")] == [
        ("Se", True),
        ("Elias", False),
        ("BUP:s", True),
        ("team", False),
    ]


def test_quotes_of_several_kinds_are_found_and_left_out() -> None:
    text = 'Hon sa ”jag vill” och "kanske". Sedan gick hon.'
    assert quotes(text) == ("jag vill", "kanske")
    assert "vill" not in unquoted(text)
    assert "Sedan gick hon." in unquoted(text)


def test_a_short_text_is_a_phrase_of_its_own() -> None:
    assert list(phrases("Maries lön", 4)) == [("maries", "lon")]
    assert list(phrases("a b c d e", 4)) == [("a", "b", "c", "d"), ("b", "c", "d", "e")]


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert sum(1 for _ in words(text)) <= len(text)
    assert len(unquoted(text)) <= len(text)
    assert all(sentence.strip() for sentence in sentences(text))
