"""The room's screen: how soon a change at the seat is on ten of them, and what serving costs.

The delay is from before the command is carried out, with its event on disk, until a screen's
own script has put the new part in its page, by the page's own clock: ten pages of a real
Chromium where there is one, else ten plain listeners.  The cost is that of a process that
serves ten listeners and refreshes them once a second, against one that only keeps the same
meeting's time.
"""

import asyncio
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from _setup import CHECKOUT
from assistant.bootstrap import PRACTICE, Rundan, settings
from assistant.desk.clock import SystemClock
from assistant.desk.desk import Desk
from assistant.desk.public import public_view
from assistant.journal import open_practice
from assistant.meeting.timekeeping import GoTo
from bench.measuring import MILLISECOND, Line, Series

if TYPE_CHECKING:
    from assistant.display.serving import Serving

SCREENS = 10
CHANGES = 100
PAUSE = 0.05
P99 = 150.0
IDLE = 20.0
"""Seconds."""
POINTS, MEMORY = 0.5, 15.0
PAGE = 60_000
"""Bytes."""
FAMILY = "elias"

Arrived: TypeAlias = "asyncio.Queue[tuple[str, int]]"
"""Titles, with the moment, in nanoseconds by the wall clock, that each was shown."""
Close: TypeAlias = Callable[[], Awaitable[None]]


async def measure(folder: Path) -> list[Line]:
    """The delay, then the cost."""
    desk, close = await _meeting(folder)
    delays, how = await _delays(desk)
    await close()
    alone, serving = await _cost(False), await _cost(True)
    points = 100 * (serving[0] - alone[0]) / IDLE
    memory = serving[1] - alone[1]
    return [
        Line(
            f"a change at the seat shown on {SCREENS} screens ({how})",
            f"p50 {delays.median:.0f} ms, p99 {delays.p99:.0f} ms",
            f"p99 ≤ {P99:.0f} ms",
            delays.p99 <= P99,
        ),
        Line(
            "serving them, idle: processor, memory added",
            f"{points:+.2f} points, {memory:+.1f} MiB",
            f"≤ {POINTS} points, ≤ {MEMORY:.0f} MiB",
            points <= POINTS and memory <= MEMORY,
        ),
        Line(
            "the page, its style and its script",
            f"{_weight() / 1000:.1f} kB",
            f"≤ {PAGE / 1000:.0f} kB",
            _weight() <= PAGE,
        ),
    ]


async def _meeting(folder: Path) -> tuple[Desk, Close]:
    """A rehearsal on disk, as a seat has it."""
    house = Rundan(folder, settings({}, "sv")[0])
    desk = await house.practise(FAMILY, afresh=True)
    stream = desk.stream
    await house.close()
    journal = await open_practice(folder / PRACTICE / FAMILY)
    return await Desk.open(journal, SystemClock(), "chair", stream), journal.close


async def _delays(desk: Desk) -> tuple[Series, str]:
    from assistant.display.entry import Entry, new_secret
    from assistant.display.picture import picture
    from assistant.display.serving import Serving

    serving = Serving(Entry(new_secret()))
    await serving.start()
    arrived: Arrived = asyncio.Queue()
    browser = shutil.which("chromium")
    look = _pages(serving, browser, arrived) if browser else _listeners(serving, arrived)
    close = await look
    parts = desk.meeting.agenda.parts
    delays = Series()
    for number in range(CHANGES):
        part = parts[number % len(parts)]
        await asyncio.sleep(PAUSE)
        began = time.time_ns()
        await desk.do(GoTo(part=part.id))
        serving.show(picture(public_view(desk.meeting, desk.now())))
        for _screen in range(SCREENS):
            title, at = await asyncio.wait_for(arrived.get(), 10)
            assert title == part.title, (title, part.title)
            delays.times.append(at - began)
    await close()
    await serving.stop()
    return delays, "Chromium" if browser else "plain listeners"


