"""Writes to the practice store in a folder until killed, and says what is acknowledged.

``python -m tests.journal.writer FOLDER TURN [TIMES]``
"""

import asyncio
import sys
from pathlib import Path

from assistant.journal import open_practice
from tests.journal.samples import draft, event


async def main(folder: Path, turn: str, times: int) -> None:
    journal = await open_practice(folder)
    say = sys.stdout
    say.write("ready\n")
    say.flush()
    for number in range(times):
        name = f"{turn}-{number}"
        await journal.append([event(name, name, id=name), event(f"{name}b", name, id=f"{name}b")])
        say.write(f"event {name}\n")
        say.flush()
        await journal.put_draft("m1", draft(f"draft-{turn}", name))
        say.write(f"draft {name}\n")
        say.flush()
    await journal.close()


if __name__ == "__main__":
    folder, turn, *times = sys.argv[1:]
    asyncio.run(main(Path(folder), turn, int(*times or ["100000"])))
