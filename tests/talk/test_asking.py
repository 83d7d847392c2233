from datetime import date

from tests.talk.room import Room


async def test_a_word_alone_asks_field_by_field(elias: Room) -> None:
    said = await elias.talk("mål", "Elias sover åtta timmar", "sömnlistan visar det", "4/12", "")
    (goal,) = elias.desk.meeting.goals.goals.values()
    assert goal.text == "Elias sover åtta timmar"
    assert goal.reached_when == "sömnlistan visar det"
    assert goal.by == date(2026, 12, 4)
    assert "Mötet har inte börjat. Fråga 1 av 4: Målet" in said
    assert "Tom rad hoppar över." in said
    assert any(line.endswith("senast 4 december 2026") for line in said)


async def test_answers_are_kept_one_by_one(elias: Room) -> None:
    await elias.talk("mål", "Elias sover", "", "4/12")
    (goal,) = elias.desk.meeting.goals.goals.values()
    assert (goal.reached_when, goal.by) == ("", date(2026, 12, 4))


async def test_a_choice_is_answered_by_number_or_word(elias: Room) -> None:
    await elias.talk("mål: Ett", "åtgärd", "Ringa", "Amir", "4/12", "", "2", "petra", "avbryt")
    (measure,) = elias.desk.meeting.goals.measures.values()
    assert (measure.who, measure.standing, measure.decider) == ("amir", "to-be-tried", "petra")
    assert measure.goal


async def test_a_row_is_chosen_first_where_there_are_several(elias: Room) -> None:
    said = await elias.talk("tycker", "2", "Det är bra.", "Det får gå långsamt.", ".")
    assert "Vilken menas?" in said
    assert elias.desk.meeting.opinions.held == {"maria": "Det är bra.\nDet får gå långsamt."}


async def test_an_answer_that_fits_nothing_is_asked_again(elias: Room) -> None:
    said = await elias.talk("mål", "Ett", "", "nästa sommar", "4/12")
    assert any("är inget datum" in line for line in said)
    (goal,) = elias.desk.meeting.goals.goals.values()
    assert goal.by == date(2026, 12, 4)


async def test_a_name_is_asked_about_in_a_field_too(elias: Room) -> None:
    await elias.talk("mål: Ett", "åtgärd", "Ringa", "Exempelgren", "2", "avbryt")
    (measure,) = elias.desk.meeting.goals.measures.values()
    assert measure.who == "maria"


async def test_leaving_keeps_what_was_answered(elias: Room) -> None:
    said = await elias.talk("uppföljning", "2027-01-27", "13", "avbryt", "saknas")
    assert "Det som är besvarat är kvar." in said
    assert elias.desk.meeting.followup.time == "13:00"
    assert said[-2].startswith("Lagen vill ännu ha")


async def test_something_new_without_its_words_is_refused(elias: Room) -> None:
    said = await elias.talk("mål", "", "sömnlistan visar det", "", "")
    assert "Det behövs en text." in said
    assert not elias.desk.meeting.goals.goals


async def test_what_cannot_be_without_its_words_is_asked_for_them_again(elias: Room) -> None:
    await elias.talk("mål", "", "sömnlistan visar det", "", "", "Elias sover", "saknas")
    (goal,) = elias.desk.meeting.goals.goals.values()
    assert (goal.text, goal.reached_when) == ("Elias sover", "sömnlistan visar det")


async def test_a_question_may_be_a_name_alone(elias: Room) -> None:
    await elias.talk("fråga", "David", "")
    (question,) = elias.desk.meeting.questions.asked.values()
    assert (question.by, question.text) == ("david", "")


async def test_help_and_where_work_in_the_middle(elias: Room) -> None:
    said = await elias.talk("mål", "hjälp", "var är vi", "?", "Elias sover", "avbryt")
    assert "Amir Tänkdal" in said
    assert any(line.startswith("Svara på frågan") for line in said)
    assert len(elias.desk.meeting.goals.goals) == 1


async def test_help_on_a_word_is_no_answer_but_a_sentence_is(elias: Room) -> None:
    said = await elias.talk("mål", "hjälp lots", "Hjälp med läxor", "quit", "saknas")
    assert any(line.startswith("lots, samordnare") for line in said)
    (goal,) = elias.desk.meeting.goals.goals.values()
    assert goal.text == "Hjälp med läxor"
    assert said[-2].startswith("Lagen vill ännu ha")


async def test_a_long_text_ends_with_a_dot(elias: Room) -> None:
    await elias.talk("berättelse", "Rad ett.", "", "Rad två.", ".", "", "", "")
    assert elias.desk.meeting.narrative.situation == "Rad ett.\n\nRad två."


async def test_a_long_text_that_breaks_off_is_found_again(elias: Room) -> None:
    await elias.talk("berättelse", "Rad ett.", "Rad två.")
    assert elias.desk.meeting.narrative.situation == ""
    elias.desk = await elias.sit_down(elias.desk.stream)
    said = await elias.talk("berättelse", "Rad tre.", ".", "", "", "")
    assert "Det här var påbörjat:" in said
    assert elias.desk.meeting.narrative.situation == "Rad ett.\nRad två.\nRad tre."


