"""How long nobody has touched the keyboard."""

from datetime import timedelta

from assistant.desk.ports import Clock


class Idle:
    """Counts from the last key, by the wall and by the steady clock.

    The steady one may stand still while the computer sleeps, and the wall clock
    may be set back; whichever has gone further counts.
    """

    def __init__(self, clock: Clock, minutes: int) -> None:
        self._clock = clock
        self._span = timedelta(minutes=minutes)
        self.touched()

    def touched(self) -> None:
        """Somebody is here."""
        self._since = self._clock.now(), self._clock.mono()

    def over(self) -> bool:
        """Whether the set time has gone; never, where it is 0."""
        now, mono = self._since
        gone = max(self._clock.now() - now, timedelta(seconds=self._clock.mono() - mono))
        return bool(self._span) and gone >= self._span
