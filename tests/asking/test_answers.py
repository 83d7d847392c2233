"""What somebody typed into a field, understood as a value."""

import pytest

from assistant.asking.answers import NotUnderstood, understood, written
from assistant.asking.form import Choice, Field, Kind
from assistant.meeting.attendance import RemoveParticipant
from tests.meeting.build import TODAY, bare, family, join

MEETING = family().meeting


def field(kind: Kind, *choices: str) -> Field:
    offered = tuple(Choice(f"v{n}", label) for n, label in enumerate(choices))
    return Field(name="f", label="Fältet", words=("ordet",), kind=kind, choices=offered)


def code(kind: Kind, text: str, *choices: str) -> tuple[str, tuple[str, ...]]:
    with pytest.raises(NotUnderstood) as problem:
        understood(field(kind, *choices), text, MEETING, TODAY)
    return problem.value.code, problem.value.choices


@pytest.mark.parametrize(
    ("kind", "empty"),
    [
        (Kind.LINE, ""),
        (Kind.TEXT, ""),
        (Kind.YES, False),
        (Kind.NAMES, []),
        (Kind.SEVERAL, []),
        (Kind.WHO, ""),
        (Kind.CHOICE, None),
        (Kind.DATE, None),
        (Kind.TIME, ""),
    ],
)
def test_an_empty_text_empties_the_field(kind: Kind, empty: object) -> None:
    for text in ("", "  ", "\n"):
        assert understood(field(kind, "a", "b"), text, MEETING, TODAY) == empty
    assert written(field(kind), None, MEETING) == ""


@pytest.mark.parametrize("text", ["ja", "JA", "j", "yes", "x", "ordet", "fältet", "FALTET"])
def test_yes_has_many_words(text: str) -> None:
    assert understood(field(Kind.YES), text, MEETING, TODAY) is True


@pytest.mark.parametrize("text", ["nej", "N", "no", "0"])
def test_no_has_some(text: str) -> None:
    assert understood(field(Kind.YES), text, MEETING, TODAY) is False


def test_what_is_neither_is_asked_about() -> None:
    assert code(Kind.YES, "kanske") == ("yes-or-no", ())


@pytest.mark.parametrize("text", ["siv", "Siv Samtalsdotter", "SAMTALSDOTTER", "samtalsd", "Sivv"])
def test_somebody_is_found_by_any_part_of_the_name(text: str) -> None:
    assert understood(field(Kind.WHO), text, MEETING, TODAY) == "siv"


def test_a_name_without_its_marks_is_found() -> None:
    assert understood(field(Kind.WHO), "jonas pahittsson", MEETING, TODAY) == "jonas"


def test_a_name_of_nobody_here_is_a_name_of_its_own() -> None:
    assert understood(field(Kind.WHO), "Försäkringskassan", MEETING, TODAY) == "Försäkringskassan"


def test_a_name_that_could_be_two_is_asked_about() -> None:
    play = join(family(), "sten", "Sten Samtalsdotter")
    with pytest.raises(NotUnderstood) as problem:
        understood(field(Kind.WHO), "Samtalsdotter", play.meeting, TODAY)
    assert problem.value.code == "which-one"
    assert problem.value.choices == ("Siv Samtalsdotter", "Sten Samtalsdotter")
    assert problem.value.ids == ("siv", "sten")


def test_an_id_answers_what_was_asked() -> None:
    assert understood(field(Kind.WHO), "person", MEETING, TODAY) == "person"


def test_one_taken_away_is_written_by_name() -> None:
    play = family()
    play.do(RemoveParticipant(id="siv"))
    assert written(field(Kind.WHO), "siv", play.meeting) == "Siv Samtalsdotter"


@pytest.mark.parametrize(
    ("text", "value"),
    [("1", "v0"), ("1.1", "v1"), ("skola", "v0"), ("nattvila", "v1"), ("v1", "v1")],
)
def test_a_numbered_choice_is_named_by_number_words_or_value(text: str, value: str) -> None:
    offered = ("1 Elias i skola", "1.1 God nattvila")
    assert understood(field(Kind.CHOICE, *offered), text, MEETING, TODAY) == value


def test_a_word_that_begins_two_choices_is_asked_about() -> None:
    offered = ("på plats", "på telefon", "kallad")
    assert code(Kind.CHOICE, "på", *offered) == ("which-choice", ("på plats", "på telefon"))
    assert code(Kind.CHOICE, "qqq", *offered) == ("which-choice", offered)
    assert understood(field(Kind.CHOICE, *offered), "telefon", MEETING, TODAY) == "v1"


def test_several_are_separated_by_commas() -> None:
    offered = ("samtalsledare", "sekreterare", "sammankallande")
    assert understood(field(Kind.SEVERAL, *offered), "sekr, samtalsl", MEETING, TODAY) == [
        "v1",
        "v0",
    ]
    assert code(Kind.SEVERAL, "sekr, qqq", *offered)[0] == "which-choice"


def test_names_are_separated_by_commas() -> None:
    text = " BUP ,, Solskolan,"
    assert understood(field(Kind.NAMES), text, MEETING, TODAY) == ["BUP", "Solskolan"]


def test_a_line_is_one_line_and_a_text_keeps_its_lines() -> None:
    assert understood(field(Kind.LINE), " a\n  b\tc ", MEETING, TODAY) == "a b c"
    assert understood(field(Kind.TEXT), "\n a\n  b ", MEETING, TODAY) == "a\n  b"


def test_a_date_or_a_time_that_is_none_is_said() -> None:
    assert understood(field(Kind.DATE), "4 december", MEETING, TODAY) == "2026-12-04"
    assert understood(field(Kind.TIME), "kl 9.05", MEETING, TODAY) == "09:05"
    assert code(Kind.DATE, "snart")[0] == "no-date"
    assert code(Kind.TIME, "25:00")[0] == "no-time"


def test_half_a_character_becomes_one_that_can_be_kept() -> None:
    assert understood(field(Kind.TEXT), "a\udce5b", bare().meeting, TODAY) == "a?b"
