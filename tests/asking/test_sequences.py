"""Whatever is filled in, in whatever order, is refused or folded, and folds again."""

from datetime import timedelta
from random import Random

import msgspec
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.asking.form import Field, Kind
from assistant.asking.forms import EVERY
from assistant.asking.moves import MOVES
from assistant.asking.replies import reply
from assistant.desk.envelopes import opened, sealed
from assistant.desk.views import seat_view
from assistant.meeting.event import Command, Event, Refused
from assistant.meeting.meeting import EVENTS, Meeting, decide, evolve
from assistant.meeting.moments import CloseMeeting, NotePrint
from assistant.meeting.plan import Plan, canonical, plan_of
from assistant.meeting.records import Value
from assistant.meeting.timekeeping import AddMinutes, GoTo
from tests.meeting.build import Play, bare, family, folded, rich

STEPS = 40
BEGINNINGS = (bare, family, rich, lambda: bare("adult"), lambda: rich("adult"))

WORDS: tuple[Value, ...] = (
    "",
    " ",
    "Något",
    "[/] {x} \x00",
    "å" * 500,
    "siv",
    "person",
    "2026-12-04",
    "14:20",
    None,
    True,
    7,
    ["BUP", "Solskolan"],
    [],
    "yes",
    "no",
    "ja",
)


def value_for(field: Field, dice: Random) -> Value:
    """Often a value that fits, now and then anything."""
    if field.kind is not Kind.CHOICE and dice.random() < 0.1:
        return dice.choice(WORDS)
    match field.kind:
        case Kind.CHOICE:
            return dice.choice([choice.value for choice in field.choices] or [None])
        case Kind.SEVERAL:
            return [choice.value for choice in field.choices if dice.random() < 0.5]
        case Kind.NAMES:
            return dice.sample(
                ["BUP", "Solskolan", "Socialtjänsten", "Tolkbyrån"], dice.randint(0, 4)
            )
        case Kind.YES:
            return dice.random() < 0.5
        case Kind.DATE:
            return dice.choice(["2026-12-04", None])
        case Kind.WHO:
            return dice.choice(["siv", "tove", "maria", "person", "Någon annan", ""])
    return dice.choice(["Något", "Något annat", ""])


def commands(meeting: Meeting, dice: Random) -> list[Command]:
    """What one act at the seat comes to."""
    if dice.random() < 0.25:
        moves: list[Command] = [move.command() for move in MOVES]
        moves = [move for move in moves if not isinstance(move, CloseMeeting)]
        parts = [part.id for part in meeting.agenda.parts]
        others = [GoTo(part=dice.choice(parts)), AddMinutes(minutes=5), NotePrint(copies=2)]
        return [dice.choice([*moves, *others])]
    form = dice.choice(EVERY)
    rows = [row.id for row in form.rows(meeting)]
    if rows and dice.random() < 0.15:
        removal = form.removal(meeting, dice.choice(rows))
        return [removal] if removal else []
    if form.adds:
        rows.append("")
    if not rows:
        return []
    row = dice.choice(rows)
    fields = form.fields(meeting, row)
    chosen = dice.sample(fields, dice.randint(1, len(fields)))
    return form.commands(meeting, row, {field.name: value_for(field, dice) for field in chosen})


def bytes_of(meeting: Meeting) -> bytes:
    return msgspec.json.encode(meeting)


def act(play: Play, dice: Random) -> list[Event]:
    """Do one act; check that nothing but the new state is new."""
    happened: list[Event] = []
    for command in commands(play.meeting, dice):
        before, was = play.meeting, bytes_of(play.meeting)
        events: list[Event] = []
        answer: Refused | None = None
        try:
            events = decide(before, command, play.context())
        except Refused as refused:
            answer = refused
        assert answer is None or reply(answer)
        assert bytes_of(before) == was
        for event in events:
            play.meeting = evolve(play.meeting, event, play.now)
            play.log.append((event, play.now))
        assert bytes_of(before) == was
        happened += events
    return happened


@settings(max_examples=30, deadline=None)
@given(st.integers(0, 2**32), st.integers(0, len(BEGINNINGS) - 1))
@example(0, 0)
@example(1, 2)
@example(215818, 2)
def test_any_meeting_folds_again_and_can_be_shown_and_planned(seed: int, beginning: int) -> None:
    dice, play = Random(seed), BEGINNINGS[beginning]()
    for _step in range(STEPS):
        play.now += timedelta(seconds=dice.randint(0, 300))
        act(play, dice)
    assert play.again() == play.meeting

    stored = [
        (opened(sealed(e, stream="m", base=None, actor="chair", at=at, mono=0.0), EVENTS), at)
        for e, at in play.log
    ]
    assert folded(stored) == play.meeting

    plan = plan_of(play.meeting, 1, play.now)
    assert msgspec.json.decode(canonical(plan), type=Plan) == plan
    assert seat_view(play.meeting, play.now).parts
    for form in EVERY:
        for row in form.rows(play.meeting):
            assert form.fields(play.meeting, row.id)
            form.values(play.meeting, row.id)


@settings(max_examples=10, deadline=None)
@given(st.integers(0, 2**32))
@example(3774)
def test_saying_the_same_again_changes_nothing(seed: int) -> None:
    dice, play = Random(seed), rich()
    for _step in range(STEPS // 2):
        said = commands(play.meeting, dice)
        lasting = [command for command in said if type(command).__name__.startswith("Change")]
        try:
            play.do(*lasting)
        except Refused:
            continue
        assert play.do(*lasting) == []


def test_many_kinds_of_event_come_of_it() -> None:
    """That the random acts reach most of what a meeting can be."""
    seen: set[str] = set()
    for seed in range(40):
        dice, play = Random(seed), BEGINNINGS[seed % len(BEGINNINGS)]()
        for _step in range(STEPS * 2):
            seen |= {event.kind() for event in act(play, dice)}
    assert len(seen) > 0.75 * len(EVENTS), sorted(set(EVENTS) - seen)
