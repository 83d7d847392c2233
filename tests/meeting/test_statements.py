"""The statute's four statements, as far as they do not show in the measures."""

from assistant.meeting.lots import ChangeLots
from assistant.meeting.statements import ChangeStatements, Overall, PlanKind, Statements
from tests.meeting.build import bare, family


def test_nothing_is_answered_before_it_is_asked() -> None:
    assert bare().meeting.statements == Statements()
    assert bare().meeting.statements.kind is PlanKind.SIP


def test_the_overall_responsibility_is_never_derived_from_the_lots() -> None:
    play = family()
    play.do(ChangeLots(values={"who": "siv", "standing": "accepts"}))
    assert play.meeting.statements.overall is None
    play.do(ChangeStatements(values={"overall": "region"}))
    assert play.plan().statements.overall is Overall.REGION


def test_a_none_is_an_answer_and_can_be_taken_back() -> None:
    play = bare()
    play.do(ChangeStatements(values={"none_needed": True, "none_by_others": True}))
    assert play.plan().statements == Statements(none_needed=True, none_by_others=True)
    play.do(ChangeStatements(values={"none_needed": False}))
    assert play.plan().statements == Statements(none_by_others=True)


def test_school_answers_for_the_plan_only_where_a_setting_says_so() -> None:
    school = ChangeStatements(values={"overall": "school"})
    assert bare().refused(school) == "school-no-principal"
    play = bare(school_is_principal=True)
    play.do(school)
    assert play.meeting.statements.overall is Overall.SCHOOL


def test_an_answer_that_is_none_of_them_is_refused() -> None:
    for values in ({"overall": "kommunen"}, {"none_needed": "ja"}, {"sort": "sip"}):
        assert bare().refused(ChangeStatements(values=values)) == "value-not-understood"
