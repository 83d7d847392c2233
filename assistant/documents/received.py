"""The plan in a file that somebody handed over: in the PDF that holds it, or bare.

Nothing in the file is trusted: a PDF is read in a process of its own, and what it holds
is a plan in every part, or nothing.  To be called in a worker thread.
"""

import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec

from assistant.desk.receiving import Arrived, NotReceived
from assistant.documents import attachment
from assistant.documents.verifying import LARGEST, verify
from assistant.meeting.plan import Plan, PlannedGoal, canonical

THINGS: Final = 5_000
"""Goals, measures and people in one plan."""
YEARS: Final = range(2000, 2200)
VERSIONS: Final = range(1, 10_000)
_PATIENCE: Final = 30
"""Seconds."""
_A_PLAN: Final = frozenset({"version", "fixed_at", "name", "goals"})
"""What every version of a plan has."""
_DECODER: Final = msgspec.json.Decoder(Plan)


def read_plan(file: Path, own: Sequence[bytes] = ()) -> Arrived:
    """What the file holds, judged by the certificates (DER) of one's own keys.

    Raises ``NotReceived``, nothing else.
    """
    content = _content(file)
    pdf = b"%PDF-" in content[:1024]
    plan, unknown = plan_in(_attached(content) if pdf else content)
    # What the stamp covers is read here, in this process: the other came through with less.
    return Arrived(plan=plan, verdict=verify(content, own), unknown=unknown)


def plan_in(data: bytes) -> tuple[Plan, int]:
    """The plan in its JSON, and how many of its fields are unknown here.

    Raises ``NotReceived``.
    """
    if len(data) > attachment.LARGEST:
        raise NotReceived("file-large")
    try:
        plan = _DECODER.decode(data)
        sound = _sound(plan)
        unknown = 0 if canonical(plan) == data else _unknown(_raw(data), _raw(canonical(plan)))
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        raise NotReceived("file-newer" if _looks_like_one(data) else "file-no-plan") from None
    if plan.practice:
        raise NotReceived("file-practice")
    if plan.extract is not None:
        raise NotReceived("file-extract")
    if not sound:
        raise NotReceived("file-no-plan")
    return plan, unknown


def _content(file: Path) -> bytes:
    try:
        if not file.is_file():
            raise NotReceived("file-missing")
        with file.open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except (OSError, ValueError):  # ValueError: no file can have such a name
        raise NotReceived("file-missing") from None
    if len(content) > LARGEST:
        raise NotReceived("file-large")
    return content


def _attached(content: bytes) -> bytes:
    """The data inside a PDF."""
    try:
        done = subprocess.run(
            [sys.executable, "-P", attachment.__file__],
            input=content,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        raise NotReceived("file-no-plan") from None
    if done.returncode:
        several = done.returncode == attachment.SEVERAL
        raise NotReceived("file-several-plans" if several else "file-no-plan")
    return done.stdout


def _sound(plan: Plan) -> bool:
    """Whether it could have been fixed: decoding alone lets through what no meeting makes."""
    moments = [plan.fixed_at, *([plan.held] if plan.held else [])]
    return (
        plan.version in VERSIONS
        and bool(plan.name.strip())
        and all(moment.tzinfo is not None and moment.year in YEARS for moment in moments)
        and not any(sub.sub_goals for goal in plan.goals for sub in goal.sub_goals)
        and len(plan.attendees) + len(plan.carried) + sum(_things(plan)) <= THINGS
    )


def _things(plan: Plan) -> Iterator[int]:
    yield len(plan.measures)
    for goal in plan.goals:
        yield _in(goal) + sum(map(_in, goal.sub_goals))


def _in(goal: PlannedGoal) -> int:
    return 1 + len(goal.measures)


def _looks_like_one(data: bytes) -> bool:
    try:
        raw = _raw(data)
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return False
    return isinstance(raw, dict) and raw.keys() >= _A_PLAN


def _raw(data: bytes) -> Any:
    return msgspec.json.decode(data)


def _unknown(theirs: Any, ours: Any) -> int:
    """How many fields are in theirs alone."""
    if isinstance(theirs, dict) and isinstance(ours, dict):
        return sum(_unknown(theirs[key], ours[key]) if key in ours else 1 for key in theirs)
    if isinstance(theirs, list) and isinstance(ours, list):
        return sum(_unknown(one, other) for one, other in zip(theirs, ours, strict=True))
    return 0
