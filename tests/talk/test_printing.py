"""Printing by typed lines: said once, between the lines, and never into the narrative."""

import asyncio
from collections.abc import AsyncIterator

import pytest

from assistant.asking import papers
from assistant.asking.papers import Offer
from assistant.desk.papers import Paper
from assistant.desk.printing import Standing
from assistant.talk.converse import converse
from tests.talk.room import Room


def copies(room: Room) -> int:
    fixed = room.desk.meeting.moments.fixed
    assert fixed is not None
    return fixed.copies


async def test_the_printers_word_is_enough(elias: Room) -> None:
    elias.printing.ends = Standing.DONE
    said = await elias.talk("fastställ", "skriv ut 3", "var")
    assert said.count("Utskrivet på Korridoren: 3 exemplar.") == 1
    assert copies(elias) == 3


async def comes_to(room: Room, standing: Standing, why: str = "") -> None:
    """The first print comes to stand so, and it has been heard of."""
    while not room.printing.printouts:
        await asyncio.sleep(0)
    printout = room.printing.printouts[0]
    printout.becomes(standing, why)
    while printout.news.standing is not standing:
        await asyncio.sleep(0)
    await asyncio.sleep(0)


async def test_what_happens_is_told_between_the_lines(elias: Room) -> None:
    elias.printing.ends = None

    async def lines() -> AsyncIterator[str]:
        yield "fastställ"
        waits = asyncio.create_task(comes_to(elias, Standing.WAITING))
        yield "skriv ut 3"
        await waits
        await comes_to(elias, Standing.STOPPED, "media-jam")
        yield "var"
        yield "utskrift tillbaka"
        await comes_to(elias, Standing.TAKEN_BACK)
        yield "var"

    said: list[str] = []
    await converse(elias, elias.desk, lines(), said.append)
    assert said.count("Väntar i Korridoren: 3 exemplar.") == 1
    assert sum(line.startswith("Papper har fastnat i Korridoren.") for line in said) == 1
    assert sum(line.startswith("Utskriften är återtagen.") for line in said) == 1
    assert copies(elias) == 0


async def test_while_the_family_speaks_only_what_was_asked_for_is_said(elias: Room) -> None:
    elias.printing.ends = None

    async def lines() -> AsyncIterator[str]:
        yield "fastställ"
        yield "gå till 4"
        waits = asyncio.create_task(comes_to(elias, Standing.WAITING))
        yield "skriv ut 3"
        await waits
        await comes_to(elias, Standing.GIVEN_UP)
        yield "fråga David: Hur?"
        yield "nästa"

    said: list[str] = []
    await converse(elias, elias.desk, lines(), said.append)
    asked = said.index("Väntar i Korridoren: 3 exemplar.")
    told = next(at for at, line in enumerate(said) if line.startswith("Korridoren gav upp."))
    moved = next(at for at, line in enumerate(said) if line.startswith("Del 5 av"))
    assert asked < moved < told


async def test_one_page_is_put_back(elias: Room) -> None:
    await elias.talk("fastställ", "skriv ut sidan 2", "skriv ut sidan noll")
    assert [printout.page for printout in elias.printing.printouts] == [2]
    assert copies(elias) == 0


async def test_another_paper_is_printed_by_its_word(
    elias: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(papers, "OFFERS", (Offer(Paper.FORM, "Blankett", ("blankett",)),))
    said = await elias.talk("skriv ut blankett")
    assert [printout.pieces[0].file.name for printout in elias.printing.printouts] == ["form.pdf"]
    assert "Skickat till Korridoren: 1 exemplar. Se efter att det kommer ut." in said
    assert not any("utskrivet" in line for line in said), "nothing is to be noted of it"


async def test_a_printer_is_chosen(elias: Room) -> None:
    said = await elias.talk("skrivare", "skrivare 2", "skrivare ingen", "utskrift")
    assert "Datorns skrivare: 1 Korridoren och 2 Kopiatorn." in said
    assert "Nu skrivs det ut på Kopiatorn." in said
    assert any(line.endswith("Ingen annan skrivare är vald.") for line in said)
    assert "Inget är utskrivet härifrån än." in said
    assert elias.printing.chosen == "Kopiatorn"


async def test_papers_that_lie_there_are_printed_and_not_made_again(elias: Room) -> None:
    await elias.talk("fastställ")
    said = await elias.talk("skriv ut 3")  # a conversation later
    assert f"Dokument: {elias.out / 'plan-v1.pdf'}" in said
    assert elias.printing.copies == [3]
    assert len(elias.paperwork.plans) == 1
