"""What was promised: nothing is lost and nothing doubled, whatever is said and done."""

import itertools
from contextlib import suppress
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from assistant.meeting.attendance import PERSON, ChangeParticipant
from assistant.meeting.event import Command, Refused
from assistant.meeting.goals import (
    AddGoal,
    AddMeasure,
    ChangeGoal,
    ChangeMeasure,
    RemoveGoal,
    RemoveMeasure,
    Standing,
)
from assistant.meeting.lots import ChangeLots
from assistant.meeting.outcomes import (
    NoteOutcome,
    Outcome,
    Result,
    TakeUpPromises,
    Told,
    absent_with_undone,
)
from assistant.meeting.plan import Plan, PlannedGoal, canonical
from assistant.meeting.taking_up import taking_up
from tests.meeting.build import START, Play, family, policy, rich
from tests.meeting.test_taking_up import taken_up


@pytest.fixture
def followed() -> Play:
    """A meeting that starts from a plan with something in every concern."""
    return taken_up(rich().plan())


def id_of(play: Play, what: str) -> str:
    """The id of what was promised in those words."""
    promised = play.meeting.outcomes.promised
    return next(id for id, promise in promised.items() if promise.what == what)


def say(play: Play, what: str, result: Result, **values: object) -> None:
    play.do(NoteOutcome(id=id_of(play, what), values={"result": str(result), **values}))  # type: ignore[dict-item]


def measures(plan: Plan) -> list[str]:
    """Every measure that is to do, wherever it hangs."""

    def of(goal: PlannedGoal) -> list[str]:
        return [*(m.what for m in goal.measures), *itertools.chain(*map(of, goal.sub_goals))]

    return [*itertools.chain(*map(of, plan.goals)), *(m.what for m in plan.measures)]


def goals(plan: Plan) -> list[str]:
    return [text for goal in plan.goals for text in (goal.text, *(s.text for s in goal.sub_goals))]


def followed_up(plan: Plan) -> list[str]:
    return [one.promise.what for one in plan.outcomes]


def test_each_goal_and_measure_comes_with_what_was_promised(followed: Play) -> None:
    promise = followed.meeting.outcomes.promised[id_of(followed, "Ringa varje fredag")]
    assert followed.meeting.attendance.name(promise.who) == "Siv Samtalsdotter"
    assert (promise.organisation, promise.by) == ("Socialtjänsten", date(2026, 12, 4))
    assert promise.since == START.date()
    assert set(followed.meeting.outcomes.promised) == {
        *followed.meeting.goals.goals,
        *followed.meeting.goals.measures,
    }


def test_what_was_promised_is_of_the_day_of_the_meeting_whenever_its_plan_was_fixed() -> None:
    plan = rich().plan()
    later = taken_up(replace(plan, fixed_at=plan.fixed_at + timedelta(days=2)))
    assert later.meeting.outcomes.on == START.date()
    assert {one.since for one in later.meeting.outcomes.promised.values()} == {START.date()}


def test_what_is_done_leaves_what_is_to_do_and_is_told(followed: Play) -> None:
    say(followed, "Ringa varje fredag", Result.DONE, note="Varje fredag utom en")
    plan = followed.plan()
    assert "Ringa varje fredag" not in measures(plan)
    [told] = plan.outcomes
    assert (told.promise.what, told.promise.who, told.promise.under) == (
        "Ringa varje fredag",
        "Siv Samtalsdotter",
        "1",
    )
    assert told.outcome == Outcome(result=Result.DONE, note="Varje fredag utom en")


def test_what_did_not_come_about_stays_with_its_day_and_what_came_in_the_way(
    followed: Play,
) -> None:
    say(followed, "Ringa varje fredag", Result.NOT_DONE, note="Ingen visste numret")
    [measure] = followed.plan().goals[0].measures
    assert measure.since == START.date()
    assert measure.outcome == Outcome(result=Result.NOT_DONE, note="Ingen visste numret")
    assert followed.plan().outcomes == ()


