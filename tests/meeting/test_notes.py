"""What the plain blocks of a part hold."""

import pytest

from assistant.meeting.event import Command
from assistant.meeting.notes import ListLine, Spoken, TakeTurn, Tick, WriteNote
from tests.meeting.build import bare, family


def test_a_note_reads_as_it_was_written_last() -> None:
    play = bare()
    play.do(WriteNote(part="dialog", block="note-0", text="Trötta"))
    assert play.do(WriteNote(part="dialog", block="note-0", text="Trötta")) == []
    play.do(WriteNote(part="dialog", block="note-0", text="Trötta.\nMen glada."))
    assert play.meeting.notes.texts == {"dialog/note-0": "Trötta.\nMen glada."}


def test_what_is_had_is_ticked_and_can_be_unticked() -> None:
    play = bare()
    assert play.do(Tick(part="story", block="get-1", done=False)) == []
    play.do(Tick(part="story", block="get-1"), Tick(part="story", block="get-2"))
    play.do(Tick(part="story", block="get-1", done=False))
    assert play.meeting.notes.ticks == {"story/get-1": False, "story/get-2": True}


def test_in_a_round_everybody_may_pass_and_may_speak_after_all() -> None:
    play = family()

    def turn(who: str, spoken: Spoken) -> Command:
        return TakeTurn(part="presentation", block="round-0", who=who, spoken=spoken)

    play.do(turn("siv", Spoken.SPOKE), turn("person", Spoken.PASSED))
    assert play.do(turn("karin", Spoken.WAITS)) == []
    play.do(turn("person", Spoken.SPOKE))
    assert play.meeting.notes.rounds == {
        "presentation/round-0": {"siv": Spoken.SPOKE, "person": Spoken.SPOKE}
    }
    assert play.refused(turn("nobody", Spoken.SPOKE)) == "nobody-of-that-name"


def test_a_list_gains_changes_and_loses_lines() -> None:
    play = bare()

    def line(text: str, id: str = "") -> Command:
        return ListLine(part="dialog", block="list-1", id=id, text=text)

    assert play.refused(line(" ")) == "text-missing"
    play.do(line("Pausrum"), line("Hörselkåpor"))
    first, second = play.meeting.notes.lists["dialog/list-1"]
    play.do(line("Tyst pausrum", first), line("", second))
    assert play.meeting.notes.lists == {"dialog/list-1": {first: "Tyst pausrum"}}


@pytest.mark.parametrize(
    ("command", "code"),
    [
        (WriteNote(part="fika", block="note-0", text="x"), "no-such-part"),
        (WriteNote(part="dialog", block="list-1", text="x"), "no-such-block"),
        (WriteNote(part="dialog", block="note-9", text="x"), "no-such-block"),
        (Tick(part="story", block="say-0"), "no-such-block"),
        (
            TakeTurn(part="story", block="get-1", who="person", spoken=Spoken.SPOKE),
            "no-such-block",
        ),
        (ListLine(part="dialog", block="", text="x"), "no-such-block"),
    ],
)
def test_a_block_is_one_of_the_agendas(command: Command, code: str) -> None:
    assert bare().refused(command) == code


def test_notes_never_reach_the_plan() -> None:
    play = bare()
    before = play.plan()
    play.do(
        WriteNote(part="dialog", block="note-0", text="Hemligt"),
        ListLine(part="dialog", block="list-1", text="Också"),
        Tick(part="story", block="get-1"),
    )
    assert play.plan() == before
