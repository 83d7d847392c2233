"""Quick entry in a form: what its first field says of who and when goes to their own fields."""

from collections.abc import Callable, Sequence
from datetime import date
from typing import TYPE_CHECKING

from assistant.asking.answers import NotUnderstood
from assistant.asking.form import Values
from assistant.meeting.meeting import Meeting
from assistant.meeting.records import Value

if TYPE_CHECKING:
    from assistant.tui.widgets.field_box import FieldBox


def spread_boxes(boxes: Sequence["FieldBox"], meeting: Meeting, today: date) -> None:
    """Share what the first field says, where it has changed; each field shows what it got.

    Where an ``@`` could be several people, the field says so and is left as it is.
    """
    main = next((box for box in boxes if box.field.main), None)
    if main is None or not main.changed:
        return
    from assistant.asking.entry import spread  # read beside the key that opened the form

    given = {box.field.name: box.raw for box in boxes if box is main or box.raw}
    fields = [box.field for box in boxes]
    try:
        # The date has a field of its own just below: only a word such as *senast* sends one there.
        answers, read = spread(given, fields, meeting, today, new=False)
    except NotUnderstood as problem:
        main.wrong(problem)
        return
    if read:
        for box in boxes:
            if box is main or (box.field.name in answers and box.field.name not in given):
                box.fill(answers[box.field.name])


def fill_boxes(boxes: Sequence["FieldBox"], known: Callable[[Values], Values]) -> None:
    """Fill in what is known of somebody whose name was just written, where nothing is typed."""
    main = next((box for box in boxes if box.field.main), None)
    if main is None or not main.changed:
        return
    said: dict[str, Value] = {}
    for box in boxes:
        try:
            said[box.field.name] = box.value()
        except NotUnderstood:
            said[box.field.name] = box.raw
    found = known(said)
    for box in boxes:
        if found.get(box.field.name):
            box.fill(found[box.field.name])
