"""Keep a store and a script of today's version, for every later version to open.

``python scripts/keep_store.py 0.1.0`` holds both rehearsals and leaves, for each
family, the practice store, the script and the plan in ``tests/data/VERSION/``.
What is kept is never made anew: a version that cannot read it has lost a meeting.
"""

import asyncio
import io
import shutil
import sys
import tempfile
from pathlib import Path

from _setup import CHECKOUT

sys.path.insert(0, str(CHECKOUT))

from assistant.bootstrap import PRACTICE, Rundan, settings
from assistant.library.families import practices
from assistant.meeting.plan import canonical
from assistant.talk.made_clock import MadeClock
from assistant.talk.script import run_script


async def keep(family: str, folder: Path) -> None:
    """Hold a family's rehearsal and keep what it leaves."""
    script = CHECKOUT / "agendas" / "practice" / f"{family}.rundan"
    text = script.read_text(encoding="utf-8")
    clock = MadeClock.for_script(text)
    with tempfile.TemporaryDirectory() as home:
        house = Rundan(Path(home), settings({}, "sv")[0], clock=clock)
        desk = await house.practise(family, afresh=True)
        status = await run_script(
            house, desk, clock, text, str(script), quiet=True, stdout=io.StringIO()
        )
        plan = desk.fixed_plan()
        await house.close()
        if status or plan is None:
            raise SystemExit(f"{script}: status {status}")
        shutil.copytree(Path(home) / PRACTICE / family, folder)
    (folder / "plan.json").write_bytes(canonical(plan))
    shutil.copy(script, folder)


def main() -> None:
    """Keep every family's store under the version named."""
    if len(sys.argv) != 2:
        raise SystemExit("python scripts/keep_store.py VERSION")
    where = CHECKOUT / "tests" / "data" / sys.argv[1]
    for family in practices():
        asyncio.run(keep(family, where / family))
        print(where / family)


if __name__ == "__main__":
    main()
