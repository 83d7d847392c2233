from datetime import timedelta

from assistant.language.translation import use
from assistant.meeting.attendance import Presence
from assistant.talk.converse import Left
from tests.talk.room import Room


def people(room: Room) -> dict[str, Presence]:
    return {p.name.split()[0]: p.presence for p in room.desk.meeting.attendance.people.values()}


async def test_every_prompt_says_where_one_is(elias: Room) -> None:
    said = await elias.talk("nästa", "gå till 4")
    assert "ÖVNING" in said[0]
    assert said[1] == "Mötet har inte börjat. Skriv en rad, eller hjälp."
    assert "1 av 9 Presentation, 5 min kvar. Skriv en rad, eller hjälp." in said
    assert said[-1] == "4 av 9 Familjens berättelse. Skriv en rad, eller hjälp."


async def test_time_over_is_told_as_a_fact(elias: Room) -> None:
    await elias.talk("nästa")
    elias.clock.advance(timedelta(minutes=7))
    assert "1 av 9 Presentation, 2 min över" in (await elias.talk())[-1]
    assert "Mötet slutar 14:02, 2 minuter senare än tänkt." in await elias.talk("var är vi")


async def test_where_tells_what_is_missing_and_what_waits(elias: Room) -> None:
    said = await elias.talk("nästa", "fråga David: Hur länge?", "var är vi")
    assert "1 parkerad fråga väntar." in said
    assert any(line.startswith("Lagen vill ännu ha: barnets egen åsikt") for line in said)
    assert "Sedan kommer Sekretess och samtycke." in said


async def test_a_name_that_is_sure_is_found(elias: Room) -> None:
    said = await elias.talk("närvaro Dvaid: på telefon")
    assert any("David Fiktivsson" in line and "på telefon" in line for line in said)
    assert people(elias)["David"] is Presence.PHONE


async def test_a_name_that_is_not_sure_is_asked_about(elias: Room) -> None:
    said = await elias.talk("närvaro Exempelgren: på plats", "2")
    assert "1. Elias Exempelgren" in said
    assert people(elias)["Maria"] is Presence.ROOM
    assert people(elias)["Elias"] is Presence.CALLED


async def test_two_names_in_a_line_are_asked_about_one_by_one(elias: Room) -> None:
    await elias.talk(
        "mål: Elias sover",
        "åtgärd 1: Ringa; ansvarig Exempelgren; prövas av Solgläntan",
        "2",
    )
    (measure,) = elias.desk.meeting.goals.measures.values()
    assert (measure.who, measure.decider) == ("maria", "Solgläntan")


async def test_an_empty_answer_lets_it_be_and_a_line_goes_on(elias: Room) -> None:
    said = await elias.talk("närvaro Exempelgren: på plats", "", "närvaro Exempelgren: på plats")
    assert people(elias)["Elias"] is people(elias)["Maria"] is Presence.CALLED
    assert said.count("1. Elias Exempelgren") == 2
    await elias.talk("närvaro Exempelgren: på plats", "närvaro Jonas: på plats")
    assert people(elias)["Jonas"] is Presence.ROOM


async def test_the_familys_words_are_replaced_on_a_yes(elias: Room) -> None:
    said = await elias.talk("berättelse: Tungt.", "berättelse: Lättare.", "nej")
    assert "Under ”Hur det är nu” står det redan något. Raden ersätter det." in said
    assert elias.desk.meeting.narrative.situation == "Tungt."
    await elias.talk("berättelse: Lättare.", "ja")
    assert elias.desk.meeting.narrative.situation == "Lättare."


async def test_a_mistyped_move_is_understood(elias: Room) -> None:
    await elias.talk("nästta")
    assert elias.desk.meeting.timekeeping.current == "presentation"


async def test_a_mistyped_move_that_ends_something_is_asked_about_and_done(elias: Room) -> None:
    said = await elias.talk("nästa", "avsultaa", "1")
    assert "1. avsluta" in said
    assert elias.desk.meeting.moments.ended is not None


