"""A key that stamps, only told of."""

from datetime import UTC, datetime
from pathlib import Path

from assistant.desk.stamping import Source, StampKey

KEY = StampKey(
    source=Source.OWN,
    unit="Påhittade enheten",
    since=datetime(2026, 11, 23, 13, 0, tzinfo=UTC),
    until=datetime(2036, 11, 22, 13, 0, tzinfo=UTC),
    certificate=b"",
    fingerprint="0123" * 16,
)


class FakeStamping:
    """Remembers what it was given."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.known: list[StampKey] = []
        self.card = False
        self.pin = ""

    async def keys(self) -> list[StampKey]:
        return self.known

    async def begin_anew(self) -> StampKey:
        self.done.append("new")
        return KEY

    async def take(self, file: Path, passphrase: str) -> StampKey:
        self.done.append(f"{file.name} {passphrase}")
        return KEY

    async def take_card(self, module: Path, pin: str) -> StampKey:
        self.done.append(f"{module.name} {pin}")
        return KEY

    async def export(self, file: Path) -> StampKey:
        self.done.append(file.name)
        return KEY

    async def wants_pin(self) -> bool:
        return self.card and not self.pin

    def give_pin(self, pin: str) -> None:
        self.pin = pin
