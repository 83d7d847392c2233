"""A rehearsal where things happen by themselves, line by line."""

from collections.abc import Sequence
from datetime import timedelta

from assistant.desk.rehearsal import Rehearsal
from assistant.library.happenings import Happening, Hope, load_happenings
from assistant.meeting.timekeeping import GoOn, GoTo
from tests.talk.room import Room

SAID = "Jonas: ”Förlåt att jag är sen.”"


async def nobody(_lines: Sequence[str]) -> None: ...


def rehearse(room: Room) -> None:
    one = Happening(
        part="presentation",
        after=1,
        text=SAID,
        hope=(Hope("attendance.ParticipantSet", at="attendance/jonas/"),),
        advice="Skriv närvaro Jonas: på plats.",
    )
    room.running = Rehearsal([one], room.clock.now(), nobody)


async def test_it_is_told_once_between_the_prompts(elias: Room) -> None:
    rehearse(elias)
    await elias.desk.do(GoOn())
    elias.clock.advance(timedelta(minutes=2))
    said = await elias.talk("var", "visa")
    assert said.count(f"13:01 {SAID}") == 1
    assert said.index(f"13:01 {SAID}") < said.index(next(s for s in said if "Skriv en rad" in s))


async def test_it_is_told_back_with_what_was_done(elias: Room) -> None:
    rehearse(elias)
    await elias.desk.do(GoOn())
    assert "Inget har hänt än. Börja mötet, så kommer det." in await elias.talk("övningen")
    elias.clock.advance(timedelta(minutes=2))
    assert "  Så här kan man göra: Skriv närvaro Jonas: på plats." in await elias.talk("rehearsal")
    said = await elias.talk("närvaro Jonas: på plats", "övningen")
    assert any(line.startswith("  Ni tog hand om det 13:02: Närvaro") for line in said)


async def test_advice_names_a_word_for_every_way(elias: Room) -> None:
    agenda = elias.desk.meeting.agenda
    happenings = load_happenings("elias", agenda)
    elias.running = Rehearsal(happenings, elias.clock.now(), nobody)
    for part in agenda.parts:
        await elias.desk.do(GoTo(part=part.id))
        elias.clock.advance(timedelta(minutes=16))
    said = await elias.talk("övningen")
    assert sum("Så här kan man göra" in line for line in said) > 12
    assert any("Parkera frågan med fråga" in line for line in said)
    assert not any("{" in line or "F4" in line for line in said)


async def test_the_pace_is_told_before_and_the_way_back_afterwards(elias: Room) -> None:
    rehearse(elias)
    said = await elias.talk("visa", "nästa", "avsluta", "visa")
    assert sum("tio gånger så fort" in line for line in said) == 1
    assert sum("Övningen är över." in line for line in said) == 1


async def test_elsewhere_nothing_happens_by_itself(elias: Room) -> None:
    assert any("Här händer inget av sig självt." in line for line in await elias.talk("övningen"))
