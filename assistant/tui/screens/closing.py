"""Closing a meeting: all that is destroyed, row by row, and what to do with it first."""

from pathlib import Path

from msgspec.structs import replace
from textual import on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll

from assistant.asking.casework import ended_told
from assistant.asking.closing import (
    asked,
    called,
    closing_facts,
    fate_told,
    fates,
    file_told,
    grouped,
    paper,
    papers_fact,
    read_out,
    receipt_told,
    things,
)
from assistant.asking.replies import ANSWERED, reply
from assistant.case.closing import Fate
from assistant.desk.closing import Listed, Thing, close
from assistant.language.translation import N_, _
from assistant.meeting.conclusion import over
from assistant.meeting.meeting import Meeting
from assistant.tui.keymap import keyed
from assistant.tui.safe import Plain
from assistant.tui.screens.leaving import Leaving
from assistant.tui.screens.overlay import NO_KEYS, YES_KEYS
from assistant.tui.screens.reading import ReadingScreen
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.key_hint import KeyHint
from assistant.tui.widgets.line import Line, Target
from assistant.tui.widgets.lines import Lines

THING, FATE, NOW, NOT = "thing", "fate", Target("now"), Target("not")
_SIGNS = {Fate.DESTROYED: "×", Fate.CARRIED: "→", Fate.EXPORTED: "↓", Fate.WRITTEN: "✓"}
_UNREAD = (Fate.DESTROYED, Fate.CARRIED, Fate.EXPORTED)
"""What can be chosen of a thing that has not been read."""


