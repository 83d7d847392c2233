"""What is told of a file that was looked at, and the status a program reads."""

from datetime import UTC, datetime

import pytest

from assistant.asking.verifying import NOT_OURS, grouped, status_of, verdict_told
from assistant.desk.stamped import Known
from assistant.desk.verifying import State, Verdict, Whose

AT = datetime(2026, 11, 23, 13, 6, tzinfo=UTC)
PLAN = "0123456789abcdef" * 4


def verdict(state: State, whose: Whose | None = None, plan: str = PLAN) -> Verdict:
    return Verdict(state=state, whose=whose, plan=plan, version=1, at=AT, unit="Påhittade enheten")


@pytest.mark.parametrize(
    ("state", "whose", "known", "status"),
    [
        (State.WHOLE, Whose.OWN, None, 0),
        (State.WHOLE, Whose.GIVEN, Known(), 0),
        (State.WHOLE, Whose.STRANGE, None, 1),
        (State.WHOLE, Whose.PRACTICE, None, 1),
        (State.WHOLE, Whose.STRANGE, Known(stamped=AT), 0),
        (State.ADDED, Whose.OWN, None, 1),
        (State.CHANGED, None, None, 1),
        (State.UNSTAMPED, None, None, 1),
        (State.DATA, None, None, 1),
        (State.DATA, None, Known(fixed=AT), 0),
        (State.WORDS, None, Known(fixed=AT), 1),
        (State.UNKNOWN, None, None, 2),
        (State.UNREADABLE, None, Known(), 2),
        (State.TOO_LARGE, None, None, 2),
    ],
)
def test_the_status_says_no_more_than_is_certain(
    state: State, whose: Whose | None, known: Known | None, status: int
) -> None:
    assert status_of(verdict(state, whose), known) == status
    assert all(verdict_told(verdict(state, whose), known))


def test_a_whole_file_is_told_in_full() -> None:
    told = verdict_told(verdict(State.WHOLE, Whose.OWN), Known(stamped=AT))
    assert told == [
        "Hel: filen är oförändrad sedan den stämplades.",
        "Stämplad med den här datorns egen nyckel.",
        "Nyckelns fingeravtryck: ",
        "Nyckeln säger sig vara: Påhittade enheten",
        "Stämplad 23 november 2026 kl. 14:06, enligt klockan i den dator som gjorde det.",
        "Visar version 1 av en plan, märke 0123456789abcdef.",
        "Filen är känd bland mötena här: stämplad 23 november 2026 kl. 14:06.",
    ]


def test_that_a_file_came_from_elsewhere_is_told_and_vouches_for_nothing() -> None:
    strange = verdict(State.WHOLE, Whose.STRANGE)
    here = Known(received=AT, same=True)
    assert verdict_told(strange, here)[-1].startswith("Mötena här har fått just den här filen:")
    assert "i en annan fil" in verdict_told(strange, Known(received=AT))[-1]
    assert status_of(strange, here) == NOT_OURS


def test_a_seal_of_another_program_is_not_called_ours() -> None:
    told = verdict_told(verdict(State.WHOLE, Whose.GIVEN, plan=""), None)
    assert told[-1] == "Stämpeln är inte gjord av Rundan, och säger inte vad filen visar."


def test_what_cannot_be_read_is_not_compared_with_anything() -> None:
    assert verdict_told(verdict(State.UNREADABLE, plan=""), Known()) == ["Filen går inte att läsa."]


def test_a_fingerprint_is_read_four_digits_at_a_time() -> None:
    assert grouped("0123456789ab") == "0123 4567 89ab"
