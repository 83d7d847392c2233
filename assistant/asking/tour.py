"""The tour's stops: what to try at each, and what shows that it was tried."""

from collections.abc import Callable
from typing import Final

from msgspec import Struct

from assistant.language.translation import N_
from assistant.meeting.attendance import Presence
from assistant.meeting.meeting import Meeting


class Stop(Struct, frozen=True):
    """A place to look round in.

    ``at_screen`` names keys as the full screen has them, ``in_talk`` the words to type.
    """

    name: str
    at_screen: str
    in_talk: str
    done: Callable[[Meeting, Meeting], bool]
    """Whether what was asked has happened between two states of the meeting."""


def _there(meeting: Meeting) -> int:
    people = meeting.attendance.people.values()
    return sum(person.presence is not Presence.CALLED for person in people)


def _speaking(meeting: Meeting) -> bool:
    current = meeting.timekeeping.current
    return current is not None and meeting.agenda.part(current).quiet


STOPS: Final = (
    Stop(
        "begin",
        N_(
            "Välkommen! Familjen är påhittad och allt försvinner efteråt. Till vänster står "
            "dagordningen, i mitten delen ni är i. Tryck {go_on}: mötet börjar."
        ),
        N_(
            "Välkommen! Familjen är påhittad och allt försvinner efteråt. Mötet leds med ord, "
            "ett på varje rad. Skriv nästa: mötet börjar."
        ),
        lambda _before, now: now.timekeeping.current is not None,
    ),
    Stop(
        "tick",
        N_(
            "Rader med ett streck framför är sådant du kan säga högt. Gå med pilarna till någon "
            "som är kallad och tryck Mellanslag: på plats."
        ),
        N_(
            "Skriv säg, så ser du vad du kan säga högt i delen. Skriv sedan "
            "närvaro {person}: på plats."
        ),
        lambda before, now: _there(now) > _there(before),
    ),
    Stop(
        "quiet",
        N_(
            "Gå vidare med {go_on} till Familjens berättelse. Där räknar ingenting ned och inget "
            "avbryter."
        ),
        N_(
            "Skriv nästa tills ni är i Familjens berättelse. Där räknar ingenting ned och inget "
            "avbryter."
        ),
        lambda _before, now: _speaking(now),
    ),
    Stop(
        "write",
        N_(
            "Skriv några ord i fältet, som sekreteraren gör. Varje bokstav är sparad direkt. "
            "Tryck Tab när du är klar."
        ),
        N_("Skriv berättelse: och några ord, som sekreteraren gör. Raden är sparad direkt."),
        lambda before, now: now.narrative != before.narrative,
    ),
    Stop(
        "park",
        N_(
            "Någon vill fråga mitt i. Tryck {park}, skriv ett namn och tryck Enter: frågan "
            "väntar till frågestunden och familjen får tala klart."
        ),
        N_(
            "Någon vill fråga mitt i. Skriv fråga {person}: Hur länge? Frågan väntar till "
            "frågestunden och familjen får tala klart."
        ),
        lambda before, now: len(now.questions.asked) > len(before.questions.asked),
    ),
    Stop(
        "find",
        N_(
            "Allt som går att göra finns under {palette}. Tryck den, skriv paus, fel går också "
            "bra, och Enter."
        ),
        N_("Alla ord finns under hjälp. Skriv paus."),
        lambda _before, now: now.timekeeping.paused,
    ),
    Stop(
        "go_on",
        N_("Klockan står still så länge. {rest} fortsätter."),
        N_("Klockan står still så länge. Skriv fortsätt."),
        lambda _before, now: not now.timekeeping.paused,
    ),
    Stop(
        "end",
        N_(
            "Det var allt du behöver. {help} förklarar det du står på, {moments} skriver ut och "
            "avslutar. Öva gärna ett helt möte med en påhittad familj."
        ),
        N_(
            "Det var allt du behöver. Skriv hjälp och ett ord för att få det förklarat. "
            "Öva gärna ett helt möte med en påhittad familj."
        ),
        lambda _before, _now: False,
    ),
)


class Round:
    """Somebody's way from stop to stop."""

    def __init__(self, meeting: Meeting) -> None:
        self._at = 0
        self._before = meeting

    @property
    def stop(self) -> Stop:
        """Where one is."""
        return STOPS[self._at]

    @property
    def number(self) -> int:
        """Which stop it is, counted from 1."""
        return self._at + 1

    def look(self, now: Meeting) -> bool:
        """Go on where what was asked has happened; whether it had."""
        if not self.stop.done(self._before, now):
            return False
        self.skip(now)
        return True

    def skip(self, now: Meeting) -> None:
        """On to the next stop, if there is one."""
        self._at = min(self._at + 1, len(STOPS) - 1)
        self._before = now
