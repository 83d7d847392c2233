"""Keys can be others; what cannot be had is told, and stops nothing."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.language.problems import told
from assistant.language.translation import use
from assistant.library.settings import WantedKey
from assistant.tui.application import RundanApp
from assistant.tui.keymap import chosen_keys, key_of, keyed, use_keys
from assistant.tui.keys import DEEDS
from assistant.tui.screens.seat import SeatScreen
from tests.support.fake_comfort import FakeComfort
from tests.tui.conftest import Sit
from tests.tui.fake_house import FakeHouse


@pytest.fixture(autouse=True)
def own_keys() -> Iterator[None]:
    yield
    use_keys({})


def wanted(**keys: str) -> dict[str, WantedKey]:
    place = Path("config.toml")
    return {action: WantedKey(key, place, n) for n, (action, key) in enumerate(keys.items(), 1)}


@pytest.mark.parametrize("written", ["f10", "F10", " f10 "])
def test_a_key_is_understood_however_it_is_written(written: str) -> None:
    assert chosen_keys(wanted(go_on=written)) == ({"go_on": "f10"}, ())


@pytest.mark.parametrize("written", ["ctrl+n", "Ctrl-N", "CTRL + n"])
def test_a_letter_is_held_with_ctrl(written: str) -> None:
    assert chosen_keys(wanted(go_on=written)) == ({"go_on": "ctrl+n"}, ())


def test_two_keys_can_change_places() -> None:
    chosen, problems = chosen_keys(wanted(go_on="f3", go_back="f2"))
    assert (chosen, problems) == ({"go_on": "f3", "go_back": "f2"}, ())


@pytest.mark.parametrize("key", ["ctrl+i", "ctrl+c", "ctrl+s", "escape", "enter", "q", "f25", ""])
def test_a_key_that_something_else_needs_cannot_be_had(key: str) -> None:
    chosen, [problem] = chosen_keys(wanted(park=key))
    assert chosen == {}
    assert "F4 gäller" in told(problem)


def test_a_taken_key_goes_to_who_had_it() -> None:
    chosen, [problem] = chosen_keys(wanted(park="f9"))
    assert chosen == {}
    assert told(problem) == (
        "config.toml, rad 1: F9 är redan tangent för moments. F4 gäller för park. "
        "Välj en annan, eller ge moments en egen tangent."
    )


def test_of_two_that_want_the_same_the_first_has_it() -> None:
    chosen, [problem] = chosen_keys(wanted(park="f10", moments="f10"))
    assert chosen == {"park": "f10"}
    assert problem.line == 2


def test_a_key_refused_is_not_given_to_another_by_that() -> None:
    """``moments`` keeps F9, so ``park`` cannot have it."""
    chosen, problems = chosen_keys(wanted(moments="enter", park="f9"))
    assert chosen == {}
    assert [problem.code for problem in problems] == ["key-unusable", "key-taken"]


def test_an_unknown_deed_is_told_with_the_one_that_is_meant() -> None:
    _chosen, [problem] = chosen_keys(wanted(goon="f10"))
    assert told(problem).endswith("Skriv: go_on")


def test_every_own_key_can_be_written_in_the_file() -> None:
    own = {deed.action: deed.keys[0] for deed in DEEDS}
    assert chosen_keys(wanted(**own)) == (own, ())


def test_every_deed_is_bound_so_that_its_key_can_be_another() -> None:
    bound = [screen._merge_bindings().key_to_bindings for screen in (SeatScreen, RundanApp)]
    for deed in DEEDS:
        for key in deed.keys:
            ids = {binding.id for place in bound for binding in place.get(key, [])}
            assert deed.action in ids, (deed.action, key)


def test_the_row_of_keys_has_six_at_most_and_help_is_the_last() -> None:
    shown = [deed.action for deed in DEEDS if deed.short]
    assert len(shown) <= 6
    assert shown[-1] == "help"


def test_a_text_has_the_keys_as_they_are() -> None:
    use_keys({"go_on": "ctrl+n"})
    told_now = keyed("{go_on} börjar, {moments} avslutar {what}", what="{go_on}")
    assert told_now == "Ctrl+N börjar, F9 avslutar {go_on}"
    assert key_of("go_on") == "Ctrl+N"


async def test_a_chosen_key_works_and_is_shown_everywhere(sit: Sit, house: FakeHouse) -> None:
    house.comfort = FakeComfort({"go_on": "f10", "park": "f2", "go_back": "ctrl+b"})
    async with sit(size=(80, 24), house=house) as chair:
        assert "F10 Vidare   Ctrl+B Tillbaka   F2 Fråga" in chair.sees()
        await chair.presses("f10")
        assert chair.meeting.timekeeping.current == "presentation"
        await chair.presses("f2")
        assert "Esc eller Ctrl+B stänger" in chair.sees()
        await chair.presses("ctrl+b")
        assert "Parkera en fråga" not in chair.sees()
        await chair.presses("f4")
        assert "Parkera en fråga" not in chair.sees()
        await chair.presses("f1")
        assert "F10              Gå vidare till nästa del" in chair.sees()


async def test_the_locked_screen_has_the_chosen_keys_too(sit: Sit, house: FakeHouse) -> None:
    house.comfort = FakeComfort({"go_on": "f10", "lock": "ctrl+n"})
    async with sit(size=(80, 24), house=house) as chair:
        await chair.presses("f10", "ctrl+n")
        assert "F10 Vidare" in chair.sees()
        await chair.presses("f10")
        assert chair.meeting.timekeeping.current == "secrecy"


async def test_what_is_faulty_is_told_quietly_at_home(sit: Sit, house: FakeHouse) -> None:
    use("sv")
    house.comfort = FakeComfort({"go_on": "enter"}, place="/srv/rundan")
    async with sit(family="", size=(80, 40), house=house) as chair:
        assert "config.toml, rad 1: ”enter” går inte att ha" in chair.sees()
        await chair.presses("ctrl+p")
        await chair.types("instlälningar")
        await chair.presses("enter")
        assert "/hem/config.toml" in chair.sees()
        assert "/srv/rundan" in chair.sees()
        assert "går inte att ha som tangent" in chair.sees()
