"""What the settings make of a meeting that is held now."""

from assistant.library.law import law
from assistant.library.settings import Settings
from assistant.meeting.agenda import Agenda
from assistant.meeting.opening import Policy


def policy_for(agenda: Agenda, settings: Settings) -> Policy:
    """What shapes a meeting held now after this agenda."""
    return Policy(
        plan_label=settings.plan_label or agenda.plan_label,
        coordinator=settings.coordinator or agenda.coordinator,
        signatures=settings.signatures,
        voice=settings.voice,
        school_is_principal=settings.school_is_principal,
        consent_from=settings.consent_from,
        disclosure_from=settings.disclosure_from,
        spoken_consent=settings.spoken_consent,
        law_as_of=law().as_of.isoformat(),
        law=law().asking_for_the_plan,
    )


def length_for(agenda: Agenda, settings: Settings) -> int:
    """The length, in minutes, that the agenda offers nearest to the one chosen."""
    wanted = settings.length or min(agenda.lengths)
    return min(agenda.lengths, key=lambda length: abs(length - wanted))
