"""Opening a plan from a file, by typed answers."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from assistant.desk.receiving import Arrived, NotReceived
from assistant.desk.verifying import State, Verdict
from assistant.talk.asker import Asker
from assistant.talk.hearing import Hearing
from assistant.talk.home import Home
from assistant.talk.receiving import open_plan
from tests.documents.example import rich
from tests.talk.room import Room, typed

FILE = Path("/media/minne/plan.json")
PLAN = rich()
BARE = Arrived(plan=PLAN, verdict=Verdict(state=State.DATA, file="ab" * 32))


def _ask(said: list[str], *lines: str) -> Asker:
    return Asker(said.append, _nothing, Hearing(typed(*lines)))


async def _nothing(_asked: str) -> str:
    raise AssertionError


async def test_a_plan_is_opened_and_the_meeting_starts_from_it(elias: Room) -> None:
    elias.receiving.files[FILE] = BARE
    said: list[str] = []
    ask = _ask(said, str(FILE), "1", "Maria, mamma", "1", "2", "Rum 3")
    desk = await open_plan(elias, ask)  # type: ignore[arg-type]
    assert desk is not None
    opened = desk.meeting.opened
    assert (opened.minutes, opened.place, opened.practice) == (90, "Rum 3", False)
    assert len(desk.meeting.goals.goals) == 3
    asked = said.index("Rundan. Har familjen lämnat filen till er?")
    assert not any(PLAN.name in line for line in said[:asked])
    assert "Filen är inte stämplad" in said[asked - 1]
    assert said[asked + 4] == f"Nytt möte för {PLAN.name}"
    told = "Vilken dagordning? Härnäst brukar det vara: Lotsmodellen, andra mötet."
    assert f"Rundan. {told}" in said
    [kept] = await elias.receiving.kept()
    assert kept.received.handed_by == "Maria, mamma"


async def test_whoever_was_not_handed_it_gets_nothing(elias: Room) -> None:
    elias.receiving.files[FILE] = BARE
    for answers in (("2",), ("",), ("1", ""), ("1", "Maria", ""), ("1", "Maria", "1", "")):
        said: list[str] = []
        assert await open_plan(elias, _ask(said, *answers), FILE) is None  # type: ignore[arg-type]
        assert said[-1] == "Inget är öppnat, och inget av filen är sparat."
    assert await elias.receiving.kept() == []


async def test_a_file_without_a_plan_is_told_by_whoever_asked(elias: Room) -> None:
    with pytest.raises(NotReceived):
        await open_plan(elias, _ask([]), FILE)  # type: ignore[arg-type]


async def test_a_plan_that_breaks_the_rules_is_refused_in_words(elias: Room) -> None:
    goals = (replace(PLAN.goals[0], text=" "),)
    elias.receiving.files[FILE] = replace(BARE, plan=replace(PLAN, goals=goals))
    said: list[str] = []
    ask = _ask(said, "1", "Maria", "1", "1", "")
    assert await open_plan(elias, ask, FILE) is None  # type: ignore[arg-type]
    assert said[-2:] == ["Det behövs en text.", "Inget är öppnat, och inget av filen är sparat."]


async def test_an_adults_file_is_asked_about_as_the_adults(elias: Room) -> None:
    plan = replace(PLAN, child=False)
    elias.receiving.files[FILE] = replace(BARE, plan=plan)
    said: list[str] = []
    await open_plan(elias, _ask(said, "2"), FILE)  # type: ignore[arg-type]
    assert "Rundan. Har den som planen gäller lämnat filen till er?" in said


async def test_the_next_meeting_starts_from_a_plan_that_is_kept(elias: Room) -> None:
    await elias.receiving.begin(BARE, handed_by="Maria", agenda="lots-first", minutes=60, place="")
    elias.opened, said = True, list[str]()
    lines = ("planer", "1", "2", "1", "1", "")
    home = Home(elias, Hearing(typed(*lines)), said.append, _nothing)  # type: ignore[arg-type]
    desk = await home.desk()
    assert desk is not None
    assert desk.meeting.opened.earlier is not None
    assert f"{PLAN.name}, SIP/IP, version 1, 23 november 2026, ostämplad fil" in "".join(said)
    assert len(await elias.receiving.kept()) == 1
