"""What was promised, followed up line by line."""

from datetime import date

from assistant.meeting.goals import AddMeasure
from assistant.meeting.outcomes import Promise, TakeUpPromises
from tests.talk.room import Room

HELD, GONE = date(2026, 8, 24), date(2026, 10, 1)
ASKS = "har gått. Vilken dag gäller nu?"


async def promised(room: Room) -> None:
    """Have the meeting follow one at which two measures were promised."""
    for id, what in (("m", "Laga cykeln"), ("n", "Ringa hem")):
        await room.desk.do(AddMeasure(id=id, values={"what": what, "by": GONE.isoformat()}))
    promises = {
        "m": Promise(what="Laga cykeln", since=HELD, by=GONE),
        "n": Promise(what="Ringa hem", since=HELD, by=GONE),
    }
    await room.desk.do(TakeUpPromises(on=HELD, promised=promises))


async def test_a_line_is_followed_by_the_question_and_answered_by_a_line(elias: Room) -> None:
    await promised(elias)
    said = await elias.talk("nästa", "resultat 1: delvis", "resultat 1: ny dag 4/12")
    assert [line for line in said if ASKS in line] == [
        f"Laga cykeln: 1 oktober 2026 {ASKS} "
        "Skriv resultat 1: ny dag och datum, eller resultat 1: släpp."
    ]
    assert elias.desk.meeting.goals.measures["m"].by == date(2026, 12, 4)


async def test_the_form_asks_once_and_takes_that_it_is_let_go(elias: Room) -> None:
    await promised(elias)
    said = await elias.talk("nästa", "resultat 1", "delvis", "", "släpp")
    assert sum("Vilken dag gäller nu" in line for line in said) == 1
    assert "m" not in elias.desk.meeting.goals.measures


async def test_the_form_asks_for_no_day_of_what_goes_on(elias: Room) -> None:
    await promised(elias)
    said = await elias.talk("nästa", "resultat 1", "5", "")
    assert not any("Vilken dag gäller nu" in line for line in said)
    assert elias.desk.meeting.outcomes.goes_on("m")
    assert "m" in elias.desk.meeting.goals.measures


async def test_nothing_is_asked_while_the_family_speaks(elias: Room) -> None:
    await promised(elias)
    said = await elias.talk("gå till 4", "resultat 1: delvis")
    assert not any(ASKS in line for line in said)


async def test_what_is_unanswered_is_told_where_the_meeting_is_and_when_asked(elias: Room) -> None:
    await promised(elias)
    left = "Ingen har sagt hur det gick med 2 insatser från förra mötet."
    for line in ("saknas", "var är vi"):
        assert left in await elias.talk(line)
