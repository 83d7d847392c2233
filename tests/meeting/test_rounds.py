"""The order of a round."""

import pytest
from msgspec.structs import replace

from assistant.meeting.agenda import Block
from assistant.meeting.attendance import PERSON, ChangeParticipant, ChooseTurn, Turn
from assistant.meeting.leaving import PlanLeaving
from assistant.meeting.meeting import Meeting
from assistant.meeting.notes import Spoken, TakeTurn
from assistant.meeting.rounds import Round, rounds, running, unfinished
from assistant.meeting.timekeeping import GoOn
from assistant.meeting.turns import Begins, ChooseBeginning
from tests.meeting.build import Play, family, join
from tests.meeting.test_taking_up import taken_up

FAMILY, PROFESSIONALS = (PERSON, "maria", "jonas", "inga"), ("siv", "karin", "david")


def play(*wishes: ChooseTurn | ChooseBeginning) -> Play:
    made = family()
    made.do(GoOn(), *wishes)
    return made


def at(meeting: Meeting) -> Round:
    [one] = rounds(meeting)
    return one


def asking(meeting: Meeting, block: Block) -> Round:
    """The same round with another block."""
    first, *rest = meeting.agenda.parts
    parts = (replace(first, blocks=(block, *first.blocks[1:])), *rest)
    opened = replace(meeting.opened, agenda=replace(meeting.agenda, parts=parts))
    return at(replace(meeting, opening=opened))


def turn(who: str, spoken: Spoken = Spoken.SPOKE) -> TakeTurn:
    return TakeTurn(part="presentation", block="round-0", who=who, spoken=spoken)


def test_a_round_may_go_to_those_whom_the_plan_before_does_not_know() -> None:
    later = taken_up(family().plan())
    join(later, "noor", "Noor Skissberg").do(GoOn())
    here = asking(later.meeting, Block(round="Vad kan du bidra med?", among="newcomers"))
    assert here.order == ("noor",)


def test_the_person_is_offered_to_begin_then_their_side_then_the_professionals() -> None:
    here = at(play().meeting)
    assert here.order == (*FAMILY, *PROFESSIONALS)  # nobody absent, and no interpreter
    assert (here.now, here.left) == (PERSON, here.order[1:])


@pytest.mark.parametrize(
    ("wish", "first", "last"),
    [
        (Turn.FIRST, PERSON, "david"),
        (Turn.THROUGH, PERSON, "david"),
        (Turn.LAST, "maria", PERSON),
        (Turn.NOT, "maria", "david"),
    ],
)
def test_the_persons_wish_is_followed(wish: Turn, first: str, last: str) -> None:
    here = at(play(ChooseTurn(turn=wish)).meeting)
    assert (here.now, here.left[-1]) == (first, last)
    assert PERSON in here.order  # who changes their mind can still be heard


def test_the_professionals_begin_where_the_agenda_says_so_unless_the_family_wants_to() -> None:
    block = Block(round="Vad bär du med dig?", begins="professionals")
    assert asking(play().meeting, block).order == (*PROFESSIONALS, *FAMILY)
    wished = play(ChooseBeginning(begins=Begins.FAMILY)).meeting
    assert asking(wished, block).order == (*FAMILY, *PROFESSIONALS)


def test_a_round_among_the_professionals_goes_to_them_alone() -> None:
    block = Block(round="Vad kan du bidra med?", among="professionals")
    assert asking(play().meeting, block).order == PROFESSIONALS


def test_everybody_has_one_turn_and_may_pass_or_wait_until_last() -> None:
    made = play()
    made.do(turn(PERSON), turn("maria", Spoken.PASSED), turn("jonas", Spoken.LATER))
    here = at(made.meeting)
    assert here.had == (PERSON, "maria")
    assert (here.now, here.left) == ("inga", (*PROFESSIONALS, "jonas"))
    made.do(*(turn(who) for who in ("inga", *PROFESSIONALS)))
    assert (at(made.meeting).now, at(made.meeting).left) == ("jonas", ())
    made.do(turn("jonas"))
    assert unfinished(made.meeting) is None


def test_who_comes_late_comes_in_and_who_leaves_goes_out() -> None:
    made = play()
    made.do(*(turn(who) for who in (PERSON, "maria", "jonas", "inga", "siv")))
    join(made, "sven", "Sven Påhitt", came="14:10")
    made.do(ChangeParticipant(id="karin", values={"left": "14:12"}))
    made.do(ChangeParticipant(id="siv", values={"left": "14:15"}))
    here = at(made.meeting)
    assert "siv" in here.had  # who has spoken has spoken
    assert (here.now, here.left) == ("david", ("sven",))


def test_no_round_runs_while_the_family_speaks_or_before_the_meeting() -> None:
    made = family()
    assert (rounds(made.meeting), running(made.meeting)) == ((), None)
    made.do(GoOn(), GoOn())
    assert running(made.meeting) is None


def test_whoever_has_to_go_early_comes_after_the_person_who_begins() -> None:
    made = play()
    made.do(PlanLeaving(id="david", at="14:40"), PlanLeaving(id="karin", at="14:20"))
    assert (at(made.meeting).now, *at(made.meeting).left[:3]) == (PERSON, "karin", "david", "maria")
    made.do(turn(PERSON), turn("karin", Spoken.LATER))
    assert (at(made.meeting).now, at(made.meeting).left[-1]) == ("david", "karin")
