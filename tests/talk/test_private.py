"""What the one who types keeps from the room, line by line."""

from assistant.desk.desk import Desk
from assistant.meeting.moments import EndMeeting
from assistant.talk.closing import things
from assistant.talk.converse import converse
from tests.talk.room import Room, typed

SECRET = "Vitsippan betalar inte"


def joined(lines: list[str]) -> str:
    return "\n".join(lines)


async def test_a_matter_is_noted_and_never_read_back(elias: Room) -> None:
    said = joined(
        await elias.talk(
            "nästa", f"utanför: {SECRET}", "visa utanför", "var är vi", "historik", "saknas"
        )
    )
    assert "Noterat." in said
    assert "läses när mötet är avslutat" in said
    assert "1 utanför." in said
    assert "Utanför mötet" in said
    assert SECRET not in said


async def test_in_a_discreet_view_a_matter_is_typed_unseen(elias: Room) -> None:
    asked: list[str] = []

    async def secret(label: str) -> str:
        asked.append(label)
        return SECRET

    said: list[str] = []
    lines = typed("diskret", "utanför", "nästa")
    await converse(elias, elias.desk, lines, said.append, secret)
    assert asked == ["Mötet har inte börjat. Vad tas utanför mötet? "]
    assert [one.text for one in elias.desk.meeting.outside.noted.values()] == [SECRET]
    assert SECRET not in joined(said)


async def test_it_is_read_and_handled_when_the_meeting_has_ended(elias: Room) -> None:
    said = await elias.talk(
        f"utanför: {SECRET}", "utanför: Resorna", "avsluta", "utanför visa", "utanför fil"
    )
    assert said.count("2 utanför. Skriv utanför visa för att läsa.") == 1
    assert f"1. {SECRET}" in said
    assert "Det här är en övning, så ingen fil skrivs." in said
    said = await elias.talk("ändra utanför 1: noteras som avvikelse", "ta bort utanför 2")
    assert [one.text for one in elias.desk.meeting.outside.noted.values()] == [SECRET]
    assert [one.what for one in elias.desk.meeting.deviations.noted.values()] == [SECRET]
    assert SECRET not in joined(said)


async def test_a_real_meeting_s_are_written_to_a_file_of_their_own(elias: Room) -> None:
    elias.desk = await elias.start("lots-first", 60, "Tussilago Påhitt", "Rum 3")
    said = joined(await elias.talk(f"utanför: {SECRET}", "avsluta", "utanför fil"))
    assert elias.handed_over == [f"Utanför mötet\n– {SECRET}"]
    assert "okrypterad fil" in said
    assert SECRET not in said


async def test_beside_the_chair_they_are_neither_counted_nor_read(elias: Room) -> None:
    await elias.talk(f"utanför: {SECRET}", "avsluta")
    elias.desk = await Desk.open(elias.disk, elias.clock, "beside-2", elias.desk.stream)  # type: ignore[arg-type]
    said = joined(await elias.talk("var är vi", "utanför visa", "utanför fil"))
    assert said.count("läses på samtalsledarens plats") == 2
    assert "1 utanför" not in said
    assert SECRET not in said


async def test_a_discreet_view_hides_all_of_it_until_it_is_turned_back(elias: Room) -> None:
    said = await elias.talk(
        "nästa",
        "fråga per: Hur är morgnarna?",
        f"utanför: {SECRET}",
        "diskret",
        "var är vi",
        "saknas",
        "visa fråga",
        "fastställ",
        "avsluta",
        "utanför visa",
    )
    hidden = joined(said[said.index("Det privata är dolt. Skriv diskret för att visa det.") :])
    for word in ("Lagen vill", "morgnarna", "väntar", "utanför.", SECRET):
        assert word not in hidden
    said = joined(await elias.talk("diskret", "saknas", "visa fråga"))
    assert "Det privata visas igen." in said
    assert "Lagen vill" in said
    assert "morgnarna" in said
    assert "1 utanför. Skriv utanför visa" in said


async def test_a_worry_is_told_after_the_part_and_once_more_at_the_end(elias: Room) -> None:
    said = await elias.talk("nästa", "oro", "+2", "gå till 4", "+1", "nästa", "+1", "avsluta", "+1")
    reminders = [n for n, line in enumerate(said) if line.startswith("Din påminnelse")]
    quiet = [n for n, line in enumerate(said) if line.startswith("4 av 9")]
    assert len(reminders) == 2
    assert min(reminders) > max(quiet)
    assert said.index("Noterat: du påminns när delen är slut.") < min(reminders)


async def test_a_worry_is_read_and_let_go_of(elias: Room) -> None:
    said = joined(await elias.talk("oro", "oro", "oro klar", "avsluta"))
    assert "Plikten är var och ens egen" in said
    assert "Påminnelsen är borta." in said
    assert "Din påminnelse" not in said.partition("borta")[2]


async def test_closing_counts_the_matters_and_nothing_of_a_worry(elias: Room) -> None:
    await elias.talk(f"utanför: {SECRET}", "oro")
    await elias.desk.do(EndMeeting())
    abouts = [thing.about for thing in things(await elias.desk.listed())]
    assert "1 sak utanför mötet" in abouts
    assert not [about for about in abouts if "text" in about or SECRET in about]


async def test_help_tells_of_every_look(elias: Room) -> None:
    said = await elias.talk("hjälp")
    for word in ("diskret", "utanför visa", "oro klar"):
        assert any(line.startswith(word) for line in said)
