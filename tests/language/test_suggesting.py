import pytest

from assistant.language.index import MOST, Index
from assistant.language.suggesting import suggested

KNOWN = Index(("Siv Samtalsdotter", "Karin Låtsberg", "Åke Ek", "Eva Karlsson"))


@pytest.mark.parametrize(
    ("text", "offered"),
    [
        ("kar", ("Karin Låtsberg", "Eva Karlsson")),
        ("LATS", ("Karin Låtsberg",)),
        ("ak", ("Åke Ek",)),
        ("ake e", ("Åke Ek",)),
        ("samtalsdoter", ("Siv Samtalsdotter",)),
        ("samtlsdoter", ("Siv Samtalsdotter",)),
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


def test_the_nearer_ones_come_first_and_none_twice() -> None:
    here = Index(("Åke Ek", "Åke Lind"))
    assert suggested("åke", here, KNOWN) == ("Åke Ek", "Åke Lind")


def test_of_those_that_begin_so_the_ones_spelled_so_come_first() -> None:
    assert suggested("åt", Index(("attendance", "åtgärd"))) == ("åtgärd", "attendance")


def test_what_is_typed_whole_comes_before_what_goes_on() -> None:
    assert suggested("nätsa", Index(("nästa möte", "nästa"))) == ("nästa", "nästa möte")


def test_a_few_are_offered() -> None:
    known = Index(f"Anna {number}" for number in range(20))
    assert suggested("an", known) == tuple(f"Anna {number}" for number in range(MOST))
