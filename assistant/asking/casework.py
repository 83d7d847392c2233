"""What is asked when a case is handed over, ends or goes on again, and what is said of it."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from assistant.asking.form import Choice, Field, Kind
from assistant.asking.receiving import which
from assistant.asking.returned import NOT_YET, day_told
from assistant.case.ending import Ended, Reason
from assistant.case.handing_over import HandedOver
from assistant.desk.cases import CaseFile
from assistant.desk.casework import Casework
from assistant.language.translation import N_, _, format_date
from assistant.meeting.plan import Plan
from assistant.meeting.records import Value

HAND_OVER: Final = N_("Lämna över till en annan enhet")
END: Final = N_("Avsluta ärendet")
REOPEN: Final = N_("Öppna ärendet igen")
HEARD: Final = N_("Det är noterat. Vad det blev av det sägs vid nästa möte.")
ENDED: Final = N_("Ärendet är avslutat. Inget i det väntar längre, och planen finns kvar.")
REOPENED: Final = N_("Ärendet är öppet igen.")
END_TOO: Final = N_("Avsluta ärendet här också?")
_REASONS: Final[dict[Reason, str]] = {
    Reason.REACHED: N_("målen är nådda, eller så behövs ingen plan längre"),
    Reason.MOVED: N_("det går vidare på annat håll"),
    Reason.DECLINED: N_("den som planen gäller sa nej"),
    Reason.GUARDIAN_DECLINED: N_("en vårdnadshavare sa nej"),
    Reason.WITHDRAWN: N_("ett samtycke togs tillbaka"),
    Reason.OTHER: N_("annat"),
}


def ending_fields() -> list[Field]:
    """Why it ends, and when."""
    choices = tuple(Choice(reason.value, _(said)) for reason, said in _REASONS.items())
    return [
        Field(
            name="reason", label=_("Varför avslutas ärendet?"), kind=Kind.CHOICE, choices=choices
        ),
        Field(name="on", label=_("Vilken dag avslutades det?"), kind=Kind.DATE, past=True),
    ]


async def note_ending(
    casework: Casework, file: CaseFile, reason: Value, on: Value, today: date
) -> str:
    """Keep that it ended, or return why not; today where no day is told.

    Raises ``JournalProblem``, and ``NotUnderstood`` for what is no day.
    """
    if not reason:
        return _("Välj varför, så att det går att förstå efteråt.")
    day = day_told(on, today)
    if day > today:
        return _(NOT_YET)
    await casework.end(file, Reason(str(reason)), day)
    return ""


def handing_over_fields() -> list[Field]:
    """To whom, and when."""
    return [
        Field(name="to", label=_("Till vilken enhet?")),
        Field(name="on", label=_("Vilken dag lämnas det över?"), kind=Kind.DATE, past=True),
    ]


async def note_handing_over(
    casework: Casework, file: CaseFile, plan: Plan, to: Value, on: Value, today: date
) -> str:
    """Keep that it was handed over; returns and raises as ``note_ending`` does."""
    unit = str(to or "").strip()
    if not unit:
        return _("Skriv vilken enhet, så att det går att se vem som har planen nu.")
    day = day_told(on, today)
    if day > today:
        return _(NOT_YET)
    await casework.hand_over(file, plan, unit, day)
    return ""


def handing_over_facts(plan: Plan) -> list[str]:
    """What handing over means, before it is done."""
    return [
        _(
            "Planen görs på nytt som en stämplad PDF: {which}. "
            "Familjen tar med sig filen dit: Rundan skickar den inte."
        ).format(which=which(plan)),
        _(
            "Där öppnar de den med ”Öppna en plan från fil” eller rundan open. Deltagare, fråga, "
            "mål och åtgärder följer med. Samtycke och sekretessmedgivande frågas på nytt."
        ),
        _("Anteckningar, avvikelser och det som togs utanför mötet följer aldrig med."),
    ]


def handed_over_facts(files: Sequence[Path], problems: Sequence[str]) -> list[str]:
    """Where the file is, and what could not be done."""
    told = _("Ge den här filen till familjen: {file}")
    return [*(told.format(file=file) for file in files[:1]), *problems]


def handed_over_told(over: HandedOver) -> str:
    """That a version was handed over, to whom and when."""
    told = _("Version {number} av planen, till {to}, {day}")
    return told.format(number=over.number, to=over.to, day=format_date(over.on))


def ended_told(ended: Ended) -> str:
    """That a case ended, when and why."""
    told = _("Ärendet avslutades {day}: {why}.")
    return told.format(day=format_date(ended.on), why=_(_REASONS[ended.reason]))
