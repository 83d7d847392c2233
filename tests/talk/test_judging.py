"""Somebody answers alone, line by line: nothing of the meeting is said until it is opened."""

from assistant.case.judgement import in_order
from assistant.meeting.judgement import Answerer
from assistant.talk.converse import Left
from assistant.talk.hearing import Hearing
from assistant.talk.home import Home
from tests.talk.room import Room, typed
from tests.talk.test_screenlock import Terminal

ANSWERS = ("3", "4", "5", *[""] * 7, "Skönt att mormor var med.")
"""As a guardian: two questions answered, seven skipped, a line written."""


async def test_the_questions_are_for_after_the_meeting(elias: Room) -> None:
    said = await elias.talk("omdöme")
    assert "Frågorna är till för efter mötet. Avsluta mötet först." in said


async def test_what_was_answered_is_kept_and_told_over_time(elias: Room) -> None:
    said = await elias.talk("avsluta", "omdöme", "1", *ANSWERS, "2", "lås upp", "", "omdöme", "3")
    [one] = in_order(elias.desk.case.judgements)
    assert one.by is Answerer.GUARDIAN
    assert one.may_show
    assert one.words == "Skönt att mormor var med."
    assert "Vårdnadshavare, 2026-11-25, av högst 5: bemötande 4; medbestämmande 5." in said


async def test_a_discreet_view_does_not_read_out_what_was_answered(elias: Room) -> None:
    await elias.talk("avsluta", "omdöme", "1", *ANSWERS, "2", "lås upp", "")
    said = await elias.talk("diskret", "omdöme", "3")
    assert "Det är dolt. Skriv diskret för att visa det." in said
    assert "bemötande 4" not in " ".join(said)


async def test_nothing_of_the_meeting_is_said_meanwhile(elias: Room) -> None:
    terminal = Terminal("")
    lines = ("avsluta", "omdöme", "1", "var är vi", "visa", *ANSWERS, "1", "visa", "lås upp")
    last = await terminal.talk(elias, *lines)
    alone = "\n".join(terminal.said).split("CLEARED")[1]
    for private in ("Elias", "Exempelgren", "Lotsmodellen", "Maria", "Presentation"):
        assert private not in alone, private
        assert private not in last, private
    assert "Tack. Lämna tillbaka datorn." in last
    assert last.count("Skriv lås upp för att öppna.") == 2


async def test_who_stops_leaves_nothing_behind(elias: Room) -> None:
    said = await elias.talk("avsluta", "judgement", "1", "", "5", "sluta", "lås upp", "")
    assert "Inget är sparat. Lämna tillbaka datorn." in said
    assert elias.desk.case.judgements == {}
    assert elias.how is Left.INPUT_ENDED


async def test_a_paper_is_written_in_and_somebody_changes_their_mind(elias: Room) -> None:
    said = await elias.talk(
        "avsluta", "omdöme", "2", "", "4", "tillbaka", "1", *[""] * 9, "1", "omdöme", "4", "1"
    )
    assert "Svaren är sparade i ärendet." in said
    assert "Svaren visas inte längre. De förstörs när ärendet tas bort." in said
    assert elias.desk.case.judgements == {}


async def test_a_full_disk_is_told_and_the_answers_can_be_given_again(elias: Room) -> None:
    elias.desk = await elias.practise("elias", afresh=True)
    await elias.talk("avsluta")
    elias.disk.full = True
    said = await elias.talk("omdöme", "2", "", "4", *[""] * 9, "1", "sluta")
    assert any("Disken är full" in line for line in said)
    assert "Inget är sparat." in said
    elias.disk.full = False


async def test_at_home_a_closed_meeting_can_be_answered_about_and_the_store_is_locked(
    elias: Room,
) -> None:
    elias.phrase, elias.opened = "fras", True
    elias.desk = await elias.start("lots-first", 60, "Ada Påhitt", "")
    await elias.talk("fastställ", "avsluta", "stäng", "stäng")
    said: list[str] = []

    async def secret(_asked: str) -> str:
        return "fras"

    lines = ("planer", "1", "3", "1", *ANSWERS, "1", "sluta")
    home = Home(elias, Hearing(typed(*lines)), said.append, secret)  # type: ignore[arg-type]
    assert await home.desk() is None
    assert "Tack. Lämna tillbaka datorn." in said
    assert elias.locked()
    [left] = await elias.shelf()
    kept = await elias.judging(left.case)
    assert [one.words for one in kept.given.values()] == ["Skönt att mormor var med."]
