"""Lines for ``rundan smart`` that nobody tuned the rules to, with what a colleague would say."""

import json
from datetime import date
from pathlib import Path

import pytest

from assistant.language.smart.exchange import answered
from assistant.library.goal_rules import goal_rules

DATA = Path(__file__).parents[1] / "data"
TODAY = date(2026, 11, 26)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_nine_lines_of_ten_are_answered_wholly_as_expected(language: str) -> None:
    lines = (DATA / f"smart-lines-{language}.jsonl").read_text("utf-8").splitlines()
    wrong = 0
    for line in map(json.loads, lines):
        asked = json.dumps(line["input"]).encode()
        answer = json.loads(answered(asked, goal_rules(language), TODAY))
        answer["found"] = bool(answer.get("findings"))
        wrong += any(answer[name] != value for name, value in line["expect"].items())
    assert wrong <= len(lines) / 10
