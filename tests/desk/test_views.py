"""What the frame of a seat shows at one moment."""

from datetime import timedelta

from msgspec.structs import replace

from assistant.desk.post import Post
from assistant.desk.views import Step, seat_view
from assistant.meeting.completeness import Missing
from assistant.meeting.moments import EndMeeting, FixPlan
from assistant.meeting.outside import NoteOutside
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.questions import ChangeQuestion, ParkQuestion
from assistant.meeting.stop_card import RaiseStopCard
from assistant.meeting.timekeeping import AddMinutes, GoOn, GoTo, MendStart, TakePause
from tests.meeting.build import Play, bare


def steps(play: Play) -> list[Step]:
    return [part.step for part in seat_view(play.meeting, play.now).parts]


def test_every_part_has_its_time_and_its_place_on_the_way() -> None:
    play = bare()
    assert steps(play) == [Step.COMING] * 4
    play.do(GoOn())
    play.wait(6).do(GoOn())
    play.wait(2)
    seat = seat_view(play.meeting, play.now)
    assert steps(play) == [Step.DONE, Step.NOW, Step.COMING, Step.COMING]
    assert [part.id for part in seat.parts] == ["presentation", "story", "dialog", "closing"]
    assert [part.spent for part in seat.parts][:2] == [timedelta(minutes=6), timedelta(minutes=2)]
    assert seat.parts[0].given == timedelta(minutes=5)
    assert seat.clock.moved == timedelta(minutes=1)


def test_when_the_meeting_has_ended_no_part_is_open() -> None:
    play = bare()
    play.do(GoOn(), EndMeeting())
    assert steps(play) == [Step.DONE, Step.COMING, Step.COMING, Step.COMING]


def test_it_is_quiet_while_the_family_speaks() -> None:
    play = bare()
    assert not seat_view(play.meeting, play.now).quiet
    play.do(GoTo(part="story"))
    assert seat_view(play.meeting, play.now).quiet
    play.do(GoOn())
    assert not seat_view(play.meeting, play.now).quiet


def test_it_counts_the_questions_that_wait() -> None:
    play = bare()
    play.do(ParkQuestion(id="a", by="x", text="?"), ParkQuestion(id="b", by="x", text="?"))
    play.do(ChangeQuestion(id="a", values={"standing": "left"}))
    private = seat_view(play.meeting, play.now).private
    assert private is not None
    assert private.waiting == 1


def test_it_tells_of_pause_of_what_is_missing_and_of_a_stale_plan() -> None:
    play = bare()
    play.do(GoOn(), TakePause(), FixPlan())
    seat = seat_view(play.meeting, play.now)
    assert (seat.paused, seat.stale) == (True, False)
    assert seat.private is not None
    assert seat.private.missing == tuple(Missing)
    play.do(ChangePurpose(values={"question": "Hur?"}))
    assert seat_view(play.meeting, play.now).stale


def test_a_seat_knows_whose_it_is() -> None:
    play = bare()
    assert seat_view(play.meeting, play.now).post is Post.CHAIR
    assert seat_view(play.meeting, play.now, Post.SECRETARY).post is Post.SECRETARY


def test_who_gave_time_shows_at_the_chairs_seat_alone() -> None:
    play = bare()
    play.do(GoOn(), AddMinutes(minutes=5, payers=("dialog",)))

    def minutes(post: Post) -> list[int]:
        rows = seat_view(play.meeting, play.now, post).parts
        return [row.given // timedelta(minutes=1) for row in rows]

    assert minutes(Post.CHAIR) == [10, 15, 25, 10]
    assert minutes(Post.SECRETARY) == [10, 15, 30, 10]
    play.do(GoTo(part="dialog"))
    assert minutes(Post.SECRETARY)[2] == 25


def test_a_discreet_view_does_not_tell_who_gave_time() -> None:
    play = bare()
    play.do(GoOn(), AddMinutes(minutes=5, payers=("dialog",)))
    discreet = seat_view(play.meeting, play.now, discreet=True)
    assert discreet.parts == seat_view(play.meeting, play.now, Post.SECRETARY).parts


def test_a_start_told_afterwards_is_marked() -> None:
    play = bare()
    play.do(GoOn())
    play.wait(9)
    since = play.now - timedelta(minutes=4)
    play.do(MendStart(since=since))
    row = seat_view(play.meeting, play.now).parts[0]
    assert (row.since, row.mended) == (since, play.now)


def test_the_stop_card_shows_at_every_seat() -> None:
    play = bare()
    play.do(GoOn(), RaiseStopCard())
    assert seat_view(play.meeting, play.now).stopped
    assert seat_view(play.meeting, play.now, Post.SECRETARY).stopped


def test_nothing_private_is_left_in_a_discreet_view() -> None:
    play = bare()
    play.do(GoOn(), ParkQuestion(id="a", by="x", text="?"))
    open_, discreet = (seat_view(play.meeting, play.now, discreet=d) for d in (False, True))
    assert discreet.private is None
    assert replace(open_, private=None) == discreet


def test_only_the_chairs_seat_counts_what_lies_outside() -> None:
    play = bare()
    play.do(NoteOutside(text="Resorna"), NoteOutside(text="Skulden"))
    chair, secretary = (seat_view(play.meeting, play.now, post).private for post in Post)
    assert chair is not None
    assert secretary is not None
    assert (chair.outside, secretary.outside) == (2, 0)


def test_a_seat_is_reminded_of_its_own_worry() -> None:
    play = bare()
    reminded = seat_view(play.meeting, play.now, worry=True).private
    assert reminded is not None
    assert reminded.worry
    assert seat_view(play.meeting, play.now, worry=True, discreet=True).private is None
