"""A typed line writes in the field it means, and over nobody's words unasked."""

import pytest

from assistant.asking.lines import Said, read_line
from assistant.asking.replacing import replaced_told
from assistant.meeting.conclusion import ChangeConclusion
from assistant.meeting.followup import ChangeFollowup
from assistant.meeting.lots import ChangeLots
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.opinions import HoldOpinion
from assistant.meeting.purpose import ChangePurpose
from tests.meeting.build import TODAY, Play, rich


def said(line: str, play: Play | None = None) -> Said:
    return read_line(line, (play or rich()).meeting, TODAY)


@pytest.mark.parametrize(
    ("line", "values"),
    [
        (
            "ändra slutord: kvar Matsalen är fortfarande stökig.",
            {"remains": "Matsalen är fortfarande stökig."},
        ),
        ("slutord: bättre Sömnen", {"better": "Sömnen"}),
        ("ändra slutord: telefon 044-000 00 00", {"reach": "044-000 00 00"}),
        ("slutord: telefon 044-000 00 00", {"reach": "044-000 00 00"}),
        (
            "slutord: Amir vid grinden; kvar Matsalen; nås via skolan",
            {"helped": "Amir vid grinden", "remains": "Matsalen", "reach": "via skolan"},
        ),
    ],
)
def test_a_fields_own_word_is_that_field_without_a_colon(line: str, values: dict[str, str]) -> None:
    assert said(line).commands == (ChangeConclusion(values=values),)
    assert not said(line).doubt


@pytest.mark.parametrize("line", ["ändra uppföljning: plats Rum 3", "uppföljning: plats Rum 3"])
def test_what_is_no_day_but_a_place_by_its_word_is_the_place(line: str) -> None:
    assert said(line).commands == (ChangeFollowup(values={"place": "Rum 3"}),)


def test_what_is_no_name_but_a_choice_is_the_choice() -> None:
    line = "ändra lots: har tackat ja; telefon 070-174 06 05"
    values = {"standing": "accepts", "contact": "070-174 06 05"}
    assert said(line).commands == (ChangeLots(values=values),)


@pytest.mark.parametrize(
    "line",
    [
        "ändra slutord: bättre sömn på natten",
        "slutord: Amir vid grinden; kvar är matsalen",
    ],
)
def test_a_word_that_may_begin_another_field_is_asked_about(line: str) -> None:
    found = said(line)
    assert "Vad har hjälpt?" in found.doubt
    assert found.commands == (ChangeConclusion(values={"helped": line.partition(": ")[2]}),)


@pytest.mark.parametrize("line", ["slutord: Sedan Elias började äta", "slutord: Bättre sömn"])
def test_a_sentence_is_a_sentence(line: str) -> None:
    found = said(line)
    assert found.commands == (ChangeConclusion(values={"helped": line.partition(": ")[2]}),)
    assert not found.doubt


def test_the_familys_words_are_asked_about_before_they_go() -> None:
    play = rich()
    play.do(ChangeNarrative(values={"situation": "Det är tungt på morgnarna."}))
    found = said("berättelse: Kort rad.", play)
    assert found.replaces == ("Hur det är nu",)
    assert "Hur det är nu" in found.doubt
    assert "tungt" not in found.doubt


def test_an_opinion_that_stands_is_asked_about_too() -> None:
    play = rich()
    play.do(HoldOpinion(who="maria", text="Bra."))
    assert said("tycker maria: För sent", play).doubt


@pytest.mark.parametrize(
    "line",
    [
        "berättelse: Det är tungt på morgnarna. Kvällarna är lugna.",
        "berättelse: viktigt: Att någon väntar",
        "berättelse: Det är tungt på morgnarna.",
    ],
)
def test_what_takes_no_words_away_asks_nothing(line: str) -> None:
    play = rich()
    empty = dict.fromkeys(("works", "works_not", "important"), "")
    play.do(ChangeNarrative(values=empty | {"situation": "Det är tungt på morgnarna."}))
    found = said(line, play)
    assert not found.doubt
    assert not found.replaces


def test_what_is_the_chairs_to_word_is_told_of_and_not_asked_about() -> None:
    play = rich()
    play.do(ChangePurpose(values={"question": "Hur gör vi?"}))
    found = said("syfte: Vad gör vi?", play)
    assert not found.doubt
    told = replaced_told(found.replaces, "Ctrl+Z")
    assert told.endswith("Ctrl+Z tar tillbaka det.")
    assert replaced_told((), "Ctrl+Z") == ""
