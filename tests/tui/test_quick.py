"""What Space does with a row of the child's card."""

from assistant.asking.forms import form
from assistant.tui.panels.quick import quick_values, quick_word
from tests.meeting.build import rich
from tests.tui.conftest import Sit


def test_space_takes_a_thing_off_the_card_and_puts_it_back() -> None:
    card, play = form("card"), rich()
    assert quick_word(card, play.meeting, "g-1") == "inte på kortet"
    play.do(*card.commands(play.meeting, "g-1", quick_values(card, play.meeting, "g-1")))
    assert quick_word(card, play.meeting, "g-1") == "på kortet"
    assert quick_values(card, play.meeting, "g-1") == {"on": True}


async def test_who_types_on_where_nothing_is_written_answers_nothing(sit: Sit) -> None:
    async with sit() as chair:
        person = chair.meeting.attendance.people["person"]
        await chair.presses("f2", *"hon", "space", *"var", "9")
        assert chair.meeting.attendance.people["person"] == person
