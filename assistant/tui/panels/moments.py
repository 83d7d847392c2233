"""The four moments: fix for signing, print, end, close."""

from typing import Final

from assistant.asking import judgement, last_read
from assistant.asking.copies import exception
from assistant.asking.form import joined
from assistant.asking.outside import counted
from assistant.asking.papers import made_told, offers
from assistant.asking.printing import told
from assistant.asking.worry import reminder
from assistant.desk.printing import Standing
from assistant.desk.worry import asked
from assistant.language.translation import N_, _, clock_time, ngettext
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan, stale
from assistant.tui.screens.last_read import finding_line
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.line import Line, Target, sign_of

MOMENT = "moment"
MOMENTS = "moments"
"""The block of a part that shows them."""
READ, FIX, PRINT, OTHER, END, CLOSE = "read", "fix", "print", "other", "end", "close"
JUDGED = "judged"
"""What people thought of the meeting, which is asked when it has ended."""
MOMENT_OF: Final[dict[type[Command], str]] = {FixPlan: FIX, EndMeeting: END, CloseMeeting: CLOSE}
"""Which of them a command is."""
AT_HAND = 3
"""So many of a last read's findings stand where the plan is fixed."""
READ_OUTSIDE, WORRY = "read-outside", "worry"
"""Looks, which come after the end."""
TITLES = {
    READ: last_read.TITLE,
    FIX: N_("Fastställ planen för underskrift"),
    PRINT: N_("Skriv ut planen"),
    OTHER: N_("Andra papper"),
    END: N_("Avsluta mötet"),
    JUDGED: judgement.TITLE,
    CLOSE: N_("Stäng mötets anteckningar"),
}


def moments_lines(sitting: Sitting) -> list[Line]:
    """The panel: what has been done of the four, and what came of it."""
    meeting = sitting.meeting
    ended = meeting.moments.ended
    fixed = meeting.moments.fixed
    return [
        Line(_("Underskrift och avslut"), "head", gap=True),
        *_read(sitting),
        _row(FIX, _fixed(meeting), done=fixed is not None and not stale(meeting)),
        *(Line(text, "note", sign=" ") for text in (exception(meeting), *_papers(sitting)) if text),
        _row(PRINT, _printed(sitting), done=fixed is not None and fixed.copies > 0),
        *([_row(OTHER, "", done=None)] if offers(meeting) else []),
        _row(
            END,
            _("avslutat {time}").format(time=clock_time(ended)) if ended else "",
            done=ended is not None,
        ),
        *_afterwards(sitting),
        *([_row(JUDGED, "", done=None)] if ended else []),
        _row(CLOSE, "" if ended else _("när mötet är avslutat"), done=False),
    ]


def due(meeting: Meeting) -> Target:
    """The one of them that comes next: where the cursor begins."""
    fixed = meeting.moments.fixed
    if fixed is None or stale(meeting):
        return Target(MOMENT, FIX)
    if not fixed.copies:
        return Target(MOMENT, PRINT)
    return Target(MOMENT, CLOSE if meeting.moments.ended else END)


def _read(sitting: Sitting) -> list[Line]:
    """The last read, and the first of what it found; in a discreet view only how much."""
    reading, found = sitting.last_reading.reading, sitting.last_reading.findings(sitting.post)
    told = joined(
        last_read.counted(len(found)) if found or not reading else "",
        _(last_read.READING) if reading else "",
    )
    row = _row(READ, told, done=None if found or reading else True)
    shown = () if sitting.house.discreet else found[:AT_HAND]
    return [row, *(finding_line(sitting, one) for one in shown)]


def _afterwards(sitting: Sitting) -> list[Line]:
    """What waits for the one who sits here when the meeting has ended, and for nobody else."""
    private = sitting.view().private
    if sitting.meeting.moments.ended is None or private is None:
        return []
    waits = {
        READ_OUTSIDE: counted(private.outside),
        WORRY: reminder() if asked(sitting.desk) else "",
    }
    return [
        Line(text, "row", target=Target(MOMENT, name), sign=sign_of(None), hint=_("Enter läser"))
        for name, text in waits.items()
        if text
    ]


def _row(name: str, detail: str, *, done: bool | None) -> Line:
    return Line(
        _(TITLES[name]),
        "row",
        target=Target(MOMENT, name),
        sign=sign_of(done),
        detail=detail,
        hint=_("Enter: {what}").format(what=_(TITLES[name]).lower()),
    )


def _fixed(meeting: Meeting) -> str:
    fixed = meeting.moments.fixed
    if fixed is None:
        return ""
    if stale(meeting):
        return _(
            "ändrad sedan den fastställdes: fastställ igen, den förra utskriften är då återkallad"
        )
    return _("version {number}, {time}, märke {mark}").format(
        number=fixed.number, time=clock_time(fixed.at), mark=fixed.mark
    )


def _papers(sitting: Sitting) -> list[str]:
    if sitting.making:
        return [_("Dokumenten görs …")]
    papers, fixed = sitting.counting(), sitting.meeting.moments.fixed
    if stale(sitting.meeting):
        return []
    if papers is None and fixed is not None and sitting.gone == fixed.number:
        return [_("Dokumenten ligger inte kvar i mappen. De görs igen när du skriver ut planen.")]
    return made_told(papers) if papers is not None else []


def _printed(sitting: Sitting) -> str:
    fixed, news = sitting.meeting.moments.fixed, sitting.printed
    said = told(news) if news else ""
    if fixed is None or not fixed.copies:
        return said
    count = ngettext("{count} exemplar utskrivet", "{count} exemplar utskrivna", fixed.copies)
    printed = count.format(count=fixed.copies)
    return f"{printed}. {said}" if news and news.standing is not Standing.DONE else printed
