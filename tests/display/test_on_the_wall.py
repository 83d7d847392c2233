"""The room's screen as a browser shows it."""

import os
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from msgspec.structs import replace
from playwright.async_api import Browser

from assistant.desk.public import public_view
from assistant.display.picture import picture
from assistant.display.shown import Shown
from assistant.library.agendas import agenda_named
from assistant.meeting.attendance import Presence
from assistant.meeting.event import Command
from assistant.meeting.notes import Spoken, TakeTurn
from assistant.meeting.opening import OpenMeeting, PutInPause
from assistant.meeting.stop_card import LiftStopCard, RaiseStopCard
from assistant.meeting.timekeeping import GoOn, GoTo, Resume, TakePause
from tests.display.asking import served
from tests.display.browser import Wall, chromium, wall
from tests.meeting.build import Play, join, policy

KEPT = os.environ.get("RUNDAN_PICTURES", "")
"""A folder to keep pictures in, for somebody to look at."""
pytestmark = pytest.mark.asyncio(loop_scope="module")
READABLE = 1080 / 27
"""Pixels: letters that are read from eight metres, on a wall two metres wide."""


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def browser() -> AsyncIterator[Browser]:
    async with chromium() as found:
        yield found


def meeting(agenda: str) -> Play:
    """A meeting with five at the table."""
    play = Play()
    play.do(OpenMeeting(agenda=agenda_named(agenda), policy=policy(), minutes=60, case="case-1"))
    for number in range(5):
        join(play, f"id{number}", f"Någon {number}", presence=Presence.ROOM)
    return play


def lots() -> Play:
    return meeting("lots-first")


def seen(play: Play) -> Shown:
    return picture(public_view(play.meeting, play.now))


async def keep(shown: Wall, name: str) -> None:
    if KEPT:
        await shown.page.wait_for_timeout(700)
        await shown.page.screenshot(path=Path(KEPT) / f"{name}.png")


@pytest.mark.parametrize(("agenda", "look"), [("lots-first", "light"), ("sip-jonkoping", "dark")])
async def test_every_part_is_shown_large_and_accessible(
    browser: Browser, agenda: str, look: str
) -> None:
    play = meeting(agenda)
    async with served() as serving:
        serving.show(seen(play))
        shown = await wall(browser, serving.addresses[0], color_scheme=look)
        await shown.shows("title", "Välkommen")
        await keep(shown, f"{look}-0-before")
        for number, part in enumerate(play.meeting.agenda.parts, 1):
            play.do(GoTo(part=part.id))
            play.wait(part.minutes[60] / 3)
            serving.show(seen(play))
            await shown.shows("title", part.title)
            assert await shown.text("sentence") == part.room
            assert await shown.looks("done") == number - 1
            assert await shown.looks("now") == 1
            assert await shown.looks("spent") == (0 if part.quiet else 1)
            assert bool(await shown.text("ends")) is not part.quiet
            assert await shown.smallest() >= READABLE
            assert await shown.faults() == []
            assert await shown.everything_fits()
            await keep(shown, f"{look}-{number}-{part.id}")
        assert shown.complaints == []
        assert {url.split("/")[2] for url in shown.asked if not url.startswith("data:")} == {
            f"127.0.0.1:{serving.port}"
        }


async def test_pause_and_stop_card_leave_nothing_to_be_seen(browser: Browser) -> None:
    play = lots()
    play.do(GoTo(part="dialog"))
    covers: list[tuple[Command, Command]] = [
        (TakePause(), Resume()),
        (RaiseStopCard(), LiftStopCard()),
    ]
    async with served() as serving:
        shown = await wall(browser, serving.addresses[0])
        for cover, uncover in covers:
            play.do(cover)
            serving.show(seen(play))
            await shown.is_blank()
            await shown.shows("title", "")
            assert await shown.page.locator("#circle path").count() == 0
            await keep(shown, f"blank-{type(cover).__name__}")
            play.do(uncover)
            serving.show(seen(play))
            await shown.shows("title", "Dialog, mål och handlingsplan")


async def test_overtime_only_takes_the_time_it_needs(browser: Browser) -> None:
    play = lots()
    play.do(GoTo(part="dialog"))
    play.wait(20)
    async with served() as serving:
        serving.show(seen(play))
        shown = await wall(browser, serving.addresses[0])
        await shown.shows("title", "Dialog, mål och handlingsplan")
        assert (await shown.text("ends")).startswith("Vi tar den tid som behövs.\n")
        assert await shown.looks("now") == 0
        await keep(shown, "overtime")


async def test_a_round_is_shown_as_shapes(browser: Browser) -> None:
    play = lots()
    play.do(GoTo(part="presentation"))
    part = play.meeting.agenda.part("presentation")
    block = next(part.block_id(n) for n, b in enumerate(part.blocks) if b.round)
    for who in ("id0", "id1"):
        play.do(TakeTurn(part="presentation", block=block, who=who, spoken=Spoken.SPOKE))
    async with served() as serving:
        serving.show(seen(play))
        shown = await wall(browser, serving.addresses[0])
        await shown.shows("title", "Presentation")
        signs = await shown.text("round")
        assert signs.startswith("●●○")
        told = await shown.page.get_attribute("#round", "aria-label")
        assert told is not None
        assert told.startswith("2 har talat")
        await keep(shown, "round")


