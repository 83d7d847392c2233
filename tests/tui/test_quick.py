"""What Space does with a row of the child's card."""

from assistant.asking.forms import form
from assistant.tui.panels.quick import quick_values, quick_word
from tests.meeting.build import rich


def test_space_takes_a_thing_off_the_card_and_puts_it_back() -> None:
    card, play = form("card"), rich()
    assert quick_word(card, play.meeting, "g-1") == "inte på kortet"
    play.do(*card.commands(play.meeting, "g-1", quick_values(card, play.meeting, "g-1")))
    assert quick_word(card, play.meeting, "g-1") == "på kortet"
    assert quick_values(card, play.meeting, "g-1") == {"on": True}
