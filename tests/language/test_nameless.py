"""A text without the names of those who took part."""

import pytest

from assistant.language.nameless import nameless
from assistant.meeting.attendance import RemoveParticipant, Role
from tests.meeting.build import Play, family, join


def play() -> Play:
    """Two who share a first name, one with a hyphen, and one from far away."""
    play = family()
    join(play, "anna1", "Anna Exempelgren", Role.NETWORK)
    join(play, "anna2", "Anna Låtsberg", organisation="BUP")
    join(play, "pa", "Per-Åke von Sägen", organisation="Kassan")
    join(play, "li", "李明", organisation="Tolkskolan")
    return play


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Siv ringde inte.", "En person från Socialtjänsten ringde inte."),
        ("Vi hörde inte av David Fiktivsson.", "Vi hörde inte av en person från BUP."),
        ("Davids kallelse", "En person från BUPs kallelse"),
        ("Det var DAVIDS fel, sa david", "Det var en person från BUPs fel, sa en person från BUP"),
        ("Mamma Maria väntade.", "Mamma en vårdnadshavare väntade."),
        ("Marias och Karin's ord", "En vårdnadshavares och en person från Solskolans ord"),
        ("Vi ses. Elias kom.", "Vi ses. Barnet kom."),
        ("Eliasson kom. Marianne också.", "Eliasson kom. Marianne också."),
        ("Da\u0301vid och D\u00e1vid", "En person från BUP och en person från BUP"),
        ("Da\u200bvid \u202edivaD\u202c Si\u00adv", "En person från BUP divaD en person från Soci"),
        ("Fråga Per-Åke von Sägen.", "Fråga en person från Kassan."),
        ("Fråga Åke, två gånger per vecka", "Fråga en person från Kassan, två gånger per vecka"),
        ("Tolken Tina sjuk", "Tolken tolken sjuk"),
        ("Familjen Exempelgren väntade", "Familjen väntade"),
        ("Det sa Anna.", "Det sa någon som var kallad."),
        ("Det sa Anna Exempelgren.", "Det sa en närstående."),
        ("Det sa Anna Låtsbergs chef.", "Det sa en person från BUPs chef."),
        ("昨天李明没来", "昨天 en person från Tolkskolan 没来"),
        ("Jonas bil", "En vårdnadshavare bil"),
        ("", ""),
    ],
)
def test_a_name_becomes_a_role_or_an_organisation(text: str, told: str) -> None:
    assert nameless(text, play().meeting).startswith(told)


def test_whoever_was_taken_away_is_not_named_either() -> None:
    gone = play()
    gone.do(RemoveParticipant(id="tove"))
    assert nameless("Tove kom inte.", gone.meeting) == "Någon som var kallad kom inte."


@pytest.mark.parametrize("text", ["(Siv)", "Siv/Karin", "siv@plats.example", "»Siv«", "Siv_Siv"])
def test_signs_round_a_name_hide_nothing(text: str) -> None:
    told = nameless(text, play().meeting).casefold()
    assert "siv" not in told
    assert "karin" not in told


def test_a_name_of_signs_alone_takes_nothing_with_it() -> None:
    odd = family()
    join(odd, "odd", "… 2 [/] {x} %s")
    assert nameless("Kl. 2 … [/] {x}", odd.meeting) == "Kl. 2 … [/] {x}"


def test_an_organisation_that_bears_a_name_is_told_as_it_is() -> None:
    odd = family()
    join(odd, "bo", "Berta Berg", organisation="Bertas hem")
    assert nameless("Ring Berta.", odd.meeting) == "Ring en person från Bertas hem."
