"""Another place to save in (``assistant.desk.elsewhere``), and the way home from there."""

import os
import tempfile
from functools import partial
from pathlib import Path
from typing import Final

import msgspec

from assistant.desk.desk import Desk
from assistant.desk.elsewhere import MOVED, Elsewhere
from assistant.desk.ports import Clock, JournalProblem
from assistant.journal.ballast import RESERVE, Ballast
from assistant.journal.carrying import carried, carry
from assistant.journal.database import Database
from assistant.journal.files import private_file, private_folder, write_whole
from assistant.journal.keys import Keys
from assistant.journal.opening import KEYS, STORE, exists
from assistant.journal.problems import StoreExists, told
from assistant.journal.store import SqlcipherJournal
from assistant.journal.vault import Vault
from assistant.meeting.swedish_time import local

_NAME: Final = "Rundan"


class StoreElsewhere(Elsewhere):
    """Answers for the store in ``home``, open or not; the places are remembered in ``state``."""

    def __init__(
        self, home: Path, state: Path, store: SqlcipherJournal | None, clock: Clock
    ) -> None:
        self._home = home
        self._list = state / MOVED
        self._store = store
        self._clock = clock
        self._taken: list[SqlcipherJournal] = []

    def places(self) -> list[Path]:
        """The user's documents and home, what is plugged in, and last what does not last."""
        home, user = Path.home(), os.environ.get("USER", "")
        plugged = [
            found
            for top in ("/media", f"/media/{user}", f"/run/media/{user}", "/Volumes")
            for found in sorted(Path(top).glob("*"))
            if os.path.ismount(found)
        ]
        wanted = [home / "Documents", home / "Dokument", home, *plugged]
        wanted.append(Path(tempfile.gettempdir()))
        return [place for place in dict.fromkeys(wanted) if _writable(place)]

    async def move(self, desk: Desk, folder: Path) -> Path:
        """Begin a store there, put what the desk knows into it, and have the desk go on there."""
        place = folder / f"{_NAME} {local(self._clock.now()):%Y-%m-%d %H.%M.%S}"
        keys = self._opened().keys
        journal = await SqlcipherJournal.begin(partial(_begin, place, keys), Ballast(place))
        try:
            await journal.at_vault(carry, desk.carried())
            self._remember([*self.left(), place])
            await desk.move(journal)
        except BaseException:
            await journal.close()
            raise
        self._taken.append(journal)
        return place

    def left(self) -> list[Path]:
        """The places that are remembered, and still there."""
        try:
            known = msgspec.json.decode(self._list.read_bytes(), type=list[str])
        except (OSError, msgspec.DecodeError):
            return []
        return [place for place in map(Path, known) if os.path.exists(place / KEYS)]

    async def bring(self, folder: Path) -> None:
        """Carry everything there into the open store, then remove it there."""
        await self.close()  # this window may have gone on there itself
        if not exists(self._home):
            _adopt(folder, self._home)
        else:
            await self._carry_home(folder)
        self._remember([place for place in self.left() if place != folder])
        _remove(folder)

    async def _carry_home(self, folder: Path) -> None:
        journal = await SqlcipherJournal.begin(partial(_again, folder, self._opened().keys))
        try:
            load = await journal.at_vault(carried)
            await self._opened().at_vault(carry, load)
        finally:
            await journal.close()

    async def close(self) -> None:
        """Let go of the other places."""
        for journal in self._taken:
            await journal.close()
        self._taken.clear()

    def _opened(self) -> SqlcipherJournal:
        if self._store is None:
            raise JournalProblem
        return self._store

    def _remember(self, places: list[Path]) -> None:
        with told():
            private_folder(self._list.parent)
            write_whole(self._list, msgspec.json.encode([str(place) for place in places]))


def _writable(place: Path) -> bool:
    try:
        with tempfile.TemporaryFile(dir=place):
            return True
    except OSError:
        return False


def _begin(place: Path, keys: Keys) -> Vault:
    with told():
        if place.exists():
            raise StoreExists
        private_folder(place)
        private_file(place / STORE)
    return _opened(place, keys.begun_anew(place / KEYS))


def _again(place: Path, keys: Keys) -> Vault:
    return _opened(place, keys.as_in(place / KEYS))


def _opened(place: Path, keys: Keys) -> Vault:
    database = Database(place / STORE, keys.database_key())
    try:
        database.furnish(practice=keys.practice)
    except BaseException:
        database.close()
        raise
    return Vault(database, keys)


def _adopt(place: Path, home: Path) -> None:
    """Copy the store there to where there is none, its keys last."""
    with told():
        private_folder(home)
        for name in (f"{STORE}-wal", STORE, KEYS):
            if (place / name).exists():
                write_whole(home / name, (place / name).read_bytes(), fresh=True)


def _remove(place: Path) -> None:
    """Remove the store, its keys first; whatever else lies there stays."""
    with told():
        for name in (KEYS, STORE, f"{STORE}-wal", f"{STORE}-shm", RESERVE):
            (place / name).unlink(missing_ok=True)
        if not any(place.iterdir()):
            place.rmdir()
