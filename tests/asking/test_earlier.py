"""What is read out of what has changed since the plan before."""

from assistant.asking.earlier import changes_read
from assistant.library.agendas import agenda_named
from assistant.meeting.agenda import Agenda
from assistant.meeting.goals import AddGoal, AddMeasure, ChangeMeasure
from assistant.meeting.lots import ChangeLots
from assistant.meeting.meeting import Meeting
from tests.meeting.build import Play, family
from tests.meeting.test_taking_up import taken_up

SECOND = agenda_named("lots-second")
CLOSING = agenda_named("lots-closing")


def followed(agenda: Agenda = SECOND) -> Play:
    """A meeting after that agenda, which follows a plan of one measure and a coordinator."""
    before = family()
    before.do(
        AddMeasure(values={"what": "Ringa hem", "who": "siv", "by": "2026-12-04"}),
        ChangeLots(values={"who": "siv"}),
    )
    return taken_up(before.plan(), agenda)


def read(meeting: Meeting, part: str = "summary") -> list[str]:
    return changes_read(meeting, meeting.agenda.part(part))


def test_what_is_new_and_what_reads_otherwise_is_read_out() -> None:
    play = followed()
    [measure] = play.meeting.goals.measures
    karin = next(id for id, one in play.meeting.attendance.people.items() if "Karin" in one.name)
    play.do(
        AddGoal(values={"text": "Elias cyklar"}),
        ChangeMeasure(id=measure, values={"by": "2027-01-15"}),
        ChangeLots(values={"who": karin}),
    )
    assert read(play.meeting) == [
        "Lots: Karin Låtsberg, förut Siv Samtalsdotter",
        "Nytt mål: Elias cyklar",
        "Insats: Ringa hem – klart senast 15 januari 2027, förut 4 december 2026",
    ]


def test_nothing_is_read_out_where_it_is_asked_first_or_nothing_is_changed() -> None:
    play = followed()
    assert read(play.meeting) == []
    play.do(AddGoal(values={"text": "Elias cyklar"}))
    assert read(play.meeting, "reports") == []
    assert read(play.meeting, "dialog") == []


def test_a_last_meeting_reads_out_the_same() -> None:
    play = followed(CLOSING)
    play.do(AddGoal(values={"text": "Elias cyklar"}))
    assert read(play.meeting) == ["Nytt mål: Elias cyklar"]
