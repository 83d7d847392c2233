"""Home: go on with a meeting, begin one, or practise.

What opens over it is imported when it is opened, so that home comes sooner.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.screen import Screen

from assistant.asking.answers import NotUnderstood
from assistant.asking.elsewhere import brought, lying
from assistant.asking.keycare import standing
from assistant.asking.replies import ANSWERED, reply
from assistant.asking.rows import named
from assistant.asking.salvage import OFFER
from assistant.language.problems import told
from assistant.language.translation import N_, _, format_datetime
from assistant.tui.case_rows import (
    CASE,
    TO_READ,
    case_lines,
    days_line,
    due_lines,
    due_rows,
    ended_lines,
    in_palette,
)
from assistant.tui.keymap import key_of, keyed
from assistant.tui.keys import EVERYWHERE
from assistant.tui.messages import DeskOpened
from assistant.tui.panels.message_line import MessageLine
from assistant.tui.safe import Plain
from assistant.tui.screens.menu import MenuScreen
from assistant.tui.settings import SETTINGS
from assistant.tui.synonyms import words_for
from assistant.tui.themes import LOOK
from assistant.tui.widgets.key_hint import KeyHint
from assistant.tui.widgets.line import Line, Target
from assistant.tui.widgets.lines import Lines

if TYPE_CHECKING:
    from assistant.desk.cases import CaseFile
    from assistant.desk.desk import Desk
    from assistant.desk.house import House
    from assistant.desk.ports import StreamRow
    from assistant.library.problem import DataProblem
    from assistant.meeting.records import Value
    from assistant.tui.entrance import Entrance
    from assistant.tui.receiving import Opening
    from assistant.tui.screens.form import FormScreen

UNLOCK, MEETING, NEW, OPEN, PRACTISE, AFRESH = (
    "unlock",
    "meeting",
    "new",
    "open",
    "practise",
    "afresh",
)
KEYS, SALVAGE, BRING, CARE = "keys", "salvage", "bring", "care"
_GOES_ON: Final = (SALVAGE, BRING, MEETING, UNLOCK, CASE)
"""What goes on with something, in the order one wants it."""
TOUR = N_("Rundtur på två minuter")
CARE_TITLE = N_("Säkerhetskopior, nycklar och borttagning")


class HomeScreen(Screen[None]):
    """Where Rundan begins."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [
        Binding("f1,ctrl+g", "help", id="help", show=False),
        Binding("ctrl+p", "palette", id="palette", show=False),
    ]

    def __init__(
        self,
        house: House,
        said: str = "",
        *,
        join: bool = False,
        file: Path | None = None,
        faulty: Sequence[DataProblem] = (),
    ) -> None:
        """``said`` is what there is to say; ``faulty`` what of the settings does not count."""
        super().__init__()
        self._joins = join
        self._faulty = faulty
        self._file = file
        self._house = house
        self._said = said
        self._meetings: list[StreamRow] = []
        self._cases: list[CaseFile] = []

    @property
    def busy(self) -> bool:
        """Whether what was chosen is being done; what is typed then is for what it leads to."""
        return any(one.group == "home" and one.is_running for one in self.workers)

    def compose(self) -> ComposeResult:
        """A greeting, the choices, what there is to say."""
        with VerticalScroll(id="home", can_focus=False):
            yield Plain("Rundan", id="home-title")
            yield Plain(
                _("Leder er genom mötet och lämnar en plan i handen innan någon går."),
                id="welcome",
            )
            yield Lines(self._lines(), id="choices")
        yield MessageLine()
        yield KeyHint(
            keyed(_("↑ ↓ väljer · Enter · {palette} allt · {help} hjälp · {leave} avslutar")),
            id="home-keys",
        )

    async def on_mount(self) -> None:
        """The first choice is at hand."""
        await self._refresh()
        lines = self.query_one(Lines)
        self._to_hand(lines)
        lines.focus(scroll_visible=False)
        self.call_after_refresh(self.query_one("#home").scroll_home, animate=False)
        self.say(self._said)
        if self._joins:
            self.run_worker(self._join(), exclusive=True, group="home")
        elif self._file is not None:
            self.run_worker(self._open(Target(OPEN)), exclusive=True, group="home")

    async def _refresh(self) -> None:
        if not self._house.locked():
            try:
                self._meetings = await self._house.meetings()
                self._cases = await self._house.cases()
            except ANSWERED as problem:
                self.say(reply(problem))
        lines = self.query_one(Lines)
        stood = lines.target
        lines.show(self._lines())
        if stood and stood.kind not in TO_READ and stood != lines.target:
            self._to_hand(lines)

    def _to_hand(self, lines: Lines) -> None:
        """At hand is what one comes to do: to go on with something, where there is anything."""
        targets = [one.target for one in lines.lines if one.target]
        wanted = [one for kind in _GOES_ON for one in targets if one.kind == kind]
        lines.select(next(iter(wanted), targets[0]))

    def _lines(self) -> tuple[Line, ...]:
        families = self._house.families()
        offer = Line(_(OFFER), "add", target=Target(SALVAGE))
        tour = Line(_(TOUR), "add", target=Target("tour"), detail=_("med en påhittad familj"))
        seen = self._house.tour.seen
        return (
            *(Line(told(one), "note") for one in self._faulty),
            *([] if seen else [tour]),
            *self._due_lines(),
            Line(_("Gå vidare med ett möte"), "head", gap=True),
            *([offer] if self._house.salvage.wanted else []),
            *self._lying_lines(),
            *self._meeting_lines(),
            Line(_("Nytt möte"), "head", gap=True),
            Line(_("+ Börja ett nytt möte"), "add", target=Target(NEW)),
            Line(_("+ Öppna en plan från fil …"), "add", target=Target(OPEN)),
            *case_lines(self._cases),
            Line(_("Öva"), "head", gap=True),
            Line(_("Påhittade familjer. Inget du gör där rör ett riktigt möte."), "note"),
            *(Line(f.title, "row", target=Target(PRACTISE, f.id)) for f in families),
            *([tour] if seen else []),
            *([] if self._house.fresh() else [self._care_line()]),
            *self._settings_lines(),
        )

    def _settings_lines(self) -> list[Line]:
        """The way to the settings."""
        gap = self._house.fresh()
        return [Line(_(SETTINGS), "row", target=Target("settings"), gap=gap)]

    def _care_line(self) -> Line:
        how = standing(self._house.keys.ways())
        return Line(_(CARE_TITLE), "row", target=Target(CARE), detail=how, gap=True)

    def _care_lines(self) -> tuple[Line, ...]:
        """What is seldom wanted: a menu of its own, and in the palette."""
        if self._house.fresh():
            return ()
        from assistant.tui.keeping import keeping_lines

        return (Line(_("Lösenfraser och nycklar"), "row", target=Target(KEYS)), *keeping_lines())

    def _afresh_lines(self) -> list[Line]:
        """Only in the palette: whoever leaves a practice has it begin anew."""
        return [
            Line(
                _("Börja om från början: {family}").format(family=f.title),
                "row",
                target=Target(AFRESH, f.id),
            )
            for f in self._house.families()
        ]

    def _due_lines(self) -> tuple[Line, ...]:
        """What is due and late across the cases."""
        due = self._house.due
        if self._house.locked():
            return days_line(due.known(), due.today())
        return due_lines(self._cases, due.today())

    def _lying_lines(self) -> list[Line]:
        """Meetings that were saved elsewhere."""
        return [
            Line(lying(place), "add", target=Target(BRING, row=str(place)))
            for place in self._house.elsewhere.left()
        ]

    def _meeting_lines(self) -> list[Line]:
        if self._house.locked():
            if self._house.fresh():
                return [Line(_("Inga möten än."), "note")]
            unlock = _("Visa mina möten (lösenfras)")
            return [Line(unlock, "add", target=Target(UNLOCK))]
        if not self._meetings:
            told = _("Inget möte är öppet.") if self._cases else _("Inga möten än.")
            return [Line(told, "note")]
        return [
            Line(
                named(row.label),
                "row",
                target=Target(MEETING, row.id),
                detail=self._detail(row),
            )
            for row in self._meetings
        ]

    def opening(self) -> Opening:
        from assistant.tui.receiving import Opening

        return Opening(self, self._house)

    def _detail(self, row: StreamRow) -> str:
        when = format_datetime(row.changed)
        if row.id in self._house.trust.doubted:
            return _("{when} · ändrat utanför Rundan").format(when=when)
        return when

    @on(Lines.Chosen)
    @on(Lines.Quick)
    def _chosen(self, event: Lines.Told) -> None:
        event.stop()
        self.run_worker(self._open(event.target), exclusive=True, group="home")

    async def _open(self, target: Target) -> None:
        self.say("")
        try:
            match target.kind:
                case "practise" | "afresh":
                    self.say(_("Öppnar övningen …"))
                    afresh = target.kind == AFRESH
                    self._sit(await self._house.practise(target.name, afresh=afresh))
                case "meeting":
                    self._sit(await self._house.sit_down(target.name))
                case "case" | "due":
                    await self._open_case(target.name)
                case "reopen":
                    from assistant.asking.casework import REOPENED

                    await self._house.casework.reopen(self._case(target.name))
                    await self._refresh()
                    self.say(_(REOPENED))
                case "rest":
                    from assistant.asking.due import TITLE

                    chosen = await self._which(
                        _(TITLE), due_rows(self._cases, self._house.due.today())
                    )
                    if chosen is not None:
                        await self._open_case(chosen.name)
                case "open" if await self._unlocked():
                    file, self._file = self._file, None
                    if desk := await self.opening().open(file):
                        self._sit(desk)
                case "salvage":
                    from assistant.tui.salvaging import salvage

                    told = await salvage(self.app, self._house)
                    await self._refresh()
                    self.say(told)
                case "bring" if self._house.fresh() or await self._unlocked():
                    await self._house.elsewhere.bring(Path(target.row))
                    await self._refresh()
                    self.say(brought())
                case "unlock":
                    await self._unlocked()
                case "care":
                    chosen = await self._which(_(CARE_TITLE), self._care_lines())
                    if chosen is not None:
                        await self._open(chosen)
                case "keys" if await self._unlocked():
                    from assistant.tui.keycare import KeyMenu

                    await KeyMenu(self.app, self._house, self.say).open()
                    await self._refresh()
                case "tour":
                    await self.run_action("app.tour")
                case "settings":
                    await self.run_action("app.settings")
                case "copy" if await self._unlocked():
                    from assistant.tui.keeping import Keeping

                    await Keeping(self, self._house).copy(target.name)
                case "purge" if await self._unlocked():
                    from assistant.tui.keeping import Keeping

                    await Keeping(self, self._house).purge()
                    await self._refresh()
                case "new" if await self._unlocked():
                    self.app.push_screen(self._new_meeting())
        except ANSWERED as problem:
            self.say(reply(problem))
        if self._house.salvage.wanted:
            self.query_one(Lines).show(self._lines())

    async def _open_case(self, stream: str) -> None:
        """A case's page, and what is done there."""
        from assistant.tui.case_page import CasePage

        if desk := await CasePage(self, self._house, self._case(stream)).open():
            self._sit(desk)
        else:
            await self._refresh()

    def _case(self, stream: str) -> CaseFile:
        return next(one for one in self._cases if one.stream == stream)

    async def _join(self) -> None:
        """Sit down where another window has a meeting open."""
        try:
            found = await self._joined()
        except ANSWERED as problem:
            self.say(reply(problem))
        else:
            if found is None:
                self.say(_("Inget möte är öppet i något annat fönster. Öppna det där först."))
            else:
                self._sit(found)

    async def _joined(self) -> Desk | None:
        places = self._house.open_elsewhere()
        if "" in places and await self._unlocked():
            rows = await self._house.open_meetings()
            lines = tuple(
                Line(named(row.label), "row", target=Target(MEETING, row.id)) for row in rows
            )
            if rows:
                chosen = (
                    lines[0].target
                    if len(rows) == 1
                    else await self._which(_("Vilket möte?"), lines)
                )
                return await self._house.sit_down(chosen.name) if chosen else None
        family = next(filter(None, places), None)
        return await self._house.practise(family, afresh=False) if family else None

    async def _which(self, title: str, lines: tuple[Line, ...]) -> Target | None:
        return await self.app.push_screen_wait(MenuScreen(title, lines))

    async def _unlocked(self) -> bool:
        if not self._house.locked():
            return True
        from assistant.tui.believing import believed
        from assistant.tui.screens.passphrase import PassphraseScreen

        opened = await self._house.unlock_remembered() or await self.app.push_screen_wait(
            PassphraseScreen(self._house, beside=self._joins)
        )
        opened = opened and await believed(self.app, self._house)
        if opened:
            await self._refresh()
        return opened

    def _sit(self, desk: Desk) -> None:
        self.post_message(DeskOpened(desk))

    def _new_meeting(self) -> FormScreen:
        from assistant.asking.form import Field
        from assistant.tui.beginning import lengths_offered, meeting_fields
        from assistant.tui.screens.form import plain_form

        fields, chosen = meeting_fields(self._house)

        async def save(answers: dict[str, Value]) -> str:
            asked = chosen | answers
            if not str(asked.get("name") or "").strip():
                return _("Ett namn behövs.")
            try:
                desk = await self._house.start(
                    str(asked["agenda"]),
                    int(str(asked["minutes"] or 0)),
                    str(asked["name"]),
                    str(asked.get("place") or ""),
                )
            except (*ANSWERED, NotUnderstood) as problem:
                return reply(problem)
            self._sit(desk)
            return ""

        name = Field(name="name", label=_("Vem gäller mötet?"))
        offered = lengths_offered(self._house)
        return plain_form(_("Nytt möte"), [name, *fields], save, chosen, offered)

    def action_palette(self) -> None:
        """All that can be done here, by a few letters."""
        from assistant.tui.entrance import Entrance
        from assistant.tui.screens.palette import PaletteScreen

        entrances = [
            Entrance(
                in_palette(line),
                partial(self._open, line.target),
                words=words_for(line.target.kind),
            )
            for line in (
                *self.query_one(Lines).lines,
                *self._care_lines(),
                *self._afresh_lines(),
                *ended_lines(self._cases),
            )
            if line.target is not None
        ]
        look = partial(self.run_action, "app.other_look")
        entrances.append(Entrance(_(LOOK), look, words=words_for("look")))
        if not self._house.locked():
            lock = partial(self.run_action, EVERYWHERE["lock"])
            entrances.append(Entrance(_("Lås skärmen"), lock, key_of("lock"), words_for("lock")))
        self.app.push_screen(PaletteScreen(entrances), self._enter)

    def _enter(self, entrance: Entrance | None) -> None:
        if entrance is not None:
            self.run_worker(self._run(entrance), exclusive=True, group="home")

    async def _run(self, entrance: Entrance) -> None:
        await entrance.run()

    def action_help(self) -> None:
        """Show the keys."""
        from assistant.tui.screens.help import help_at_home

        self.app.push_screen(help_at_home())

    def say(self, text: str) -> None:
        """Say something in the one quiet line."""
        self.query_one(MessageLine).say(text)
