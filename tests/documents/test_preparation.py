"""The page of what is missing, as a paper that may lie on the table."""

from assistant.documents.preparation import preparation_document
from assistant.documents.text import text
from tests.asking.test_invitation import said
from tests.meeting.build import family


def test_it_tells_what_is_missing_and_names_nobody() -> None:
    play = said(family(), "syfte: Hur går det för Elias?", "kallelse: 4/12; kl 13", "enskilt: ja")
    page = text(preparation_document(play.meeting))
    assert "Rummet är bokat" in page
    assert "Frågan är skriven" in page
    assert "4 december 2026" in page
    for secret in ("Elias", "Maria", "Hur går det", "hot"):
        assert secret not in page
