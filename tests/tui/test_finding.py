"""The palette finds every action by a mistyped name, and by what else it is called."""

from collections.abc import Callable

import pytest

from assistant.tui.entrance import Entrance
from assistant.tui.entrances import entrances
from assistant.tui.finding import best_first
from tests.tui.conftest import Sit

Typo = Callable[[str], str]


def _longest(title: str) -> tuple[int, int]:
    """Where the title's longest word begins, and how long it is."""
    word = max(title.split(), key=len)
    return title.index(word), len(word)


def dropped(title: str) -> str:
    at, length = _longest(title)
    middle = at + length // 2
    return title[:middle] + title[middle + 1 :]


def doubled(title: str) -> str:
    at, length = _longest(title)
    middle = at + length // 2
    return title[:middle] + title[middle] + title[middle:]


def swapped(title: str) -> str:
    at, length = _longest(title)
    middle = at + max(length // 2, 1)
    return title[: middle - 1] + title[middle] + title[middle - 1] + title[middle + 1 :]


def replaced(title: str) -> str:
    at, length = _longest(title)
    middle = at + length // 2
    return title[:middle] + "q" + title[middle + 1 :]


def unspaced(title: str) -> str:
    """Without space, case or diacritics."""
    return title.lower().replace(" ", "").translate(str.maketrans("åäöé", "aaoe"))


TYPOS: tuple[Typo, ...] = (dropped, doubled, swapped, replaced, unspaced)


async def seat_entrances(sit: Sit) -> list[Entrance]:
    async with sit(size=(80, 24)) as chair:
        await chair.presses("f2")
        return entrances(chair.seat)


async def test_every_action_is_among_the_first_three_by_five_slips(sit: Sit) -> None:
    offered = await seat_entrances(sit)
    names = [(one.title, *one.words) for one in offered]
    missed = [
        (slip.__name__, one.title, found)
        for one in offered
        for slip in TYPOS
        if one.title
        not in (found := [offered[n].title for n in best_first(slip(one.title), names)[:3]])
    ]
    assert not missed
    assert len(offered) > 60


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("skriv ut", "Skriv ut planen"),
        ("print", "Skriv ut planen"),
        ("prnit", "Skriv ut planen"),
        ("skrivare", "Välj skrivare"),
        ("mer tid", "Mer tid: hur mycket"),
        ("time", "Mer tid: hur mycket"),
        ("paus", "Ta paus"),
        ("pasu", "Ta paus"),
        ("nasta del", "Gå vidare till nästa del"),
        ("next", "Gå vidare till nästa del"),
        ("undo", "Ångra det du gjorde senast"),
        ("angra", "Ångra det du gjorde senast"),
        ("hjalp", "Hjälp"),
        ("dark", "Ljust eller mörkt utseende"),
        ("tema", "Ljust eller mörkt utseende"),
        ("loggg", "Historik: vem som har ändrat vad"),
        ("lots", "Lots"),
        ("goal", "Lägg till ett mål"),
        ("samtyke", "Samtycke"),
    ],
)
async def test_what_people_type_finds_what_they_mean(sit: Sit, typed: str, meant: str) -> None:
    offered = await seat_entrances(sit)
    found = best_first(typed, [(one.title, *one.words) for one in offered])
    assert any(meant in offered[n].title for n in found[:3]), [offered[n].title for n in found[:5]]


def test_nonsense_finds_nothing() -> None:
    assert best_first("xyzzyqw", [("Ta paus", "pause"), ("Hjälp",)]) == []


def test_no_letters_is_everything_in_its_order() -> None:
    assert best_first("  ", [("b",), ("a",)]) == [0, 1]


def test_letters_that_stand_there_go_before_likeness() -> None:
    assert best_first("mål", [("Mla",), ("Nytt mål",)])[0] == 1