async def test_a_mistyped_aside_is_understood(elias: Room) -> None:
    assert any("Leda mötet" in line for line in await elias.talk("hjlp"))


async def test_a_mistyped_word_after_a_verb_is_asked_about_with_the_verb(elias: Room) -> None:
    said = await elias.talk("mål: Ett", "ta bort mla 1", "1")
    assert "1. ta bort mål" in said
    assert not elias.desk.meeting.goals.goals


async def test_a_slip_is_mended_where_it_was_written_last_or_where_one_says(elias: Room) -> None:
    await elias.talk("mål: Elias sover gott", "mål: Elias äter", "s/äter/äter lunch/", "ångra")
    await elias.talk("s/sover/sover lugnt/ mål 1", "s/Elias/Han/")
    texts = [goal.text for goal in elias.desk.meeting.goals.goals.values()]
    assert texts == ["Han sover lugnt gott", "Elias äter"]


async def test_what_is_not_there_to_mend_is_said(elias: Room) -> None:
    said = await elias.talk("mål: Elias sover", "s/äter/sover/", "s//x/", "s/e/å/ mål 1")
    assert any("står inte i det du skrev senast" in line for line in said)
    assert any("s/gammalt/nytt/" in line for line in said)


async def test_a_text_in_two_places_is_asked_about(elias: Room) -> None:
    said = await elias.talk("mål: Sova gott; framme när Sova åtta timmar", "s/Sova/Vila/", "2")
    assert any(line.startswith("2. 1  Sova gott: ") for line in said), said
    [goal] = elias.desk.meeting.goals.goals.values()
    assert (goal.text, goal.reached_when) == ("Sova gott", "Vila åtta timmar")


async def test_rows_are_shown_with_the_numbers_that_name_them(elias: Room) -> None:
    said = await elias.talk(
        "mål: Ett", "delmål 1: Ett ett", "mål: Två", "visa mål", "ändra mål 2: Två till"
    )
    at = said.index("Mål:")
    assert said[at + 1 : at + 4] == ["1. Ett", "1.1. Ett ett", "2. Två"]
    texts = [goal.text for goal in elias.desk.meeting.goals.goals.values()]
    assert texts == ["Ett", "Ett ett", "Två till"]


async def test_what_is_shown_and_what_can_be_said(elias: Room) -> None:
    said = await elias.talk("säg", "visa", "nästa", "säg", "visa", "visa dagordning", "saknas")
    assert "Välkomna hit, allihop. Vad bra att ni är här." in said
    assert "Närvaro:" in said
    assert "1. Presentation: pågår, 0 av 5 min" in said
    assert "4. Familjens berättelse: kommer, 0 av 15 min" in said


async def test_a_part_that_was_only_passed_through_is_told_as_that(elias: Room) -> None:
    said = await elias.talk("nästa", "klart alla", "nästa", "nästa", "visa dagordning")
    assert "1. Presentation: klar, 0 av 5 min" in said
    assert "2. Sekretess och samtycke: överhoppad, 0 av 2 min" in said


async def test_nothing_is_said_unasked_while_the_family_speaks(elias: Room) -> None:
    await elias.talk("nästa", "nästa", "nästa")
    elias.disk.full = True
    said = await elias.talk("nästa", "fråga David: Hur länge?")
    assert said[2:] == [
        "4 av 9 Familjens berättelse, 2 osparade. Skriv en rad, eller hjälp.",
        "Parkerade frågor: David Fiktivsson, Hur länge? väntar",
        "4 av 9 Familjens berättelse, 3 osparade. Skriv en rad, eller hjälp.",
    ]


async def test_trouble_with_saving_is_told_once_and_once_when_it_is_over(elias: Room) -> None:
    said = await elias.talk("nästa")
    elias.disk.full = True
    said = await elias.talk("närvaro Amir: på plats", "närvaro Lena: på plats")
    assert len([line for line in said if "Disken är full" in line]) == 1
    elias.disk.full = False
    said = await elias.talk("närvaro Karin: på plats")
    assert elias.desk.saved.waiting == 0
    assert not any("osparade" in line for line in said)