async def test_a_long_text_is_added_to_kept_or_emptied(elias: Room) -> None:
    await elias.talk("berättelse: Först.")
    await elias.talk("berättelse", "+ Sedan.", ".", "avbryt")
    assert elias.desk.meeting.narrative.situation == "Först.\nSedan."
    await elias.talk("berättelse", "", "avbryt")
    assert elias.desk.meeting.narrative.situation == "Först.\nSedan."
    await elias.talk("berättelse", "-", "avbryt")
    assert elias.desk.meeting.narrative.situation == ""


async def test_a_dash_empties_a_field(elias: Room) -> None:
    await elias.talk("person", "-", "avbryt")
    assert elias.desk.meeting.person.personal_number == ""


async def test_a_form_with_nothing_to_ask_says_so(elias: Room) -> None:
    assert "Det finns inget att ange där just nu." in await elias.talk("val samtycke")


async def test_answers_come_in_any_order(elias: Room) -> None:
    said = await elias.talk(
        "närvaro",
        "Noor Skissberg; titel fritidsledare",
        "kontakt: 070-174 06 23",
        "huvudman annan",
        "på plats",
        "verksamhetsaktör",
        "avbryt",
    )
    noor = [*elias.desk.meeting.attendance.people.values()][-1]
    assert (noor.name, noor.title, noor.contact) == (
        "Noor Skissberg",
        "fritidsledare",
        "070-174 06 23",
    )
    assert said.count("Noterat.") == 2
    assert not any("Yrke eller relation" in line for line in said)


async def test_the_text_of_an_answer_is_not_taken_for_another_fields(elias: Room) -> None:
    await elias.talk("mål", "Senast vi möttes sov Elias", "avbryt")
    (goal,) = elias.desk.meeting.goals.goals.values()
    assert (goal.text, goal.by) == ("Senast vi möttes sov Elias", None)


async def test_a_question_stands_while_something_else_is_done(elias: Room) -> None:
    await elias.talk("nästa")
    said = await elias.talk(
        "mål", "+5", "fråga david: När kommer det?", "paus", "visa mål", "Elias sover", ""
    )
    assert elias.desk.meeting.timekeeping.paused
    assert len(elias.desk.meeting.questions.asked) == 1
    assert [goal.text for goal in elias.desk.meeting.goals.goals.values()] == ["Elias sover"]
    assert sum("Fråga 1 av 4: Målet" in line for line in said) == 5


async def test_the_forms_own_word_is_no_part_of_the_answer(elias: Room) -> None:
    await elias.talk("mål", "mål: Elias sover", "avbryt")
    assert [goal.text for goal in elias.desk.meeting.goals.goals.values()] == ["Elias sover"]


async def test_what_takes_a_step_back_leaves_the_form_first(elias: Room) -> None:
    said = await elias.talk("mål", "Elias sover", "ångra")
    assert "Det som är besvarat är kvar." in said
    assert not elias.desk.meeting.goals.goals


async def test_help_and_where_are_heard_in_the_middle_of_a_text(elias: Room) -> None:
    said = await elias.talk("berättelse", "Rad ett.", "hjälp", "var är vi", "Hjälp.", ".", "avbryt")
    assert elias.desk.meeting.narrative.situation == "Rad ett.\nHjälp."
    assert sum(line.startswith("Du skriver en text.") for line in said) == 2
    assert "Mötet har inte börjat." in said


async def test_a_text_that_is_left_can_be_gone_on_with(elias: Room) -> None:
    said = await elias.talk("berättelse", "Rad ett.", "avbryt", "berättelse", ".", "avbryt")
    assert "Det här var påbörjat:" in said
    assert elias.desk.meeting.narrative.situation == "Rad ett."


async def test_one_who_forgot_the_dot_is_told_and_nothing_is_lost(elias: Room) -> None:
    said = await elias.talk("berättelse", "Rad ett.", "nästa", "stryk", ".", "avbryt")
    assert any(line.startswith("”nästa” står nu i texten.") for line in said)
    assert elias.desk.meeting.narrative.situation == "Rad ett."
    assert elias.desk.meeting.timekeeping.current is None


async def test_a_long_text_may_be_another_fields(elias: Room) -> None:
    await elias.talk("berättelse", "svårt: Morgnarna.", "nuläge: Nu.", ".", "avbryt")
    told = elias.desk.meeting.narrative
    assert (told.works_not, told.situation) == ("Morgnarna.", "Nu.")


async def test_a_goal_is_answered_by_its_own_number(elias: Room) -> None:
    await elias.talk("mål: Ett", "delmål 1: Ett ett", "mål: Två")
    said = await elias.talk("åtgärd", "Ringa", "", "", "2", "avbryt")
    goals, (measure,) = elias.desk.meeting.goals.goals, elias.desk.meeting.goals.measures.values()
    assert "1.1. Ett ett" in said
    assert goals[measure.goal].text == "Två"


async def test_several_words_name_another_field_in_free_text_too(elias: Room) -> None:
    await elias.talk("lots", "barnet önskar Amir", "familjen önskar Petra", "amir", "avbryt")
    lots = elias.desk.meeting.lots
    assert (lots.wish_family, lots.wish_child, lots.who) == ("Petra", "Amir", "amir")


async def test_what_is_taken_outside_never_lands_in_a_text(elias: Room) -> None:
    await elias.talk("berättelse", "Rad ett.", "utanför: bilen", "Rad två.", ".", "avbryt")
    assert elias.desk.meeting.narrative.situation == "Rad ett.\nRad två."
    assert [one.text for one in elias.desk.meeting.outside.noted.values()] == ["bilen"]
