"""What keeps a plan from being complete, and that it stops nothing."""

from typing import Any

import pytest

from assistant.meeting.agenda import Block, Part
from assistant.meeting.attendance import PERSON
from assistant.meeting.childs_view import ChangeChildsView
from assistant.meeting.completeness import Missing, Undecided, answered_none, missing, wanted
from assistant.meeting.conclusion import ChangeConclusion
from assistant.meeting.consent import AnswerConsent
from assistant.meeting.event import Command
from assistant.meeting.followup import ChangeFollowup
from assistant.meeting.goals import AddMeasure, ChangeMeasure, RemoveMeasure
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan, NotePrint
from assistant.meeting.signoff import NoteSignature
from assistant.meeting.statements import ChangeStatements
from assistant.meeting.timekeeping import GoOn
from tests.meeting.build import Play, all_agree, bare, family

PRINCIPALS = (
    "municipality-social",
    "municipality-school",
    "region",
    "private-for-municipality",
    "private-for-region",
)
OTHERS = ("other", "network")


def test_of_an_empty_meeting_everything_is_missing_in_the_order_it_is_mended() -> None:
    assert missing(bare().meeting) == tuple(Missing)


def test_an_adult_has_no_childs_view_to_give() -> None:
    assert missing(bare("adult").meeting) == tuple(m for m in Missing if m != Missing.CHILDS_VIEW)


LAST = (
    Part(
        id="end",
        title="Slut",
        minutes={60: 60},
        floor=5,
        blocks=(Block(concern="conclusion"),),
    ),
)
"""The parts of a last meeting."""


def complete(**choices: Any) -> Play:
    play = all_agree(family(**choices))
    play.do(
        ChangeChildsView(values={"how": "directly", "text": "Det är för högt."}),
        AddMeasure(id="ours", values={"what": "Ringa", "who": "siv"}),
        AddMeasure(id="theirs", values={"what": "Hämta", "who": "inga"}),
        ChangeStatements(values={"overall": "municipality"}),
    )
    return play


def test_a_plan_is_complete_when_nothing_is_missing() -> None:
    assert missing(complete().meeting) == ()
    assert complete().plan().missing == ()


def test_a_plan_that_ends_is_asked_for_nothing_but_who_does_what_is_left() -> None:
    play = complete()
    play.do(RemoveMeasure(id="ours"), RemoveMeasure(id="theirs"))
    assert Missing.MEASURES in missing(play.meeting)
    play.do(ChangeConclusion(values={"helped": "Att någon ringde."}))
    assert missing(play.meeting) == ()
    play.do(ChangeStatements(values={"overall": None}))
    assert missing(play.meeting) == ()
    play.do(AddMeasure(id="left", values={"what": "Ringa"}))
    assert missing(play.meeting) == (Missing.BY_PRINCIPALS,)
    play.do(ChangeMeasure(id="left", values={"principal": "other"}))
    assert missing(play.meeting) == ()
    play.do(ChangeConclusion(values={"helped": ""}))
    assert missing(play.meeting) == (Missing.BY_PRINCIPALS, Missing.OVERALL)


@pytest.mark.parametrize(
    "said", [ChangeConclusion(values={"way": "Bra."}), ChangeFollowup(values={"on": "2027-06-01"})]
)
def test_at_a_last_meeting_it_is_first_to_be_said_whether_the_plan_ends(said: Command) -> None:
    play = family(parts=LAST)
    assert wanted(play.meeting) == (Missing.CONSENT, Missing.CHILDS_VIEW, Undecided.ENDING)
    assert Missing.MEASURES in play.plan().missing
    play.do(said)
    assert wanted(play.meeting) == missing(play.meeting)


def test_a_complete_plan_need_not_end() -> None:
    assert wanted(complete(parts=LAST).meeting) == ()


@pytest.mark.parametrize(
    ("command", "lacks"),
    [
        (AnswerConsent(who="maria", values={"says": "no"}), Missing.CONSENT),
        (ChangeChildsView(values={"how": None}), Missing.CHILDS_VIEW),
        (ChangeStatements(values={"overall": None}), Missing.OVERALL),
        (ChangeMeasure(id="theirs", values={"principal": "region"}), Missing.BY_OTHERS),
        (ChangeMeasure(id="ours", values={"principal": "other"}), Missing.BY_PRINCIPALS),
    ],
)
def test_each_thing_is_missed_by_itself(command: Command, lacks: Missing) -> None:
    play = complete()
    play.do(command)
    assert missing(play.meeting) == (lacks,)
    assert play.plan().missing == (lacks,)


