"""Taking up a plan: nothing agreed is lost, and nothing that was asked is taken as said."""

import itertools
from contextlib import suppress
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from assistant.meeting.agenda import Agenda
from assistant.meeting.attendance import PERSON, AddParticipant, ChangeParticipant, Principal, Role
from assistant.meeting.consent import Consent
from assistant.meeting.copies import ChooseCopy
from assistant.meeting.disclosure import Disclosure
from assistant.meeting.event import Command, Refused
from assistant.meeting.followup import Followup
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
from assistant.meeting.moments import FixPlan
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.opening import OpenMeeting
from assistant.meeting.person import ChangePerson
from assistant.meeting.plan import Plan, digest, mark
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.questions import ChangeQuestion, ParkQuestion
from assistant.meeting.sharing import as_if_first
from assistant.meeting.statements import ChangeStatements, Overall
from assistant.meeting.taking_up import taking_up
from tests.meeting.build import Play, agenda, family, policy, rich


def taken_up(plan: Plan, after: Agenda | None = None, **choices: object) -> Play:
    """A meeting that starts from the plan."""
    play, ids = Play(), (f"new-{n}" for n in itertools.count(1))
    person = "child" if plan.child else "adult"
    rules = policy(**choices)
    play.do(
        OpenMeeting(agenda=after or agenda(person), policy=rules, minutes=60, case="case-2"),
        AddParticipant(id=PERSON, values={"name": plan.name, "role": "person"}),
        *taking_up(plan, rules, lambda: next(ids)),
    )
    return play


def agreed(plan: Plan) -> Plan:
    """What a plan says of what was agreed, without what is asked anew."""
    called = tuple(
        replace(someone, presence="called", duties=(), came="", left="")
        for someone in plan.attendees
    )
    narrative = replace(plan.narrative, situation="", works="", works_not="")
    signs = plan.warning_signs
    read = signs and replace(signs, reading=replace(signs.reading, still=None))
    lasting = replace(as_if_first(plan), **dict.fromkeys(ASKED_ANEW))
    return replace(lasting, attendees=called, narrative=narrative, warning_signs=read)


ASKED_ANEW = (
    "version",
    "fixed_at",
    "missing",
    "held",
    "place",
    "speaker",
    "consents",
    "consent_choice",
    "scope",
    "disclosures",
    "disclosure_choice",
    "uncovered",
    "childs_view",
    "opinions",
    "reports",
    "conclusion",
    "disagreements",
    "carried",
    "so_far",
    "followup",
    "aftercare",
    "signers",
    "copies",
)


def test_what_was_agreed_comes_over() -> None:
    for person in ("child", "adult"):
        plan = rich(person).plan()
        assert plan.goals[0].sub_goals
        assert plan.measures
        assert agreed(taken_up(plan).plan()) == agreed(plan)


def test_what_was_asked_or_told_of_that_day_is_asked_anew() -> None:
    play = rich()
    play.do(ChooseCopy(id="inga", gets=True))
    meeting = taken_up(play.plan()).meeting
    assert meeting.consent == Consent()
    assert meeting.disclosure == Disclosure(last=meeting.disclosure.last)
    assert meeting.followup == Followup()
    assert not meeting.opinions.held
    assert not meeting.copies.entries
    assert not any(someone.present for someone in meeting.attendance.people.values())


def test_a_question_that_was_carried_on_waits_to_be_asked() -> None:
    play = rich()
    play.do(
        ParkQuestion(id="q-3", by="Okänd Röst"),
        ChangeQuestion(id="q-3", values={"standing": "carried"}),
    )
    meeting = taken_up(play.plan()).meeting
    waiting = [
        (meeting.attendance.name(q.by), q.text, q.so_far) for q in meeting.questions.asked.values()
    ]
    assert waiting == [
        ("Siv Samtalsdotter", "Får mormor följa med?", "Vi återkommer"),
        ("Okänd Röst", "", ""),
    ]


def test_the_meeting_knows_what_it_starts_from_and_numbers_on() -> None:
    plan = replace(rich().plan(), version=3)
    play = taken_up(plan)
    earlier = play.meeting.opened.earlier
    assert earlier is not None
    assert (earlier.version, earlier.fixed_at) == (3, plan.fixed_at)
    assert earlier.mark == mark(digest(plan))
    assert set(earlier.things) == {*play.meeting.goals.goals, *play.meeting.goals.measures}
    play.do(FixPlan(), ChangePurpose(values={"question": "En annan"}), FixPlan())
    assert [version.number for version in play.meeting.moments.versions] == [4, 5]
    assert play.again() == play.meeting


