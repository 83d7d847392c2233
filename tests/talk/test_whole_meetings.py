"""The two rehearsals, from the first greeting to the plan in hand."""

import io
from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from assistant.language.translation import clock_time
from assistant.meeting.attendance import Presence
from assistant.meeting.clock import given
from assistant.meeting.copies import recipients
from assistant.meeting.goals import Standing
from assistant.meeting.lots import Standing as LotsStanding
from assistant.meeting.moments import stale
from assistant.meeting.plan import Plan
from assistant.meeting.questions import Standing as QuestionStanding
from assistant.meeting.statements import Overall
from assistant.talk.made_clock import MadeClock
from assistant.talk.script import run_script
from tests.talk.room import Room, room, script


async def held(folder: Path, family: str) -> AsyncIterator[Room]:
    text = script(family)
    clock = MadeClock.for_script(text)
    async with room(folder, clock, family) as made:
        out, told = io.StringIO(), io.StringIO()
        status = await run_script(
            made, made.desk, clock, text, f"{family}.rundan", stdout=out, stderr=told
        )
        assert status == 0, told.getvalue()[-500:]
        assert out.getvalue() == f"{made.out / 'plan-v1.pdf'}\n"
        yield made


@pytest.fixture
async def elias_held(tmp_path: Path) -> AsyncIterator[Room]:
    async for made in held(tmp_path, "elias"):
        yield made


@pytest.fixture
async def rut_held(tmp_path: Path) -> AsyncIterator[Room]:
    async for made in held(tmp_path, "rut"):
        yield made


def plan(made: Room) -> Plan:
    fixed = made.desk.fixed_plan()
    assert fixed is not None
    return fixed


async def test_elias_plan_is_complete(elias_held: Room) -> None:
    assert plan(elias_held).missing == ()
    assert not stale(elias_held.desk.meeting)
    assert elias_held.desk.meeting.moments.ended is not None


async def test_elias_plan_holds_what_was_said(elias_held: Room) -> None:
    made = plan(elias_held)
    measures = [m for goal in made.goals for g in (goal, *goal.sub_goals) for m in g.measures]
    assert [len(goal.sub_goals) for goal in made.goals] == [2, 0, 0]
    assert len(measures) == 12
    assert all(m.who and m.by and m.standing for m in measures)
    tove = next(m for m in measures if m.who == "Tove Övningsdal")
    assert (tove.standing, tove.decide_by) == (Standing.ASKED, date(2026, 12, 9))
    assert {m.standing for m in measures} == set(Standing)
    assert (made.lots.who, made.lots.deputy) == ("Amir Tänkdal", "Petra Modellund")
    assert made.lots.standing is LotsStanding.ACCEPTS
    assert made.statements.overall is Overall.MUNICIPALITY
    assert made.childs_view is not None
    assert made.childs_view.settled
    assert len(made.opinions) == 3
    assert made.disagreements
    assert made.followup.on == date(2027, 1, 27)
    assert made.uncovered == ()
    assert len(made.carried) == 1


async def test_elias_room_is_told_as_it_was(elias_held: Room) -> None:
    people = {p.name: p for p in elias_held.desk.meeting.attendance.people.values()}
    assert people["Jonas Påhittsson"].came == "13:04"
    assert people["Lena Provkvist"].left == "13:50"
    assert people["Tove Övningsdal"].presence is Presence.ABSENT
    asked = elias_held.desk.meeting.questions
    assert not asked.standing(QuestionStanding.PARKED)
    assert len(asked.standing(QuestionStanding.LEFT)) == 1
    handed = {r.name for r in recipients(elias_held.desk.meeting) if r.handed}
    assert "Elias Exempelgren" in handed
    assert "Barnhabiliteringen Exempelstad" not in handed


async def test_elias_time_is_told_as_it_went(elias_held: Room) -> None:
    meeting = elias_held.desk.meeting
    times, now = meeting.timekeeping, elias_held.desk.now()
    over = {
        part.id: times.spent(part.id, now) - given(meeting.opened, times, part.id)
        for part in meeting.agenda.parts
    }
    assert [id for id, by in over.items() if by > timedelta(seconds=30)] == ["dialog"]
    assert over["dialog"] > timedelta(minutes=1)
    assert times.added == {"dialog": 2}
    assert [pause.until - pause.since for pause in times.pauses if pause.until] == [
        pytest.approx(timedelta(minutes=5), abs=timedelta(seconds=5))
    ]
    assert meeting.moments.ended is not None
    assert clock_time(meeting.moments.ended) == "14:08"


async def test_no_two_moments_of_a_rehearsal_are_the_same(elias_held: Room) -> None:
    since = [visit.since for visit in elias_held.desk.meeting.timekeeping.visits]
    assert len(set(since)) == len(since) == 9


async def test_rut_plan_is_complete_and_holds_what_was_said(rut_held: Room) -> None:
    made = plan(rut_held)
    assert made.missing == ()
    assert made.childs_view is None
    assert made.uncovered == ("Vera Provsson",)
    assert made.disclosure_choice.reason
    assert made.scope.excepted.startswith("Ruts ekonomi")
    assert made.lots.who == "Samira Provlund"
    assert [signer.name for signer in made.signers] == ["Rut Påhittström"]
    assert "Yrkesskolan Lärkan" not in {copy.name for copy in made.copies}
    assert "Eva Påhittström" in {copy.name for copy in made.copies}
    assert not stale(rut_held.desk.meeting)


async def test_rut_time_is_told_as_it_went(rut_held: Room) -> None:
    meeting = rut_held.desk.meeting
    times, now = meeting.timekeeping, rut_held.desk.now()
    spent = {part.id: times.spent(part.id, now) for part in meeting.agenda.parts}
    assert spent["meeting"] > given(meeting.opened, times, "meeting") + timedelta(minutes=4)
    assert spent["opening"] <= given(meeting.opened, times, "opening") + timedelta(seconds=30)
    assert len(times.pauses) == 1
