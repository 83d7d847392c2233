"""The questions about a meeting: the same in every language, and nobody else's."""

import pytest

from assistant.language.translation import LANGUAGES
from assistant.library.judgement import judgement_questions
from assistant.meeting.records import each_text

AREAS = ["reception", "influence", "relevance", "structure", "information", "followup"]
KASAM = ["meaningful", "comprehensible", "manageable"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_asks_of_the_six_areas_and_the_three_words(language: str) -> None:
    found = judgement_questions(language)
    assert [one.id for one in found.questions] == [*AREAS, *KASAM]
    texts: list[str] = []
    each_text(found, lambda text: texts.append(text) or text)  # type: ignore[func-returns-value]
    assert all(text.strip() for text in texts)


@pytest.mark.parametrize(("language", "own"), [("sv", "Egna frågor"), ("en", "of our own")])
def test_they_are_called_what_they_are(language: str, own: str) -> None:
    label = judgement_questions(language).label
    assert own in label
    assert "inspire" in label or "inspirera" in label
