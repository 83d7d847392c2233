"""A line that lacks its colon is understood where its first words surely name somebody."""

import pytest

from assistant.asking.answers import NotUnderstood
from assistant.asking.lines import read_line
from assistant.meeting.consent import AnswerConsent
from assistant.meeting.event import Command
from assistant.meeting.questions import ParkQuestion
from assistant.meeting.reports import ChangeReport
from tests.meeting.build import TODAY, rich


@pytest.mark.parametrize(
    ("line", "command"),
    [
        (
            "redogörelse solskolan De har utrett läsningen",
            ChangeReport(who="karin", values={"showed": "De har utrett läsningen"}),
        ),
        (
            "redogörelse Karin Låtsberg, de har utrett läsningen",
            ChangeReport(who="karin", values={"showed": "de har utrett läsningen"}),
        ),
        ("fråga karin hur är morgnarna?", ParkQuestion(by="karin", text="hur är morgnarna?")),
        ("samtycke maria ja", AnswerConsent(who="maria", values={"says": "yes"})),
    ],
)
def test_a_colon_is_not_needed_after_a_name(line: str, command: Command) -> None:
    assert read_line(line, rich().meeting, TODAY).commands == (command,)


@pytest.mark.parametrize(
    "line",
    [
        "redogörelse en bedömning gjordes i våras",
        "redogörelse skolan har utrett läsningen",
        "mål familjen sover hela natten",
    ],
)
def test_what_surely_names_nobody_is_refused(line: str) -> None:
    with pytest.raises(NotUnderstood, match="which-row"):
        read_line(line, rich().meeting, TODAY)


@pytest.mark.parametrize("line", ["åtgärd 2 samtal i veckan", "fråga hur mår Karin?"])
def test_what_may_be_the_text_itself_is_asked_about(line: str) -> None:
    said = read_line(line, rich().meeting, TODAY)
    assert said.ask is not None
    assert not said.commands


def test_what_follows_the_name_and_is_no_answer_opens_the_form_of_whom_it_names() -> None:
    said = read_line("underskrift maria ja", rich().meeting, TODAY)
    assert said.ask is not None
    assert said.row == "maria"
