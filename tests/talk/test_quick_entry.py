"""Quick entry line by line: shown in full, and asked about, before it counts."""

from tests.talk.room import Room

LINE = "åtgärd: ringa familjen @amir senast fredag"
READ = "Uppfattat: ringa familjen, Amir Tänkdal, fredag 27 november 2026."


async def test_what_was_read_is_said_before_it_counts(elias: Room) -> None:
    said = await elias.talk(LINE, "")
    assert READ in said
    assert [m.what for m in elias.desk.meeting.goals.measures.values()] == ["ringa familjen"]


async def test_no_leaves_it(elias: Room) -> None:
    said = await elias.talk(LINE, "nej")
    assert "Inget är noterat." in said
    assert not elias.desk.meeting.goals.measures


async def test_another_line_says_yes_to_it_and_is_done(elias: Room) -> None:
    await elias.talk(LINE, "mål: Elias simmar")
    assert elias.desk.meeting.goals.measures
    assert elias.desk.meeting.goals.goals


async def test_a_measures_first_answer_may_say_who_and_when(elias: Room) -> None:
    said = await elias.talk("åtgärd", "ringa familjen @amir senast fredag", "", "avbryt")
    assert READ in said
    assert not any("Klart senast" in line for line in said)
    [measure] = elias.desk.meeting.goals.measures.values()
    assert (measure.what, str(measure.by)) == ("ringa familjen", "2026-11-27")
