from assistant.desk.trust import Older
from assistant.talk.hearing import Hearing
from assistant.talk.home import Home
from tests.journal.samples import START
from tests.talk.room import Room, typed


def home(room: Room, said: list[str], lines: list[str], secrets: list[str]) -> Home:
    async def secret(_asked: str) -> str:
        return secrets.pop(0)

    return Home(room, Hearing(typed(*lines)), said.append, secret)  # type: ignore[arg-type]


async def test_a_new_meeting_after_choosing_a_passphrase(elias: Room) -> None:
    said: list[str] = []
    secrets = ["kort", "lång nog fras", "annan fras", "lång nog fras", "lång nog fras"]
    lines = ["nytt", "2", "1", "Sonja Påhitt", "Rum 3"]
    desk = await home(elias, said, lines, secrets).desk()
    assert desk is not None
    assert desk.meeting.agenda.id == "sip-jonkoping"
    assert desk.meeting.opened.place == "Rum 3"
    assert elias.phrase == "lång nog fras"
    assert "Den är för kort: minst 8 tecken." in said
    assert "De två var olika. Skriv dem igen." in said


async def test_going_on_with_a_meeting(elias: Room) -> None:
    elias.phrase, elias.opened = "fras", True
    desk = await home(elias, [], ["1", "7", "1"], []).desk()
    assert desk is not None
    assert desk.stream == elias.desk.stream


async def test_going_on_where_there_is_nothing(elias: Room) -> None:
    said: list[str] = []
    assert await home(elias, said, ["fortsätt", "sluta"], []).desk() is None
    assert "Det finns inga möten än." in said


async def test_practising(elias: Room) -> None:
    desk = await home(elias, [], ["öva", "2", "ny"], []).desk()
    assert desk is not None
    assert desk.meeting.attendance.name("person") == "Rut Påhittström"


async def test_what_is_not_understood_is_asked_again(elias: Room) -> None:
    said: list[str] = []
    assert await home(elias, said, ["hej", "", "öva", "", "sluta"], []).desk() is None
    assert said.count("Rundan. Vad vill du göra?") == 3


async def test_a_store_that_is_older_is_kept_with_a_reason_or_left(elias: Room) -> None:
    older = Older(kind="meeting", how="shorter", label="Möte · Ada", missing=2, at=START)
    elias.phrase, elias.trust.found = "fras", [older]
    elias.keys.make("fras")
    said: list[str] = []
    lines = ["1", "", "1", "säkerhetskopian", "", "sluta"]
    assert await home(elias, said, lines, ["fras", "fras"]).desk() is None
    assert said.count("Mötena är äldre än de var") == 2
    assert any("Möte, Ada: 2 ändringar saknas" in line for line in said)
    assert elias.trust.reasons == ["säkerhetskopian"]
    assert elias.opened


async def test_a_changed_meeting_is_told_of_once_and_not_while_the_family_speaks(
    elias: Room,
) -> None:
    elias.desk = await elias.start("lots-first", 60, "Ada Påhitt", "")
    elias.trust.changed = {elias.desk.stream}
    told = "Något i mötet har ändrats utanför Rundan."
    said = await elias.talk("nästa", "nästa")
    assert [told in line for line in said].count(True) == 1
    await elias.talk("nästa", "nästa")
    assert not any(told in line for line in await elias.talk("visa"))


async def test_a_damaged_store_is_read_as_far_as_it_goes(elias: Room) -> None:
    elias.phrase, elias.salvage.wanted = "fras", True
    elias.keys.make("fras")
    elias.disk.damaged = True
    said: list[str] = []
    lines = ["1", "", "1", "läs", "sluta"]
    assert await home(elias, said, lines, ["fras"]).desk() is None
    assert any("Den skadade filen läggs åt sidan" in line for line in said)
    assert said.count("Nycklarna är lagade så långt det gick. Öppna mötena med lösenfrasen.") == 1


async def test_help_and_where_are_heard_at_every_question(elias: Room) -> None:
    said: list[str] = []
    lines = ["hjälp", "öva", "var är vi", "hjälp", "2", "hjälp", "ny"]
    desk = await home(elias, said, lines, []).desk()
    assert desk is not None
    assert said.count("Rundan. Vad vill du göra?") == 2
    assert "Du är här: Öva. Inget möte är öppet." in said
    assert said.count("Öva. Vem vill du öva med?") == 3
    assert sum(line.startswith("Öva. Tom rad fortsätter") for line in said) == 2


async def test_help_is_no_passphrase(elias: Room) -> None:
    said: list[str] = []
    elias.phrase = "lång nog fras"
    elias.keys.make(elias.phrase)
    lines, secrets = ["fortsätt", "", "sluta"], ["hjälp", "var är vi", "lång nog fras"]
    assert await home(elias, said, lines, secrets).desk() is None
    assert "Du är här: Fortsätt. Inget möte är öppet." in said
    assert elias.opened


async def test_a_choice_is_made_by_its_words(elias: Room) -> None:
    said: list[str] = []
    desk = await home(elias, said, ["öva", "nil", "rut", "ny"], []).desk()
    assert desk is not None
    assert desk.meeting.attendance.name("person") == "Rut Påhittström"
    assert "”nil” är inget av svaren." in said
