"""Between whom it may be shared, said line by line: a slip is asked about, and may be meant."""

from tests.talk.room import Room

NOBODY = "Ingen verksamhet som heter Evakliniken är med."
LET_BE = "Inget är noterat."


def between(room: Room) -> tuple[str, ...]:
    return room.desk.meeting.disclosure.scope.between


async def test_an_unknown_name_is_asked_about_and_is_let_be_unless_meant(elias: Room) -> None:
    was = between(elias)
    for answer in ("", "nej", "nästa"):
        said = await elias.talk("medgivande: Evakliniken", answer)
        assert NOBODY in said
        assert LET_BE in said
        assert between(elias) == was
    await elias.talk("medgivande: Evakliniken", "ja")
    assert between(elias) == ("Evakliniken",)


async def test_somebody_named_is_told_of_and_stands_as_where_they_come_from(elias: Room) -> None:
    said = await elias.talk("medgivande: David", "ja")
    assert "Uppfattat: David Fiktivsson från BUP Exempelstad." in said
    assert between(elias) == ("BUP Exempelstad",)


async def test_the_form_asks_again_until_it_is_meant(elias: Room) -> None:
    said = await elias.talk("medgivande", "Evakliniken", "nej", "David", "avbryt")
    assert NOBODY in said
    assert "Uppfattat: David Fiktivsson från BUP Exempelstad." in said
    assert between(elias) == ("BUP Exempelstad",)
    await elias.talk("medgivande", "Evakliniken", "ja", "avbryt")
    assert between(elias) == ("Evakliniken",)
