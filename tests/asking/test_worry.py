"""What is said of a worry: the law's own words, and nothing that names anybody."""

from assistant.asking.worry import STATUTE, duty, noted, reminder
from assistant.library.law import law


def test_the_reminder_is_a_statute_and_its_words_are_the_law_files() -> None:
    assert reminder() == "Din påminnelse: SoL 19 kap. 1 §."
    assert law().statute(STATUTE).meaning in duty()
    assert "30 april 2026" in duty()
    assert "oro" not in f"{reminder()} {noted()}"
