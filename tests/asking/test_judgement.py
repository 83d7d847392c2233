"""What is asked of somebody alone: any question may be skipped, and nothing is kept unasked."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.asking.judgement import MAY, WHO, WORDS, May, Occasion, Sheet
from assistant.language.judged import tenths, tenths_in
from assistant.meeting.judgement import Answerer, Given, Judgement

DAY = date(2026, 11, 25)
OF_CHILD = Occasion("m", DAY, child=True)
OF_ADULT = Occasion("m", DAY, child=False)


def gone_through(sheet: Sheet, may: str, **answers: str) -> Sheet:
    """Answer so, and skip the rest."""
    while not sheet.last:
        assert sheet.answer(answers.get(sheet.step.name, "")) == ""
    assert sheet.answer(may) == ""
    return sheet


def test_what_was_skipped_is_not_there() -> None:
    sheet = gone_through(Sheet(OF_ADULT), May.KEEP, reception="4", words="Det gick bra")
    assert sheet.judgement == Judgement(
        meeting="m", on=DAY, answers=(Given("reception", 4),), words="Det gick bra"
    )


def test_who_answers_may_let_it_stand_on_the_plan() -> None:
    sheet = gone_through(Sheet(OF_CHILD), May.SHOW, who=Answerer.GUARDIAN, words="Bra")
    judgement = sheet.judgement
    assert judgement is not None
    assert judgement.may_show
    assert judgement.by is Answerer.GUARDIAN


@pytest.mark.parametrize(
    ("may", "answers"),
    [(May.NOT, {"reception": "1"}), (May.KEEP, {}), (May.SHOW, {"who": "close"})],
)
def test_nothing_is_kept_of_who_says_no_or_nothing(may: May, answers: dict[str, str]) -> None:
    assert gone_through(Sheet(OF_ADULT), may, **answers).judgement is None


def test_what_may_be_done_with_it_is_never_taken_for_granted() -> None:
    sheet = Sheet(OF_ADULT)
    while not sheet.last:
        sheet.answer("")
    assert sheet.answer("") != ""
    assert sheet.judgement is None


def test_a_child_may_have_the_short_questions() -> None:
    sheet = Sheet(OF_CHILD)
    sheet.answer("child")
    assert sheet.step.text == "De vuxna lyssnade på mig."
    assert sheet.step.choices[0].label == "Nej, inte alls"
    judgement = gone_through(sheet, May.KEEP, reception="5").judgement
    assert judgement is not None
    assert judgement.by is Answerer.PERSON


def test_a_grown_up_is_asked_neither_for_a_child_nor_for_a_guardian() -> None:
    values = [choice.value for choice in Sheet(OF_ADULT).step.choices]
    assert values == [Answerer.PERSON, Answerer.CLOSE]


def test_one_can_go_back_and_answer_otherwise() -> None:
    sheet = Sheet(OF_ADULT)
    sheet.answer("")
    sheet.answer("2")
    sheet.back()
    assert sheet.answers["reception"] == "2"
    sheet.answer("5")
    judgement = gone_through(sheet, May.KEEP).judgement
    assert judgement is not None
    assert judgement.value("reception") == 5


@given(
    st.dictionaries(
        st.sampled_from([WHO, WORDS, "reception", "influence", "manageable"]), st.just("")
    ),
    st.sampled_from(["", *May]),
)
def test_a_sheet_of_blanks_keeps_nothing(answers: dict[str, str], may: str) -> None:
    assert Sheet(OF_CHILD, answers={**answers, MAY: may}).judgement is None


@given(st.integers(0, 100))
def test_a_number_that_is_written_is_read_as_itself(value: int) -> None:
    assert tenths_in(tenths(value)) == value


@pytest.mark.parametrize("text", ["", "10,1", "-1", "7,35", "sju", "100"])
def test_what_is_no_such_number_is_none(text: str) -> None:
    assert tenths_in(text) is None
