"""The README says what is true: its lines are understood, its short meeting can be held."""

import re
from datetime import date
from pathlib import Path

import pytest

from assistant import sessions
from assistant.asking.lines import read_line
from assistant.bootstrap import Rundan
from assistant.desk.clock import SystemClock
from assistant.desk.desk import Desk
from assistant.library.settings import Settings

README = Path(__file__).parents[2] / "README.md"
if not README.exists():
    pytest.skip("the README lies in the checkout", allow_module_level=True)

TEXT = README.read_text(encoding="utf-8")
MEETING = re.findall(r"```rundan\n(.*?)```", TEXT, re.DOTALL)
TABLE = [row for row in TEXT.splitlines() if re.match(r"\| .*`.*` \|$", row)]
ASKED = (
    *("hjälp", "hjälp mål", "var är vi", "visa mål", "granska", "säg", "saknas", "stäng"),
    "cirkel",
    *("ångra", "gör om", "dubbelt 1", "historik"),
    *("skriv ut 7", "skriv ut sidan 3", "utskrift", "utskrift tillbaka", "skrivare"),
)
"""Questions to the conversation rather than commands; and what would end the meeting here."""
LAST = ("utskrivet 4", "avsluta", "ta bort mål 1", "började 14:03", "mötet började 14:00")
"""Understood, but not done: they want a fixed plan, the end, a goal that nothing hangs on,
another time of day."""
LINES = [
    line
    for row in TABLE
    for line in re.findall(r"`([^`]+)`", row.split("|")[2])
    if line not in ASKED and not line.endswith("…")
]


async def test_every_line_of_the_table_is_understood_and_allowed(tmp_path: Path) -> None:
    """They are said one after another in a practice meeting, and each does something."""
    house = Rundan(tmp_path, Settings(), clock=SystemClock())
    desk: Desk = await house.practise("elias", afresh=True)
    await desk.do(*read_line("nästa", desk.meeting, date(2026, 11, 25)).commands)
    assert len(LINES) > 25
    for line in LINES:
        said = read_line(line, desk.meeting, date(2026, 11, 25))
        assert said.commands or said.look, line
        if said.commands and line not in LAST:
            await desk.do(*said.commands)
    await house.close()


async def test_the_short_meeting_gives_a_plan_that_lacks_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As the README tells: paths on stdout, status 0."""
    (meeting,) = MEETING
    script = tmp_path / "meeting.rundan"
    script.write_text(meeting, encoding="utf-8")
    assert await sessions.rehearse(script, "elias", tmp_path / "plan", "sv") == 0
    told = capsys.readouterr()
    made = [Path(line) for line in told.out.splitlines()]
    assert {path.suffix for path in made} == {".pdf", ".docx", ".txt", ".json", ".ics"}
    text = next(path for path in made if path.suffix == ".txt").read_text(encoding="utf-8")
    assert "Ej komplett" not in text
    assert "Amir Tänkdal" in text


def test_every_key_of_the_seat_stands_in_its_table() -> None:
    from assistant.tui.keys import DEEDS

    keys = " ".join(row.split("|")[1] for row in TEXT.splitlines() if row.startswith("| "))
    assert [deed.shown for deed in DEEDS if deed.shown not in keys] == []
