"""Turns and the queue, as people type and read them."""

from datetime import date

import pytest
from msgspec.structs import replace

from assistant.asking.balance import balance_lines
from assistant.asking.forms import BLOCKS, form
from assistant.asking.interpreting import reminder
from assistant.asking.lines import read_line
from assistant.asking.questions import waited
from assistant.asking.turns import told
from assistant.desk.balance import Side
from assistant.meeting.attendance import ChangeParticipant, ChooseTurn, Turn
from assistant.meeting.event import Command
from assistant.meeting.interpreting import Lengthen, NoteSecrecy
from assistant.meeting.moments import EndMeeting
from assistant.meeting.questions import ParkQuestion, Question, SettleFirst, Standing
from assistant.meeting.timekeeping import GoOn, GoTo
from assistant.meeting.turns import (
    Begins,
    ChooseBeginning,
    ClearQueue,
    GiveWord,
    LeaveQueue,
    Order,
    QueueUp,
)
from tests.meeting.build import START, TODAY, Play, bare, family


def presenting() -> Play:
    play = family()
    play.do(GoOn())
    return play


@pytest.mark.parametrize(
    ("line", "command"),
    [
        (
            "kö siv: direkt om morgnarna",
            QueueUp(who="siv", order=Order.DIRECT, reason="om morgnarna"),
        ),
        ("kö siv: direkt", QueueUp(who="siv", order=Order.DIRECT)),
        ("kö siv: sista ordet", QueueUp(who="siv", order=Order.LAST)),
        ("kö siv: senare, om pengar", QueueUp(who="siv", order=Order.LATER, reason="om pengar")),
        ("kö siv: direktflyget", QueueUp(who="siv", reason="direktflyget")),
        ("kö siv: om skolan", QueueUp(who="siv", reason="om skolan")),
        ("kö siv", QueueUp(who="siv")),
        (
            "queue siv: om skolan; när direkt",
            QueueUp(who="siv", order=Order.DIRECT, reason="om skolan"),
        ),
        ("kö bort siv", LeaveQueue(who="siv")),
        ("kö klar", ClearQueue()),
        ("ordet", GiveWord()),
        ("ordet vidare", GiveWord()),
        ("ordet siv", GiveWord(who="siv")),
        ("tolktid", Lengthen()),
        ("tolk: tolken själv", NoteSecrecy(id="tolk", said="tolken själv")),
        ("börjar: familjen börjar", ChooseBeginning(begins=Begins.FAMILY)),
        ("börjar: vill börja", ChooseTurn(turn=Turn.FIRST)),
        ("besvarad", SettleFirst(standing=Standing.ANSWERED)),
        ("obesvarad", SettleFirst(standing=Standing.LEFT)),
        ("följer med", SettleFirst(standing=Standing.CARRIED)),
    ],
)
def test_a_line_means(line: str, command: Command) -> None:
    assert read_line(line, family().meeting, TODAY).commands == (command,)


@pytest.mark.parametrize(
    ("line", "asked"),
    [("kö", "queue"), ("kö om morgnarna", "queue"), ("fråga hur är det", "questions")],
)
def test_a_line_that_names_nobody_asks(line: str, asked: str) -> None:
    assert read_line(line, family().meeting, TODAY).ask is form(asked)


def test_a_name_alone_parks_a_question() -> None:
    [command] = read_line("fråga siv", family().meeting, TODAY).commands
    assert command == ParkQuestion(by="siv")


def test_who_has_the_word_and_who_is_left_stand_in_a_line() -> None:
    play = presenting()
    assert told(play.meeting).startswith("Nu: Elias. Kvar: Maria, Jonas, Inga, Siv, Karin ")
    play.do(ChooseTurn(turn=Turn.THROUGH, speaker="maria"))
    assert told(play.meeting).startswith("Nu: Elias genom Maria. Kvar: Maria")
    play.do(QueueUp(who="david", order=Order.LATER), QueueUp(who="Ombudet"), GiveWord())
    assert told(play.meeting).startswith("Ordet: Ombudet. Kvar i rundan: Elias genom Maria, ")
    assert told(play.meeting).endswith("I kön: David (senare).")


def test_nothing_is_told_of_a_round_that_is_over_nor_where_the_family_speaks() -> None:
    play = presenting()
    for _turn in range(7):
        play.do(GiveWord())
    assert told(play.meeting) == ""
    play.do(QueueUp(who="siv"), GoOn())
    assert told(play.meeting) == ""
    assert told(bare().meeting) == ""


def test_two_of_one_first_name_are_told_apart() -> None:
    play = presenting()
    play.do(QueueUp(who="Siv Andersdotter"), QueueUp(who="siv"))
    assert "Siv Andersdotter" not in told(presenting().meeting)
    play.do(GoTo(part="dialog"))
    assert told(play.meeting) == "I kön: Siv Andersdotter och Siv."


def test_the_queue_lists_who_has_the_word_first_with_when_and_why() -> None:
    play = presenting()
    play.do(GoTo(part="dialog"), QueueUp(who="siv"), GiveWord())
    play.do(QueueUp(who="karin", reason="skolan"), QueueUp(who="david", order=Order.DIRECT))
    rows = form("queue").rows(play.meeting)
    assert [(row.title, row.detail) for row in rows] == [
        ("Siv Samtalsdotter", "har ordet"),
        ("David Fiktivsson", "direkt"),
        ("Karin Låtsberg", "skolan"),
    ]


def test_parked_questions_are_not_listed_while_the_family_may_see_them() -> None:
    play = presenting()
    play.do(GoOn())
    play.do(*form("questions").commands(play.meeting, "", {"by": "siv", "text": "Varför?"}))
    assert form("questions").seen(play.meeting) == []
    play.do(GoOn())
    assert len(form("questions").seen(play.meeting)) == 1


def test_a_question_says_how_long_it_has_waited() -> None:
    play, asked = Play().wait(12), Question(by="amir", parked_at=START)
    assert waited(asked, play.now) == "väntat 12 minuter"
    assert waited(asked, START) == "väntar sedan nyss"
    earlier = replace(asked, since=date(2026, 9, 17))
    assert waited(earlier, play.now) == "väntar sedan mötet 17 september 2026"


def test_the_balance_is_shapes_with_a_word_for_each() -> None:
    shares = {Side.PERSON: 1, Side.FAMILY: 4, Side.PROFESSIONALS: 0}
    assert balance_lines(family().meeting, shares) == [
        "▮▯▯▯ Barnet: lite",
        "▮▮▮▮ Familjen: mest",
        "▯▯▯▯ Verksamheterna: inget än",
    ]
    assert balance_lines(family("adult").meeting, shares)[0] == "▮▯▯▯ Den planen gäller: lite"


def test_everybody_is_reminded_of_the_interpreter_who_is_here() -> None:
    play = family()
    play.do(GoOn())
    assert reminder(play.meeting) == "Tolk: en i taget, korta meningar."
    play.do(EndMeeting())
    assert reminder(play.meeting) == "", "nobody speaks any more"
    alone = bare()
    alone.do(GoOn())
    assert reminder(alone.meeting) == ""


def test_in_a_round_one_who_is_not_in_the_room_is_not_forgotten() -> None:
    play = family()
    play.do(GoOn(), ChangeParticipant(id="siv", values={"presence": "phone"}))
    details = {row.title: row.detail for row in BLOCKS["round"].rows(play.meeting)}
    assert details["Siv Samtalsdotter"].endswith("på telefon")
    assert details["Karin Låtsberg"] == "väntar"
