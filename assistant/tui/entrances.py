"""Everything that can be done at the seat now, for the palette."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from assistant.asking.arrivals import ArriveForm
from assistant.asking.elsewhere import MOVE, movable
from assistant.asking.forms import EVERY
from assistant.asking.leading import HAND_OVER
from assistant.asking.moves import LOOKS, MOVES, Move
from assistant.asking.printing import CHOOSE, TAKE_BACK
from assistant.asking.rehearsal import LOOK_BACK
from assistant.asking.stamping import UNLOCK_CARD
from assistant.language.translation import _, said_in_each
from assistant.meeting.partings import jumps
from assistant.meeting.stop_card import LiftStopCard, RaiseStopCard
from assistant.meeting.timekeeping import GoTo
from assistant.tui.elsewhere import ask_where
from assistant.tui.keymap import key_of
from assistant.tui.keys import DEEDS, EVERYWHERE
from assistant.tui.panels.moments import MOMENT_OF, PRINT, TITLES
from assistant.tui.papers import paper_entrances
from assistant.tui.printers import choose_printer
from assistant.tui.rehearsing import look_back
from assistant.tui.screens.palette import Entrance
from assistant.tui.settings import SETTINGS
from assistant.tui.stamping import unlock_card
from assistant.tui.synonyms import words_for
from assistant.tui.themes import LOOK

if TYPE_CHECKING:
    from assistant.tui.screens.seat import SeatScreen

ONE_KEY_TURNS: Final = (RaiseStopCard, LiftStopCard)
"""Two moves that are one deed here: up, or down again, whichever there is to do."""
Run = Callable[[], Coroutine[Any, Any, object]]


def entrances(seat: "SeatScreen") -> list[Entrance]:
    """The keys' deeds first, then the moves, the parts and the forms."""
    meeting = seat.sitting.meeting
    found = [Entrance(_(MOVE), partial(ask_where, seat))] if movable(seat.sitting.desk) else []
    found += [
        Entrance(
            _(deed.title),
            _action(seat, deed.action),
            key_of(deed.action),
            (*words_for(deed.action), *said_in_each(deed.title)),
        )
        for deed in DEEDS
        if deed.action != "palette"
    ]
    found += seat.more_time.entrances()
    known = {entrance.title for entrance in found}
    for move in MOVES:
        if _(move.title) not in known and move.command not in ONE_KEY_TURNS:
            moment = _moment(move)
            run: Run = (
                partial(seat.signing.moment, moment) if moment else partial(seat.do, move.command())
            )
            found.append(Entrance(_(move.title), run, words=move.words))
    known |= {entrance.title for entrance in found}
    found += [
        Entrance(_(look.title), partial(seat.private.look, look.name), words=look.words)
        for look in LOOKS
        if _(look.title) not in known
    ]
    found.append(
        Entrance(_(TITLES[PRINT]), partial(seat.signing.moment, PRINT), words=words_for("print"))
    )
    found += paper_entrances(seat)
    found.append(Entrance(_(CHOOSE), partial(choose_printer, seat), words=words_for("printer")))
    if not meeting.opened.practice:
        found.append(Entrance(_(UNLOCK_CARD), partial(unlock_card, seat)))
    if seat.printing.running:
        found.append(Entrance(_(TAKE_BACK), seat.printing.take_back))
    found += [
        Entrance(
            _("Gå till {part}").format(part=_(part.title)), partial(seat.do, GoTo(part=part.id))
        )
        for part in meeting.agenda.parts
    ]
    found.append(Entrance(_(ArriveForm.adds), partial(seat.rows.open, ArriveForm.name)))
    found.append(Entrance(_(HAND_OVER.title), partial(seat.rows.open, HAND_OVER.name)))
    for form in EVERY:
        if not form.shown:
            continue
        if form.adds and _(form.adds) not in known:
            found.append(
                Entrance(_(form.adds), partial(seat.rows.open, form.name), words=form.words)
            )
        found += [
            Entrance(
                f"{_(form.title)}: {row.title}" if row.title != _(form.title) else row.title,
                partial(seat.rows.open, form.name, row.id),
                words=form.words,
            )
            for row in (form.seen(meeting) if seat.sitting.shows(form) else ())
        ]
    found += [
        Entrance(
            _("Klockan hoppade i {part}: vad gällde?").format(
                part=_(meeting.agenda.part(jump.part).title)
            ),
            partial(seat.partings.ask, jump),
        )
        for jump in jumps(meeting.timekeeping.partings)
        if jump.asks
    ]
    found += [
        Entrance(_("Mötescirkeln: delarna och deras tid"), _action(seat, "circle")),
        _of_app(seat, "code", _("Välj en kort kod för skärmlåset"), "choose_code"),
        Entrance(
            _("Historik: vem som har ändrat vad"),
            _action(seat, "history"),
            words=words_for("history"),
        ),
        _of_app(seat, "look", _(LOOK), "other_look"),
        _of_app(seat, "settings", _(SETTINGS), "settings"),
        _of_app(seat, "home", _("Till början: byt möte"), "home"),
    ]
    if rehearsal := seat.sitting.house.rehearsal(seat.sitting.desk.stream):
        found.append(Entrance(_(LOOK_BACK), partial(look_back, seat, rehearsal)))
    if not meeting.opened.practice:
        found.append(_of_app(seat, "keys", _("Lösenfraser och nycklar"), "keys"))
    else:
        leave = _("Lämna övningen: den förstörs")
        found.append(_of_app(seat, "end_practice", leave, "end_practice"))
    return found


def _moment(move: Move) -> str:
    """Which of the four moments a move is, if it is one."""
    return next((name for command, name in MOMENT_OF.items() if command is move.command), "")


def _of_app(seat: "SeatScreen", name: str, title: str, action: str) -> Entrance:
    return Entrance(title, _action(seat, f"app.{action}"), words=words_for(name))


def _action(seat: "SeatScreen", action: str) -> Run:
    return partial(seat.run_action, EVERYWHERE.get(action, action))
