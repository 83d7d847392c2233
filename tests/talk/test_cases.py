"""A case by typed answers: what is due in it, and what can be done with it."""

from datetime import date
from pathlib import Path

import pytest

from assistant.case.ending import Reason
from assistant.desk.cases import CaseFile
from assistant.desk.desk import Desk
from assistant.desk.papers import Papers
from assistant.desk.unfinished import Remade
from assistant.meeting.followup import ChangeFollowup
from assistant.meeting.goals import AddMeasure
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.records import Value
from assistant.meeting.timekeeping import GoOn
from assistant.talk.hearing import Hearing
from assistant.talk.home import Home
from tests.talk.room import Room, typed

AGREED: dict[str, Value] = {"on": "2026-11-27", "place": "Biblioteket"}


@pytest.fixture
async def ada(elias: Room) -> Room:
    """A store that is open, with one case whose meeting was held."""
    await elias.desk.do(EndMeeting(), CloseMeeting())
    [practice] = await elias.cases()
    await elias.disk.erase(practice.stream)  # type: ignore[operator]
    elias.phrase, elias.opened = "fras", True
    elias.desk = await elias.start("lots-first", 60, "Ada Påhitt", "")
    measure = AddMeasure(id="m", values={"what": "Ringer skolan", "by": "2026-11-20"})
    await elias.desk.do(GoOn(), measure, ChangeFollowup(values=AGREED))
    await elias.desk.do(FixPlan(), EndMeeting())
    return elias


async def at_home(ada: Room, *lines: str) -> tuple[list[str], Desk | None]:
    said: list[str] = []

    async def secret(_asked: str) -> str:
        return ""

    home = Home(ada, Hearing(typed(*lines, "sluta")), said.append, secret)
    return said, await home.desk()


async def only(ada: Room) -> CaseFile:
    [file] = await ada.cases()
    return file


@pytest.mark.parametrize("word", ["väntar", "due"])
async def test_what_is_due_is_told_with_whose_it_is(ada: Room, word: str) -> None:
    said, _desk = await at_home(ada, word)
    assert "Hör efter: en åtgärd med sista dag 20 november 2026, Ada Påhitt" in said
    assert "Inom en vecka: möte 27 november 2026, Ada Påhitt" in said


async def test_how_much_is_due_is_told_before_anything_is_asked(ada: Room) -> None:
    ada.opened = False
    ada.due.keep([date(2026, 11, 20), date(2026, 12, 1)])
    said, _desk = await at_home(ada)
    assert said[0] == (
        "1 sak skulle ha varit klar · 1 sak inom en vecka. Skriv väntar för att höra vad."
    )


@pytest.mark.parametrize("word", ["ärenden", "cases"])
async def test_a_case_is_told_whole(ada: Room, word: str) -> None:
    said, _desk = await at_home(ada, word, "")
    assert "Ärendet Ada Påhitt" in said
    assert "Hör efter: Ringer skolan, senast 20 november 2026" in said
    assert "1. Lotsmodellen, första mötet, hölls 25 november 2026" in said
    assert "SIP/IP, version 1, 25 november 2026" in said


async def test_papers_that_were_left_unfinished_are_told_of(ada: Room) -> None:
    ada.unfinished.remade = (Remade(Papers(Path("/papper"), ())),)
    said, _desk = await at_home(ada, "ärenden", "")
    told = "Papperen till planen, version 1, blev inte klara sist. De är gjorda nu"
    assert any(line.startswith(told) for line in said)


@pytest.mark.parametrize("word", ["hört efter", "heard"])
async def test_what_was_asked_about_is_told_no_more(ada: Room, word: str) -> None:
    said, _desk = await at_home(ada, "ärenden", word, "väntar")
    assert "Det är noterat. Vad det blev av det sägs vid nästa möte." in said
    told = said[said.index("Att hålla reda på") :]
    assert not any(line.startswith("Hör efter") for line in told)


@pytest.mark.parametrize("word", ["fortsätt", "go on"])
async def test_its_open_meeting_is_gone_on_with(ada: Room, word: str) -> None:
    _said, desk = await at_home(ada, "ärenden", word)
    assert desk is not None
    assert desk.stream == ada.desk.stream


async def test_its_next_meeting_starts_from_its_plan(ada: Room) -> None:
    _said, desk = await at_home(ada, "ärenden", "next meeting", "1", "1", "")
    assert desk is not None
    assert desk.meeting.opened.earlier is not None
    assert desk.meeting.opened.place == "Biblioteket"
    assert len((await only(ada)).case.meetings) == 2


async def test_it_is_ended_with_a_reason_and_opened_again(ada: Room) -> None:
    said, _desk = await at_home(
        ada, "ärenden", "avsluta", "nådda", "i morgon", "", "väntar", "ärenden", "öppna igen"
    )
    assert "Den dagen har inte kommit än. Skriv dagen med årtal." in said
    assert "Ärendet avslutades 25 november 2026: målen är nådda, eller så behövs ingen plan " in (
        "".join(said)
    )
    assert "Inget väntar den närmaste månaden." in said
    assert "Ärendet är öppet igen." in said
    assert (await only(ada)).case.ended is None


async def test_it_is_handed_over_and_ended_but_kept(ada: Room) -> None:
    said, _desk = await at_home(
        ada, "ärenden", "lämna över", "1", "Påhittade enheten", "", "1", "", "sluta"
    )
    assert any(line.startswith("Ge den här filen till familjen") for line in said)
    assert "Inget är borttaget." in said
    case = (await only(ada)).case
    assert [over.to for over in case.handed_over] == ["Påhittade enheten"]
    assert case.ended is not None
    assert case.ended.reason is Reason.MOVED


async def test_it_is_removed_for_good(ada: Room) -> None:
    await at_home(ada, "ärenden", "remove", "ta bort", "")
    assert await ada.cases() == []


async def test_which_version_came_back_signed_is_asked_where_there_are_several(ada: Room) -> None:
    await ada.desk.do(ChangePurpose(values={"question": "Något annat"}), FixPlan())
    await ada.desk.do(CloseMeeting())
    said, _desk = await at_home(ada, "ärenden", "undertecknat", "2", "Pärmen", "", "ärenden", "")
    assert "Ärenden. Vilken version är det undertecknade exemplaret av?" in said
    told = "Ett undertecknat exemplar av version 1 kom tillbaka 25 november 2026."
    assert f"{told} Det ligger här: Pärmen" in said


async def test_a_signed_copy_that_came_back_is_noted(ada: Room) -> None:
    await ada.desk.do(CloseMeeting())
    said, _desk = await at_home(ada, "ärenden", "undertecknat", "Pärmen", "", "ärenden", "")
    assert "Det är noterat i ärendet." in said
    told = "Ett undertecknat exemplar kom tillbaka 25 november 2026. Det ligger här: Pärmen"
    assert told in said
