"""Whatever is noted in a meeting, nothing of it reaches the room's screen."""

from collections.abc import Iterator

import pytest

from assistant.asking.form import Field, Kind
from assistant.asking.forms import EVERY
from assistant.desk.public import Public, PublicPart, Round, public_view
from assistant.display.picture import picture
from assistant.display.shown import Sector, Shown, encoded
from assistant.meeting.deviations import AddDeviation
from assistant.meeting.event import Command, Refused
from assistant.meeting.interpreting import NoteSecrecy
from assistant.meeting.leaving import PlanLeaving
from assistant.meeting.moments import EndMeeting, FixPlan
from assistant.meeting.notes import WriteNote
from assistant.meeting.opinions import Disagree
from assistant.meeting.outside import NoteOutside
from assistant.meeting.protection import Protect
from assistant.meeting.questions import ChangeQuestion, ParkQuestion
from assistant.meeting.records import Value
from assistant.meeting.stop_card import RaiseStopCard
from assistant.meeting.timekeeping import GoTo, Resume, TakePause
from assistant.meeting.turns import Begins, ChooseBeginning, Order, QueueUp
from assistant.meeting.withdrawal import DropWithdrawal, NoteWithdrawal
from tests.display.asking import Screen, let_in, served
from tests.meeting.build import Play, family, rich
from tests.support.marked import holds

MARK = "Hemligord"


def marked(field: Field, number: int) -> Value:
    """A value that fits, with a marked word in it wherever words fit."""
    word = f"{MARK}{number}"
    match field.kind:
        case Kind.CHOICE:
            return field.choices[0].value if field.choices else None
        case Kind.SEVERAL:
            return [choice.value for choice in field.choices[:1]]
        case Kind.NAMES:
            return [word]
        case Kind.DATE:
            return "2027-01-04"
        case Kind.TIME:
            return "14:20"
        case Kind.YES:
            return True
    return word


def with_every_field_marked() -> tuple[Play, int]:
    """A meeting with a marked word wherever one can be written, and how many there are."""
    play, written = family(), 0
    for form in EVERY:
        rows = [row.id for row in form.rows(play.meeting)] + ([""] if form.adds else [])
        for row in rows:
            for field in form.fields(play.meeting, row):
                values = {field.name: marked(field, written)}
                try:
                    play.do(*form.commands(play.meeting, row, values))
                except Refused:
                    continue
                written += 1
    return play, written


def moments(play: Play) -> Iterator[bytes]:
    """Everything that is sent, in every state the meeting can be in."""

    def sent() -> bytes:
        return encoded(picture(public_view(play.meeting, play.now)))

    yield sent()
    for part in play.meeting.agenda.parts:
        play.do(GoTo(part=part.id))
        yield sent()
        play.wait(90)
        yield sent()
    play.do(TakePause())
    yield sent()
    play.do(RaiseStopCard())
    yield sent()
    play.do(FixPlan())
    yield sent()
    play.do(EndMeeting())
    yield sent()


def test_no_marked_word_and_no_name_is_in_anything_that_is_sent() -> None:
    play, written = with_every_field_marked()
    assert written > 60
    people = {someone.name for someone in play.meeting.attendance.people.values()}
    assert any(MARK in name for name in people)
    everything = b"\n".join(moments(play))
    assert not holds(everything, MARK)
    for name in people:
        assert not holds(everything, name)


async def test_the_bytes_on_the_wire_hold_none_either() -> None:
    play, _written = with_every_field_marked()
    async with served() as serving:
        screen = await Screen.of(serving, await let_in(serving))
        await screen.picture()
        for part in play.meeting.agenda.parts:
            play.do(GoTo(part=part.id))
            serving.show(picture(public_view(play.meeting, play.now)))
            picture_sent = await screen.picture()
            assert not holds(picture_sent, MARK)
            assert holds(picture_sent, part.title)
        screen.writer.close()


NAMED = {
    Public: ("blank", "parts", "now", "left", "paused", "ends", "rounds"),
    PublicPart: ("title", "sentence", "minutes", "step", "pause"),
    Round: ("had", "turns"),
    Shown: (
        *("language", "blank", "title", "sentence", "next", "ends", "round", "round_told"),
        *("circle", "told", "sectors", "left", "seconds", "runs"),
    ),
    Sector: ("share", "step", "rest"),
}
"""All that the room may see.  Whoever adds to it says here that it is nobody's own."""

UNSEEN: tuple[Command, ...] = (
    NoteOutside(text="Vem betalar?"),
    NoteOutside(text="Vem ansvarar?"),
    ParkQuestion(by="david", text="Hur är kvällarna?"),
    ChangeQuestion(id="q-1", values={"answer": "Lugna"}),
    AddDeviation(values={"what": "BUP kom inte.", "organisations": ["BUP"]}),
    Disagree(text="Siv håller inte med."),
    QueueUp(who="siv", order=Order.DIRECT, reason="om morgnarna"),
    QueueUp(who="karin"),
    PlanLeaving(id="david", at="14:50"),
    NoteSecrecy(id="tolk", said="siv"),
    Protect(id="maria"),
    ChooseBeginning(begins=Begins.FAMILY),
    WriteNote(part="dialog", block="note-0", text="Alla är oroliga."),
)


def test_nothing_is_public_that_is_not_named_here() -> None:
    for struct, names in NAMED.items():
        assert struct.__struct_fields__ == names


@pytest.mark.parametrize("command", UNSEEN, ids=lambda command: type(command).__name__)
def test_what_is_private_changes_nothing_on_the_wall_not_even_a_count(command: Command) -> None:
    play = rich()
    before = public_view(play.meeting, play.now)
    assert play.do(command)
    assert public_view(play.meeting, play.now) == before
    assert not before.blank


def test_while_a_consent_is_taken_back_nothing_is_shown_and_afterwards_no_trace() -> None:
    play = rich()
    before = public_view(play.meeting, play.now)
    play.do(NoteWithdrawal(values={"who": "maria"}))
    assert public_view(play.meeting, play.now) == Public(blank=True)
    play.do(DropWithdrawal(), Resume())
    assert public_view(play.meeting, play.now) == before
