"""What was promised, followed up at the keyboard: one key each, and nobody is blamed."""

from datetime import date

from msgspec.structs import replace

from assistant.library.agendas import agenda_named
from assistant.meeting.attendance import AddParticipant, Presence
from assistant.meeting.goals import AddGoal, AddMeasure, ChangeMeasure
from assistant.meeting.moments import EndMeeting
from assistant.meeting.outcomes import NoteOutcome, Promise, Result, TakeUpPromises
from assistant.tui.panels.agenda_column import _missing
from assistant.tui.panels.concern import ROW
from assistant.tui.panels.part_view import PartView
from assistant.tui.widgets.line import UNDONE, Target
from assistant.tui.widgets.lines import Lines
from tests.tui.conftest import Chair, Sit
from tests.tui.fake_house import FakeHouse
from tests.tui.screens_text import flat

HELD = date(2026, 8, 24)
REPORTS = 5
"""The part of the second meeting in which what was promised is followed up."""


async def takes_up(chair: Chair) -> None:
    """Have the meeting follow one at which a goal and two measures were promised."""
    away = {"name": "Ola Påhitt", "organisation": "Fiktiva enheten", "presence": Presence.ABSENT}
    promised = {
        "g": Promise(what="Elias cyklar", since=HELD, goal=True),
        "m": Promise(what="Laga cykeln", since=HELD, under="g"),
        "n": Promise(what="Ringa hem", since=HELD, organisation="Fiktiva enheten"),
    }
    await chair.seat.do(
        AddParticipant(id="ola", values={**away, "role": "professional"}),
        AddGoal(id="g", values={"text": "Elias cyklar"}),
        AddMeasure(id="m", values={"what": "Laga cykeln", "goal": "g"}),
        AddMeasure(id="n", values={"what": "Ringa hem", "who": "ola"}),
        TakeUpPromises(on=HELD, promised=promised),
    )
    await chair.goes_to(REPORTS)


def second() -> FakeHouse:
    return FakeHouse(agenda=agenda_named("lots-second"))


async def test_a_number_says_what_came_of_it_and_the_next_is_at_hand(sit: Sit) -> None:
    async with sit(house=second()) as chair:
        await takes_up(chair)
        chair.seat.query_one(PartView).select(Target(ROW, "outcomes", "g"))
        assert "3 blev inte av, 4 behövs inte längre, 5 fortsätter" in chair.sees()
        await chair.presses("2")
        await chair.presses("1")
        said = chair.meeting.outcomes.said
        assert (said["g"].result, said["m"].result) == (Result.PARTLY, Result.DONE)
        assert list(chair.meeting.goals.measures) == ["n"]
        assert chair.meeting.outcomes.untold == ("n",)


async def test_what_did_not_come_about_does_not_look_as_done(sit: Sit) -> None:
    async with sit(house=second(), size=(80, 24)) as chair:
        await takes_up(chair)
        chair.seat.query_one(PartView).select(Target(ROW, "outcomes", "n"))
        await chair.presses("3")
        [row] = [
            line
            for lines in chair.app.screen.query(Lines)
            for line in lines.lines
            if line.target == Target(ROW, "outcomes", "n")
        ]
        assert row.sign == UNDONE


async def test_the_form_asks_what_came_of_it_and_what_came_in_the_way(sit: Sit) -> None:
    async with sit(house=second(), size=(80, 24)) as chair:
        await takes_up(chair)
        chair.seat.query_one(PartView).select(Target(ROW, "outcomes", "n"))
        await chair.presses("enter")
        assert "Vad blev det av det?" in chair.sees()
        assert "vad kom i vägen?" in chair.sees()


async def test_a_first_meeting_shows_nothing_to_follow_up(sit: Sit) -> None:
    async with sit(house=second()) as chair:
        await chair.goes_to(REPORTS)
        assert "Sedan förra mötet" not in chair.sees()


async def test_a_deviation_is_offered_quietly_when_the_family_has_left(sit: Sit) -> None:
    async with sit(house=second()) as chair:
        await takes_up(chair)
        for id in ("m", "n"):
            await chair.seat.do(NoteOutcome(id=id, values={"result": "not-done"}))
        await chair.rests()
        assert "löfte." not in chair.sees()
        await chair.seat.do(EndMeeting())
        await chair.rests()
        assert "Vill du notera en avvikelse efter mötet?" in chair.sees()
        chair.house.discreet = True
        await chair.seat.show()
        await chair.rests()
        assert "Vill du notera en avvikelse" not in chair.sees()


async def test_the_column_says_what_nobody_has_answered_until_it_is(sit: Sit) -> None:
    async with sit(house=second(), size=(80, 24)) as chair:
        await takes_up(chair)
        seat = chair.seat.sitting.view()
        assert seat.private is not None
        complete = replace(seat, private=replace(seat.private, missing=()))
        assert "\n".join(_missing(complete, 90, 9)) == (
            "Planen har det lagen vill ha.\n"
            "Ingen har sagt hur det gick med 1 mål och 2 insatser från förra mötet."
        )
        assert "Ingen har sagt hur" not in "\n".join(_missing(seat, 25, 4))
        done = [NoteOutcome(id=id, values={"result": "done"}) for id in ("g", "m", "n")]
        await chair.seat.do(*done)
        seat = chair.seat.sitting.view()
        assert seat.private is not None
        complete = replace(seat, private=replace(seat.private, missing=()))
        assert _missing(complete, 90, 9) == ["Inget saknas: planen är komplett."]


async def test_a_number_for_what_goes_on_asks_quietly_for_a_new_day(sit: Sit) -> None:
    async with sit(house=second(), size=(80, 24)) as chair:
        await takes_up(chair)
        await chair.seat.do(ChangeMeasure(id="m", values={"by": HELD}))
        chair.seat.query_one(PartView).select(Target(ROW, "outcomes", "m"))
        await chair.presses("2")
        assert "Laga cykeln: 24 augusti 2026 har gått. Vilken dag gäller nu?" in flat(chair.sees())
        await chair.seat.do(ChangeMeasure(id="m", values={"by": date(2027, 3, 1)}))
        assert "har gått" not in flat(chair.sees())


async def test_a_number_for_what_goes_on_as_agreed_asks_for_nothing(sit: Sit) -> None:
    async with sit(house=second(), size=(80, 24)) as chair:
        await takes_up(chair)
        await chair.seat.do(ChangeMeasure(id="m", values={"by": HELD}))
        chair.seat.query_one(PartView).select(Target(ROW, "outcomes", "m"))
        await chair.presses("5")
        assert chair.meeting.outcomes.said["m"].result is Result.GOES_ON
        assert "m" in chair.meeting.goals.measures
        assert "har gått" not in flat(chair.sees())