class ClosingScreen(Leaving[bool]):
    """Leaves with whether the meeting was closed."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    BINDINGS = [
        Binding(NO_KEYS, "cancel", show=False),
        Binding(YES_KEYS, "close", show=False),
    ]

    KEYS = (
        ("↑ ↓", N_("Flytta mellan raderna")),
        ("Enter", N_("Läs det som raden gäller, och välj vad som händer med det")),
        (N_("Mellanslag"), N_("Byt: förstörs, förs över till ärendet, skrivs till en fil")),
        ("J", N_("Stäng för gott")),
        (N_("N, Esc eller {go_back}"), N_("Låt allt vara kvar")),
    )

    def __init__(self, sitting: Sitting, listed: Listed) -> None:
        super().__init__()
        self._sitting = sitting
        self._listed = listed
        self._things = things(listed)
        self._under_way = False

    def compose(self) -> ComposeResult:
        """What should be known first, the things, what there is to say, the keys."""
        with Vertical(id="closing"):
            yield Plain(asked(self._things), id="closing-title")
            yield Plain(" ".join(closing_facts(self._listed.meeting)), id="closing-facts")
            with VerticalScroll(id="closing-things", can_focus=False):
                yield Lines(self._lines())
            yield Plain(id="closing-said")
            yield KeyHint(
                keyed(
                    _(
                        "Enter läser · Mellanslag byter · J stänger för gott · "
                        "Esc eller {go_back} låter bli"
                    )
                ),
                id="closing-keys",
            )

    def on_mount(self) -> None:
        """The first thing is at hand."""
        self.query_one(Lines).focus()

    def _lines(self) -> tuple[Line, ...]:
        rows = [
            line
            for heading, under in grouped(self._things)
            for line in (
                Line(heading, "head", gap=True),
                *(self._row(thing) for thing in under),
            )
        ]
        return (
            *rows,
            Line(papers_fact(), gap=True),
            Line(_("Nej, låt allt vara kvar"), "add", target=NOT),
            Line(_("Ja, stäng för gott"), "add", target=NOW),
        )

    @on(Lines.Chosen)
    async def _chosen(self, event: Lines.Chosen) -> None:
        event.stop()
        match event.target:
            case Target(kind="thing", name=id):
                self._read(self._thing(id))
            case target if target == NOW:
                await self.action_close()
            case _:
                self.action_cancel()

    @on(Lines.Quick)
    def _quick(self, event: Lines.Quick) -> None:
        event.stop()
        if event.target.kind == THING:
            thing = self._thing(event.target.name)
            able = [fate for fate in _UNREAD if fate in fates(thing)]
            at = able.index(thing.fate) if thing.fate in able else -1
            self._settle(thing, able[(at + 1) % len(able)])

    def _read(self, thing: Thing) -> None:
        def answered(answer: Target | None) -> None:
            if answer is not None:
                self._settle(thing, Fate(answer.name))

        lines = tuple(
            Line(
                _said(self._listed.meeting, fate),
                "row",
                target=Target(FATE, fate),
                sign="●" if fate is thing.fate else "○",
            )
            for fate in fates(thing)
        )
        chosen = Target(FATE, thing.fate)
        sitting = self._sitting
        text = read_out(thing, sitting.post, discreet=sitting.house.discreet)
        screen = ReadingScreen(self._called(thing), text, lines, chosen)
        self.app.push_screen(screen, answered)

    def _row(self, thing: Thing) -> Line:
        return Line(
            self._called(thing),
            "row",
            target=Target(THING, thing.remnant.id),
            sign=_SIGNS[thing.fate],
            detail=fate_told(self._listed.meeting, thing.fate),
        )

    def _called(self, thing: Thing) -> str:
        sitting = self._sitting
        return called(thing, sitting.post, discreet=sitting.house.discreet)

    def _thing(self, id: str) -> Thing:
        return next(thing for thing in self._things if thing.remnant.id == id)

    def _settle(self, thing: Thing, fate: Fate) -> None:
        self._things = tuple(
            replace(one, fate=fate) if one is thing else one for one in self._things
        )
        self._say("")
        self._show()

    async def action_close(self) -> None:
        """Do with each thing as was said, and close; where that fails, say why and stay."""
        if self._under_way or not self.is_current:
            return
        self._under_way, desk = True, self._sitting.desk
        self._say(_("Stänger …"))
        try:
            self._sitting.exported = await close(
                desk, self._listed, self._things, self._sitting.house, paper(self._things)
            )
        except ANSWERED as problem:
            await self._list_anew()
            self._say(reply(problem))
            self._under_way = False
            return
        self.leave(True)

    async def _list_anew(self) -> None:
        """Show what there is now; what was chosen stays chosen."""
        try:
            self._listed = await self._sitting.desk.listed()
        except ANSWERED:
            return
        self._things = things(self._listed, self._things)
        self._show()

    def _show(self) -> None:
        self.query_one("#closing-title", Plain).show(asked(self._things), layout=True)
        self.query_one(Lines).show(self._lines())

    def about(self) -> str:
        """What closing does."""
        return "\n".join(closing_facts(self._listed.meeting))

    def kept(self) -> str:
        """Nothing is gone by looking."""
        return _("Inget är förstört förrän du stänger för gott.")

    def action_cancel(self) -> None:
        """Leave everything as it is."""
        if not self._under_way:
            self.leave(False)

    def _say(self, text: str) -> None:
        self.query_one("#closing-said", Plain).show(text, layout=True)


def receipt_screen(sitting: Sitting) -> ReadingScreen:
    """What became of it all, shown once."""
    case = sitting.desk.case
    told = [line for receipt in case.receipts[-1:] for line in receipt_told(receipt)]
    told = [ended_told(case.ended), *told] if case.ended else told
    if not told:
        told = [_("Anteckningarna förstörs så snart det går att skriva på disken.")]
    if sitting.exported is not None:
        told.append(file_told(sitting.exported))
    return ReadingScreen(
        _("Mötet är stängt"), "\n\n".join(told), (Line(_("Klart"), "row", target=NOT),)
    )


def _said(meeting: Meeting, fate: Fate) -> str:
    """The choice, as the chair makes it."""
    match fate:
        case Fate.CARRIED if over(meeting):
            return _("Spara det i ärendet")
        case Fate.DESTROYED:
            return _("Låt det förstöras")
        case Fate.CARRIED:
            return _("För över det till ärendet, till nästa möte")
        case Fate.EXPORTED:
            return _("Skriv det till en fil som jag lämnar över")
        case Fate.WRITTEN:
            return _("Jag har skrivit in det i mitt eget journalsystem")
