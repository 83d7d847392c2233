"""How well the review of goals reads: python scripts/smart.py [--misses].

Holds the labelled goals in tests/language/data/ against the review, the half not used for
tuning first, and prints what stands in the README: how many good goals are left alone, how many
vague ones and measures are found, and for each criterion the precision and recall of its faults.

--misses   also name each goal of the tuning half that is read otherwise than labelled
"""

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

import msgspec
from msgspec import Struct

from assistant.language.smart import Review, Wording, review
from assistant.library.goal_rules import goal_rules

DATA = Path(__file__).resolve().parent.parent / "tests" / "language" / "data"
HALVES = {"held-out": "the half not used for tuning", "tuning": "the half used for tuning"}
LANGUAGES = ("sv", "en")
TODAY = date(2026, 11, 26)
"""The day the goals were labelled on, so that their dates stay ahead or behind."""
BARS = {"good": 0.95, "vague": 0.85, "measure": 0.85}
"""How many of each kind must be read right."""
CRITERIA = ("specific", "measurable", "accepted", "realistic", "timebound", "measure_not_goal")


class Labelled(Struct, frozen=True):
    """A goal, and what a careful reader says of it."""

    text: str
    lang: str
    label: str
    expect: dict[str, bool | None]
    responsible: str = ""
    due: date | None = None
    accepted: bool | None = None
    own_words: bool = False

    def read(self) -> Review:
        """What the review says of it."""
        wording = Wording(
            text=self.text,
            responsible=self.responsible,
            due=self.due,
            accepted=self.accepted,
            own_words=self.own_words,
        )
        return review(wording, goal_rules(self.lang), TODAY)


def labelled(half: str, language: str) -> list[Labelled]:
    """The goals of one half in one language; one that stands in both was used for tuning."""
    goals = _read(half, language)
    if half == "tuning":
        return goals
    used = {_alike(goal.text) for goal in _read("tuning", language)}
    return [goal for goal in goals if _alike(goal.text) not in used]


def _read(half: str, language: str) -> list[Labelled]:
    lines = (DATA / f"goals-{half}-{language}.jsonl").read_text("utf-8").splitlines()
    return [msgspec.json.decode(line, type=Labelled) for line in lines]


def _alike(text: str) -> str:
    return text.casefold().rstrip(".")


def as_labelled(goal: Labelled, answer: Review) -> bool:
    """Whether the review asks about what it should, and about nothing else."""
    match goal.label:
        case "good" | "own-words":
            return not answer.findings
        case "measure":
            return answer.measure_not_goal
        case "vague":
            return not (answer.specific and answer.measurable) or answer.measure_not_goal
        case _:
            return bool(answer.findings)


def shares(goals: Sequence[Labelled]) -> dict[str, tuple[int, int]]:
    """For each label, how many are read as labelled, of how many."""
    right, all_of_them = Counter[str](), Counter[str]()
    for goal in goals:
        all_of_them[goal.label] += 1
        right[goal.label] += as_labelled(goal, goal.read())
    return {label: (right[label], count) for label, count in all_of_them.items()}


def outcomes(goals: Sequence[Labelled], criterion: str) -> Counter[tuple[bool, bool]]:
    """How often a fault was there and was said: counts of (there, said)."""
    faulty = criterion == "measure_not_goal"
    return Counter(
        (goal.expect[criterion] is faulty, getattr(goal.read(), criterion) is faulty)
        for goal in goals
        if goal.expect.get(criterion) is not None
    )


def main(arguments: list[str] | None = None) -> int:
    """Print both halves; 1 where the half not used for tuning is below a bar."""
    parser = argparse.ArgumentParser(description="Read the labelled goals.")
    parser.add_argument("--misses", action="store_true")
    given = parser.parse_args(arguments)
    below = 0
    for half, name in HALVES.items():
        goals = [goal for language in LANGUAGES for goal in labelled(half, language)]
        print(f"\n{len(goals)} goals, {name}\n")
        print("\n".join([*_shares_table(half), "", *_criteria_table(goals)]))
        if half == "held-out":
            below = any(
                right < BARS.get(label, 0) * n for label, (right, n) in shares(goals).items()
            )
        elif given.misses:
            print("\n".join(_misses(goals)))
    return int(below)


def _shares_table(half: str) -> Iterator[str]:
    yield "| | Swedish | English | bar |"
    yield "|---|---|---|---|"
    by_language = [shares(labelled(half, language)) for language in LANGUAGES]
    for label, said in (("good", "left alone"), ("vague", "found"), ("measure", "found")):
        cells = [
            f"{right} of {n} ({right / n:.0%})" for right, n in (s[label] for s in by_language)
        ]
        yield f"| {label}: {said} | {cells[0]} | {cells[1]} | {BARS[label]:.0%} |"


def _criteria_table(goals: Sequence[Labelled]) -> Iterator[str]:
    yield "| fault of | precision | recall | there |"
    yield "|---|---|---|---|"
    for criterion in CRITERIA:
        count = outcomes(goals, criterion)
        hits, there = count[True, True], count[True, True] + count[True, False]
        said = hits + count[False, True]
        yield f"| {criterion} | {_share(hits, said)} | {_share(hits, there)} | {there} |"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.0%}" if whole else "–"


def _misses(goals: Sequence[Labelled]) -> Iterator[str]:
    for goal in goals:
        answer = goal.read()
        if not as_labelled(goal, answer):
            yield f"{goal.label}: {goal.text} → {[found.rule for found in answer.findings]}"


if __name__ == "__main__":
    sys.exit(main())
