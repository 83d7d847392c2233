"""The child's own view and how it was given."""

from datetime import date

from assistant.meeting.childs_view import ChangeChildsView, ChildsView, How
from tests.meeting.build import bare


def test_the_view_is_kept_with_how_it_was_given() -> None:
    play = bare()
    play.do(
        ChangeChildsView(values={"how": "through", "through": "Karin", "text": "För högt.\nTyst."})
    )
    view = ChildsView(how=How.THROUGH, through="Karin", text="För högt.\nTyst.")
    assert play.meeting.childs_view == play.plan().childs_view == view


def test_who_will_ask_and_by_when_is_kept() -> None:
    play = bare()
    play.do(
        ChangeChildsView(
            values={
                "how": "not-obtained",
                "why_not": "Var inte med",
                "asker": "Siv",
                "ask_by": "2026-12-01",
            }
        )
    )
    assert play.meeting.childs_view.ask_by == date(2026, 12, 1)
    assert play.meeting.childs_view.settled


def test_who_will_ask_stands_in_the_plan_by_name() -> None:
    play = bare()
    play.do(ChangeChildsView(values={"how": "not-obtained", "asker": "person"}))
    view = play.plan().childs_view
    assert view is not None
    assert view.asker == "Elias Exempelgren"


def test_a_reason_of_spaces_is_none() -> None:
    play = bare()
    play.do(
        ChangeChildsView(
            values={"how": "not-obtained", "why_not": " ", "asker": "Siv", "ask_by": "2026-12-01"}
        )
    )
    assert not play.meeting.childs_view.settled


def test_a_view_taken_back_is_no_longer_settled() -> None:
    play = bare()
    play.do(ChangeChildsView(values={"how": "directly"}))
    play.do(ChangeChildsView(values={"how": None}))
    assert not play.meeting.childs_view.settled


def test_an_adults_plan_has_no_childs_view() -> None:
    assert bare("adult").plan().childs_view is None
