"""The labelled sets in `data`, one JSON object a line: what an unread line is judged by.

- `goals-held-out-*`: `text` and what else `rundan smart` is given; `label`; `expect`, any part of
  its answer. A goal labelled good or own-words has no finding.
- `smart-lines-*`: `input` as `rundan smart` gets it and `expect`, any part of its answer;
  `found` says whether there is a finding at all.
- `parse-lines-*`: `line` and `today` as `rundan parse` gets them, with `parse-people.json`;
  `what`, `responsible`, `due` (two days: any of those between) and `unsure` as a sensible
  colleague would have them. A key left out is not judged.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

DATA = Path(__file__).parent / "data"
ANSWERS = {"specific", "measurable", "accepted", "realistic", "timebound", "measure_not_goal"}


def read(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (DATA / name).read_text("utf-8").splitlines()]


@pytest.mark.parametrize(("lang", "least"), [("sv", 100), ("en", 40)])
def test_each_held_out_goal_says_what_is_expected(lang: str, least: int) -> None:
    goals = read(f"goals-held-out-{lang}.jsonl")

    assert len({goal["text"] for goal in goals}) == len(goals) >= least
    for goal in goals:
        assert goal["lang"] == lang
        assert goal["label"]
        assert goal["expect"].keys() <= ANSWERS


@pytest.mark.parametrize(("lang", "least"), [("sv", 130), ("en", 70)])
def test_each_smart_line_says_what_is_expected(lang: str, least: int) -> None:
    lines = read(f"smart-lines-{lang}.jsonl")

    assert len(lines) >= least
    for line in lines:
        assert isinstance(line["input"]["text"], str)
        assert line["expect"].keys() <= ANSWERS | {"found"}


@pytest.mark.parametrize(("lang", "least"), [("sv", 130), ("en", 70)])
def test_each_parsed_line_has_a_day_to_stand_on_and_people_who_are_there(
    lang: str, least: int
) -> None:
    names = {one["name"] for one in json.loads((DATA / "parse-people.json").read_text("utf-8"))}
    lines = read(f"parse-lines-{lang}.jsonl")

    assert len({line["line"] for line in lines}) == len(lines) >= least
    for line in lines:
        today = date.fromisoformat(line["today"])
        due = line.get("due")
        days = [due] if isinstance(due, str) else due or []
        assert all(date.fromisoformat(day) >= today for day in days)
        assert line.get("responsible") in names | {None}
