"""What can be done with the meeting itself, beside filling its forms."""

from collections.abc import Callable
from functools import partial
from typing import Final

from msgspec import Struct

from assistant.language.names import folded
from assistant.language.translation import N_
from assistant.meeting.event import Command
from assistant.meeting.interpreting import Lengthen
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan, ReopenMeeting
from assistant.meeting.questions import SettleFirst, Standing
from assistant.meeting.stop_card import LiftStopCard, RaiseStopCard
from assistant.meeting.timekeeping import AddMinutes, GoBack, GoOn, Respread, Resume, TakePause
from assistant.meeting.turns import ClearQueue, GiveWord
from assistant.meeting.withdrawal import DropWithdrawal
from assistant.meeting.wording import AcceptGoals

ANSWERED = partial(SettleFirst, standing=Standing.ANSWERED)
LEFT = partial(SettleFirst, standing=Standing.LEFT)
CARRIED = partial(SettleFirst, standing=Standing.CARRIED)


class Move(Struct, frozen=True):
    """A thing to do, its name in palette and help, and the words that say it."""

    name: str
    title: str
    words: tuple[str, ...]
    command: Callable[[], Command]
    careful: bool = False
    """Whether a mistyped word is asked about, however plain: it ends, stops or removes."""
    english: int = 1
    """How many of the words, the last ones, are English."""


MOVES: Final = (
    Move(
        "go-on", N_("Gå vidare till nästa del"), ("nästa", "nästa del", "gå vidare", "next"), GoOn
    ),
    Move("go-back", N_("Gå tillbaka en del"), ("tillbaka", "gå tillbaka", "back"), GoBack),
    Move("pause", N_("Ta paus"), ("paus", "ta paus", "pausa mötet", "pause"), TakePause),
    Move("resume", N_("Fortsätt efter pausen"), ("fortsätt", "fortsätt mötet", "resume"), Resume),
    Move(
        "not-withdrawn",
        N_("Inget samtycke återtas: det var ett misstag"),
        ("återtar inte", "not withdrawn"),
        DropWithdrawal,
        careful=True,
    ),
    Move("two-more", N_("Ge delen två minuter till"), ("två till", "two more"), AddMinutes),
    Move("re-spread", N_("Fördela om det som är kvar"), ("fördela om", "re-spread"), Respread),
    Move("stop", N_("Lägg upp stoppkortet"), ("stopp", "stop"), RaiseStopCard, careful=True),
    Move(
        "stop-over",
        N_("Ta ned stoppkortet"),
        ("stopp över", "stop over"),
        LiftStopCard,
        careful=True,
    ),
    Move("give-word", N_("Ge ordet vidare"), ("ordet vidare", "next speaker"), GiveWord),
    Move(
        "answered", N_("Frågan som väntat längst är besvarad"), ("besvarad", "answered"), ANSWERED
    ),
    Move("left", N_("Frågan som väntat längst lämnas obesvarad"), ("obesvarad", "left open"), LEFT),
    Move(
        "carried",
        N_("Frågan som väntat längst tas till nästa möte"),
        ("följer med", "carried"),
        CARRIED,
    ),
    Move("clear-queue", N_("Töm talarkön"), ("kö klar", "queue done"), ClearQueue, careful=True),
    Move(
        "lengthen",
        N_("Ge delarna längre tid för tolkning"),
        ("tolktid", "interpreter time"),
        Lengthen,
    ),
    Move(
        "accept",
        N_("Alla som är här säger ja till målen"),
        ("alla godtar", "all accept"),
        AcceptGoals,
    ),
    Move(
        "fix",
        N_("Fastställ planen för underskrift"),
        ("fastställ", "fastställ planen", "fix", "fix the plan"),
        FixPlan,
        careful=True,
        english=2,
    ),
    Move(
        "end",
        N_("Avsluta mötet"),
        ("avsluta", "avsluta mötet", "end", "end the meeting"),
        EndMeeting,
        careful=True,
        english=2,
    ),
    Move(
        "reopen",
        N_("Gå vidare med ett avslutat möte"),
        ("öppna igen", "öppna mötet igen", "reopen"),
        ReopenMeeting,
        careful=True,
    ),
    Move(
        "close",
        N_("Stäng mötets anteckningar för gott"),
        ("stäng", "stäng mötet", "close", "close the meeting"),
        CloseMeeting,
        careful=True,
        english=2,
    ),
)


class Look(Struct, frozen=True):
    """A thing to do that changes nothing in the meeting; each face does it in its own way."""

    name: str
    title: str
    words: tuple[str, ...]
    english: int = 1
    """How many of the words, the last ones, are English."""
    careful: bool = False
    """Whether a mistyped word is asked about: it shows what is private, or removes."""


LOOKS: Final = (
    Look(
        "discreet",
        N_("Göm det privata på den här skärmen, eller visa det"),
        ("diskret", "discreet"),
        careful=True,
    ),
    Look(
        "read-outside",
        N_("Läs det som lades utanför mötet"),
        ("utanför visa", "visa utanför", "outside show", "show outside"),
        english=2,
        careful=True,
    ),
    Look(
        "export-outside",
        N_("Skriv det som lades utanför mötet till en fil"),
        ("utanför fil", "outside file"),
        careful=True,
    ),
    Look(
        "worry",
        N_("Påminn mig när delen är slut, eller läs påminnelsen (SoL 19 kap. 1 §)"),
        ("oro", "worry"),
    ),
    Look(
        "worry-done",
        N_("Ta bort påminnelsen"),
        ("oro klar", "worry done"),
        careful=True,
    ),
    Look(
        "review",
        N_("Granska målen: hur vart och ett står, och en fråga där det finns något att fråga"),
        ("granska", "granska mål", "granska målen", "review", "review goals"),
        english=2,
    ),
)


def look_in(line: str) -> Look | None:
    """The look a whole line is, if it is one."""
    said = folded(line)
    return next((look for look in LOOKS if said in map(folded, look.words)), None)
