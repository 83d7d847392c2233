"""The room's screen: served when somebody asks, and again after a killed program."""

from __future__ import annotations

import asyncio
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Final

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from assistant.desk.display import Address, NoDisplay, NoNetwork

if TYPE_CHECKING:
    from assistant.desk.public import Public
    from assistant.display.serving import Serving

_KEPT: Final = "display.json"


class Kept(Struct, frozen=True):
    """What finds the screens again."""

    meeting: str
    port: int
    secret: str
    network: bool


class RoomScreen:
    """The desk's ``Display``; what serves is read when it is first wanted."""

    def __init__(self, state: Path) -> None:
        self._kept = state / _KEPT
        self._serving: Serving | None = None
        self._public: Public | None = None
        self._opening: asyncio.Task[bool] | None = None

    @property
    def open(self) -> bool:
        """Whether it is served now."""
        return self._serving is not None

    @property
    def screens(self) -> int:
        """How many screens look."""
        return self._serving.news.screens if self._serving else 0

    @property
    def addresses(self) -> tuple[Address, ...]:
        """The next screen's addresses, the best first."""
        if self._serving is None:
            return ()
        from assistant.display.code import code
        from assistant.display.serving import LOOPBACK

        return tuple(
            Address(text, code(text), on_network=f"//{LOOPBACK}:" not in text)
            for text in self._serving.addresses
        )

    async def serve(self, meeting: str, *, network: bool = False) -> None:
        """Begin to serve; screens that looked are let go."""
        await asyncio.to_thread(_read)
        from assistant.display.entry import new_secret
        from assistant.display.serving import outward

        if network and not outward():
            raise NoNetwork
        await self.close()
        await self._serve(Kept(meeting=meeting, port=0, secret=new_secret(), network=network))
        if not network and self._serving is not None:
            from assistant.documents.viewer import open_file

            self._opening = asyncio.create_task(
                asyncio.to_thread(open_file, self._serving.addresses[0])
            )

    async def resume(self, meeting: str) -> None:
        """Serve again where a program that ended did; quietly nothing where that cannot be."""
        kept = self._read_kept()
        if kept is not None and kept.meeting == meeting:
            await asyncio.to_thread(_read)
            with suppress(NoDisplay):
                await self._serve(kept)

    def show(self, public: Public) -> None:
        """Show this on every screen."""
        if self._serving is None or public == self._public:
            return
        from assistant.display.picture import picture

        self._public = public
        self._serving.show(picture(public))

    async def close(self) -> None:
        """Serve no more, and let nothing be found again; another window's screens are left."""
        kept = self._read_kept()
        if kept is not None and self._serving is not None and kept.port == self._serving.port:
            self._kept.unlink(missing_ok=True)
        await self.stop()

    async def stop(self) -> None:
        """Serve no more for now."""
        serving, self._serving, self._public = self._serving, None, None
        if serving is not None:
            await serving.stop()

    async def _serve(self, kept: Kept) -> None:
        from assistant.display.entry import Entry
        from assistant.display.serving import Serving

        try:
            serving = Serving(Entry(kept.secret), kept.port, network=kept.network)
        except OSError as problem:
            raise NoDisplay from problem
        await serving.start()
        await self.stop()  # what was opened meanwhile
        self._serving = serving
        self._keep(replace(kept, port=serving.port))

    def _read_kept(self) -> Kept | None:
        try:
            return msgspec.json.decode(self._kept.read_bytes(), type=Kept)
        except (OSError, msgspec.MsgspecError):
            return None

    def _keep(self, kept: Kept) -> None:
        """A restart finds the screens by this; without it they must be let in anew."""
        from assistant.documents.private_file import private_folder, write

        with suppress(OSError):
            private_folder(self._kept.parent)
            write(self._kept, msgspec.json.encode(kept))


def _read() -> None:
    """Read what serves, beside the keys."""
    import assistant.display.serving  # noqa: F401