async def test_a_screen_reader_is_told_when_the_part_changes_and_not_before(
    browser: Browser,
) -> None:
    play = lots()
    play.do(GoTo(part="dialog"))
    async with served() as serving:
        serving.show(seen(play))
        shown = await wall(browser, serving.addresses[0])
        await shown.shows("title", "Dialog, mål och handlingsplan")
        watch = (
            "() => { window.said = []; new MutationObserver(() => window.said.push("
            "document.getElementById('told').textContent))"
            ".observe(document.getElementById('told'), {childList: true, subtree: true}) }"
        )
        await shown.page.evaluate(watch)
        play.wait(3)
        serving.show(replace(seen(play), ends="Vi slutar klockan 15:00"))
        await shown.shows("ends", "Vi slutar klockan 15:00")
        assert await shown.page.evaluate("() => window.said") == []
        play.do(GoTo(part="lots"))
        serving.show(seen(play))
        await shown.shows("title", "Val av lots")
        assert await shown.page.evaluate("() => window.said") == [
            "Val av lots. Vi väljer vem familjen kan ringa till."
        ]


async def test_after_a_cut_it_comes_back_by_itself(browser: Browser) -> None:
    play = lots()
    play.do(GoTo(part="lots"))
    async with served("hemligt") as first:
        first.show(seen(play))
        port = first.port
        shown = await wall(browser, first.addresses[0])
        await shown.shows("title", "Val av lots")
    play.do(GoTo(part="summary"))
    async with served("hemligt", port=port) as second:
        second.show(seen(play))
        await shown.shows("title", "Sammanfattning och plan")


LONG = "Genomgång av samordningsansvar, överenskommelser och hälso- och sjukvårdens uppföljning"

SIZES = {
    "tablet-upright": {"viewport": {"width": 768, "height": 1024}},
    "tablet": {"viewport": {"width": 1024, "height": 768}},
    "projector": {"viewport": {"width": 1280, "height": 720}},
    "zoomed": {"viewport": {"width": 960, "height": 540}, "device_scale_factor": 2},
}


@pytest.mark.parametrize("size", SIZES)
async def test_everything_has_room_on_every_screen_long_titles_too(
    browser: Browser, size: str
) -> None:
    play = lots()
    play.do(GoTo(part="dialog"))
    play.wait(20)
    usual = seen(play)
    crowded = replace(
        usual, title=LONG, sentence=f"{LONG}.", next=f"Sedan: {LONG}", round="●" * 8 + "○" * 8
    )
    async with served() as serving:
        shown = await wall(browser, serving.addresses[0], **SIZES[size])
        for number, one in enumerate((usual, crowded, usual)):
            serving.show(one)
            await shown.shows("title", one.title)
            assert await shown.everything_fits()
            await keep(shown, f"{size}-{number}")
        assert await shown.faults() == []
        assert shown.complaints == []


async def test_who_wants_no_motion_sees_the_circle_change_once_a_minute(browser: Browser) -> None:
    play = lots()
    play.do(GoTo(part="dialog"))
    drawn = "() => document.querySelector('#circle path.now').getAttribute('d')"
    async with served() as serving:
        serving.show(seen(play))
        calm = await wall(browser, serving.addresses[0], reduced_motion="reduce")
        await calm.shows("title", "Dialog, mål och handlingsplan")
        usual = await wall(browser, serving.addresses[0])
        await usual.shows("title", "Dialog, mål och handlingsplan")
        before = [await shown.page.evaluate(drawn) for shown in (calm, usual)]
        await usual.page.wait_for_timeout(600)
        play.wait(0.9)
        serving.show(replace(seen(play), ends="nu"))
        for shown in (calm, usual):
            await shown.shows("ends", "nu")
        after = [await shown.page.evaluate(drawn) for shown in (calm, usual)]
    assert after[0] == before[0]
    assert after[1] != before[1]


async def test_a_planned_pause_is_a_dashed_piece_and_says_so(browser: Browser) -> None:
    play = lots()
    play.do(GoTo(part="questions"), PutInPause(minutes=10, title="Paus"))
    async with served() as serving:
        serving.show(seen(play))
        shown = await wall(browser, serving.addresses[0], color_scheme="dark")
        await shown.shows("next", "Sedan: Paus")
        assert await shown.looks("rest") == 1
        await keep(shown, "pause-coming")
        play.do(GoOn())
        serving.show(seen(play))
        await shown.shows("sentence", "Nu tar vi en paus.")
        await keep(shown, "pause-now")


async def test_when_it_is_put_out_the_wall_is_empty(browser: Browser) -> None:
    play = lots()
    play.do(GoTo(part="lots"))
    async with served() as serving:
        serving.show(seen(play))
        shown = await wall(browser, serving.addresses[0])
        await shown.shows("title", "Val av lots")
    await shown.is_blank()
    await shown.shows("title", "")
    assert await shown.faults() == []
