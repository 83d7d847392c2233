"""Deviations show as numbers: the family may sit beside the chair."""

from assistant.asking.deviations import BROKEN_PROMISE
from assistant.asking.form import Kind
from assistant.asking.forms import form
from assistant.asking.history import what, where
from assistant.desk.post import Post
from assistant.desk.views import may_note_promises, seat_view
from assistant.meeting.attendance import ChangeParticipant
from assistant.meeting.deviations import AddDeviation, ChangeDeviation
from assistant.meeting.goals import AddMeasure
from assistant.meeting.moments import EndMeeting
from assistant.meeting.outcomes import Result
from assistant.meeting.plan import canonical
from assistant.meeting.timekeeping import GoOn
from tests.meeting.build import Play, family, rich
from tests.meeting.test_outcomes import say
from tests.meeting.test_taking_up import taken_up

SECRET = "Tove kom inte"


def test_neither_row_nor_history_tells_what_it_says() -> None:
    play = family()
    events = play.do(
        AddDeviation(id="d", values={"what": SECRET, "meant": SECRET}),
        ChangeDeviation(id="d", values={"done": f"{SECRET}, sa chefen"}),
    )
    [row] = form("deviations").rows(play.meeting)
    told = [row.title, row.detail]
    for event in events:
        told += [where(event, play.meeting), what(event, play.meeting)]
    assert not [text for text in told if "Tove" in text]
    assert where(events[0], play.meeting) == "Avvikelser"


def test_a_new_one_is_asked_on_lines_and_is_then_written_out() -> None:
    play = family()
    play.do(AddDeviation(id="d", values={"what": SECRET}))
    asked = form("deviations")
    new, old = asked.fields(play.meeting, ""), asked.fields(play.meeting, "d")
    assert [field.kind for field in new if field.name == "what"] == [Kind.LINE]
    assert [field.kind for field in old if field.name == "what"] == [Kind.TEXT]


def let_down() -> Play:
    """A later meeting at which two measures did not come about, and Habiliteringen is away."""
    first = rich()
    first.do(AddMeasure(values={"what": "Återkomma", "goal": "g-2", "who": "tove"}))
    play = taken_up(first.plan())
    people = play.meeting.attendance.people.items()
    tove = next(id for id, one in people if one.organisation == "Habiliteringen")
    play.do(ChangeParticipant(id=tove, values={"presence": "absent"}))
    for promised in ("Återkomma", "Ringa varje fredag"):
        say(play, promised, Result.NOT_DONE)
    return play


def test_promises_that_were_not_kept_are_filled_in_without_names() -> None:
    play = let_down()
    play.do(*BROKEN_PROMISE.commands(play.meeting, "", {}))
    [noted] = play.meeting.deviations.noted.values()
    assert noted.what.startswith("2 insatser som var sagda vid mötet 25 november 2026 blev inte av")
    assert noted.organisations == ("Habiliteringen",)
    names = {one.name for one in play.meeting.attendance.people.values()}
    assert not [name for name in names if name.split()[0] in noted.what]
    assert "blev inte av, och" not in canonical(play.plan()).decode()


def test_it_is_offered_at_the_chairs_seat_alone_when_the_meeting_has_ended() -> None:
    play = let_down()
    assert not may_note_promises(play.meeting)
    play.do(GoOn(), EndMeeting())
    assert may_note_promises(play.meeting)
    chair = seat_view(play.meeting, play.now).private
    beside = seat_view(play.meeting, play.now, Post.SECRETARY).private
    assert chair is not None
    assert beside is not None
    assert (chair.promises, beside.promises) == (True, False)
    assert seat_view(play.meeting, play.now, discreet=True).private is None
    play.do(*BROKEN_PROMISE.commands(play.meeting, "", {}))
    assert not may_note_promises(play.meeting), "once noted it is not offered again"


def test_it_is_shown_in_no_part_and_read_back_nowhere() -> None:
    assert not BROKEN_PROMISE.shown
    assert BROKEN_PROMISE.private
    assert BROKEN_PROMISE.chairs
    assert BROKEN_PROMISE.values(rich().meeting, "") == {}
