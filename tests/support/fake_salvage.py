"""What salvages a store, told beforehand what comes of it."""

from assistant.desk.salvage import NothingRead, Salvaged


class FakeSalvage:
    """Nothing is damaged until it is said to be."""

    def __init__(self) -> None:
        self.wanted = False
        self.found: Salvaged | None = None
        self.fails = False

    async def rescue(self) -> Salvaged | None:
        if self.fails:
            raise NothingRead
        self.wanted = False
        return self.found
