"""The balance between the sides of the table."""

from assistant.desk.balance import Balance, Side
from assistant.meeting.event import Command
from assistant.meeting.notes import Spoken, TakeTurn
from assistant.meeting.timekeeping import GoOn, GoTo, Resume, TakePause
from assistant.meeting.turns import GiveWord, QueueUp
from tests.meeting.build import Play, family


class Watched:
    """A meeting somebody keeps the balance of."""

    def __init__(self, play: Play) -> None:
        self.play = play
        self.balance = Balance()

    def do(self, *commands: Command, after: float = 0) -> "Watched":
        self.play.wait(after).do(*commands)
        self.balance.look(self.play.meeting, self.play.now)
        return self


def turn(who: str, spoken: Spoken = Spoken.SPOKE) -> TakeTurn:
    return TakeTurn(part="presentation", block="round-0", who=who, spoken=spoken)


def presenting() -> Watched:
    return Watched(family()).do(GoOn())


def test_nobody_has_spoken_before_a_turn_is_over() -> None:
    room = presenting()
    room.balance.look(room.play.wait(3).meeting, room.play.now)
    assert room.balance.shares() == {}


def test_each_side_has_its_share_of_whoever_had_most() -> None:
    room = presenting().do(turn("person"), after=1).do(turn("maria"), after=2)
    room.do(turn("jonas"), after=2).do(turn("inga", Spoken.PASSED), after=9)
    assert room.balance.shares() == {Side.PERSON: 1, Side.FAMILY: 4, Side.PROFESSIONALS: 0}


def test_the_queue_counts_as_the_round_does() -> None:
    room = Watched(family()).do(GoTo(part="dialog"))
    room.do(QueueUp(who="siv"), QueueUp(who="maria"), GiveWord()).do(GiveWord(), after=4)
    room.do(GiveWord(), after=1)
    assert room.balance.shares() == {Side.PERSON: 0, Side.FAMILY: 1, Side.PROFESSIONALS: 4}


def test_a_pause_is_nobodys_turn() -> None:
    room = presenting().do(turn("person"), after=2).do(TakePause(), after=1)
    room.do(Resume(), after=30).do(turn("maria"), after=1)
    assert room.balance.shares() == {Side.PERSON: 4, Side.FAMILY: 4, Side.PROFESSIONALS: 0}


def test_the_familys_story_is_not_measured() -> None:
    room = presenting().do(GoOn()).do(GoOn(), after=15)
    assert room.balance.shares() == {}


def test_an_interpreter_and_a_name_that_nobody_knows_are_on_no_side() -> None:
    room = Watched(family()).do(GoTo(part="dialog"))
    room.do(GiveWord(who="tolk")).do(GiveWord(who="Någon"), after=2).do(GiveWord(), after=2)
    assert room.balance.shares() == {}
