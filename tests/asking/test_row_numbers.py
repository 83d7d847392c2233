"""A measure has one number, on screen, on paper and in a line: its goal's, and a letter."""

import pytest

from assistant.asking.answers import NotUnderstood
from assistant.asking.form import Row
from assistant.asking.goals import MeasureForm
from assistant.asking.lines import read_line
from assistant.asking.noted import row_told
from assistant.documents.plan_document import plan_document
from assistant.meeting.goals import (
    AddGoal,
    AddMeasure,
    ChangeMeasure,
    Goals,
    Measure,
    RemoveMeasure,
    lettered,
)
from tests.documents.reading import words
from tests.meeting.build import TODAY, Play, bare

NUMBERS = {"m-1": "1.1a", "m-2": "1a", "m-3": "2a", "m-4": "1b", "m-5": "a"}


def noted() -> Play:
    """Measures that were not noted in the order of their goals."""
    play = bare()
    play.do(
        AddGoal(id="g-1", values={"text": "Sova"}),
        AddGoal(id="g-1-1", values={"text": "Lägga sig", "parent": "g-1"}),
        AddGoal(id="g-2", values={"text": "Äta"}),
        AddGoal(id="g-3", values={"text": "Leka"}),
        *(
            AddMeasure(id=id, values={"what": what, "goal": goal})
            for id, what, goal in (
                ("m-1", "Läsa saga", "g-1-1"),
                ("m-2", "Mörka rummet", "g-1"),
                ("m-3", "Laga gröt", "g-2"),
                ("m-4", "Ställa klockan", "g-1"),
                ("m-5", "Ringa mormor", ""),
            )
        ),
    )
    return play


def changed(line: str, play: Play | None = None) -> str:
    """The id of the measure that a line changes."""
    [command] = read_line(line, (play or noted()).meeting, TODAY).commands
    assert isinstance(command, ChangeMeasure | RemoveMeasure)
    return command.id


def asked(line: str) -> tuple[str, tuple[str, ...]]:
    with pytest.raises(NotUnderstood) as problem:
        read_line(line, noted().meeting, TODAY)
    return problem.value.code, problem.value.ids


def test_it_is_the_goals_number_and_a_letter() -> None:
    meeting = noted().meeting
    assert meeting.goals.numbered_measures() == NUMBERS | {"m-5": "a"}
    titles = [row.headed for row in MeasureForm().seen(meeting)]
    assert titles == [
        "1a  Mörka rummet",
        "1b  Ställa klockan",
        "1.1a  Läsa saga",
        "2a  Laga gröt",
        "a  Ringa mormor",
    ]


def test_after_z_comes_aa() -> None:
    assert [lettered("2", place) for place in (0, 25, 26, 27)] == ["2a", "2z", "2aa", "2bb"]
    many = Goals(measures={str(n): Measure(what="x") for n in range(60)})
    assert len(set(many.numbered_measures().values())) == 60


def test_the_paper_has_the_same_number() -> None:
    told = " ".join(words(plan_document(noted().plan())))
    for number, what in (("1a", "Mörka"), ("1.1a", "Läsa"), ("2a", "Laga"), ("a", "Ringa")):
        assert f"{number}. {what}" in told


@pytest.mark.parametrize(("id", "number"), NUMBERS.items())
@pytest.mark.parametrize(
    "line", ["ändra åtgärd {}: senast 4/12", "insats {}: senast 4/12", "ta bort åtgärd {}"]
)
def test_what_stands_there_is_what_one_types(id: str, number: str, line: str) -> None:
    assert changed(line.format(number)) == id
    assert changed(line.format(number.upper())) == id


def test_a_goals_number_alone_is_still_what_a_new_one_is_for() -> None:
    [command] = read_line("åtgärd 2: Baka bröd", noted().meeting, TODAY).commands
    assert isinstance(command, AddMeasure)
    assert command.values["goal"] == "g-2"


@pytest.mark.parametrize(
    ("head", "id"),
    [("1", "m-1"), ("4", "m-4"), ("5", "m-5"), ("2.1", "m-3"), ("1.2", "m-4")],
)
def test_a_number_that_can_mean_one_thing_is_that(head: str, id: str) -> None:
    """A place in the list, as before, or a goal's first, second …"""
    assert changed(f"ändra åtgärd {head}: senast 4/12") == id


@pytest.mark.parametrize(
    ("head", "ids"),
    [
        ("2", ("m-2", "m-3")),  # the second in the list is another goal's
        ("1.1", ("m-2", "m-1")),  # the first of goal 1, and the sub-goal's
    ],
)
def test_where_two_meanings_part_it_is_asked(head: str, ids: tuple[str, ...]) -> None:
    assert asked(f"ändra åtgärd {head}: senast 4/12") == ("which-row", ids)
    assert asked(f"ta bort åtgärd {head}") == ("which-row", ids)


def test_the_answer_settles_it() -> None:
    meant = {("which-row", "2"): "m-3"}
    said = read_line("ändra åtgärd 2: senast 4/12", noted().meeting, TODAY, meant)
    assert [command.id for command in said.commands if isinstance(command, ChangeMeasure)] == [
        "m-3"
    ]


@pytest.mark.parametrize("head", ["9", "0", "3.7", "2.0"])
def test_what_there_is_not_is_told(head: str) -> None:
    code, ids = asked(f"ändra åtgärd {head}: senast 4/12")
    assert (code, set(ids)) == ("no-such-row", set(NUMBERS))


def test_two_spaces_in_ones_own_words_make_no_number() -> None:
    row = Row(id="q-1", title="Skolan  vad säger de?")
    assert row_told(row, 3) == "3. Skolan  vad säger de?"
    assert row_told(Row(id="m-1", number="2a", title="Laga  gröt"), 3) == "2a. Laga  gröt"