async def test_saved_again_is_told(elias: Room) -> None:
    elias.disk.full = True

    async def lines():  # type: ignore[no-untyped-def]
        yield "nästa"
        elias.disk.full = False
        yield "närvaro Amir: på plats"

    from assistant.talk.converse import converse

    said: list[str] = []
    await converse(elias, elias.desk, lines(), said.append)
    assert said.count("Allt är sparat igen.") == 1


async def test_fixing_makes_the_papers_and_says_what_is_missing(elias: Room) -> None:
    said = await elias.talk("fastställ", "papper", "skriv ut 3", "skriv ut många")
    assert any(line.startswith("Planen är fastställd, version 1") for line in said)
    assert any(line.endswith("Det står på planens första sida.") for line in said)
    assert said.count(f"Dokument: {elias.out / 'plan-v1.pdf'}") == 2
    assert "Skickat till Korridoren: 3 exemplar. Se efter att det kommer ut." in said
    assert "Skriv utskrivet 3 när exemplaren har kommit ut." in said
    assert elias.printing.copies == [3]
    assert elias.desk.meeting.moments.fixed is not None
    assert elias.desk.meeting.moments.fixed.copies == 0


async def test_papers_before_the_plan_is_fixed(elias: Room) -> None:
    assert "Planen är inte fastställd än. Skriv fastställ först." in await elias.talk("papper")
    await elias.talk("skriv ut 2")
    assert elias.printing.copies == []


async def test_leaving_leaves_the_meeting(elias: Room) -> None:
    await elias.talk("nästa", "sluta", "nästa")
    assert elias.how is Left.QUIT
    assert elias.desk.meeting.timekeeping.current == "presentation"
    await elias.talk("nästa")
    assert elias.how is Left.INPUT_ENDED


async def test_closing_is_asked_about(elias: Room) -> None:
    said = await elias.talk("nästa", "stäng")
    assert "Avsluta mötet först." in said
    said = await elias.talk("fråga David: Hur?", "fastställ", "avsluta", "stäng", "")
    assert any("1 fråga utan svar" in line for line in said)
    assert elias.desk.meeting.moments.closed is None
    await elias.talk("stäng", "stäng", "nästa")
    assert elias.how is Left.CLOSED
    assert len(elias.desk.case.receipts) == 1


async def test_a_refusal_is_an_answer(elias: Room) -> None:
    assert "Mötet har inte börjat. Gå vidare till första delen." in await elias.talk("+5")


async def test_english_words_work_whatever_the_language(elias: Room) -> None:
    await elias.talk("next", "+5", "attendance Amir: på plats", "pause")
    assert elias.desk.meeting.timekeeping.paused
    use("en")
    try:
        await elias.talk("resume", "where are we", "show", "help goal", "nästa")
        assert "show attendance lists what has been noted." in await elias.talk("help attendance")
    finally:
        use("sv")
    assert elias.desk.meeting.timekeeping.current == "secrecy"


async def test_a_question_back_may_be_left_and_answered_by_words(elias: Room) -> None:
    said = await elias.talk("avbryt", "sekretess", "avbryt", "sekretess", "jonas", "nej", "avbryt")
    assert said.count("Det finns inget att avbryta.") == 1
    assert "Mötet har inte börjat. Svara med numret eller ett ord. Tom rad låter det vara." in said
    assert elias.desk.meeting.disclosure.answers["jonas"].says == "no"


async def test_a_name_alone_empties_nothing(elias: Room) -> None:
    await elias.talk("tycker maria: Det är bra.", "tycker maria", "oenighet: Takten.", "oenighet")
    opinions = elias.desk.meeting.opinions
    assert (opinions.held["maria"], opinions.disagreements) == ("Det är bra.", "Takten.")