def test_what_was_taken_away_without_an_outcome_is_told(followed: Play) -> None:
    followed.do(RemoveMeasure(id=id_of(followed, "Hämta på torsdagar")))
    [told] = followed.plan().outcomes
    assert (told.promise.what, told.outcome) == ("Hämta på torsdagar", Outcome())


def test_a_slip_is_mended_and_keeps_what_was_changed(followed: Play) -> None:
    id = id_of(followed, "Ringa varje fredag")
    followed.do(ChangeMeasure(id=id, values={"by": "2027-01-15"}))
    say(followed, "Ringa varje fredag", Result.DONE)
    say(followed, "Ringa varje fredag", Result.PARTLY)
    assert followed.meeting.goals.measures[id].by == date(2027, 1, 15)
    assert followed.plan().outcomes == ()


def test_a_reached_goal_stays_until_what_hangs_on_it_is_done(followed: Play) -> None:
    say(followed, "Elias är i skolan tre dagar", Result.REACHED)
    assert "Elias är i skolan tre dagar" in goals(followed.plan())
    say(followed, "Ringa varje fredag", Result.DONE)
    say(followed, "Elias äter i lugn och ro", Result.REACHED)
    assert len(followed.plan().goals) == 2, "its sub-goal has a measure yet"
    say(followed, "Bedöma stöd", Result.DECLINED)
    assert goals(followed.plan()) == ["Familjen sover"]
    assert len(followed.plan().outcomes) == 4
    say(followed, "Bedöma stöd", Result.NOT_DONE)
    assert set(goals(followed.plan())) == {
        "Familjen sover",
        "Elias är i skolan tre dagar",
        "Elias äter i lugn och ro",
    }


def test_what_was_granted_is_decided_and_still_to_do(followed: Play) -> None:
    id = id_of(followed, "Bedöma stöd")
    play = followed
    play.do(
        NoteOutcome(
            id=id,
            values={"result": "granted", "decided_on": "2026-12-10", "decided_by": "Enhetschefen"},
        )
    )
    assert play.meeting.goals.measures[id].standing is Standing.DECIDED
    [measure] = play.plan().goals[0].sub_goals[0].measures
    assert measure.outcome is not None
    assert measure.outcome.decided_on == date(2026, 12, 10)
    play.do(NoteOutcome(id=id, values={"result": None}))
    assert play.meeting.goals.measures[id].standing is Standing.ASKED


def test_a_ladder_goes_on_and_has_a_score(followed: Play) -> None:
    steps = ["ingen dag", "en dag", "tre dagar", "fyra dagar", "alla dagar"]
    play = rich()
    play.do(ChangeGoal(id="g-1", values={"ladder": steps}))
    again = taken_up(play.plan())
    goal = id_of(again, "Elias är i skolan tre dagar")
    assert again.meeting.outcomes.promised[goal].ladder == tuple(steps)
    again.do(NoteOutcome(id=goal, values={"score": -1}))
    planned = again.plan().goals[0]
    assert planned.ladder == tuple(steps)
    assert planned.outcome == Outcome(score=-1)
    assert again.refused(NoteOutcome(id=goal, values={"score": 3})) == "value-not-understood"
    third = taken_up(again.plan())
    assert third.meeting.outcomes.promised[id_of(third, "Elias är i skolan tre dagar")].score == -1
    four = ChangeGoal(id=goal, values={"ladder": steps[:4]})
    assert again.refused(four) == "value-not-understood"


def test_only_what_was_promised_has_an_outcome(followed: Play) -> None:
    followed.do(AddMeasure(id="new", values={"what": "Något nytt"}))
    assert followed.refused(NoteOutcome(id="new", values={"result": "done"})) == "no-such-promise"
    assert rich().refused(NoteOutcome(id="m-1", values={})) == "no-such-promise"


def test_the_first_meeting_it_was_promised_at_is_kept_over_many(followed: Play) -> None:
    later = replace(followed.plan(), fixed_at=START.replace(year=2027))
    third = taken_up(later)
    assert {promise.since for promise in third.meeting.outcomes.promised.values()} == {START.date()}
    assert third.meeting.outcomes.on == date(2027, 11, 25)


