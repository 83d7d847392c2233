"""The README says what is true: its lines are understood, its short meeting can be held."""

import re
from pathlib import Path

import pytest

from assistant import sessions
from assistant.asking.lines import read_line
from assistant.bootstrap import Rundan, settings
from assistant.desk.clock import SystemClock
from assistant.desk.desk import Desk
from assistant.language.translation import use
from assistant.library.settings import Settings
from assistant.meeting.swedish_time import local_day
from assistant.talk.made_clock import MadeClock
from assistant.talk.script import run_script

README = Path(__file__).parents[2] / "README.md"
if not README.exists():
    pytest.skip("the README lies in the checkout", allow_module_level=True)

TEXT = README.read_text(encoding="utf-8")
FILES = dict(re.findall(r"```toml\n# (\S+)\n(.*?)```", TEXT, re.DOTALL))
"""What a file holds, by the name that its first line has."""
MEETING = re.findall(r"```rundan\n(.*?)```", TEXT, re.DOTALL)
TABLE = [row for row in TEXT.splitlines() if re.match(r"\| .*`.*` \|$", row)]
ASKED = (
    *("hjälp", "hjälp mål", "var är vi", "visa mål", "granska", "säg", "saknas", "stäng"),
    "cirkel",
    *("ångra", "gör om", "dubbelt 1", "historik"),
    *("skriv ut 7", "skriv ut sidan 3", "utskrift", "utskrift tillbaka", "skrivare"),
)
"""Questions to the conversation rather than commands; and what would end the meeting here."""
LAST = (
    *("utskrivet 4", "avsluta", "ta bort mål 1", "började 14:03", "mötet började 14:00"),
    *("avböj: Maria; ord: Inte nu", "stäng"),
)
"""Understood, but not done: they want a fixed plan, the end, a goal that nothing hangs on,
another time of day, a meeting that has not begun."""
LINES = [
    line
    for row in TABLE
    for line in re.findall(r"`([^`]+)`", row.split("|")[2])
    if line not in ASKED and not line.endswith("…")
]


async def test_every_line_of_the_table_is_understood_and_allowed(tmp_path: Path) -> None:
    """They are said one after another in a practice meeting, and each does something."""
    clock = SystemClock()
    today = local_day(clock.now())
    house = Rundan(tmp_path, Settings(), clock=clock)
    desk: Desk = await house.practise("elias", afresh=True)
    await desk.do(*read_line("nästa", desk.meeting, today).commands)
    assert len(LINES) > 25
    for line in LINES:
        said = read_line(line, desk.meeting, today)
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


OWN_MEETING = """\
klockan 2026-11-25 13:00
person: 20111030-TEST
närvaro: Siv Exempelin; verksamhet Solgläntans skola; huvudman kommunen – skola och förskola
nästa
närvaro alla: på plats
samtycke nora: ja; muntligt; hört av Siv
nästa
berättelse: Det är svårt om morgnarna.
barnet: Jag vill att det är tyst; hur barnet själv
nästa
mål: Nora är i skolan tre dagar i veckan; senast 15 mars
åtgärd 1: Möta Nora vid grinden; ansvarig Siv; senast 4/12; beslutad
lots: siv; har tackat ja
lagen: kommunen; ingen annan
uppföljning: 2027-01-27; kl 13.00; plats Solgläntans skola; kallas av Siv
fastställ
"""


async def test_a_meeting_is_held_after_the_agenda_in_the_folder_that_it_shows(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, text in FILES.items():
        path = tmp_path / "kommun" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    assert sessions.check_place(tmp_path / "kommun", "sv") == 0
    environment = {"RUNDAN_HOME": str(tmp_path), "RUNDAN_PLACE": str(tmp_path / "kommun")}
    chosen, problems = settings(environment, "sv")
    assert problems == ()
    clock = MadeClock.for_script(OWN_MEETING)
    house = Rundan(tmp_path / "home", chosen, clock=clock, papers=tmp_path / "plan")
    try:
        await house.unlock("en påhittad lösenfras")
        desk = await house.start("kort-sip", 45, "Nora Hittepå", "")
        assert await run_script(house, desk, clock, OWN_MEETING, "own") == 0
    finally:
        await house.close()
        use("sv")
    [text] = (tmp_path / "plan").glob("*.txt")
    plan = text.read_text(encoding="utf-8")
    for own in ("Planen är till för: Nora Hittepå", "Planansvarig: Siv", "Kort möte om vardagen"):
        assert own in plan
    assert "Ej komplett" not in plan


def test_every_key_of_the_seat_stands_in_its_table() -> None:
    from assistant.tui.keys import DEEDS

    keys = " ".join(row.split("|")[1] for row in TEXT.splitlines() if row.startswith("| "))
    assert [deed.shown for deed in DEEDS if deed.shown not in keys] == []
