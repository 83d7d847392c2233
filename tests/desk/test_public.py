"""The room's screen: an allow-list, in which nothing private is ever found."""

from collections.abc import Iterator
from typing import Any

import msgspec
import pytest
from msgspec import Struct

from assistant.desk.public import Public, Round, public_view
from assistant.desk.views import Step
from assistant.meeting import meeting as meetings
from assistant.meeting.agenda import Agenda
from assistant.meeting.moments import EndMeeting
from assistant.meeting.notes import Spoken, TakeTurn
from assistant.meeting.opening import PutInPause
from assistant.meeting.stop_card import LiftStopCard, RaiseStopCard
from assistant.meeting.timekeeping import AddMinutes, GoOn, GoTo, TakePause
from tests.meeting.build import Play, bare, begun, family, rich
from tests.support.marked import holds

MARK = "Hemlighetsmark"


def marked(value: Any) -> Any:
    """The same, with a marked word in every text that is not the agenda's own."""
    if isinstance(value, Agenda):
        return value
    if isinstance(value, str) and type(value) is str:
        return value if value in KEYS else f"{value} {MARK}"
    if isinstance(value, dict):
        return {key: marked(one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return type(value)(marked(one) for one in value)
    if isinstance(value, Struct):
        fields = {name: marked(getattr(value, name)) for name in value.__struct_fields__}
        return type(value)(**fields)
    return value


KEYS = {"presentation", "story", "dialog", "closing"}
"""The parts' ids, by which the times are kept."""


def seen(view: Public) -> bytes:
    return msgspec.json.encode(view)


def plays() -> Iterator[Play]:
    for person in ("child", "adult"):
        for part in ("presentation", "story", "dialog", "closing"):
            play = rich(person)  # type: ignore[arg-type]
            play.do(GoTo(part=part))
            yield play


def test_no_word_that_was_noted_is_found_in_any_part() -> None:
    for play in plays():
        private = meetings.Meeting(
            **{
                name: getattr(play.meeting, name) if name == "stop_card" else marked(value)
                for name in play.meeting.__struct_fields__
                if (value := getattr(play.meeting, name)) is not None
            }
        )
        assert holds(msgspec.json.encode(private), MARK)
        assert not holds(seen(public_view(private, play.now)), MARK)


@pytest.mark.parametrize("name", ["Exempelgren", "Samtalsdotter", "Solskolan", "Socialtjänsten"])
def test_nobody_is_named(name: str) -> None:
    assert all(not holds(seen(public_view(play.meeting, play.now)), name) for play in plays())


def test_it_shows_the_parts_the_part_now_and_when_the_meeting_ends() -> None:
    play = begun()
    play.wait(2).do(PutInPause(minutes=5, title="Paus"))
    view = public_view(play.meeting, play.now)
    assert [(part.title, part.minutes, part.pause) for part in view.parts][:3] == [
        ("Presentation", 5, False),
        ("Paus", 5, True),
        ("Story", 15, False),
    ]
    assert (view.now, view.left, view.parts[0].step) == (0, 0.6, Step.NOW)
    assert view.ends is not None


def test_a_quiet_part_counts_nothing() -> None:
    play = begun()
    play.do(GoOn())
    view = public_view(play.meeting, play.now)
    assert (view.now, view.left, view.ends) == (1, None, None)


def test_overtime_is_no_less_than_nothing_left() -> None:
    play = begun()
    play.wait(30)
    assert public_view(play.meeting, play.now).left == 0


def test_the_room_is_never_told_who_gave_time() -> None:
    play = begun()
    before = public_view(play.meeting, play.now).parts
    play.do(AddMinutes(minutes=5, payers=("dialog", "closing")))
    after = public_view(play.meeting, play.now).parts
    assert after[1:] == before[1:]
    assert after[0].minutes == 10


def test_it_is_blank_while_the_stop_card_is_up_and_when_there_is_nothing_to_show() -> None:
    play = begun()
    play.do(RaiseStopCard())
    assert public_view(play.meeting, play.now) == Public(blank=True)
    play.do(LiftStopCard(), TakePause())
    view = public_view(play.meeting, play.now)
    assert (view.blank, view.paused) == (False, True)
    play.do(EndMeeting())
    assert public_view(play.meeting, play.now) == Public(blank=True)
    assert public_view(meetings.Meeting(), play.now) == Public(blank=True)
    assert public_view(bare().meeting, play.now).now is None


def test_a_round_is_two_numbers() -> None:
    play = family()
    play.do(GoOn(), TakeTurn(part="presentation", block="round-0", who="siv", spoken=Spoken.SPOKE))
    play.do(TakeTurn(part="presentation", block="round-0", who="david", spoken=Spoken.PASSED))
    assert public_view(play.meeting, play.now).rounds == (Round(had=2, turns=7),)
