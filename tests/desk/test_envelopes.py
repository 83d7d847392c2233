"""Events into envelopes and back: every kind there is, whole."""

import inspect
import typing
from datetime import UTC, date, datetime
from enum import Enum
from types import UnionType
from typing import Any

import msgspec
import pytest
from msgspec import Struct

from assistant.case import case
from assistant.desk.envelopes import NewerVersion, opened, sealed
from assistant.meeting import meeting, undo
from assistant.meeting.agenda import Agenda
from assistant.meeting.event import Event
from assistant.meeting.plan import Plan
from tests.meeting.build import agenda, rich

NOW = datetime(2026, 11, 25, 13, 0, 1, 250_000, tzinfo=UTC)
KINDS = meeting.EVENTS | case.EVENTS | undo.EVENTS
HARD = 'å ä ö "\\ / {x} \n\t \u202e 😀 \x00'


def example(wanted: Any, hint: str = "") -> Any:
    """A value of a type, with every field of a struct filled."""
    origin = typing.get_origin(wanted)
    if wanted is Agenda:
        return agenda()
    if wanted is Plan:
        return rich().plan()
    if origin in (typing.Union, UnionType):
        return example(typing.get_args(wanted)[0], hint)
    if origin is typing.Literal:
        return typing.get_args(wanted)[0]
    if origin is tuple:
        each = [kind for kind in typing.get_args(wanted) if kind is not Ellipsis]
        return tuple(example(kind, hint) for kind in each)
    if origin is list:
        return [example(kind, hint) for kind in typing.get_args(wanted)]
    if origin is dict:
        key, value = typing.get_args(wanted)
        return {example(key): example(value)}
    if inspect.isclass(wanted) and issubclass(wanted, Struct):
        hints = typing.get_type_hints(wanted, vars(inspect.getmodule(wanted)))
        return wanted(**{name: example(hints[name], name) for name in wanted.__struct_fields__})
    if inspect.isclass(wanted) and issubclass(wanted, Enum):
        return next(iter(wanted))
    return {
        str: f"{hint} {HARD}",
        int: 3,
        float: 2.5,
        bool: True,
        datetime: NOW,
        date: NOW.date(),
    }[wanted]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_comes_back_as_it_went_in(kind: str) -> None:
    event: Event = example(KINDS[kind])
    envelope = sealed(event, stream="m1", base="b", actor="chair", at=NOW, mono=1.5)
    assert (envelope.kind, envelope.v, envelope.op) == (kind, event.v, event.op)
    assert (envelope.stream, envelope.base, envelope.actor) == ("m1", "b", "chair")
    stored = msgspec.json.decode(msgspec.json.encode(envelope), type=type(envelope))
    assert opened(stored, KINDS) == event
    assert stored.at == NOW


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_sets_a_path_of_its_own_concern(kind: str) -> None:
    event: Event = example(KINDS[kind])
    assert event.path
    assert "{" not in event.path.replace("{x}", "")
    assert event.op in ("add", "set", "claim")


def test_every_event_that_is_written_is_known() -> None:
    """A concern that forgets to list an event could write what nobody can read."""
    written = {kind.kind(): kind for kind in _leaves(Event) if _ours(kind)}
    assert written == KINDS


def _leaves(kind: type[Event]) -> list[type[Event]]:
    """The kinds of an event that have no kinds of their own."""
    kinds = [leaf for under in kind.__subclasses__() for leaf in _leaves(under)]
    return kinds or [kind]


def _ours(kind: type[Event]) -> bool:
    return kind.__module__.startswith("assistant.")


def test_every_command_has_a_concern_that_decides_it() -> None:
    from assistant.meeting.event import Command

    listed = {command for module in meeting.CONCERNS.values() for command in module.COMMANDS}
    assert set(Command.__subclasses__()) == listed


def test_a_value_keeps_its_kind_of_value() -> None:
    kind = KINDS["attendance.ParticipantSet"]
    for value in ("ja", "", True, False, 3, ["chair", "å"], [], None, "2026-11-25"):
        event = kind(id="a", field="f", value=value)
        envelope = sealed(event, stream="m", base=None, actor="chair", at=NOW, mono=0)
        back = opened(envelope, KINDS)
        assert back == event
        assert type(back.value) is type(value)


def test_a_kind_nobody_knows_was_written_by_a_newer_program() -> None:
    event = example(KINDS["purpose.PurposeSet"])
    envelope = sealed(event, stream="m", base=None, actor="chair", at=NOW, mono=0)
    for change in ({"kind": "purpose.PurposeDreamt"}, {"v": 2}):
        with pytest.raises(NewerVersion):
            opened(msgspec.structs.replace(envelope, **change), KINDS)


def test_two_envelopes_of_one_event_have_ids_that_sort_by_time() -> None:
    event = example(KINDS["purpose.PurposeSet"])
    ids = [
        sealed(event, stream="m", base=None, actor="chair", at=NOW, mono=0).id for _n in range(50)
    ]
    assert len(set(ids)) == 50
    assert all(id[14] == "7" for id in ids)
