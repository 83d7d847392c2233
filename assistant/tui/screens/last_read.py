"""The last read before signing, as a list: go to a place, or let it be."""

from textual import on

from assistant.asking.last_read import (
    LET_BE,
    NO_DICTIONARY,
    NOTHING,
    READING,
    TAKE_UP,
    TITLE,
    told,
    where,
)
from assistant.desk.last_read import Finding
from assistant.language.translation import N_, _
from assistant.tui.screens.menu import MenuScreen
from assistant.tui.screens.overlay import CLOSE
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import NEITHER, Line, Target
from assistant.tui.widgets.lines import Lines

FINDING = "finding"
_TAKE_UP, _DONE = Target("take-up"), Target("done")


class LastReadScreen(MenuScreen):
    """Leaves with the finding whose place is wanted, or nothing."""

    KEYS = (
        ("↑ ↓", N_("Flytta mellan raderna")),
        ("Enter", N_("Gå till stället")),
        ("Delete", N_("Låt det vara som det är")),
        CLOSE,
    )
    HINT = N_("Enter går dit · Delete låter det vara · Esc eller {go_back} stänger")

    def __init__(self, sitting: Sitting) -> None:
        self._sitting = sitting
        self._looking_up = True
        facts = (_("Inget av det här hindrar underskriften."),)
        super().__init__(_(TITLE), self._found(), facts)

    def on_mount(self) -> None:
        """What is found by itself is there; the spelling comes when it has been read."""
        super().on_mount()
        self.run_worker(self._look_up(), exit_on_error=False)

    async def _look_up(self) -> None:
        await self._sitting.last_reading.look_up()
        self._looking_up = False
        self._show()

    def _show(self) -> None:
        self.query_one(Lines).show(self._found())

    def _found(self) -> tuple[Line, ...]:
        reading, sitting = self._sitting.last_reading, self._sitting
        rows = [finding_line(sitting, one) for one in reading.findings(sitting.post)]
        if self._looking_up or reading.spelled is False:
            rows.append(Line(_(READING if self._looking_up else NO_DICTIONARY), gap=True))
        if reading.lets_be():
            rows.append(Line(_(TAKE_UP), "add", target=_TAKE_UP))
        done = _("Klart") if rows else _(NOTHING)
        return (*rows, Line(done, "add", target=_DONE))

    async def choose(self, target: Target) -> None:
        """Leave for the place, or show again what was let be."""
        if target == _TAKE_UP:
            await self._sitting.last_reading.take_up()
            self._show()
        else:
            self.dismiss(target if target.kind == FINDING else None)

    @on(Lines.Removed)
    async def _let_be(self, event: Lines.Removed) -> None:
        event.stop()
        if await let_be(self._sitting, event.target):
            self._show()


def finding_line(sitting: Sitting, finding: Finding) -> Line:
    """A finding's line, wherever it is listed."""
    return Line(
        told(finding),
        "row",
        target=Target(FINDING, finding.mark),
        sign=NEITHER,
        detail=where(finding, sitting.meeting),
        hint=_("Enter går till stället · Delete låter det vara"),
    )


def finding_of(sitting: Sitting, target: Target) -> Finding | None:
    """The finding a line stands for, if it still is one."""
    found = sitting.last_reading.findings(sitting.post)
    return next((one for one in found if one.mark == target.name), None)


async def let_be(sitting: Sitting, target: Target) -> str:
    """Let a finding be; what is said of it, nothing where there is none."""
    finding = finding_of(sitting, target) if target.kind == FINDING else None
    if finding is None:
        return ""
    await sitting.last_reading.let_be(finding)
    return _(LET_BE)
