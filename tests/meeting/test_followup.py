"""The next meeting: when, where, who calls it, who is missing."""

from datetime import date

from assistant.meeting.followup import ChangeFollowup, Followup
from tests.meeting.build import bare, family


def test_the_next_meeting_stands_in_the_plan() -> None:
    play = family()
    play.do(
        ChangeFollowup(
            values={
                "on": "2027-02-17",
                "time": "13:00",
                "place": "Solskolan",
                "caller": "siv",
                "missing": "Försäkringskassan",
            }
        )
    )
    assert play.plan().followup == Followup(
        on=date(2027, 2, 17),
        time="13:00",
        place="Solskolan",
        caller="Siv Samtalsdotter",
        missing="Försäkringskassan",
    )


def test_a_date_is_a_day_of_the_calendar() -> None:
    for value in ("i morgon", "2027-02-30", "", 7):
        refused = bare().refused(ChangeFollowup(values={"on": value}))
        assert refused == "value-not-understood"


def test_a_date_can_be_taken_back() -> None:
    play = bare()
    play.do(ChangeFollowup(values={"on": "2027-02-17"}), ChangeFollowup(values={"on": None}))
    assert play.meeting.followup.on is None
