"""Another place to save in, by a typed line."""

from pathlib import Path

from tests.talk.room import Room

SAVE_IN = "spara i /media/minne"


async def test_a_meeting_that_cannot_be_saved_goes_on_elsewhere(elias: Room) -> None:
    elias.desk = await elias.start("lots-first", 60, "Ada Påhitt", "")
    assert "Mötet sparas där det ska. Det behöver inte flyttas." in await elias.talk(SAVE_IN)
    elias.disk.full = True
    said = await elias.talk("nästa", "spara i", SAVE_IN)
    assert any("/hem/Dokument" in line for line in said)
    assert any("/hem/Dokument" in line for line in await elias.talk("spara i ~ingen.sadan/mapp"))
    assert "Mötet sparas nu i /media/minne/Rundan." in said
    elias.elsewhere.fails = True
    said = await elias.talk(SAVE_IN)
    assert any(line.startswith("Det går inte att spara just nu.") for line in said)


async def test_a_practice_meeting_is_not_moved(elias: Room) -> None:
    elias.disk.full = True
    assert "Mötet sparas där det ska. Det behöver inte flyttas." not in await elias.talk("nästa")
    await elias.talk(SAVE_IN)
    assert elias.elsewhere.lying == list[Path]()
