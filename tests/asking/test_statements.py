"""What is told of the statements is what the plan has."""

from assistant.asking.forms import form
from assistant.meeting.goals import AddMeasure
from assistant.meeting.statements import ChangeStatements
from tests.meeting.build import family


def test_that_nobody_else_does_anything_is_not_told_once_somebody_does() -> None:
    play = family()
    play.do(ChangeStatements(values={"none_by_others": True}))
    told = "inga åtgärder av någon annan"
    assert told in form("statements").rows(play.meeting)[0].detail
    play.do(AddMeasure(values={"what": "Hämta", "who": "inga"}))
    assert told not in form("statements").rows(play.meeting)[0].detail
