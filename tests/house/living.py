"""A case lived through as a user does it: typed lines at home and at the desk, on a made clock."""

from datetime import date, datetime
from io import StringIO
from pathlib import Path

from assistant.bootstrap import Rundan
from assistant.desk.cases import CaseFile
from assistant.desk.desk import Desk
from assistant.library.settings import Settings
from assistant.meeting.plan import Plan
from assistant.talk.converse import converse
from assistant.talk.hearing import Hearing
from assistant.talk.home import Home
from assistant.talk.made_clock import MadeClock
from assistant.talk.script import run_script
from tests.talk.room import typed

PHRASE = "en lång påhittad fras"


class Life:
    """The house, its clock, and the meeting that is sat at."""

    def __init__(self, home: Path, start: datetime, chosen: Settings | None = None) -> None:
        self.home = home
        self.clock = MadeClock(start)
        self.house = Rundan(home, chosen or Settings(), clock=self.clock)
        self.desk: Desk

    async def at_home(self, *lines: str) -> str:
        """Type lines at home; all that was said.  A meeting that was chosen is sat down at."""
        said: list[str] = []

        home = Home(self.house, Hearing(typed(*lines, "sluta")), said.append, _phrase)
        if desk := await home.desk():
            self.desk = desk
        return "\n".join(said)

    async def script(self, text: str) -> str:
        """Lines that must all be understood and allowed; all that was told."""
        told = StringIO()
        status = await run_script(
            self.house, self.desk, self.clock, text, "liv", stdout=StringIO(), stderr=told
        )
        assert status == 0, told.getvalue()[-1500:]
        return told.getvalue()

    async def talk(self, *lines: str) -> str:
        """Lines and the answers to what is asked because of them; all that was said."""
        said: list[str] = []
        await converse(self.house, self.desk, typed(*lines), said.append, _phrase)
        return "\n".join(said)

    @property
    def plan(self) -> Plan:
        """The plan as it was fixed last."""
        fixed = self.desk.fixed_plan()
        assert fixed is not None
        return fixed

    async def paper(self) -> str:
        """The plan's text, as its own file has it, with the lines run together."""
        return run_together((await self.house.paperwork.plan(self.plan)).files)

    def papers(self, beginning: str) -> tuple[Path, ...]:
        """The files of one paper, by how their names begin."""
        folder = self.home / "papers"
        return tuple(sorted(folder.glob(f"{beginning}*")))

    async def case(self) -> CaseFile:
        """The only case there is."""
        [file] = await self.house.cases()
        return file


def script_of(name: str) -> str:
    """The lines of one of the lives that are kept."""
    return (Path(__file__).parents[1] / "data" / "lives" / f"{name}.rundan").read_text("utf-8")


def run_together(files: tuple[Path, ...]) -> str:
    """What stands in the text among a paper's files, as one line."""
    [text] = [file for file in files if file.suffix == ".txt" and "utdrag" not in file.name]
    return " ".join(text.read_text(encoding="utf-8").split())


def measures(plan: Plan) -> dict[str, date | None]:
    """Every measure of a plan, with the day of the meeting it is left from."""
    every = [*plan.measures]
    for goal in plan.goals:
        every += [*goal.measures, *(one for sub in goal.sub_goals for one in sub.measures)]
    return {one.what: one.since for one in every}


async def _phrase(asked: str) -> str:
    """The passphrase; no code for the next time."""
    return "" if "siffror" in asked else PHRASE
