"""What was promised, followed up at the keyboard: one key each, and nobody is blamed."""

from datetime import date

import pytest
from msgspec.structs import replace

from assistant.library.agendas import agenda_named
from assistant.meeting.attendance import AddParticipant, Presence
from assistant.meeting.conclusion import ChangeConclusion
from assistant.meeting.goals import AddGoal, AddMeasure, ChangeMeasure
from assistant.meeting.moments import EndMeeting
from assistant.meeting.outcomes import NoteOutcome, Promise, Result, TakeUpPromises
from assistant.tui.panels.agenda_column import _missing
from assistant.tui.panels.concern import ROW
from assistant.tui.panels.part_view import PartView
from assistant.tui.widgets.line import PARTLY, UNDONE, Line, Target
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


def outcome_lines(chair: Chair) -> list[Line]:
    """What is followed up, as it stands on the screen."""
    lines = [line for lines in chair.app.screen.query(Lines) for line in lines.lines]
    return [one for one in lines if one.target and one.target.name == "outcomes"]


def order(chair: Chair) -> list[str]:
    return [line.target.row for line in outcome_lines(chair) if line.target]


def at(chair: Chair) -> Target | None:
    focused = chair.app.screen.focused
    return focused.target if isinstance(focused, Lines) else None


def second() -> FakeHouse:
    return FakeHouse(agenda=agenda_named("lots-second"))


async def test_a_number_says_what_came_of_it_and_the_next_is_below(sit: Sit) -> None:
    async with sit(house=second()) as chair:
        await takes_up(chair)
        chair.seat.query_one(PartView).select(Target(ROW, "outcomes", "g"))
        before = order(chair)
        await chair.presses("2")
        assert "Mål 1: Elias cyklar – delvis" in chair.sees()
        await chair.presses("down", "1")
        assert "Insats 1a: Laga cykeln – klart" in chair.sees()
        assert order(chair) == before
        assert at(chair) == Target(ROW, "outcomes", "m")
        said = chair.meeting.outcomes.said
        assert (said["g"].result, said["m"].result) == (Result.PARTLY, Result.DONE)
        assert list(chair.meeting.goals.measures) == ["n"]
        assert chair.meeting.outcomes.untold == ("n",)


LAST_READ = {"lots-second": 8, "lots-closing": 8, "sip-followup-child": 5}
"""The part in which each agenda has the plan read out."""


@pytest.mark.parametrize("name", LAST_READ)
async def test_what_is_read_out_is_what_came_of_it(name: str, sit: Sit) -> None:
    async with sit(size=(120, 40), house=FakeHouse(agenda=agenda_named(name))) as chair:
        await takes_up(chair)
        await chair.seat.do(NoteOutcome(id="m", values={"result": "done"}))
        await chair.goes_to(LAST_READ[name])
        for row in (
            "1  Mål 1: Elias cyklar",
            "✓ 2  Insats 1a: Laga cykeln",
            "3  Insats a: Ringa hem",
        ):
            assert row in chair.sees()


async def test_the_closing_words_are_read_out_where_the_plan_may_end(sit: Sit) -> None:
    async with sit(size=(120, 40), house=FakeHouse(agenda=agenda_named("lots-closing"))) as chair:
        await chair.goes_to(LAST_READ["lots-closing"])
        assert "Slutord: planen avslutas" in chair.sees()
        await chair.seat.do(ChangeConclusion(values={"helped": "Att någon ringde."}))
        await chair.rests()
        assert "Att någon ringde." in chair.sees()


async def test_a_plan_that_goes_on_is_not_asked_about_its_end_twice(sit: Sit) -> None:
    house = FakeHouse(agenda=agenda_named("sip-followup-child"))
    async with sit(size=(120, 40), house=house) as chair:
        await chair.goes_to(LAST_READ["sip-followup-child"])
        assert "Slutord" not in chair.sees()
        await chair.seat.do(ChangeConclusion(values={"helped": "Att någon ringde."}))
        await chair.rests()
        assert "Slutord" in chair.sees()


async def test_a_goal_is_answered_in_a_goals_words(sit: Sit) -> None:
    async with sit(house=second(), size=(80, 24)) as chair:
        await takes_up(chair)
        chair.seat.query_one(PartView).select(Target(ROW, "outcomes", "g"))
        await chair.rests()
        assert "1 nått, 2 delvis, 3 inte än, 4 behövs inte längre" in chair.sees()
        await chair.presses("3")
        assert chair.meeting.outcomes.outcome("g").result is Result.NOT_YET
        await chair.presses("down")
        assert "3 blev inte av, 4 behövs inte längre, 5 fortsätter\n" in chair.sees()


async def test_what_did_not_come_about_does_not_look_as_done(sit: Sit) -> None:
    async with sit(house=second(), size=(80, 24)) as chair:
        await takes_up(chair)
        chair.seat.query_one(PartView).select(Target(ROW, "outcomes", "n"))
        await chair.presses("3", "up", "2")
        signs = {line.target.row: line.sign for line in outcome_lines(chair) if line.target}
        assert (signs["n"], signs["m"]) == (UNDONE, PARTLY)


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
