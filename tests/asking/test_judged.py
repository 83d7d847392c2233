"""Judgements over time: looked at as a chart, or heard as a sentence that says the same."""

from datetime import date

from assistant.asking.judged import MEETINGS, chart, over_time, told
from assistant.meeting.judgement import Answerer, Given, Instrument, Judgement

FIRST, SECOND = date(2026, 11, 23), date(2027, 2, 15)


def answered(on: date, by: Answerer | None = Answerer.PERSON, **values: int) -> Judgement:
    answers = tuple(Given(id, value) for id, value in values.items())
    return Judgement(meeting="m", on=on, by=by, answers=answers)


TWO = (
    answered(SECOND, reception=5, influence=2),
    answered(FIRST, reception=3),
)


def test_the_chart_has_a_row_for_each_question_and_a_column_for_each_meeting() -> None:
    assert chart(TWO) == [
        "Den som planen gäller",
        "                        2026-11-23  2027-02-15",
        "Bemötande               3 ███░░     5 █████",
        "Medbestämmande          –           2 ██░░░",
    ]


def test_the_sentence_says_the_same() -> None:
    assert told(TWO) == [
        "Den som planen gäller, 2026-11-23, 2027-02-15, av högst 5: "
        "bemötande 3, 5; medbestämmande –, 2."
    ]


def test_two_people_are_never_put_beside_each_other() -> None:
    both = (
        *TWO,
        answered(SECOND, Answerer.GUARDIAN, reception=1),
        answered(FIRST, None, reception=2),
    )
    heads = [line for line in chart(both) if line and line[0] != " " and "█" not in line]
    assert heads == ["Den som planen gäller", "Vårdnadshavare", "Någon som inte sa vem"]


def test_the_latest_meetings_are_shown_and_no_row_is_wider_than_a_small_screen() -> None:
    many = [answered(date(2026, month, 1), reception=4) for month in range(1, 13)]
    lines = chart(many)
    assert "2026-12-01" in lines[1]
    assert lines[1].count("2026-") == MEETINGS
    assert max(map(len, lines)) <= 74


def test_ors_has_its_sum_where_all_four_are_there() -> None:
    values = {"individual": 73, "close": 60, "social": 45, "overall": 70}
    answers = tuple(Given(id, value) for id, value in values.items())
    one = Judgement(meeting="m", on=FIRST, instrument=Instrument.ORS, answers=answers)
    assert chart([one])[-1] == "Summa av 40             24,8"
    part = Judgement(meeting="m", on=FIRST, instrument=Instrument.ORS, answers=answers[:3])
    assert chart([part])[-1] == "Summa av 40             –"


def test_what_was_written_is_there_with_its_day() -> None:
    one = Judgement(meeting="m", on=FIRST, by=Answerer.CLOSE, words="Skönt att alla kom.")
    for drawn in (True, False):
        assert "2026-11-23, Någon närstående: ”Skönt att alla kom.”" in over_time(
            [one], drawn=drawn
        )
