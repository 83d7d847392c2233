"""What is said when a plan is opened from a file: what it is, whether it is whole, who gave it.

The name of the person is told only when the chair has said that the file was handed
over: others may see the screen.
"""

from typing import Final

from assistant.asking.form import joined
from assistant.case.receiving import Condition, ReceivedPlan
from assistant.desk.receiving import Arrived
from assistant.desk.verifying import Whose
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_date, format_datetime, ngettext
from assistant.meeting.plan import Plan, digest, mark
from assistant.meeting.swedish_time import local_day

OPEN: Final = N_("Öppna en plan från fil")
WHICH: Final = N_("Vilken fil? Planens PDF, eller dess data (.json).")
YES: Final = N_("Ja, den är lämnad till oss")
NO: Final = N_("Nej, öppna den inte")
NOT_OPENED: Final = N_("Inget är öppnat, och inget av filen är sparat.")
FOLLOW: Final = N_("Börja ett nytt möte från planen")
AGAIN: Final = N_("Gör planens dokument på nytt")
WHO: Final = N_("Vem lämnade filen?")


def handed_over(arrived: Arrived) -> str:
    """The question that comes before the name is told."""
    if arrived.plan.child:
        return _("Har familjen lämnat filen till er?")
    return _("Har den som planen gäller lämnat filen till er?")


def arrived_facts(arrived: Arrived) -> tuple[str, ...]:
    """What the file is and whether it can be trusted, before it is opened; no name."""
    plan = arrived.plan
    told = _("Filen innehåller en plan: {which}. Märket på varje sida är {mark}.")
    facts = [told.format(which=which(plan), mark=mark(digest(plan))), _condition(arrived)]
    if arrived.unknown:
        facts.append(
            ngettext(
                "Planen är gjord i en nyare Rundan. {count} uppgift i den går inte att läsa här.",
                "Planen är gjord i en nyare Rundan. {count} uppgifter i den går inte att läsa här.",
                arrived.unknown,
            ).format(count=arrived.unknown)
        )
    return tuple(facts)


def new_meeting_for(plan: Plan) -> str:
    """Whose meeting it will be."""
    return _("Nytt möte för {name}").format(name=plan.name)


def about_taking_up() -> str:
    """What comes over and what does not."""
    return _(
        "Mål, insatser, deltagare, fråga, behov och det som är viktigt följer med från planen. "
        "Samtycke, sekretessmedgivande och närvaro frågas på nytt."
    )


def received_as(received: ReceivedPlan) -> str:
    """A received plan on a line of a list."""
    return joined(which(received.plan), term(received.condition))


def which(plan: Plan) -> str:
    """Which plan, such as *SIP, version 2, 23 november 2026*."""
    day = format_date(local_day(plan.fixed_at))
    return _("{label}, version {number}, {date}").format(
        label=plan.label, number=plan.version, date=day
    )


def _condition(arrived: Arrived) -> str:
    verdict = arrived.verdict
    match arrived.condition:
        case Condition.WHOLE:
            when = format_datetime(verdict.at) if verdict.at else _("okänd tid")
            if verdict.whose is Whose.OWN:
                told = _("Filen är oförändrad sedan den stämplades här, {when}.")
                return told.format(when=when)
            told = _(
                "Filen är oförändrad sedan den stämplades, {when} enligt datorn där. "
                "Nyckeln är inte känd på den här datorn."
            ).format(when=when)
            named = _("Den säger sig vara: {unit}.").format(unit=verdict.unit)
            return f"{told} {named}" if verdict.unit else told
        case Condition.CHANGED:
            return _(
                "Filen har ändrats sedan den stämplades. "
                "Jämför den med familjens papper innan ni går vidare."
            )
        case Condition.UNSTAMPED:
            return _(
                "Filen är inte stämplad, så det går inte att se om den har ändrats. "
                "Jämför den med familjens papper."
            )
