"""Whatever is written into any field of any form is kept as written, and changes nothing else."""

from contextlib import suppress

import pytest

from assistant.asking.answers import NotUnderstood, understood
from assistant.asking.form import Field, Form, Kind
from assistant.asking.forms import EVERY
from assistant.meeting.event import Refused
from assistant.meeting.records import Value
from tests.asking.test_forms import at, rows_of
from tests.meeting.build import TODAY, Play
from tests.support.hostile_strings import STRINGS

FREE = (Kind.LINE, Kind.TEXT, Kind.NAMES, Kind.WHO)
"""What takes any letters."""


NOT_TEXT = {"more_time", "put_in_pause", "lead", "card_shown", "declined"}
"""What is refused, for it wants a number, somebody who is here, or a meeting to come."""
FOLLOWS = {"standing", "principal", "speaker", "reach", "done", "on"}
"""What a rule sets from another answer: a question answered, a measure asked for, who speaks,
how they are reached, that a task somebody saw to is done."""


def free_fields(play: Play) -> list[tuple[Form, str, list[Field]]]:
    """Each free field of each row that there is, and all those of a new one together."""
    found: list[tuple[Form, str, list[Field]]] = []
    for one in EVERY:
        for row in rows_of(play, one):
            fields = [f for f in one.fields(play.meeting, row) if f.kind in FREE]
            found += [(one, row, [field]) for field in fields] if row else [(one, row, fields)]
    return [(one, row, fields) for one, row, fields in found if fields]


def answers(fields: list[Field], text: str, play: Play) -> dict[str, Value]:
    """What the text means in each, save where it would be somebody it is not."""
    found: dict[str, Value] = {}
    for field in fields:
        with suppress(NotUnderstood):
            found[field.name] = understood(field, text, play.meeting, TODAY)
    return found


def read(play: Play, one: Form, row: str) -> dict[str, Value]:
    """What the fields of a row hold; of a new one, those of the row that came last."""
    ids = [known.id for known in one.rows(play.meeting)]
    return dict(one.values(play.meeting, ids[-1] if one.adds and not row and ids else row))


@pytest.mark.parametrize("text", STRINGS)
def test_it_is_kept_as_written_in_every_field(text: str) -> None:
    play = at("child", "dialog")
    before, kept = play.meeting, set()
    for one, row, fields in free_fields(play):
        play.meeting = before
        given, was = answers(fields, text, play), read(play, one, row)
        try:
            play.do(*one.commands(before, row, given))
        except Refused:
            assert one.name in NOT_TEXT
            continue
        now = read(play, one, row)
        for name in now.keys() - FOLLOWS:
            if name in given:
                assert now[name] == given[name], (one.name, row, name)
                kept.add((one.name, name))
            elif row:
                assert now[name] == was[name], (one.name, row, name)
    assert len(kept) > 60
