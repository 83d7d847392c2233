"""A room's screen that is only remembered."""

from assistant.desk.display import Address
from assistant.desk.public import Public


class FakeDisplay:
    """Keeps what it was told to show."""

    def __init__(self) -> None:
        self.served = ""
        """The meeting that is served, or was when the program ended."""
        self.network = False
        self.open = False
        self.screens = 0
        self.key = "abc"
        self.seen: list[Public] = []

    @property
    def addresses(self) -> tuple[Address, ...]:
        if not self.open:
            return ()
        here = Address(f"http://127.0.0.1:8080/?key={self.key}", ("█▀█", "▀▀▀"), on_network=False)
        there = Address(f"http://192.0.2.7:8080/?key={self.key}", ("█▀█", "▀▀▀"), on_network=True)
        return (there, here) if self.network else (here,)

    async def serve(self, meeting: str, *, network: bool = False) -> None:
        self.served, self.network, self.open = meeting, network, True

    async def resume(self, meeting: str) -> None:
        self.open = self.served == meeting

    def show(self, public: Public) -> None:
        self.seen.append(public)

    async def stop(self) -> None:
        self.open = False

    async def close(self) -> None:
        self.served, self.open = "", False
