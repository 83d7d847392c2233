"""Between whom it may be shared, said line by line: a slip is asked about, and may be meant."""

from datetime import date

from assistant.meeting.disclosure import ChangeScope, LastTime, RecallDisclosure, Scope
from assistant.meeting.records import Value
from tests.meeting.build import TODAY
from tests.talk.room import Room

NOTHING: dict[str, Value] = {
    "between": [],
    "question": "",
    "data": "",
    "excepted": "",
    "until": None,
}
BEFORE = Scope(
    between=("BUP Exempelstad", "Socialtjänsten Exempelstad"),
    question="Skolan",
    excepted="separationen",
    until=date(2027, 5, 31),
)
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


async def _followed(room: Room) -> None:
    """The meeting at the desk follows one where everyone said yes."""
    await room.desk.do(
        ChangeScope(values=NOTHING),
        RecallDisclosure(last=LastTime(scope=BEFORE, on=TODAY, stands=True)),
    )


async def test_the_form_reads_out_last_time_and_takes_all_of_it_in_a_word(elias: Room) -> None:
    await _followed(elias)
    said = "\n".join(await elias.talk("medgivande", "som sist", "nästa"))
    assert "Från mötet 25 november 2026, inte medgivet i dag." in said
    assert "Skriv som sist, så gäller det som sades då." in said
    assert "Förra mötet: BUP Exempelstad, Socialtjänsten Exempelstad" in said
    assert elias.desk.meeting.disclosure.scope == BEFORE
    assert "I vilken fråga?" not in said
    assert "Vilka slags uppgifter?" in said, "what was not said then is asked"


async def test_skipping_every_question_agrees_to_nothing(elias: Room) -> None:
    await _followed(elias)
    await elias.talk("medgivande", "", "", "", "", "")
    assert elias.desk.meeting.disclosure.scope == Scope()


async def test_a_line_takes_it_and_tells_what_was_taken(elias: Room) -> None:
    await _followed(elias)
    said = "\n".join(await elias.talk("sekretess: som sist"))
    assert "som vid mötet 25 november 2026" in said
    assert "BUP Exempelstad och Socialtjänsten Exempelstad" in said
    assert elias.desk.meeting.disclosure.scope == BEFORE


async def test_as_last_at_a_later_question_takes_what_is_left(elias: Room) -> None:
    await _followed(elias)
    said = "\n".join(await elias.talk("medgivande", "BUP Exempelstad", "som sist", "avbryt"))
    assert "Förra mötet: Skolan" in said
    scope = elias.desk.meeting.disclosure.scope
    assert scope.between == ("BUP Exempelstad",)
    assert (scope.question, scope.excepted, scope.until) == (
        BEFORE.question,
        BEFORE.excepted,
        BEFORE.until,
    )
