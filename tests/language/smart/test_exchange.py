"""Goals as JSON, line by line."""

import io
import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.smart.exchange import answered, exchange
from assistant.language.translation import use
from assistant.library.goal_rules import goal_rules

TODAY = date(2026, 11, 26)


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    yield
    use("sv")


def answer(line: str | bytes) -> Any:
    raw = line.encode() if isinstance(line, str) else line
    return json.loads(answered(raw, goal_rules("sv"), TODAY))


def test_every_criterion_is_answered_and_one_question_asked() -> None:
    said = answer('{"text": "Elin ska må bättre", "responsible": "vi", "due": "2027-03-15"}')
    assert list(said) == [
        "specific", "measurable", "accepted", "realistic", "timebound", "measure_not_goal",
        "findings",
    ]  # fmt: skip
    assert said["accepted"] is None
    assert said["realistic"] is False
    assert said["timebound"] is True
    [finding] = said["findings"]
    assert finding["question"] == "Vad ser ni då?"
    assert (finding["start"], finding["end"]) == (9, 11)


def test_null_is_not_known() -> None:
    said = answer(
        '{"text": "Elias går hem", "responsible": null, "due": null, "accepted": null,'
        ' "own_words": null, "more": 1}'
    )
    assert said["accepted"] is said["realistic"] is said["timebound"] is None


@pytest.mark.parametrize(
    "line",
    [
        "",
        "x",
        "[1]",
        "{}",
        '{"text": 5}',
        '{"text": " "}',
        '{"text": "a", "due": "någon gång"}',
        '{"text": "a", "accepted": "ja"}',
        b"\xff\xfe",
        '{"text": "\\ud800"}',
        "[" * 100_000,
    ],
)
def test_a_bad_line_is_answered_in_words(line: str | bytes) -> None:
    assert answer(line)["error"].endswith((".", "}"))


def test_what_was_written_is_not_repeated_in_the_error() -> None:
    assert "hemligt" not in answer('{"text": {"hemligt": 1}}')["error"]


def test_as_many_answers_as_lines() -> None:
    sink = io.BytesIO()
    source = io.BytesIO(b'{"text": "Good health"}\nx\n{"text": "Kim can swim 25 metres"}')
    exchange(source, sink, "en", TODAY)
    first, second, third = map(json.loads, sink.getvalue().splitlines())
    assert first["findings"]
    assert "error" in second
    assert third["findings"] == []


@given(line=st.binary(max_size=200) | st.text(max_size=200).map(json.dumps).map(str.encode))
def test_no_line_is_too_odd(line: bytes) -> None:
    assert isinstance(answer(line), dict)
