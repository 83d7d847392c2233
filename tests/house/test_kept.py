"""What earlier versions kept opens in this one, and their scripts mean the same.

``tests/data/VERSION/FAMILY`` holds a practice store, the script that filled it
and the plan that came of it (``scripts/keep_store.py``).
"""

import io
import json
import shutil
from pathlib import Path
from typing import Any

import msgspec
import pytest

from assistant.bootstrap import PRACTICE, Rundan
from assistant.desk.desk import Desk
from assistant.desk.start import start_meeting
from assistant.journal import open_practice
from assistant.library.practice import known_commands, load_practice
from assistant.library.settings import Settings
from assistant.meeting.plan import Plan, canonical, plan_of
from assistant.talk.made_clock import MadeClock
from assistant.talk.script import run_script

KEPT = sorted((Path(__file__).parents[1] / "data").glob("*/*/plan.json"))

assert KEPT, "nothing is kept: scripts/keep_store.py"

pytestmark = pytest.mark.parametrize(
    "kept", [path.parent for path in KEPT], ids=lambda kept: f"{kept.parent.name}-{kept.name}"
)


def _clock(kept: Path) -> MadeClock:
    return MadeClock.for_script((kept / f"{kept.name}.rundan").read_text(encoding="utf-8"))


def _same_as_kept(plan: Plan, kept: Path) -> None:
    """All that was in the kept plan is in this one; a later version may have more."""
    before, now = json.loads((kept / "plan.json").read_bytes()), json.loads(canonical(plan))
    _within(before, now, "plan")


def _within(before: Any, now: Any, where: str) -> None:
    if isinstance(before, dict):
        for key, value in before.items():
            _within(value, now[key], f"{where}.{key}")
    elif isinstance(before, list):
        assert len(before) == len(now), where
        for index, value in enumerate(before):
            _within(value, now[index], f"{where}[{index}]")
    else:
        assert before == now, where


async def test_a_kept_store_opens_and_gives_its_plan(kept: Path, tmp_path: Path) -> None:
    """Every event still folds, the chain still holds, and the plan is the one that was signed."""
    folder = tmp_path / kept.name
    shutil.copytree(kept, folder)
    journal = await open_practice(folder)
    try:
        (row,) = await journal.streams("meeting")
        assert await journal.verify(row.id) > 100
        desk = await Desk.open(journal, _clock(kept), "chair", row.id)
        plan, fixed = desk.fixed_plan(), desk.meeting.moments.fixed
        assert plan is not None
        assert fixed is not None
        _same_as_kept(plan, kept)
        _same_as_kept(plan_of(desk.meeting, fixed.number, fixed.at), kept)
    finally:
        await journal.close()


def test_a_plan_that_was_signed_keeps_its_digest(kept: Path) -> None:
    """What later versions added to a plan is left out of one that has none of it."""
    signed = (kept / "plan.json").read_bytes()
    assert canonical(msgspec.json.decode(signed, type=Plan)) == signed


async def test_a_kept_script_means_the_same(kept: Path, tmp_path: Path) -> None:
    """Every line that was understood then is understood so now.

    The meeting begins as the kept one did, with its agenda and what was known.
    """
    copy = tmp_path / PRACTICE / f"{kept.name}-kept"
    shutil.copytree(kept, copy)
    before = await open_practice(copy)
    journal = await open_practice(tmp_path / PRACTICE / kept.name)
    clock = _clock(kept)
    try:
        (row,) = await before.streams("meeting")
        opening = (await Desk.open(before, clock, "chair", row.id)).meeting.opened
        practice = load_practice(kept.name)
        desk = await start_meeting(
            journal,
            clock,
            "chair",
            agenda=opening.agenda,
            policy=opening.policy,
            minutes=opening.minutes,
            name=practice.name,
            place=opening.place,
            practice=True,
            known=known_commands(practice, clock.now().date()),
        )
        house = Rundan(tmp_path, Settings(), clock=clock)
        script = kept / f"{kept.name}.rundan"
        told = io.StringIO()
        status = await run_script(
            house, desk, clock, script.read_text(encoding="utf-8"), script.name, stderr=told
        )
        assert status == 0, told.getvalue()
        plan = desk.fixed_plan()
        assert plan is not None
        _same_as_kept(plan, kept)
    finally:
        await journal.close()
        await before.close()
