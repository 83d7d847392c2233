"""Everything that can be done at the seat now, for the palette."""

from collections.abc import Callable, Coroutine
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from assistant.asking.arrivals import ArriveForm
from assistant.asking.asides import ASIDES
from assistant.asking.deviations import BROKEN_PROMISE
from assistant.asking.elsewhere import MOVE, movable
from assistant.asking.form import Form, Row
from assistant.asking.forms import EVERY
from assistant.asking.judgement import TITLE as JUDGEMENT
from assistant.asking.lacking import TITLE as TO_PREPARE
from assistant.asking.last_read import TITLE as LAST_READ
from assistant.asking.leading import HAND_OVER
from assistant.asking.moves import LOOKS, MOVES, Move
from assistant.asking.printing import CHOOSE, TAKE_BACK
from assistant.asking.rehearsal import LOOK_BACK
from assistant.asking.stamping import UNLOCK_CARD
from assistant.language.translation import _, said_in_each
from assistant.meeting.meeting import Meeting
from assistant.meeting.outcomes import absent_with_undone
from assistant.meeting.partings import jumps
from assistant.meeting.stop_card import LiftStopCard, RaiseStopCard
from assistant.meeting.timekeeping import GoTo
from assistant.tui.entrance import Entrance
from assistant.tui.keymap import key_of
from assistant.tui.keys import DEEDS, EVERYWHERE
from assistant.tui.panels.moments import MOMENT_OF, PRINT, TITLES
from assistant.tui.papers import paper_entrances
from assistant.tui.settings import SETTINGS
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
    found = [_looks(seat, "elsewhere", MOVE)] if movable(seat.sitting.desk) else []
    found += [
        Entrance(
            _(deed.title),
            _action(seat, deed.action),
            key_of(deed.action),
            (*words_for(deed.action), *said_in_each(deed.title)),
            line=_deed_line(seat, deed.action),
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
            found.append(Entrance(_(move.title), run, words=move.words, line=move.words[0]))
    known |= {entrance.title for entrance in found}
    found += [
        Entrance(
            _(look.title),
            partial(seat.private.look, look.name),
            words=look.words,
            line=look.words[0],
        )
        for look in LOOKS
        if _(look.title) not in known
    ]
    found.append(
        Entrance(
            _(TITLES[PRINT]),
            partial(seat.signing.moment, PRINT),
            words=words_for("print"),
            line="skriv ut",
        )
    )
    found += paper_entrances(seat)
    found.append(_looks(seat, "to-prepare", TO_PREPARE))
    found.append(_looks(seat, "last-read", LAST_READ))
    found.append(_looks(seat, "printer", CHOOSE))
    found.append(_looks(seat, "judgement", JUDGEMENT))
    if not meeting.opened.practice:
        found.append(_looks(seat, "unlock-card", UNLOCK_CARD))
    if seat.printing.running:
        found.append(Entrance(_(TAKE_BACK), seat.printing.take_back, line="utskrift tillbaka"))
    found += [
        Entrance(
            _("Gå till {part}").format(part=_(part.title)),
            partial(seat.do, GoTo(part=part.id)),
            line=f"gå till {number}",
        )
        for number, part in enumerate(meeting.agenda.parts, 1)
    ]
    said = [
        (ArriveForm.adds, ArriveForm.name, ArriveForm.words[0]),
        (HAND_OVER.title, HAND_OVER.name, HAND_OVER.words[0]),
    ]
    if absent_with_undone(meeting) and seat.sitting.shows(BROKEN_PROMISE):
        said.append((BROKEN_PROMISE.adds, BROKEN_PROMISE.name, BROKEN_PROMISE.words[0]))
    found += [
        Entrance(_(title), partial(seat.rows.open, form), line=word) for title, form, word in said
    ]
    for form in EVERY:
        if not form.shown:
            continue
        if form.adds and _(form.adds) not in known:
            found.append(
                Entrance(
                    _(form.adds),
                    partial(seat.rows.open, form.name),
                    words=form.words,
                    line=form.words[0],
                )
            )
        found += [
            Entrance(
                f"{_(form.title)}: {row.headed}" if row.headed != _(form.title) else row.headed,
                partial(seat.rows.open, form.name, row.id),
                words=form.words,
                line=_row_line(form, row, meeting),
            )
            for row in (form.seen(meeting) if seat.sitting.shows(form) else ())
        ]
    found += [
        Entrance(
            _("Klockan hoppade i {part}: vad gällde?").format(
                part=_(meeting.agenda.part(jump.part).title)
            ),
            partial(seat.partings.ask, jump),
            line="tidshopp",
        )
        for jump in jumps(meeting.timekeeping.partings)
        if jump.asks
    ]
    found += [
        Entrance(
            _("Allt som går att skriva på en rad"), partial(_looked, seat, "help"), line="hjälp"
        ),
        Entrance(_("Mötescirkeln: delarna och deras tid"), _action(seat, "circle"), line="cirkel"),
        _of_app(seat, "code", _("Välj en kort kod för skärmlåset"), "choose_code", "välj kod"),
        Entrance(
            _("Historik: vem som har ändrat vad"),
            _action(seat, "history"),
            words=words_for("history"),
            line="historik",
        ),
        _of_app(seat, "look", _(LOOK), "other_look", "utseende"),
        _of_app(seat, "settings", _(SETTINGS), "settings", "inställningar"),
        _of_app(seat, "home", _("Till början: byt möte"), "home", "till början"),
    ]
    if seat.sitting.house.rehearsal(seat.sitting.desk.stream):
        found.append(_looks(seat, "rehearsal", LOOK_BACK))
    if not meeting.opened.practice:
        found.append(_of_app(seat, "keys", _("Lösenfraser och nycklar"), "keys", "nycklar"))
    else:
        leave = _("Lämna övningen")
        found.append(_of_app(seat, "end_practice", leave, "end_practice", "lämna övningen"))
    return found


async def _looked(seat: "SeatScreen", name: str) -> None:
    from assistant.tui.looks import Looks

    await Looks(seat, seat.sitting).look(name)


def _looks(seat: "SeatScreen", name: str, title: str) -> Entrance:
    """One of the asides that the line has too."""
    words = next(aside.words for aside in ASIDES if aside.name == name)
    found = (*words, *words_for(name))
    return Entrance(_(title), partial(_looked, seat, name), words=found, line=words[0])


def _row_line(form: Form, row: Row, meeting: Meeting) -> str:
    """What opens a row: its form's word and, where there are several, its number."""
    number = row.number
    if not number and row.id:
        number = str([one.id for one in form.rows(meeting)].index(row.id) + 1)
    return f"ändra {form.words[0]} {number}" if number else form.words[0]


_DEEDS: Final = {
    "go_on": "nästa",
    "go_back": "tillbaka",
    "park": "fråga",
    "turns": "ordet",
    "more_time": "mer tid",
    "moments": "underskrift och avslut",
    "room_display": "skärm",
    "withdraw": "återtar",
    "outside": "utanför",
    "discreet": "diskret",
    "undo": "ångra",
    "redo": "gör om",
    "doubles": "dubbelt",
    "other_seat": "byt plats",
    "follow": "följ delen",
    "help": "hjälp",
    "lock": "lås",
    "leave": "sluta",
}
"""What is typed for the keys' deeds."""


def _deed_line(seat: "SeatScreen", action: str) -> str:
    meeting = seat.sitting.meeting
    if action == "rest":
        return "fortsätt" if meeting.timekeeping.paused else "paus"
    if action == "stop_card":
        return "stopp över" if meeting.stop_card.up else "stopp"
    return _DEEDS.get(action, "")


def _moment(move: Move) -> str:
    """Which of the four moments a move is, if it is one."""
    return next((name for command, name in MOMENT_OF.items() if command is move.command), "")


def _of_app(seat: "SeatScreen", name: str, title: str, action: str, line: str) -> Entrance:
    return Entrance(title, _action(seat, f"app.{action}"), words=words_for(name), line=line)


def _action(seat: "SeatScreen", action: str) -> Run:
    return partial(seat.run_action, EVERYWHERE.get(action, action))