def test_a_plan_that_follows_none_has_no_new_field() -> None:
    told = canonical(rich().plan())
    for field in ("outcomes", "changes", "since", "outcome", "ladder", "former", "handover"):
        assert f'"{field}":'.encode() not in told


def test_what_changed_since_the_plan_before_is_told(followed: Play) -> None:
    id = id_of(followed, "Ringa varje fredag")
    followed.do(
        ChangeMeasure(id=id, values={"by": "2027-01-15", "who": PERSON}),
        AddGoal(values={"text": "Elias cyklar"}),
        ChangeLots(values={"who": "Karin Låtsberg", "handover": "De ses på fredag"}),
    )
    changes = followed.plan().changes
    assert changes is not None
    [moved, new] = changes.things
    assert moved.was is not None
    assert (moved.was.by, moved.now.by) == (date(2026, 12, 4), date(2027, 1, 15))
    assert (moved.was.who, moved.now.who) == ("Siv Samtalsdotter", "Elias Exempelgren")
    assert (new.was, new.now.what, new.number) == (None, "Elias cyklar", "3")
    assert (changes.lots_was, changes.lots_now) == ("Siv Samtalsdotter", "Karin Låtsberg")
    lots = followed.plan().lots
    assert (lots.former, lots.handover) == ("Siv Samtalsdotter", "De ses på fredag")
    again = taken_up(followed.plan()).plan()
    assert "former" not in canonical(again).decode(), "a hand-over is told once"


def test_two_undone_and_an_organisation_that_is_away_may_be_a_deviation() -> None:
    play = rich()
    play.do(AddMeasure(values={"what": "Återkomma", "goal": "g-2", "who": "tove"}))
    again = taken_up(play.plan())
    tove = next(
        id
        for id, one in again.meeting.attendance.people.items()
        if one.organisation == "Habiliteringen"
    )
    again.do(ChangeParticipant(id=tove, values={"presence": "absent"}))
    say(again, "Återkomma", Result.NOT_DONE)
    assert absent_with_undone(again.meeting) == ()
    say(again, "Ringa varje fredag", Result.NOT_DONE)
    assert absent_with_undone(again.meeting) == ("Habiliteringen",)


RESULTS = st.none() | st.sampled_from(list(Result)).map(str)


def steps(ids: list[str]) -> st.SearchStrategy[list[Command]]:
    """Commands about what there may be; many are refused."""
    one = st.sampled_from([*ids, "new-goal", "new-measure", ""])
    return st.lists(
        st.one_of(
            st.builds(
                NoteOutcome,
                id=one,
                values=st.fixed_dictionaries({"result": RESULTS}),
            ),
            st.builds(RemoveGoal, id=one),
            st.builds(RemoveMeasure, id=one),
            st.builds(ChangeGoal, id=one, values=st.fixed_dictionaries({"parent": one})),
            st.builds(
                ChangeMeasure,
                id=one,
                values=st.fixed_dictionaries({}, optional={"goal": one, "who": st.just(PERSON)}),
            ),
            st.just(AddGoal(id="new-goal", values={"text": "Ett nytt mål"})),
            st.builds(
                AddMeasure,
                id=st.just("new-measure"),
                values=st.fixed_dictionaries({"what": st.just("Något nytt"), "goal": one}),
            ),
        ),
        max_size=12,
    )


