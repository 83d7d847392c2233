"""Writes to the practice store in a folder until killed, and says what is acknowledged."""

import asyncio
import sys
from pathlib import Path

from assistant.journal import open_practice
from tests.journal.samples import draft, event


async def main(folder: Path, turn: str) -> None:
    journal = await open_practice(folder)
    say = sys.stdout
    say.write("ready\n")
    for number in range(100_000):
        name = f"{turn}-{number}"
        await journal.append([event(name, name, id=name), event(f"{name}b", name, id=f"{name}b")])
        say.write(f"event {name}\n")
        await journal.put_draft("m1", draft(f"draft-{turn}", name))
        say.write(f"draft {name}\n")
        say.flush()


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
