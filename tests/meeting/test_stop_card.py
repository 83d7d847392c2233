"""The stop card: the clock stands still, and goes on where it was."""

from datetime import timedelta

from assistant.meeting.clock import clock
from assistant.meeting.moments import EndMeeting
from assistant.meeting.stop_card import LiftStopCard, RaiseStopCard, StopCardRaised
from assistant.meeting.timekeeping import GoOn, Paused, Resume, TakePause
from assistant.meeting.withdrawal import BeginWithdrawal, DropWithdrawal
from tests.meeting.build import Play, bare, begun


def left(play: Play) -> float:
    now = clock(play.meeting.opened, play.meeting.timekeeping, play.now)
    return now.left / timedelta(minutes=1)


def test_the_clock_stands_still_until_it_is_down_again() -> None:
    play = begun()
    play.wait(1).do(RaiseStopCard())
    play.wait(20)
    assert (left(play), play.meeting.stop_card.up) == (4, True)
    play.do(LiftStopCard())
    play.wait(1)
    assert (left(play), play.meeting.stop_card.up) == (3, False)


def test_twice_is_nothing() -> None:
    play = begun()
    assert play.do(LiftStopCard()) == []
    assert play.do(RaiseStopCard()) == [StopCardRaised(), Paused()]
    assert play.do(RaiseStopCard()) == []


def test_what_is_done_with_the_pause_meanwhile_does_not_matter() -> None:
    play = begun()
    play.do(RaiseStopCard(), TakePause(), Resume())
    assert play.meeting.timekeeping.paused
    play.do(LiftStopCard())
    assert not play.meeting.timekeeping.paused


def test_a_meeting_that_rested_goes_on_resting() -> None:
    play = begun()
    play.do(TakePause(), RaiseStopCard(), Resume(), LiftStopCard())
    assert play.meeting.timekeeping.paused


def test_a_part_that_is_opened_meanwhile_stands_still_too() -> None:
    play = begun()
    play.do(RaiseStopCard(), GoOn())
    play.wait(5)
    assert (left(play), play.meeting.stop_card.up) == (15, True)
    early = bare()
    early.do(RaiseStopCard(), GoOn())
    early.wait(5)
    assert left(early) == 5
    early.do(LiftStopCard())
    early.wait(1)
    assert left(early) == 4


def test_ending_takes_it_down() -> None:
    play = begun()
    play.do(RaiseStopCard(), EndMeeting())
    assert not play.meeting.stop_card.up
    assert not play.meeting.timekeeping.paused
    assert play.again() == play.meeting


def test_it_says_nothing_of_who_or_why() -> None:
    assert StopCardRaised.__struct_fields__ == ("rested",)


def test_the_card_is_taken_down_and_the_meeting_rests_while_a_consent_is_taken_back() -> None:
    play = begun()
    play.do(RaiseStopCard(), BeginWithdrawal(), LiftStopCard())
    assert play.meeting.timekeeping.paused
    play.do(DropWithdrawal())
    assert not play.meeting.timekeeping.paused


def test_a_slip_about_a_consent_starts_no_clock_under_the_card() -> None:
    play = begun()
    play.do(BeginWithdrawal(), RaiseStopCard(), DropWithdrawal())
    assert play.meeting.timekeeping.paused
    assert play.meeting.stop_card.up


def test_a_slip_about_a_consent_ends_no_pause_that_was_there_before() -> None:
    play = begun()
    play.do(TakePause(), BeginWithdrawal(), DropWithdrawal())
    assert play.meeting.timekeeping.paused