@settings(deadline=None, max_examples=40)
@given(data=st.data(), meetings=st.integers(1, 3))
def test_nothing_promised_is_lost_and_nothing_doubled(data: st.DataObject, meetings: int) -> None:
    play = family()
    for name in "ab":
        play.do(
            AddGoal(id=name, values={"text": f"mål {name}"}),
            AddGoal(id=f"{name}{name}", values={"text": f"delmål {name}", "parent": name}),
            AddMeasure(id=f"m{name}", values={"what": f"insats {name}", "goal": name}),
            AddMeasure(id=f"n{name}", values={"what": f"steg {name}", "goal": name * 2}),
        )
    play.do(AddMeasure(id="loose", values={"what": "för sig"}))
    for _meeting in range(meetings):
        plan = play.plan()
        play = taken_up(plan)
        known = play.meeting.outcomes.promised
        assert sorted(p.what for p in known.values()) == sorted([*goals(plan), *measures(plan)])
        for step in data.draw(steps(list(known))):
            with suppress(Refused):
                play.do(step)
        assert play.again() == play.meeting
        now = play.plan()
        told = [*goals(now), *measures(now), *followed_up(now)]
        new = [text for text in told if text in ("Ett nytt mål", "Något nytt")]
        old = [p.what for p in known.values() if p.what not in ("Ett nytt mål", "Något nytt")]
        assert sorted(text for text in told if text not in new) == sorted(old)
        assert len(told) == len({*known, *play.meeting.goals.goals, *play.meeting.goals.measures})


def test_a_plan_is_taken_up_with_its_promises_once() -> None:
    plan = rich().plan()
    [again] = [one for one in taking_up(plan, policy(), str) if isinstance(one, TakeUpPromises)]
    assert taken_up(plan).refused(again) == "already-open"


def test_what_was_said_of_a_promise_comes_along_until_something_new_is() -> None:
    second = taken_up(rich().plan())
    say(second, "Bedöma stöd", Result.PARTLY, note="Väntar på besked")
    third = taken_up(second.plan())
    promise = third.meeting.outcomes.promised[id_of(third, "Bedöma stöd")]
    assert promise.told == Told(
        on=second.plan().day, outcome=Outcome(result=Result.PARTLY, note="Väntar på besked")
    )
    fourth = taken_up(third.plan())
    assert fourth.meeting.outcomes.promised[id_of(fourth, "Bedöma stöd")].told == promise.told
    say(fourth, "Bedöma stöd", Result.NOT_DONE)
    assert promise.told not in _told_of(fourth.plan())
    fifth = taken_up(fourth.plan()).meeting.outcomes.promised.values()
    assert {Result.NOT_DONE} == {one.told.outcome.result for one in fifth if one.told}


def _told_of(plan: Plan) -> list[Told | None]:
    every = [*plan.measures, *itertools.chain(*(goal.measures for goal in plan.goals))]
    return [measure.told for measure in every]


def test_a_goal_that_was_reached_at_an_earlier_meeting_is_not_asked_about_again() -> None:
    second = taken_up(rich().plan())
    say(second, "Elias är i skolan tre dagar", Result.REACHED)
    third = taken_up(second.plan())
    goal = id_of(third, "Elias är i skolan tre dagar")
    outcomes = third.meeting.outcomes
    assert goal not in outcomes.untold
    assert outcomes.settles(goal)
    assert goal in third.meeting.goals.goals, "a measure hangs on it yet"
    third.do(NoteOutcome(id=goal, values={"result": "not-yet"}))
    assert not third.meeting.outcomes.settles(goal), "what is said now goes before"


def test_a_goal_reached_earlier_leaves_with_the_last_that_hung_on_it() -> None:
    second = taken_up(rich().plan())
    say(second, "Elias är i skolan tre dagar", Result.REACHED)
    say(second, "Elias äter i lugn och ro", Result.REACHED)
    third = taken_up(second.plan())
    for left in ("Ringa varje fredag", "Bedöma stöd"):
        say(third, left, Result.DONE)
    assert goals(third.plan()) == ["Familjen sover"]
    assert "Elias är i skolan tre dagar" in followed_up(third.plan())


def test_a_step_on_the_ladder_answers_what_came_of_a_goal(followed: Play) -> None:
    goal = id_of(followed, "Familjen sover")
    followed.do(NoteOutcome(id=goal, values={"score": 1}))
    assert goal not in followed.meeting.outcomes.untold
    assert not followed.meeting.outcomes.settles(goal)
    assert goal in taken_up(followed.plan()).meeting.outcomes.promised
