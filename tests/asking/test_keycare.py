"""The ways in, in words; and what a passphrase has to be."""

from datetime import UTC, datetime

import pytest

from assistant.asking.keycare import as_name, described, mistyped, removable, standing, taken
from assistant.asking.passphrase import weakness
from assistant.desk.keycare import FIRST, PASSPHRASE, RECOVERY, REMEMBERED, Way
from assistant.desk.recovery import new_recovery_key
from assistant.language.translation import use

MADE = datetime(2026, 11, 25, 23, 30, tzinfo=UTC)
CHAIR = Way(FIRST, PASSPHRASE)
OTHER = Way("Sekreterare", PASSPHRASE, MADE)
PAPER = Way("recovery-1", RECOVERY, MADE)


@pytest.fixture(autouse=True)
def swedish() -> None:
    use("sv")


def test_a_way_is_told_with_its_day_in_swedish_time() -> None:
    assert described(OTHER) == "Sekreterare: lösenfras, sedan 26 november 2026"
    assert described(CHAIR) == "Samtalsledaren: lösenfras"
    assert described(Way("recovery-1", RECOVERY)) == "Återställningsnyckel på papper"
    assert described(Way("remembered-1", REMEMBERED)) == "Den här datorn minns"


def test_the_only_passphrase_is_not_offered_for_removal() -> None:
    assert removable([CHAIR, PAPER]) == [PAPER]
    assert removable([CHAIR, PAPER, OTHER]) == [CHAIR, PAPER, OTHER]


def test_a_missing_recovery_key_is_told_quietly() -> None:
    assert standing([CHAIR]) == "ingen återställningsnyckel än"
    assert standing([CHAIR, PAPER]) == ""
    assert standing([]) == ""


@pytest.mark.parametrize("name", ["sekreterare", " Sekreterare ", "SAMTALSLEDAREN", "passphrase"])
def test_a_name_is_one_persons(name: str) -> None:
    assert taken([CHAIR, OTHER], name).startswith("Någon med det namnet")


def test_a_free_name_is_kept_short_and_on_a_line() -> None:
    assert taken([CHAIR, OTHER], "Vikarie") == ""
    assert as_name("  Vikarie \n på\tmåndagar ") == "Vikarie på måndagar"
    assert len(as_name("x" * 400)) == 40


def test_a_slip_in_a_recovery_key_is_named_by_its_group() -> None:
    key = new_recovery_key(lambda _n: 7)
    assert mistyped(key) == ""
    assert mistyped("8" + key[1:]) == "Grupp 1 stämmer inte. Jämför med papperet."
    two = "8" + key[1:-1] + ("8" if key[-1] != "8" else "9")
    assert mistyped(two) == "Grupperna 1 och 9 stämmer inte. Jämför med papperet."
    assert "tillsammans 45. Här är 3." in mistyped("A B C")


def test_what_makes_a_passphrase_weak() -> None:
    assert weakness("kort") == "Den är för kort: minst 8 tecken."
    assert weakness("aaaaaaaaaa").startswith("Den är ett enda tecken")
    assert weakness("ett två tre", "ett två fyra") == "De två var olika. Skriv dem igen."
    assert weakness("ett två tre", "ett två tre") == ""
