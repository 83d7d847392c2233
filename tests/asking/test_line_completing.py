import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from assistant.asking.completing import Completion, Here
from assistant.asking.forms import EVERY
from assistant.asking.line_completing import offers_in_line
from assistant.language.translation import use
from tests.meeting.build import bare, join, rich
from tests.meeting.test_agreed_last import agreed
from tests.meeting.test_taking_up import taken_up
from tests.support.fake_colleagues import FakeColleagues
from tests.support.hostile_strings import STRINGS


def _meeting() -> Here:
    play = bare()
    join(play, "karin", "Karin Låtsberg", title="kurator", organisation="Solgläntans skola")
    return Here(play.meeting)


HERE, RICH = _meeting(), Here(rich().meeting)
COLLEAGUES = FakeColleagues("Ylva Påhitt", organisations=("Månens mottagning",))


@pytest.fixture(autouse=True)
def swedish() -> None:
    use("sv")


def texts(line: str, here: Here = HERE) -> list[str]:
    return [offer.text for offer in offers_in_line(line, Completion(COLLEAGUES), here)]


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("leder: lat", "leder: Karin Låtsberg"),
        ("leder: ylv", "leder: Ylva Påhitt"),
        ("åtgärd: ringa @ka", "åtgärd: ringa @Karin Låtsberg"),
        ("åtgärd: ringa @karin lt", "åtgärd: ringa @Karin Låtsberg"),
        ("åtgärd: ringa @kur", "åtgärd: ringa @kurator"),
        ("åtgärd: ringa; ansvarig ylv", "åtgärd: ringa; ansvarig Ylva Påhitt"),
        ("närvaro: Ny; verksamhet mån", "närvaro: Ny; verksamhet Månens mottagning"),
        ("åtgärd: ringa kar", "åtgärd: ringa Karin Låtsberg"),
        ("åtgärd: ringa familjen; ansvarig karin lå", None),
        ("närvaro: Ny; verksamhet sol", "närvaro: Ny; verksamhet Solgläntans skola"),
        ("närvaro: Ny; organisation sol", "närvaro: Ny; organisation Solgläntans skola"),
        ("närvaro: Ny; verk", "närvaro: Ny; verksamhet "),
        ("närvaro: Ny; orga", "närvaro: Ny; organisation "),
        ("närvaro: Ny; roll vård", "närvaro: Ny; roll vårdnadshavare"),
        ("närvaro: Ny; vård", "närvaro: Ny; vårdnadshavare"),
        ("fråga ka", "fråga Karin Låtsberg"),
        ("närvaro kar", "närvaro Karin Låtsberg"),
        ("närvaro lat", "närvaro Karin Låtsberg"),
        ("närvaro karin: på", "närvaro karin: på plats"),
        ("ändra närvaro karin: deltar på v", "ändra närvaro karin: deltar på video"),
        ("ta bort närv", "ta bort närvaro "),
        ("ta bort närvaro kar", "ta bort närvaro Karin Låtsberg"),
        ("remove att", "remove attendance "),
        ("gå till dia", "gå till Dialog"),
        ("nä", "närvaro"),
        ("nä", "nästa"),
        ("nätsa", "nästa"),
        ("atten", "attendance"),
        ("ång", "ångra"),
        ("last r", "last read"),
        ("unlock t", "unlock the card"),
    ],
)
def test_a_line_is_completed_where_it_ends(typed: str, offered: str | None) -> None:
    assert (offered or f"{typed[: -len('karin lå')]}Karin Låtsberg") in texts(typed)


def test_a_goal_is_named_by_its_number() -> None:
    [(_id, number, goal), *_] = RICH.meeting.goals.numbered()
    [first, *_] = offers_in_line("ändra mål ", Completion(COLLEAGUES), RICH)
    assert (first.text, goal.text in first.shown) == (f"ändra mål {number}", True)
    assert f"åtgärd {number}" in texts(f"åtgärd {goal.text[:5]}", RICH)


def test_a_measure_is_named_by_its_number_and_letter() -> None:
    numbers = RICH.meeting.goals.numbered_measures()
    for id, measure in RICH.meeting.goals.measures.items():
        assert f"ändra åtgärd {numbers[id]}" in texts(f"ändra åtgärd {measure.what[:6]}", RICH)


def test_as_last_time_is_offered_where_there_was_one() -> None:
    followed = Here(taken_up(agreed().plan()).meeting)
    assert texts("medgivande: som s", followed)[0] == "medgivande: som sist"
    assert "medgivande: som sist" not in texts("medgivande: som s", RICH)


def test_after_a_semicolon_the_words_that_may_follow_are_told_in_the_language_spoken() -> None:
    assert texts("åtgärd: ringa; ")[:3] == [
        f"åtgärd: ringa; {word} " for word in ("vad", "ansvarig", "senast")
    ]
    use("en")
    assert texts("measure: ring; ")[:3] == [
        f"measure: ring; {word} " for word in ("what", "who", "by")
    ]


@pytest.mark.parametrize(
    "typed", ["", "åtgärd: skriv till a@b", "åtgärd: ringa ka", "åtgärd: ringa @ylv", "xyzzy: a"]
)
def test_a_sentence_and_an_address_are_left_alone(typed: str) -> None:
    assert texts(typed) == []


def test_rows_that_the_seat_may_not_see_are_not_offered() -> None:
    assert texts("ta bort närvaro kar")
    assert texts("ta bort närvaro kar", replace(HERE, shows=lambda _form: False)) == []


def test_nothing_is_offered_to_a_private_line_while_a_family_looks_on() -> None:
    private = next(form for form in EVERY if form.private)
    line = f"{private.words[0]}: prata med kar"
    assert texts(line)
    assert texts(line, replace(HERE, discreet=True)) == []


@pytest.mark.parametrize("name", [*STRINGS, "Noor ‮rtl", "👩‍👩‍👧 Påhitt", "x" * 10_000])
def test_a_strange_name_is_offered_as_it_is(name: str) -> None:
    play = bare()
    join(play, "strange", name)
    here = Here(play.meeting)
    assert f"åtgärd: ring @{name}" in texts(f"åtgärd: ring @{name[:1]}", here)


@given(st.text(max_size=40))
def test_no_line_is_too_strange(line: str) -> None:
    for offer in offers_in_line(line, Completion(COLLEAGUES), RICH):
        assert offer.text
