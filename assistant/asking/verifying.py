"""What is told of a file that was looked at: numbers and moments, no names."""

from typing import Final

from assistant.desk.stamped import Known
from assistant.desk.verifying import State, Verdict, Whose
from assistant.language.translation import N_, _, format_datetime
from assistant.meeting.plan import mark

WHOLE, NOT_OURS, NOT_READ = 0, 1, 2
"""Exit statuses: whole and known; changed, or not ours; could not be read."""

_STATES: Final = {
    State.WHOLE: N_("Hel: filen är oförändrad sedan den stämplades."),
    State.ADDED: N_(
        "Ändrad: något har lagts till efter stämpeln. Det som stämplades finns kvar inuti, "
        "men det som syns kan vara ett annat."
    ),
    State.CHANGED: N_("Ändrad eller skadad: filen är inte den som stämplades."),
    State.UNSTAMPED: N_("Filen har ingen elektronisk stämpel."),
    State.DATA: N_("Det här är en plan som data. Den har ingen stämpel."),
    State.WORDS: N_(
        "Det här är en Wordfil eller en textfil. Den har ingen stämpel, "
        "och märket i den kan vem som helst ha skrivit."
    ),
    State.UNKNOWN: N_("Det här är ingen fil som Rundan gör."),
    State.UNREADABLE: N_("Filen går inte att läsa."),
    State.TOO_LARGE: N_("Filen är för stor för att vara en plan."),
}
_NOT_READ: Final = (State.UNKNOWN, State.UNREADABLE, State.TOO_LARGE)
_WHOSE: Final = {
    Whose.OWN: N_("Stämplad med den här datorns egen nyckel."),
    Whose.GIVEN: N_("Stämplad med en nyckel som du har sagt att du litar på."),
    Whose.PRACTICE: N_("Stämplad i en övning: det är ingen riktig plan."),
    Whose.STRANGE: N_(
        "Stämplad med en nyckel som inte är känd här. Jämför fingeravtrycket "
        "med den som säger sig ha stämplat filen."
    ),
}


def status_of(verdict: Verdict, known: Known | None) -> int:
    """The exit status."""
    if verdict.state in _NOT_READ:
        return NOT_READ
    if verdict.good or (known is not None and known.stamped):
        return WHOLE
    if verdict.state is State.DATA and known is not None and known.fixed:
        return WHOLE
    return NOT_OURS


def verdict_told(verdict: Verdict, known: Known | None) -> list[str]:
    """What was found, a sentence each; ``known`` where the store was asked."""
    return [
        _(_STATES[verdict.state]),
        *_by_whom(verdict),
        *_which(verdict),
        *_in_store(verdict, known),
    ]


def grouped(fingerprint: str) -> str:
    """A fingerprint as it is read aloud: four digits at a time."""
    return " ".join(fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4))


def _by_whom(verdict: Verdict) -> list[str]:
    if verdict.whose is None:
        return []
    lines = [_(_WHOSE[verdict.whose])]
    lines.append(_("Nyckelns fingeravtryck: {digits}").format(digits=grouped(verdict.fingerprint)))
    if verdict.unit and verdict.whose is not Whose.PRACTICE:
        lines.append(_("Nyckeln säger sig vara: {unit}").format(unit=verdict.unit))
    if verdict.at is not None:
        when = format_datetime(verdict.at)
        lines.append(
            _("Stämplad {when}, enligt klockan i den dator som gjorde det.").format(when=when)
        )
    return lines


def _which(verdict: Verdict) -> list[str]:
    if verdict.state is State.WORDS:
        return [_("Märket i den: {mark}").format(mark=verdict.plan)]
    if not verdict.plan:
        strange = verdict.whose is not None
        return [_("Stämpeln är inte gjord av Rundan, och säger inte vad filen visar.")] * strange
    told = _("Visar version {number} av en plan, märke {mark}.")
    if verdict.extract:
        told = _("Visar ett utdrag ur version {number} av en plan, märke {mark}.")
    lines = [told.format(number=verdict.version, mark=mark(verdict.plan))]
    if verdict.practice and verdict.whose is None:
        lines.append(_("Planen är från en övning."))
    return lines


def _in_store(verdict: Verdict, known: Known | None) -> list[str]:
    if verdict.state in _NOT_READ:
        return []
    if known is None:
        without = verdict.state in (State.DATA, State.WORDS)
        return [_("Med --store jämförs den med mötena på den här datorn.")] * without
    if known.stamped is not None:
        when = format_datetime(known.stamped)
        return [_("Filen är känd bland mötena här: stämplad {when}.").format(when=when)]
    if known.fixed is None:
        return [_received(known)]
    when = format_datetime(known.fixed)
    if verdict.state is State.DATA:
        return [_("Planen är känd bland mötena här: fastställd {when}.").format(when=when)]
    told = _("Planen är känd bland mötena här, fastställd {when}, men inte just den här filen.")
    return [told.format(when=when)]


def _received(known: Known) -> str:
    """That it came here from somewhere else, which vouches for nothing; or that nothing did."""
    if known.received is None:
        return _("Varken filen eller planen är känd bland mötena här.")
    told = _("Mötena här har fått samma plan, {when}, men i en annan fil.")
    if known.same:
        told = _("Mötena här har fått just den här filen: {when}.")
    return told.format(when=format_datetime(known.received))