@pytest.mark.parametrize("how", ["directly", "through", "written", "declined"])
def test_the_childs_view_is_settled_by_how_it_was_given(how: str) -> None:
    play = bare()
    play.do(ChangeChildsView(values={"how": how}))
    assert Missing.CHILDS_VIEW not in missing(play.meeting)


def test_a_view_not_obtained_needs_why_and_who_asks_and_when() -> None:
    play = bare()
    play.do(ChangeChildsView(values={"how": "not-obtained"}))
    for values in ({"why_not": "Sov"}, {"asker": "siv"}, {"ask_by": "2026-12-01"}):
        assert Missing.CHILDS_VIEW in missing(play.meeting)
        play.do(ChangeChildsView(values=values))
    assert Missing.CHILDS_VIEW not in missing(play.meeting)


def test_each_statement_can_be_answered_none() -> None:
    play = bare("adult")
    play.do(AnswerConsent(who=PERSON, values={"says": "yes"}))
    for values, left in (
        ({"none_needed": True}, (Missing.BY_PRINCIPALS, Missing.BY_OTHERS, Missing.OVERALL)),
        ({"none_by_principals": True}, (Missing.BY_OTHERS, Missing.OVERALL)),
        ({"none_by_others": True}, (Missing.OVERALL,)),
        ({"overall": "none"}, ()),
    ):
        play.do(ChangeStatements(values=values))
        assert missing(play.meeting) == left


def test_what_was_answered_none_is_not_said_of_measures_that_came_since() -> None:
    play = complete()
    none = {"none_needed": True, "none_by_principals": True, "none_by_others": True}
    play.do(ChangeStatements(values=none))
    assert answered_none(play.meeting) == ()
    play.do(RemoveMeasure(id="theirs"))
    assert answered_none(play.meeting) == (Missing.BY_OTHERS,)
    play.do(RemoveMeasure(id="ours"))
    assert len(answered_none(play.meeting)) == len(none)
    assert missing(play.meeting) == ()


@pytest.mark.parametrize("principal", PRINCIPALS)
def test_region_and_municipality_and_those_they_pay_are_principals(principal: str) -> None:
    play = bare()
    play.do(AddMeasure(values={"what": "Ringa", "principal": principal}))
    assert Missing.BY_PRINCIPALS not in missing(play.meeting)
    assert Missing.BY_OTHERS in missing(play.meeting)


@pytest.mark.parametrize("principal", OTHERS)
def test_independent_schools_associations_and_family_are_somebody_else(principal: str) -> None:
    play = bare()
    play.do(AddMeasure(values={"what": "Ringa", "principal": principal}))
    assert Missing.BY_PRINCIPALS in missing(play.meeting)
    assert Missing.BY_OTHERS not in missing(play.meeting)


@pytest.mark.parametrize("setting", [True, False])
def test_a_municipal_school_is_the_municipality_whatever_the_setting(setting: bool) -> None:
    play = bare(school_is_principal=setting)
    play.do(AddMeasure(values={"what": "Ringa", "principal": "municipality-school"}))
    assert Missing.BY_PRINCIPALS not in missing(play.meeting)
    assert Missing.BY_OTHERS in missing(play.meeting)


def test_a_measure_of_nobody_leaves_the_principals_statement_open() -> None:
    play = complete()
    play.do(AddMeasure(id="nobodys", values={"what": "Städa"}))
    assert missing(play.meeting) == (Missing.BY_PRINCIPALS,)
    play.do(ChangeMeasure(id="nobodys", values={"who": "maria"}))
    assert missing(play.meeting) == ()


def test_an_ip_is_not_asked_for_the_statutes_statements() -> None:
    play = bare()
    play.do(ChangeStatements(values={"kind": "ip"}))
    assert missing(play.meeting) == (Missing.CONSENT, Missing.CHILDS_VIEW)


def test_nothing_that_is_missing_stops_the_meeting() -> None:
    play = bare()
    for command in (GoOn(), GoOn(), FixPlan(), NotePrint(copies=3)):
        assert play.do(command)
    assert play.do(NoteSignature(who=PERSON, values={"signed": "signed"}))
    assert play.do(EndMeeting())
    assert play.do(CloseMeeting())
    assert missing(play.meeting) == tuple(Missing)
    assert play.plan().missing == tuple(Missing)


def test_an_adult_meeting_without_the_person_noted_lacks_consent_and_still_has_a_plan() -> None:
    play = bare("adult")
    empty = type(play.meeting)(opening=play.meeting.opening)
    assert Missing.CONSENT in missing(empty)
    play.meeting = empty
    assert play.plan().signers == ()
