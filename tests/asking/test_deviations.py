"""Deviations show as numbers: the family may sit beside the chair."""

from assistant.asking.form import Kind
from assistant.asking.forms import form
from assistant.asking.history import what, where
from assistant.meeting.deviations import AddDeviation, ChangeDeviation
from tests.meeting.build import family

SECRET = "Tove kom inte"


def test_neither_row_nor_history_tells_what_it_says() -> None:
    play = family()
    events = play.do(
        AddDeviation(id="d", values={"what": SECRET, "meant": SECRET}),
        ChangeDeviation(id="d", values={"done": f"{SECRET}, sa chefen"}),
    )
    [row] = form("deviations").rows(play.meeting)
    told = [row.title, row.detail]
    for event in events:
        told += [where(event, play.meeting), what(event, play.meeting)]
    assert not [text for text in told if "Tove" in text]
    assert where(events[0], play.meeting) == "Avvikelser"


def test_a_new_one_is_asked_on_lines_and_is_then_written_out() -> None:
    play = family()
    play.do(AddDeviation(id="d", values={"what": SECRET}))
    asked = form("deviations")
    new, old = asked.fields(play.meeting, ""), asked.fields(play.meeting, "d")
    assert [field.kind for field in new if field.name == "what"] == [Kind.LINE]
    assert [field.kind for field in old if field.name == "what"] == [Kind.TEXT]
