"""What a last read finds, in words."""

from datetime import date

import pytest

from assistant.asking.last_read import counted, told, where
from assistant.desk.last_read import Finding, Kind
from assistant.desk.plan_texts import Place
from assistant.language.translation import use
from assistant.meeting.goals import AddGoal, AddMeasure
from tests.meeting.build import bare


@pytest.fixture(autouse=True)
def swedish() -> None:
    use("sv")


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_words_on_one_line(kind: Kind) -> None:
    finding = Finding(
        kind=kind, place=Place("goals", "a"), said="ord " * 40, day=date(2026, 12, 25), count=40
    )
    said = told(finding)
    assert said
    assert "{" not in said
    assert len(said) < 90


def test_what_may_be_meant_is_offered() -> None:
    place = Place("narrative", field="situation")
    one = Finding(kind=Kind.NOBODY, place=place, said="Elais", like=("Elias",))
    two = Finding(kind=Kind.UNKNOWN_WORD, place=place, said="gåår", like=("går", "gåtar"))
    assert told(one) == "Ingen här heter Elais. Elias?"
    assert told(two) == "”gåår” finns inte i ordlistan. går eller gåtar?"


def test_the_place_is_called_what_the_chair_calls_it() -> None:
    play = bare()
    play.do(
        AddGoal(id="g", values={"text": "Sova"}),
        AddMeasure(id="m", values={"what": "Ringa skolan"}),
    )

    def place(*names: str) -> str:
        return where(Finding(kind=Kind.LONG, place=Place(*names)), play.meeting)

    assert place("goals", "g", "text") == "Mål 1"
    assert place("measures", "m", "what") == "Ringa skolan"
    assert place("narrative", "", "works") == "Berättelsen · Vad fungerar bra?"
    assert place("disagreements", "", "disagreements") == "Oenighet"


def test_the_number_is_said_as_one_says_it() -> None:
    assert [counted(n) for n in (0, 1, 2)] == [
        "Inget att se på",
        "1 sak att se på",
        "2 saker att se på",
    ]
