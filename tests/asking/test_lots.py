"""A change of coordinator is asked for as a hand-over, and only where there is one."""

from msgspec.structs import replace

from assistant.asking.forms import form
from assistant.asking.lines import read_line
from assistant.asking.noted import noted_lines
from tests.meeting.build import TODAY, Play, rich
from tests.meeting.test_taking_up import taken_up


def names(play: Play) -> set[str]:
    return {field.name for field in form("lots").fields(play.meeting, "") if not field.aside}


def test_a_hand_over_is_asked_for_where_somebody_else_takes_over() -> None:
    play = taken_up(rich().plan())
    assert not {"handover", "told"} & (names(play) | names(rich()))
    line = "lots: david; överlämning: Siv och David ses; berättar: Siv ringer skolan"
    play.do(*read_line(line, play.meeting, TODAY).commands)
    assert {"handover", "told"} <= names(play)
    assert play.meeting.lots.handover == "Siv och David ses"
    [row] = form("lots").rows(play.meeting)
    assert "tar över efter Siv Samtalsdotter" in row.detail
    assert "Siv ringer skolan" in row.detail


def test_what_is_told_of_it_has_the_agendas_word_for_who_coordinates() -> None:
    play = rich()
    opening = play.meeting.opening
    policy = replace(opening.policy, coordinator="vård- och stödsamordnare")
    meeting = replace(play.meeting, opening=replace(opening, policy=policy))
    [told, *_] = noted_lines(meeting, form("lots"))
    assert told.startswith("Vård- och stödsamordnare: ")
