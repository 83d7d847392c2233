"""The keys that stamp: kept by the store, made and read by what writes documents."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.desk.ports import JournalProblem
from assistant.desk.stamping import Source, Stamping, StampProblem

if TYPE_CHECKING:
    from assistant.desk.ports import Clock
    from assistant.desk.stamped import Known
    from assistant.desk.stamping import StampKey
    from assistant.documents.produce import Produced
    from assistant.documents.stamp_key import Kept, Stamper
    from assistant.journal.store import SqlcipherJournal
    from assistant.meeting.plan import Plan

CERTIFICATES = "stamp.pem"
"""Beside the store: what the keys are known by, so that it need not be open to tell."""


class Stamps(Stamping):
    """The desk's ``Stamping`` over the open store, and the workshop's ``Press``."""

    def __init__(
        self,
        home: Path,
        unit: str,
        clock: Clock,
        store: Callable[[], SqlcipherJournal],
        actor: Callable[[], str],
    ) -> None:
        """``unit`` is whose key a new one is; ``store`` raises ``JournalProblem``."""
        self._home = home
        self._unit = unit
        self._clock = clock
        self._store = store
        self._actor = actor
        self._pin = ""
        self._practice: Kept | None = None

    async def keys(self) -> list[StampKey]:
        """Every key there has been, the one that stamps first."""
        from assistant.documents.stamp_key import described

        return [described(kept) for kept in await self._ring()]

    async def begin_anew(self) -> StampKey:
        """Make a key of this computer's own, which stamps from now on."""
        from assistant.documents.stamp_key import own_key

        return await self._keep(lambda: own_key(self._unit, self._clock.now()))

    async def take(self, file: Path, passphrase: str) -> StampKey:
        """Stamp with the organisation's key from now on; ``stamp-not-a-key`` where it is none."""
        from assistant.documents.stamp_key import given_key

        def given() -> Kept:
            try:
                content = file.read_bytes()
            except OSError:
                raise StampProblem("stamp-not-a-key") from None
            return given_key(content, passphrase, self._clock.now())

        return await self._keep(given)

    async def take_card(self, module: Path, pin: str) -> StampKey:
        """Stamp with a card from now on; the PIN serves this session too."""
        from assistant.documents.stamp_card import card_key

        taken = await self._keep(lambda: card_key(str(module), pin, self._clock.now()))
        self._pin = pin
        return taken

    async def wants_pin(self) -> bool:
        """Whether a card stamps, and its PIN is not known."""
        ring = await self._ring()
        return bool(ring) and ring[0].source is Source.CARD and not self._pin

    def give_pin(self, pin: str) -> None:
        """Use the PIN when something is stamped next."""
        self._pin = pin

    async def export(self, file: Path) -> StampKey:
        """Write the certificate that others may trust; a file that is there is left alone."""
        from assistant.documents.stamp_key import as_pem

        key = (await self.keys() or [await self.begin_anew()])[0]

        def written() -> None:
            try:
                with file.open("xb") as target:
                    target.write(as_pem(key.certificate))
            except OSError:
                raise StampProblem("stamp-not-written") from None

        await asyncio.to_thread(written)
        return key

    def certificates(self) -> tuple[bytes, ...]:
        """What one's own keys are known by, as was left beside the store."""
        from assistant.documents.stamp_key import read_certificates

        return read_certificates(self._home / CERTIFICATES)

    async def known(self, file: str, plan: str) -> Known:
        """What the open store knows of a file, by SHA-256, and of a plan, by its digest."""
        from assistant.desk import stamped

        return await stamped.known(self._store(), file, plan)

    async def stamper(self, plan: Plan) -> Stamper:
        """What stamps the plan now; made when it is wanted first.  Raises ``JournalProblem``."""
        from assistant.desk.stamped import from_elsewhere
        from assistant.documents.stamp_key import PRACTICE, Stamper, described, own_key

        at = self._clock.now()
        if plan.practice:
            self._practice = self._practice or own_key(PRACTICE, at)
            return Stamper(kept=self._practice, at=at)
        if await from_elsewhere(self._store(), plan):
            raise StampProblem("stamp-not-ours")
        ring = await self._ring()
        ended = bool(ring) and described(ring[0]).until < at
        if not ring or (ended and ring[0].source is Source.OWN):
            await self.begin_anew()
            ring = await self._ring()
        elif ended:
            raise StampProblem("stamp-key-ended")
        await asyncio.to_thread(self._leave_certificates, ring)
        if ring[0].source is Source.CARD and not self._pin:
            raise StampProblem("stamp-wants-pin")
        return Stamper(kept=ring[0], at=at, pin=self._pin)

    async def pressed(self, plan: Plan, made: Produced, *, extract: bool) -> None:
        """Have the case know the file; forget a PIN that was wrong."""
        if "stamp-wrong-pin" in made.problems:
            self._pin = ""
        if not made.stamped or made.pdf is None or plan.practice:
            return
        from assistant.desk.stamped import note_stamped

        file = await asyncio.to_thread(_sha256, made.pdf)
        with suppress(JournalProblem):  # the file is as good without
            await note_stamped(self._store(), self._clock, self._actor(), plan, file, extract)

    async def _ring(self) -> tuple[Kept, ...]:
        from assistant.documents.stamp_key import unpacked
        from assistant.journal import stamp_keys

        return unpacked(await stamp_keys.read(self._store()))

    async def _keep(self, make: Callable[[], Kept]) -> StampKey:
        """Have a key stamp from now on; made in a thread, upon the news where another was first."""
        from assistant.documents.stamp_key import described, packed, unpacked, with_key
        from assistant.journal import stamp_keys

        new = await asyncio.to_thread(make)
        while True:
            before = await stamp_keys.read(self._store())
            ring = with_key(unpacked(before), new)
            if await stamp_keys.change(self._store(), before, packed(ring)):
                self._pin = ""
                await asyncio.to_thread(self._leave_certificates, ring)
                return described(new)

    def _leave_certificates(self, ring: tuple[Kept, ...]) -> None:
        from assistant.documents.private_file import write
        from assistant.documents.stamp_key import as_pem

        path, content = self._home / CERTIFICATES, as_pem(*(kept.certificate for kept in ring))
        with suppress(OSError):
            if not path.exists() or path.read_bytes() != content:
                write(path, content)


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