async def _pages(serving: "Serving", browser: str, arrived: Arrived) -> Close:
    """Ten pages, each telling when its title has changed."""
    from playwright.async_api import async_playwright

    driver = await async_playwright().start()
    opened = await driver.chromium.launch(
        executable_path=browser,
        args=["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking"],
    )

    async def tell(title: str, at: float) -> None:
        await arrived.put((title, int(at * MILLISECOND)))

    for _screen in range(SCREENS):
        context = await opened.new_context()  # as on a device of its own
        await context.expose_function("tell", tell)
        page = await context.new_page()
        await page.goto(serving.addresses[0])
        await page.evaluate(
            "() => new MutationObserver(() => window.tell("
            "document.getElementById('title').textContent,"
            " performance.timeOrigin + performance.now()))"
            ".observe(document.getElementById('title'), {childList: true})"
        )

    async def close() -> None:
        await opened.close()
        await driver.stop()

    return close


async def _listeners(serving: "Serving", arrived: Arrived) -> Close:
    from tests.display.asking import Screen, let_in

    cookie = await let_in(serving)

    async def listen(screen: Screen) -> None:
        import msgspec

        while True:
            shown = msgspec.json.decode(await screen.picture())
            if shown["title"]:
                await arrived.put((shown["title"], time.time_ns()))

    tasks = [asyncio.create_task(listen(await Screen.of(serving, cookie))) for _ in range(SCREENS)]

    async def close() -> None:
        for task in tasks:
            task.cancel()

    return close


def _weight() -> int:
    data = CHECKOUT / "assistant" / "display" / "data"
    return sum(file.stat().st_size for file in data.iterdir())


async def _cost(serves: bool) -> tuple[float, float]:
    """Seconds of processor while idle, and MiB held, of a process of its own."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bench.display", "serve" if serves else "alone"),
        env={**os.environ, "PYTHONPATH": f"{CHECKOUT / 'scripts'}{os.pathsep}{CHECKOUT}"},
        stdout=asyncio.subprocess.PIPE,
    )
    told, _none = await process.communicate()
    seconds, memory = told.split()
    return float(seconds), float(memory)


async def _idle(serves: bool) -> None:
    """Keep a meeting's time for a while, and tell what it cost."""
    import textual.app
    import textual.screen  # noqa: F401

    from assistant.bootstrap.display import RoomScreen
    from assistant.desk.showing import Showing
    from tests.meeting.build import rich

    play = rich()

    class Table:
        """A desk that only tells the time."""

        stream = "m"
        meeting = play.meeting

        def now(self) -> datetime:
            return SystemClock().now()

        def listen(self, _listener: Callable[[], None]) -> Callable[[], None]:
            return lambda: None

    room = RoomScreen(Path(tempfile.gettempdir()) / "none")
    listeners = []
    if serves:
        os.environ.pop("DISPLAY", None)
        await Showing(room, Table()).serve()  # type: ignore[arg-type]
        address = room.addresses[0].text
        listeners = [
            await asyncio.create_subprocess_exec(
                *(sys.executable, "-m", "bench.display", "listen", address),
            )
        ]
        await asyncio.sleep(3)
    else:
        for _second in range(3):
            public_view(play.meeting, SystemClock().now())
            await asyncio.sleep(1)
    began = time.process_time()
    ends = time.monotonic() + IDLE
    while time.monotonic() < ends:
        if not serves:
            public_view(play.meeting, SystemClock().now())
        await asyncio.sleep(1)
    print(time.process_time() - began, _resident(), flush=True)
    for listener in listeners:
        with suppress(ProcessLookupError):
            listener.kill()
        await listener.wait()
    await room.close()


async def _listen(address: str) -> None:
    """Be ten screens."""
    from tests.display.asking import ask, connect, question

    port, path = int(address.split(":")[2].split("/")[0]), "/" + address.split("/", 3)[3]
    cookie = (await ask(port, path)).cookie
    readers = []
    for _screen in range(SCREENS):
        reader, writer = await connect(port)
        writer.write(question(port, "/view", {"cookie": cookie}))
        readers.append((reader, writer))
    await asyncio.gather(*(reader.read() for reader, _writer in readers))


def _resident() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20


if __name__ == "__main__":
    match sys.argv[1:]:
        case ["listen", address]:
            asyncio.run(_listen(address))
        case [how]:
            asyncio.run(_idle(how == "serve"))
