"""What has happened, in words: every kind of event has some."""

import pytest

from assistant.asking.history import _FORMS, contested, history, seat, what, where
from assistant.desk.undo import Contested
from assistant.meeting.early import AcuteAnswered, ThreatAnswered
from assistant.meeting.event import Event
from assistant.meeting.meeting import EVENTS
from assistant.meeting.narrative import ChangeNarrative, NarrativeSet
from assistant.meeting.preparation import MandateNoted, TaskSet
from assistant.meeting.reports import ReportSet
from assistant.meeting.timekeeping import GoOn, SettlePartings
from tests.desk.build import sit_down
from tests.desk.test_envelopes import example
from tests.meeting.build import rich

SAID = [kind for kind, event in sorted(EVENTS.items()) if event not in _FORMS]


def test_every_event_that_a_form_asks_for_names_that_form() -> None:
    """What has no form has a sentence of its own."""
    assert {kind.partition(".")[0] for kind in SAID} == {
        "disclosure",
        "goals",
        "judgement",
        "moments",
        "opening",
        "outcomes",
        "stop_card",
        "timekeeping",
    }


@pytest.mark.parametrize("kind", sorted(EVENTS))
async def test_every_event_has_words(kind: str) -> None:
    meeting = rich().meeting
    places = {"part": "presentation", "block": meeting.agenda.parts[0].block_id(0)}
    values = {**_values(example(EVENTS[kind])), **places}
    event = EVENTS[kind](**{k: v for k, v in values.items() if k in EVENTS[kind].__struct_fields__})
    told = where(event, meeting)
    assert bool(told) != (kind == "timekeeping.PartClosed")
    assert isinstance(what(event, meeting), str)


def _values(event: object) -> dict[str, object]:
    return {name: getattr(event, name) for name in event.__struct_fields__}  # type: ignore[attr-defined]


def test_a_field_is_called_what_the_form_calls_it() -> None:
    event = NarrativeSet(field="works", value="Morgnarna\ngår bra")
    assert where(event, rich().meeting) == "Berättelsen · Vad fungerar bra?"
    assert what(event, rich().meeting) == "Morgnarna\ngår bra"


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (AcuteAnswered(value="yes"), ("Är något akut?", "ja, något är akut")),
        (ThreatAnswered(value="yes"), ("Frågat var och en för sig", "")),
        (
            MandateNoted(id="siv", may=False),
            ("Får besluta för sin verksamhet · Siv Samtalsdotter", "nej"),
        ),
        (
            TaskSet(task="room", field="by", value="siv"),
            ("Före mötet · Rummet är bokat · Vem såg till det?", "Siv Samtalsdotter"),
        ),
        (
            ReportSet(who="siv", field="can", value="Kan komma hem"),
            (
                "Nya aktörer: vad kan de bidra med? · Siv Samtalsdotter · Vad kan ni bidra med?",
                "Kan komma hem",
            ),
        ),
    ],
)
def test_an_answer_is_told_in_words(event: Event, told: tuple[str, str]) -> None:
    meeting = rich().meeting
    assert (where(event, meeting), what(event, meeting)) == told


async def test_what_was_taken_back_and_done_again_is_told_so() -> None:
    room = await sit_down()
    await room.desk.do(GoOn(), ChangeNarrative(values={"works": "Ett"}))
    await room.desk.undo()
    first = history(room.desk.log)
    assert [(one.where, one.undone) for one in first[:2]] == [
        ("Ångrades: Delen Presentation började", False),
        ("Ångrades: Berättelsen · Vad fungerar bra?", False),
    ]
    assert [one.undone for one in first[2:4]] == [True, True]
    await room.desk.redo()
    again = history(room.desk.log)
    assert {one.where.partition(":")[0] for one in again[:2]} == {"Gjordes om"}
    assert not any(one.undone for one in again[4:6])


async def test_a_part_that_somebody_else_has_left_is_told_by_its_name() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    await room.desk.do(GoOn())
    await (await room.again("beside-2")).do(GoOn())
    with pytest.raises(Contested) as asked:
        await room.desk.undo()
    assert contested(asked.value.pairs, room.desk.meeting) == [
        "Nu (plats 2): Delen Dialog började. Det du ångrar: Delen Story började."
    ]


async def test_a_late_text_is_marked_and_its_seat_named() -> None:
    room = await sit_down()
    other = await room.again("beside-2")
    seen = other.seen
    await room.desk.do(ChangeNarrative(values={"works": "Ett"}))
    await other.do(ChangeNarrative(values={"works": "Två"}), seen=seen)
    late, held = history(other.log)[:2]
    assert (late.late, late.text, held.late, held.text) == (True, "Två", False, "Ett")
    assert (seat(late.actor), seat(held.actor)) == ("plats 2", "samtalsledarens plats")


async def test_what_the_clocks_did_is_told_with_what_was_answered() -> None:
    room = await sit_down()
    await room.desk.do(GoOn())
    room.clock.sleep(25)
    room.clock.set(-150)
    await room.desk.glance()
    slept, _was_set = room.desk.meeting.timekeeping.partings
    await room.desk.do(SettlePartings(partings=(slept.id,), counts=False))
    assert [one.where for one in history(room.desk.log)[:3]] == [
        "Tiden räknas inte in i mötet.",
        "Datorns klocka ställdes tillbaka 2 tim 30 min",
        "Datorn sov i 25 minuter",
    ]
