"""Make the README's picture, ``rundan.svg``: the chair's seat while the family speaks.

``python scripts/picture.py`` holds Elias' rehearsal by script as far as the
narrative, and draws what the full screen then shows.
"""

import asyncio
import re
import sys
import tempfile
from datetime import date, timedelta
from pathlib import Path

from _setup import CHECKOUT

sys.path.insert(0, str(CHECKOUT))

from assistant.asking.lines import read_line
from assistant.bootstrap import Rundan, settings
from assistant.talk.directives import directive_in, steps
from assistant.talk.made_clock import MadeClock
from assistant.tui.app import Start
from assistant.tui.application import RundanApp

SIZE = (100, 32)
LAST = "barnet:"
"""The picture is drawn before the line that begins so."""


async def draw() -> str:
    """The screen as SVG, with no font fetched from anywhere."""
    text = (CHECKOUT / "agendas" / "practice" / "elias.rundan").read_text(encoding="utf-8")
    clock = MadeClock.for_script(text)
    with tempfile.TemporaryDirectory() as home:
        house = Rundan(Path(home), settings({}, "sv")[0], clock=clock)
        desk = await house.practise("elias", afresh=True)
        for _number, line in steps(text):
            if line.startswith(LAST):
                break
            if directive := directive_in(line):
                clock.follow(directive)
            elif not line.startswith("visa"):
                await desk.do(*read_line(line, desk.meeting, date(2026, 11, 25)).commands)
                clock.advance(timedelta(seconds=1))
        app = RundanApp(house, Start(family="elias"))
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause(0.5)
            drawn = app.export_screenshot(title="rundan", simplify=True)
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL)


def main() -> None:
    """Write the picture."""
    (CHECKOUT / "rundan.svg").write_text(asyncio.run(draw()), encoding="utf-8")


if __name__ == "__main__":
    main()
