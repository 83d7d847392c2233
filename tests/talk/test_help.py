import pytest

from assistant.asking.forms import EVERY
from assistant.asking.grammar import GRAMMAR
from assistant.asking.lines import read_line
from assistant.asking.moves import MOVES
from assistant.talk.words import aside_in
from tests.talk.room import Room


async def test_help_names_every_word_there_is(elias: Room) -> None:
    said = "\n".join(await elias.talk("hjälp"))
    for saying in GRAMMAR:
        for word in saying.said_in("sv"):
            assert word in said


@pytest.mark.parametrize("form", EVERY, ids=lambda form: form.name)
async def test_help_on_a_word_names_its_answers(elias: Room, form) -> None:  # type: ignore[no-untyped-def]
    said = "\n".join(await elias.talk("nästa", f"hjälp {form.words[0]}"))
    rows = form.rows(elias.desk.meeting)
    row = "" if form.adds or not rows else rows[0].id
    for field in form.fields(elias.desk.meeting, row):
        assert field.label in said


async def test_help_tells_what_not_every_row_has(elias: Room) -> None:
    assert any(
        "Vad ska inte stå i det exemplaret?" in line for line in await elias.talk("hjälp kopia")
    )


async def test_help_on_a_mistyped_word(elias: Room) -> None:
    assert any("Lots" in line for line in await elias.talk("hjälp lotss"))
    assert any("inget Rundan känner igen" in line for line in await elias.talk("hjälp xyzzy"))


def test_no_aside_hides_a_line_of_the_meeting(elias: Room) -> None:
    for form in EVERY:
        for word in form.words:
            assert aside_in(word) is None
            assert aside_in(f"{word}: x") is None
    for move in MOVES:
        for word in move.words:
            assert aside_in(word) is None
            assert read_line(word, elias.desk.meeting, elias.desk.now().date()).commands


@pytest.mark.parametrize(
    ("line", "name", "rest"),
    [
        ("Var är vi?", "where", ""),
        ("where are we", "where", ""),
        ("?", "help", ""),
        ("visa  mål", "show", "mål"),
        ("Skriv ut 5", "print", "5"),
        ("HELP goal", "help", "goal"),
    ],
)
def test_asides_are_heard(line: str, name: str, rest: str) -> None:
    found = aside_in(line)
    assert found is not None
    assert (found[0].name, found[1]) == (name, rest)
