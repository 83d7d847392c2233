"""Giving the word on at the seat: in a round, from the queue, to somebody else."""

from typing import TYPE_CHECKING, Final

from assistant.asking.balance import balance_lines
from assistant.asking.form import joined
from assistant.asking.turns import name, told, when
from assistant.desk.balance import Balance
from assistant.desk.post import Post
from assistant.language.translation import N_, _
from assistant.meeting.event import Command
from assistant.meeting.interpreting import offers_longer
from assistant.meeting.meeting import Meeting
from assistant.meeting.notes import Spoken, TakeTurn
from assistant.meeting.rounds import Round, running
from assistant.meeting.turns import (
    Begins,
    ChooseBeginning,
    ClearQueue,
    GiveWord,
    holder,
    speaking,
    waiting,
)
from assistant.tui.keymap import keyed
from assistant.tui.screens.turns import TurnsScreen
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Line, Target

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen

SAID, TO = "said", "to"
OTHER, FAMILY, ON, JOIN, CLEAR = (
    Target("other"),
    Target("family"),
    Target("on"),
    Target("join"),
    Target("clear"),
)
_SAID: Final = {
    Spoken.SPOKE: N_("{name} har talat"),
    Spoken.PASSED: N_("{name} passar"),
    Spoken.LATER: N_("{name} väntar till sist"),
}


class Turns:
    """The turns of one meeting, at one seat."""

    def __init__(self, seat: "SeatScreen", sitting: Sitting) -> None:
        self._seat = seat
        self._sitting = sitting
        self._balance = Balance()
        self._offered = False

    def look(self) -> None:
        """See what has changed, for the balance."""
        if self._sitting.house.comfort.balance:
            self._balance.look(self._sitting.meeting, self._sitting.desk.now())

    def offer_longer(self) -> None:
        """Tell the chair once, between two parts, that interpreting can be given more time."""
        chair = self._sitting.post is Post.CHAIR
        if chair and not self._offered and offers_longer(self._sitting.meeting):
            self._offered = True
            self._seat.say(
                keyed(
                    _("Med tolk tar samtalet längre tid. {palette}, längre tid, ger delarna mer.")
                )
            )

    async def open(self) -> None:
        """What can be done with the word; where that is only to ask for it, ask at once."""
        self._seat.say(await self._seat.keep_texts())
        meeting = self._sitting.meeting
        discreet = self._sitting.house.discreet
        lines = _lines(meeting, reasons=not discreet)
        if not lines:
            await self._seat.rows.open("queue", small=True)
            return
        join = Line(_("+ Ställ någon i talarkön"), "add", target=JOIN, gap=True)
        clear = Line(_("Töm talarkön"), "row", target=CLEAR)
        lines = [*lines, join, *([clear] if waiting(meeting) else [])]
        title = told(meeting) or _("Ordet: rundan och talarkön")
        screen = TurnsScreen(title, tuple(lines), self._facts(meeting))
        self._seat.app.push_screen(screen, self._chosen)

    def _facts(self, meeting: Meeting) -> tuple[str, ...]:
        """The balance is for whoever leads the talk, and not for who sits beside."""
        if self._sitting.post is not Post.CHAIR or self._sitting.house.discreet:
            return ()
        lines = balance_lines(meeting, self._balance.shares())
        return ("\n".join(lines),) if lines else ()

    async def _chosen(self, target: Target | None) -> None:
        if target == JOIN:
            await self._seat.rows.open("queue", small=True)
        elif target == OTHER:
            self._ask_whom()
        elif target is not None:
            await self._do(_command(self._sitting.meeting, target))

    def _ask_whom(self) -> None:
        meeting = self._sitting.meeting
        here = running(meeting)
        lines = [_to(who, name(meeting, who)) for who in (here.left if here else ())]
        if lines:
            screen = TurnsScreen(_("Vem talar i stället?"), tuple(lines))
            self._seat.app.push_screen(screen, self._chosen)

    async def _do(self, command: Command | None) -> None:
        if command is not None:
            await self._seat.do(command)


def _lines(meeting: Meeting, *, reasons: bool) -> list[Line]:
    """Nothing while the family speaks: the word is theirs.  ``reasons``: with what about."""
    current = meeting.timekeeping.current
    if current is None or meeting.agenda.part(current).quiet:
        return []
    here, has = running(meeting), holder(meeting)
    lines = [Line(_("Klar: ordet går vidare"), "row", target=ON)] if has else []
    if here and not has:
        lines += _round_lines(meeting, here)
    return lines + [
        _to(id, name(meeting, one.who), joined(when(one.order), one.reason if reasons else ""))
        for id, one in waiting(meeting).items()
    ]


def _round_lines(meeting: Meeting, here: Round) -> list[Line]:
    who = name(meeting, here.now)
    lines = [
        Line(
            _(title).format(name=who),
            "row",
            target=Target(SAID, said, here.now),
        )
        for said, title in _SAID.items()
        if here.left or said is not Spoken.LATER
    ]
    if here.left:
        lines.append(Line(_("Någon annan …"), "row", target=OTHER))
    if not here.had and _professionals_begin(meeting, here):
        lines.append(Line(_("Familjen vill börja"), "row", target=FAMILY))
    return lines


def _professionals_begin(meeting: Meeting, here: Round) -> bool:
    """Whether the family has a wish to say."""
    part = meeting.agenda.part(here.part)
    block = next(b for i, b in enumerate(part.blocks) if part.block_id(i) == here.block)
    return block.begins == "professionals" and block.among == "everyone"


def _to(id: str, who: str, detail: str = "") -> Line:
    return Line(
        _("Ordet till {name}").format(name=who), "row", target=Target(TO, id), detail=detail
    )


def _command(meeting: Meeting, target: Target) -> Command | None:
    here = running(meeting)
    if target.kind == SAID and here is not None:
        said = Spoken(target.name)
        return TakeTurn(part=here.part, block=here.block, who=target.row, spoken=said)
    if target.kind == TO:
        return GiveWord(who=target.name)
    if target == ON:
        return GiveWord(after=speaking(meeting))
    if target == CLEAR:
        return ClearQueue()
    return ChooseBeginning(begins=Begins.FAMILY) if target == FAMILY else None
