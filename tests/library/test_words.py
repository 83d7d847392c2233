import pytest

from assistant.library.words import known_words


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_word_is_in_small_letters_and_there_once(language: str) -> None:
    words = known_words(language)
    for listed in (words.known, words.speakers):
        assert list(listed) == [word.lower() for word in listed]
        assert len(listed) == len(set(listed))
    assert words.known
    assert words.speakers