def test_a_meeting_starts_from_one_plan() -> None:
    plan = rich().plan()
    play = taken_up(plan)
    [again, *_rest] = taking_up(plan, policy(), str)
    assert play.refused(again) == "already-open"


def test_a_school_keeps_the_responsibility_only_where_it_may_have_it() -> None:
    play = rich(school_is_principal=True)
    play.do(ChangeStatements(values={"overall": "school"}))
    plan = play.plan()
    assert taken_up(plan, school_is_principal=True).meeting.statements.overall is Overall.SCHOOL
    assert taken_up(plan).meeting.statements.overall is None


def test_two_of_one_name_keep_their_own_measures() -> None:
    play = family()
    for id, organisation in (("a", "Solskolan"), ("b", "BUP")):
        play.do(
            AddParticipant(id=id, values={"name": "Anna Påhitt", "organisation": organisation}),
            AddMeasure(values={"what": f"Ringa från {organisation}", "who": id}),
        )
    plan = play.plan()
    assert agreed(taken_up(plan).plan()).measures == plan.measures


def test_taken_up_again_and_again_it_stays_the_same() -> None:
    plan = rich().plan()
    once = taken_up(plan).plan()
    assert agreed(taken_up(once).plan()) == agreed(once) == agreed(plan)


WORDS = st.text(min_size=1, max_size=12).filter(lambda text: text.strip())
IDS = st.sampled_from(("a", "b", "c"))
SOMEBODY = st.sampled_from(("", PERSON, "maria", "siv", "david", "tove", "inga", "Utanför Listan"))
DAYS = st.none() | st.dates(date(2026, 1, 1), date(2030, 1, 1)).map(str)


def _optional(kind: type) -> st.SearchStrategy[object]:
    return st.none() | st.sampled_from(list(kind)).map(str)


GOAL = st.fixed_dictionaries(
    {"text": WORDS}, optional={"parent": IDS, "reached_when": WORDS, "by": DAYS}
)
MEASURE = st.fixed_dictionaries(
    {"what": WORDS},
    optional={
        "goal": IDS,
        "who": SOMEBODY,
        "by": DAYS,
        "principal": _optional(Principal),
        "standing": _optional(Standing),
        "decider": SOMEBODY,
        "decide_by": DAYS,
    },
)
STEPS = st.lists(
    st.one_of(
        st.builds(AddGoal, id=IDS, values=GOAL),
        st.builds(ChangeGoal, id=IDS, values=GOAL),
        st.builds(RemoveGoal, id=IDS),
        st.builds(AddMeasure, id=IDS, values=MEASURE),
        st.builds(ChangeMeasure, id=IDS, values=MEASURE),
        st.builds(RemoveMeasure, id=IDS),
        st.builds(
            ChangeParticipant,
            id=st.sampled_from(("siv", "david", "inga")),
            values=st.fixed_dictionaries({}, optional={"organisation": WORDS, "title": WORDS}),
        ),
        st.builds(
            ChangeLots,
            values=st.fixed_dictionaries(
                {}, optional={"who": SOMEBODY, "deputy": SOMEBODY, "task": WORDS, "contact": WORDS}
            ),
        ),
        st.builds(
            ChangePerson,
            values=st.fixed_dictionaries(
                {}, optional={"protected": st.booleans(), "address": WORDS}
            ),
        ),
        st.builds(ChangeNarrative, values=st.fixed_dictionaries({"important": WORDS})),
        st.builds(
            ChangeStatements,
            values=st.fixed_dictionaries(
                {}, optional={"kind": st.sampled_from(("sip", "ip")), "none_needed": st.booleans()}
            ),
        ),
    ),
    max_size=25,
)


@settings(deadline=None)
@given(steps=STEPS, person=st.sampled_from(("child", "adult")))
def test_no_goal_and_no_measure_is_lost_of_any_plan(steps: list[Command], person: str) -> None:
    play = family("child" if person == "child" else "adult")
    for step in steps:
        with suppress(Refused):
            play.do(step)
    plan = play.plan()
    assert agreed(taken_up(plan).plan()) == agreed(plan)


def test_the_person_is_noted_once() -> None:
    people = taken_up(rich().plan()).meeting.attendance
    assert list(people.having(Role.PERSON)) == [PERSON]


def test_what_an_interpreter_once_had_to_do_is_theirs_by_name_alone() -> None:
    play = rich()
    play.do(ChangeParticipant(id="siv", values={"role": "interpreter"}))
    again = taken_up(play.plan()).meeting
    whos = [measure.who for measure in again.goals.measures.values()]
    assert "Siv Samtalsdotter" in whos
    assert again.lots.who == "Siv Samtalsdotter"
