import pytest

from assistant.language.suggesting import MOST, suggested

KNOWN = ("Siv Samtalsdotter", "Karin Låtsberg", "Åke Ek", "Eva Karlsson")


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("kar", ("Karin Låtsberg", "Eva Karlsson")),
        ("LATS", ("Karin Låtsberg",)),
        ("ak", ("Åke Ek",)),
        ("ake e", ("Åke Ek",)),
        ("samtalsdoter", ("Siv Samtalsdotter",)),
        ("zz", ()),
        ("", ()),
        ("  ", ()),
        ("Åke Ek", ()),
    ],
)
def test_what_begins_so_comes_first_and_a_mistyped_word_is_found(
    text: str, offered: tuple[str, ...]
) -> None:
    assert suggested(text, KNOWN) == offered


def test_a_few_are_offered_and_none_twice() -> None:
    known = ["Anna", "Anna", "", *(f"Anna {number}" for number in range(20))]
    assert suggested("an", known) == ("Anna", *(f"Anna {number}" for number in range(MOST - 1)))
