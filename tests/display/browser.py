"""A real Chromium from the distribution's packages, where there is one."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any, Final

import pytest

if shutil.which("chromium") is None and "chromium" not in os.environ.get("RUNDAN_DEMAND", ""):
    pytest.skip(
        "Chromium is not installed, so the room's screen is looked at by nobody here",
        allow_module_level=True,
    )

from axe_playwright_python.async_playwright import Axe
from playwright.async_api import Browser, Page, async_playwright

_QUIET: Final = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
"""It is to ask nobody but the page's own server."""
RULES: Final = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}


class Wall:
    """A page on the wall, and all that it asked for and complained of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.complaints: list[str] = []
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))

    async def text(self, id: str) -> str:
        """What stands in one place of it."""
        return await self.page.inner_text(f"#{id}")

    async def shows(self, id: str, text: str) -> None:
        """Wait until a place says just that."""
        await self.page.wait_for_function(
            "([id, text]) => document.getElementById(id).textContent === text", arg=[id, text]
        )

    async def is_blank(self) -> None:
        """Wait until nothing is to be seen."""
        await self.page.wait_for_function(
            "() => getComputedStyle(document.querySelector('main')).opacity === '0'"
        )

    async def looks(self, sectors: str) -> int:
        """How many pieces of the circle have that look."""
        return await self.page.locator(f"#circle path.{sectors}").count()

    async def everything_fits(self) -> bool:
        """Whether every word, and the circle, is within the window."""
        return bool(
            await self.page.evaluate(
                "() => [...document.querySelectorAll('main h1, main p, main svg')]"
                ".map(e => e.getBoundingClientRect()).every(box => box.top >= 0 && box.left >= 0"
                " && box.bottom <= window.innerHeight && box.right <= window.innerWidth)"
            )
        )

    async def faults(self) -> list[str]:
        """What axe finds at WCAG 2.2 AA, once what fades in has."""
        await self.page.evaluate(
            "() => Promise.allSettled(document.getAnimations().map(one => one.finished))"
        )
        found = await Axe().run(self.page, options=RULES)
        return [fault["id"] for fault in found.response["violations"]]

    async def smallest(self) -> float:
        """The height of the smallest letters that show, in pixels."""
        return float(
            await self.page.evaluate(
                "() => Math.min(...[...document.querySelectorAll('main h1, main p')]"
                ".filter(e => e.textContent)"
                ".map(e => parseFloat(getComputedStyle(e).fontSize)))"
            )
        )


@asynccontextmanager
async def chromium() -> AsyncIterator[Browser]:
    """A browser for as long as it is wanted."""
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(
            executable_path=shutil.which("chromium"), args=_QUIET
        )
        try:
            yield browser
        finally:
            await browser.close()


async def wall(browser: Browser, address: str, **choices: Any) -> Wall:
    """A page of its own, at full size unless told otherwise."""
    size = {"viewport": {"width": 1920, "height": 1080}}
    context = await browser.new_context(**(size | choices))
    shown = Wall(await context.new_page())
    await shown.page.goto(address)
    return shown
