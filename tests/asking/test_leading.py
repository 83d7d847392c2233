from datetime import date

import pytest

from assistant.asking.history import what, where
from assistant.asking.leading import leader
from assistant.asking.lines import read_line
from assistant.meeting.attendance import ChangeParticipant, Duty
from assistant.meeting.records import Value
from tests.meeting.build import Play, bare, join

TODAY = date(2026, 11, 25)


def two() -> Play:
    play = bare()
    join(play, "siv", "Siv Samtalsdotter", duties=[Duty.CHAIR])
    join(play, "karin", "Karin Låtsberg", duties=[Duty.INITIATOR])
    return play


@pytest.mark.parametrize("line", ["leder: karin", "leder: Låtsberg", "lead: karin"])
def test_the_lead_is_handed_over_by_name(line: str) -> None:
    play = two()
    events = play.do(*read_line(line, play.meeting, TODAY).commands)
    assert leader(play.meeting) == "karin"
    assert play.meeting.attendance.people["siv"].duties == ()
    assert play.meeting.attendance.people["karin"].duties == (Duty.INITIATOR, Duty.CHAIR)
    told = [f"{where(event, play.meeting)}: {what(event, play.meeting)}" for event in events]
    assert any("Karin Låtsberg" in one and "samtalsledare" in one for one in told)


@pytest.mark.parametrize("line", ["leder: siv", "leder: "])
def test_without_another_name_nothing_changes(line: str) -> None:
    play = two()
    assert read_line(line, play.meeting, TODAY).commands == ()
    assert leader(play.meeting) == "siv"


def test_somebody_unknown_is_given_nothing() -> None:
    play = two()
    (command,) = read_line("leder: Ingen Alls", play.meeting, TODAY).commands
    assert play.refused(command) == "nobody-of-that-name"


@pytest.mark.parametrize("values", [{"presence": "absent"}, {"left": "14:10"}])
def test_the_lead_stays_where_the_other_is_not_here(values: dict[str, Value]) -> None:
    play = two()
    play.do(ChangeParticipant(id="karin", values=values))
    (command,) = read_line("leder: karin", play.meeting, TODAY).commands
    assert play.refused(command) == "leader-not-here"
