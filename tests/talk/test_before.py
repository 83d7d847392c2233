"""Before the meeting, line by line: the page, what is asked alone, a no and the way out."""

from assistant.library.people import Colleague
from assistant.meeting.early import Threat
from assistant.talk.converse import converse
from tests.support.fake_colleagues import FakeColleagues
from tests.talk.room import Room, typed


async def test_the_page_is_read_out(elias: Room) -> None:
    said = await elias.talk("akut: nej", "det här saknas")
    assert "Det här saknas:" in said
    assert any(line.startswith("Kallelsen: ") for line in said)


async def test_what_was_asked_alone_is_noted_and_never_read_back(elias: Room) -> None:
    said = "\n".join(await elias.talk("enskilt: ja", "visa enskilt", "historik", "det här saknas"))
    assert elias.desk.meeting.early.threat is Threat.YES
    assert "Frågat var och en för sig: klart" in said
    assert "hotat" not in said


async def test_the_page_is_the_same_whatever_was_answered_alone(elias: Room) -> None:
    pages = [await elias.talk(f"enskilt: {answer}", "det här saknas") for answer in ("ja", "nej")]
    yes, no = (page[page.index("Det här saknas:") :] for page in pages)
    assert yes == no
    assert "– Frågat var och en för sig" in yes[yes.index("Klart:") :]


async def test_in_a_discreet_view_it_is_answered_unseen(elias: Room) -> None:
    asked: list[str] = []

    async def secret(label: str) -> str:
        asked.append(label)
        return "nej"

    said: list[str] = []
    await converse(elias, elias.desk, typed("diskret", "enskilt"), said.append, secret)
    assert len(asked) == 1
    assert elias.desk.meeting.early.threat is Threat.NO


async def test_a_name_from_the_address_book_brings_the_rest(elias: Room) -> None:
    per = Colleague("Per Påhitt", "kurator", "Månen", "region", "031-1")
    elias.colleagues = FakeColleagues(people=(per,))
    said = await elias.talk("närvaro: per påhitt")
    assert "Närvaro: Per Påhitt: kurator, Månen, kallad" in said


async def test_a_no_is_told_of_and_closes_the_case(elias: Room) -> None:
    elias.desk = await elias.start("lots-first", 60, "Tussilago Påhitt", "Rum 3")
    said = await elias.talk("avböj: tussilago; ord: Inte nu", "stäng", "stäng")
    assert any("inget är delat" in line for line in said)
    assert any(line.startswith("Ärendet avslutades 25 november 2026") for line in said)
    assert elias.desk.case.ended is not None


async def test_in_a_meeting_that_has_begun_a_no_is_taken_back(elias: Room) -> None:
    said = await elias.talk("nästa", "avböj: Elias")
    assert any("skriv återtar" in line for line in said)
