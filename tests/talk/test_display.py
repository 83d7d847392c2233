"""The room's screen, by typed lines."""

from tests.talk.room import Room


async def test_it_is_opened_told_of_again_and_put_out(elias: Room) -> None:
    said = await elias.talk("skärm", "skärm", "skärm nätet", "skärm släck")
    told = "\n".join(said)
    assert told.count("Den visar aldrig namn") == 2
    assert told.count("På den här datorn: http://127.0.0.1:8080/?key=abc") == 3
    assert "Ingen skärm visar den än." in said
    assert "På en annan enhet i samma nät: http://192.0.2.7:8080/?key=abc" in said
    assert "Rummets skärm är släckt." in said


async def test_after_a_killed_program_it_is_there_again(elias: Room) -> None:
    display = elias.display
    display.served = elias.desk.stream
    await elias.talk("hjälp")
    assert display.seen
    assert not display.open
