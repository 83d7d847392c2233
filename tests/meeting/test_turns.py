"""Who has the word, and who waits for it."""

import pytest

from assistant.meeting.attendance import ChangeParticipant
from assistant.meeting.notes import Spoken, TakeTurn
from assistant.meeting.timekeeping import GoOn, GoTo
from assistant.meeting.turns import (
    Begins,
    ChangeWaiting,
    ChooseBeginning,
    ClearQueue,
    GiveWord,
    LeaveQueue,
    Order,
    QueueUp,
    SpeakerQueued,
    SpeakerSet,
    TurnGiven,
    WordGiven,
    counts,
    holder,
    speaking,
    waiting,
)
from tests.meeting.build import Play, family


def dialogue() -> Play:
    """In a part without a round."""
    play = family()
    play.do(GoTo(part="dialog"))
    return play


def presenting() -> Play:
    """In a part whose round goes to everyone."""
    play = family()
    play.do(GoOn())
    return play


def names(play: Play) -> list[str]:
    return [one.who for one in waiting(play.meeting).values()]


def turn(who: str, spoken: Spoken = Spoken.SPOKE) -> TakeTurn:
    return TakeTurn(part="presentation", block="round-0", who=who, spoken=spoken)


def test_the_kinds_come_in_order_and_who_asked_first_stands_first_within_one() -> None:
    play = dialogue()
    for who, order in (
        ("siv", Order.LAST),
        ("karin", Order.LATER),
        ("david", None),
        ("maria", Order.USUAL),
        ("inga", Order.DIRECT),
    ):
        play.do(QueueUp(who=who, order=order))
    assert names(play) == ["inga", "david", "maria", "karin", "siv"]
    assert counts(play.meeting) == (0, 5)


def test_who_waits_already_changes_kind_and_reason_and_keeps_the_rest() -> None:
    play = dialogue()
    play.do(QueueUp(who="siv", reason="skolan"), QueueUp(who="karin"))
    assert play.do(QueueUp(who="siv")) == []
    [event] = play.do(QueueUp(who="siv", order=Order.LATER))
    assert isinstance(event, SpeakerSet)
    assert names(play) == ["karin", "siv"]
    assert waiting(play.meeting)["id-1"].reason == "skolan"
    play.do(ChangeWaiting(id="id-1", values={"reason": "", "order": "direct"}))
    assert names(play) == ["siv", "karin"]


def test_the_word_goes_from_one_to_the_next_and_then_is_free() -> None:
    play = dialogue()
    play.do(QueueUp(who="siv"), QueueUp(who="karin"), GiveWord())
    assert speaking(play.meeting) == "siv"
    play.do(GiveWord())
    assert (speaking(play.meeting), names(play)) == ("karin", [])
    play.do(GiveWord())
    assert speaking(play.meeting) == ""
    assert play.meeting.turns.queue == {}
    assert play.refused(GiveWord()) == "nobody-waits"


def test_two_who_press_at_once_skip_nobody() -> None:
    play = dialogue()
    play.do(QueueUp(who="siv"), QueueUp(who="karin"))
    play.do(GiveWord(after=""))
    assert play.do(GiveWord(after="")) == []
    assert speaking(play.meeting) == "siv"


def test_the_word_may_go_to_somebody_out_of_order_who_need_not_wait() -> None:
    play = dialogue()
    play.do(QueueUp(who="siv"), QueueUp(who="karin"), GiveWord(who="karin"))
    assert (speaking(play.meeting), names(play)) == ("karin", ["siv"])
    assert play.do(GiveWord(who="karin")) == []
    assert [type(e) for e in play.do(GiveWord(who="David"))] == [SpeakerQueued, WordGiven]
    assert (speaking(play.meeting), names(play)) == ("David", ["siv"])


def test_a_round_that_has_begun_goes_on_before_the_queue_save_for_a_direct_answer() -> None:
    play = presenting()
    play.do(QueueUp(who="siv"), GiveWord())
    assert speaking(play.meeting) == "siv"  # nobody has had a turn in the round yet
    play.do(GiveWord())
    assert speaking(play.meeting) == "person"
    play.do(GiveWord(), QueueUp(who="karin"), QueueUp(who="david", order=Order.DIRECT))
    assert speaking(play.meeting) == "maria"
    play.do(GiveWord())
    assert (speaking(play.meeting), names(play)) == ("david", ["karin"])
    play.do(GiveWord())
    assert speaking(play.meeting) == "jonas"
    assert counts(play.meeting) == (2, 5)


def test_somebody_may_be_let_in_before_their_turn_in_a_round() -> None:
    play = presenting()
    [event] = play.do(GiveWord(who="david"))
    assert isinstance(event, TurnGiven)
    assert speaking(play.meeting) == "david"
    play.do(GiveWord())
    assert speaking(play.meeting) == "person"


def test_while_the_family_speaks_the_queue_only_waits() -> None:
    play = presenting()
    play.do(GoOn(), QueueUp(who="siv"))
    assert play.refused(GiveWord()) == "family-speaks"
    assert play.refused(GiveWord(who="siv")) == "family-speaks"
    assert names(play) == ["siv"]


def test_the_word_is_free_again_in_another_part() -> None:
    play = presenting()
    play.do(QueueUp(who="siv"), GiveWord(), GoTo(part="dialog"))
    assert holder(play.meeting) == ""
    assert names(play) == []


def test_who_has_left_or_is_not_here_waits_no_more() -> None:
    play = dialogue()
    play.do(QueueUp(who="siv"), QueueUp(who="karin"), QueueUp(who="david"))
    play.do(ChangeParticipant(id="siv", values={"left": "14:20"}))
    play.do(ChangeParticipant(id="david", values={"presence": "absent"}))
    assert names(play) == ["karin"]


def test_somebody_is_taken_out_of_the_queue_and_so_is_everybody() -> None:
    play = dialogue()
    play.do(QueueUp(who="siv"), QueueUp(who="karin"), QueueUp(who="david"))
    play.do(LeaveQueue(who="siv"), LeaveQueue(who="id-2"))
    assert names(play) == ["david"]
    play.do(ClearQueue())
    assert play.meeting.turns.queue == {}


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (QueueUp(who=""), "name-missing"),
        (LeaveQueue(who=""), "name-missing"),
        (LeaveQueue(who="siv"), "not-in-queue"),
        (ChangeWaiting(id="x", values={}), "not-in-queue"),
    ],
)
def test_what_the_queue_refuses(command: QueueUp, code: str) -> None:
    assert dialogue().refused(command) == code


def test_before_the_meeting_nobody_has_the_word() -> None:
    play = family()
    assert play.refused(GiveWord()) == "no-part-open"
    assert counts(play.meeting) == (0, 0)


def test_who_begins_in_the_dialogue_is_noted_once() -> None:
    play = dialogue()
    assert len(play.do(ChooseBeginning(begins=Begins.FAMILY))) == 1
    assert play.do(ChooseBeginning(begins=Begins.FAMILY)) == []
