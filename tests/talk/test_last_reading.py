"""The last read before signing, line by line."""

from assistant.meeting.opinions import Disagree
from tests.talk.room import Room

MEASURE = "åtgärd: Boka uppfölning; ansvarig Amir"
SECRET = "Skolan har inte betalat för resursen"


async def test_it_is_read_out_with_numbers_and_blocks_nothing(elias: Room) -> None:
    elias.spelling.words = {"uppfölning": ("uppföljning",)}
    said = await elias.talk("nästa", MEASURE, "läs igenom", "fastställ")
    assert "2 saker att se på. Inget av det hindrar underskriften." in said
    assert "1. Boka uppfölning: Inget datum" in said
    assert "2. Boka uppfölning: ”uppfölning” finns inte i ordlistan. uppföljning?" in said
    assert elias.desk.meeting.moments.fixed is not None


async def test_in_english_words_it_is_the_same(elias: Room) -> None:
    swedish = await elias.talk(MEASURE, "läs igenom")
    assert swedish[-3:] == (await elias.talk("last read"))[-3:]


async def test_a_number_goes_to_the_place(elias: Room) -> None:
    said = await elias.talk(MEASURE, "läs igenom", "läs igenom 1", "", "", "1 december")
    assert any("Klart senast" in line for line in said)
    (measure,) = elias.desk.meeting.goals.measures.values()
    assert measure.by is not None


async def test_what_is_let_be_is_read_out_no_more_until_it_is_taken_up(elias: Room) -> None:
    said = await elias.talk(MEASURE, "läs igenom", "låt vara 1", "läs igenom", "låt vara inget")
    assert "Den får vara som den är. Inget att se på." in said
    assert "Inget att se på. Inget av det hindrar underskriften." in said
    assert "1 sak att se på." in said


async def test_a_number_that_was_not_read_out_is_asked_about(elias: Room) -> None:
    said = "\n".join(await elias.talk("låt vara 1", "läs igenom 7", "låt vara"))
    assert said.count("Skriv läs igenom först") == 3


async def test_without_a_dictionary_it_says_so(elias: Room) -> None:
    elias.spelling.words = None
    said = await elias.talk(MEASURE, "läs igenom")
    assert "Ordlistan går inte att läsa här, så stavningen är inte läst." in said


async def test_a_secret_is_pointed_at_and_not_read_out(elias: Room) -> None:
    await elias.desk.do(Disagree(text=SECRET))
    said = "\n".join(await elias.talk(f"utanför: {SECRET} i våras", "läs igenom"))
    assert "1. Oenighet: Något som togs utanför mötet ser ut att stå här" in said
    assert SECRET not in said


async def test_a_discreet_view_hides_it(elias: Room) -> None:
    said = "\n".join(await elias.talk(MEASURE, "diskret", "läs igenom"))
    assert "Det är dolt." in said
    assert "Inget datum" not in said
