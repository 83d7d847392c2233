"""``rundan parse``: lines as people type them, each answered by a line of JSON."""

import json
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.parsing import answered, people_in, read_lines
from assistant.language.translation import use
from assistant.library.problem import DataProblem

LINES = Path(__file__).with_name("lines")
DATA = Path(__file__).with_name("data")
TODAY = date(2026, 11, 25)
"""A Wednesday, in week 48."""


@pytest.fixture(autouse=True)
def swedish_again() -> Iterator[None]:
    yield
    use("sv")


def known(language: str) -> list[Any]:
    lines = (LINES / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [pytest.param(language, json.loads(line)) for line in lines]


@pytest.mark.parametrize(("language", "expected"), [*known("sv"), *known("en")])
def test_a_line_is_read_as_it_was_meant(language: str, expected: dict[str, Any]) -> None:
    use(language)
    people = people_in(LINES / f"people.{language}.json")
    line = expected["line"]
    answer = {"line": line, **json.loads(answered(line.encode(), people, TODAY))}
    assert answer == expected


def unseen(language: str) -> list[Any]:
    """Lines by somebody who knew no rule of the reading."""
    lines = (DATA / f"parse-lines-{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [pytest.param(language, json.loads(line)) for line in lines]


@pytest.mark.parametrize(("language", "expected"), [*unseen("sv"), *unseen("en")])
def test_a_line_is_read_as_a_colleague_would(language: str, expected: dict[str, Any]) -> None:
    use(language)
    people, today = people_in(DATA / "parse-people.json"), date.fromisoformat(expected["today"])
    answer = json.loads(answered(expected["line"].encode(), people, today))
    for key in ("what", "responsible"):
        assert answer[key] == expected.get(key, answer[key])
    if "unsure" in expected:
        assert bool(answer["unsure"]) == expected["unsure"]
    match expected.get("due", answer["due"]):
        case [first, last]:
            assert first <= answer["due"] <= last
        case due:
            assert answer["due"] == due


def test_there_are_enough_lines_of_both_languages() -> None:
    assert len(known("sv")) >= 200
    assert len(known("en")) >= 100


def test_every_line_is_answered_an_empty_one_too() -> None:
    sink = BytesIO()
    read_lines(BytesIO(b"\nringa @per\r\n  \nsist"), sink, (), TODAY)
    answers = [json.loads(line) for line in sink.getvalue().splitlines()]
    assert [answer["what"] for answer in answers] == ["", "ringa @per", "", "sist"]


@given(st.binary(max_size=200))
def test_any_bytes_are_answered(line: bytes) -> None:
    answer = json.loads(answered(line, people_in(LINES / "people.sv.json"), TODAY))
    assert list(answer) == ["kind", "what", "responsible", "due", "unsure"]


@pytest.mark.parametrize(
    "text", ["", "{", "null", '["Per"]', '[{"role": "x"}]', '[{"name": 3}]', "[" * 100_000]
)
def test_a_file_that_lists_no_people_is_a_problem_in_words(tmp_path: Path, text: str) -> None:
    file = tmp_path / "people.json"
    file.write_text(text)
    with pytest.raises(DataProblem) as problem:
        people_in(file)
    assert problem.value.code == "not-people"


def test_a_missing_file_is_a_problem_in_words(tmp_path: Path) -> None:
    with pytest.raises(DataProblem) as problem:
        people_in(tmp_path / "none.json")
    assert problem.value.code == "unreadable"
