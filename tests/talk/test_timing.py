"""Time settled by typed lines: more of it, spread anew, a start told afterwards, the stop card."""

from datetime import date, timedelta

import pytest

from tests.talk.room import Room


@pytest.fixture
async def ada(elias: Room) -> Room:
    """A meeting that is no practice."""
    elias.desk = await elias.start("lots-first", 60, "Ada Test", "Rum 1")
    return elias


async def test_more_time_says_what_the_part_has_and_who_paid(elias: Room) -> None:
    said = await elias.talk("nästa", "mer tid 3: från dialog")
    assert "Delen har 8 min i allt, 8 min kvar." in said
    assert "Nu har Dialog, mål och handlingsplan 11 min." in said


async def test_who_cannot_pay_is_told_with_those_who_can(elias: Room) -> None:
    said = await elias.talk("nästa", "mer tid 3: från berättelse", "3")
    assert "3. Dialog, mål och handlingsplan" in said
    assert "Nu har Dialog, mål och handlingsplan 11 min." in said


async def test_a_new_spread_tells_every_part_and_the_end(elias: Room) -> None:
    await elias.talk("nästa")
    elias.clock.advance(timedelta(minutes=11))
    said = await elias.talk("fördela om", "ja")
    assert any("Dialog, mål och handlingsplan 12 min" in line for line in said)
    assert "Mötet slutar 14:00, som tänkt." in said


async def test_a_new_spread_is_told_first_and_done_only_on_a_yes(elias: Room) -> None:
    await elias.talk("nästa")
    elias.clock.advance(timedelta(minutes=11))
    said = await elias.talk("fördela om", "", "+1")
    assert any("Fördela om det som är kvar?" in line for line in said)
    assert not any("Nu har" in line for line in said)


async def test_a_start_is_told_afterwards_and_stands_in_the_history(elias: Room) -> None:
    await elias.talk("nästa")
    elias.clock.advance(timedelta(minutes=3))
    said = await elias.talk("började 12:59", "historik")
    assert "Delen började 12:59. 1 min kvar." in said
    assert "13:03, samtalsledarens plats, Presentation, började 12:59" in said


async def test_a_part_that_is_over_began_at_another_time(elias: Room) -> None:
    await elias.talk("nästa")
    elias.clock.advance(timedelta(minutes=9))
    await elias.talk("nästa", "nästa")
    said = await elias.talk("började sekretess 13:05", "historik", "började dialog 13:05")
    assert "Sekretess och samtycke: började 13:05." in said
    assert any("Sekretess och samtycke, började 13:05" in line for line in said)
    assert "Den delen har inte börjat än." in said


async def test_a_pause_is_put_in_and_is_a_part(elias: Room) -> None:
    said = await elias.talk("nästa", "lägg in paus 10", "nästa")
    assert "En paus på 10 min före Sekretess och samtycke." in said
    assert "Del 2 av 10: Paus, 10 min." in said


async def test_the_stop_card_stands_in_the_prompt_until_it_is_down(elias: Room) -> None:
    up = "Stoppkortet ligger uppe. Klockan står still. Skriv stopp över när ni är redo."
    said = await elias.talk("nästa", "stopp", "fortsätt")
    assert said.count(up) == 2
    assert any(line.startswith("1 av 9 Presentation, stoppkort") for line in said)
    elias.clock.advance(timedelta(minutes=30))
    said = await elias.talk("stopp över")
    assert "Stoppkortet är nedtaget. 1 av 9 Presentation, 5 min kvar." in said


async def test_nothing_counts_down_after_a_rest_in_the_familys_story(elias: Room) -> None:
    await elias.talk("nästa", "nästa", "nästa", "nästa")
    said = await elias.talk("paus", "fortsätt", "stopp", "stopp över")
    assert "Ni är tillbaka." in said
    assert "Stoppkortet är nedtaget. 4 av 9 Familjens berättelse." in said


async def test_the_circle_is_said_in_one_sentence(elias: Room) -> None:
    said = await elias.talk("nästa", "cirkel")
    assert "Del 1 av 9, Presentation: 5 av 60 minuter. Mötet slutar 14:00, som tänkt." in said


async def test_a_meeting_that_was_not_begun_is_told_of_once(elias: Room) -> None:
    told = "Kallelsen säger 13:00, och mötet har inte börjat. Starten kan rättas efteråt."
    said = await elias.talk("kallelse: 25/11; kl 13.00", "närvaro alla: på plats")
    assert told not in said
    elias.clock.advance(timedelta(minutes=4))
    said = await elias.talk("var är vi", "nästa", "mötet började 13:00", "nästa")
    assert said.count(told) == 1


async def test_a_meeting_begun_while_it_was_prepared_began_today_at_the_time_that_is_said(
    ada: Room,
) -> None:
    said = await ada.talk("kallelse: 9/12; kl 13.00", "nästa")
    told = "Mötet har börjat, men kallelsen gäller 9 december 2026. Var det ett misstag: "
    assert f"{told}skriv ångra." in said
    ada.clock.advance(timedelta(days=14, minutes=4))
    said = await ada.talk("mötet började 13:00", "nästa")
    assert "Mötet började 13:00." in said
    assert "Mötet slutar 14:00, som tänkt." in said
    assert told not in " ".join(said)


async def test_a_start_in_another_part_stays_on_its_day(ada: Room) -> None:
    await ada.talk("nästa", "nästa")
    ada.clock.advance(timedelta(days=14))
    said = await ada.talk("började 13:00")
    assert "Delen började 13:00." in " ".join(said)
    assert ada.desk.meeting.timekeeping.visits[-1].since.date() == date(2026, 11, 25)
