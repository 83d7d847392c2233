"""A slot of the key file: one way to the master key."""

import os
from datetime import UTC, datetime

from msgspec import Struct

from assistant.desk.keycare import PASSPHRASE, Way
from assistant.desk.recovery import plain_key
from assistant.journal.passphrase import Cost, Salt, stretch
from assistant.journal.seal import Seal, derive

_MASTER = "master"


class Slot(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One way to the master key."""

    name: str
    kind: str = PASSPHRASE
    cost: Cost | None = None
    """Absent when the way is a key and not a passphrase."""
    salt: Salt | None = None
    master: bytes
    """The master key, sealed."""
    made: datetime | None = None

    @property
    def way(self) -> Way:
        """What may be told of it."""
        return Way(self.name, self.kind, self.made)


def slot_by_passphrase(name: str, passphrase: str, master: bytes, cost: Cost) -> Slot:
    """A slot that a passphrase opens."""
    salt = os.urandom(16)
    sealed = Seal(stretch(passphrase, salt, cost)).close(master, _MASTER, name)
    return Slot(name=name, cost=cost, salt=salt, master=sealed, made=_now())


def slot_by_key(name: str, key: bytes, master: bytes, kind: str = PASSPHRASE) -> Slot:
    """A slot that a key opens."""
    sealed = Seal(key).close(master, _MASTER, name)
    return Slot(name=name, kind=kind, master=sealed, made=_now())


def opened_by_passphrase(slot: Slot, passphrase: str) -> bytes:
    """The master key; raise ``WrongSeal``, at the same cost."""
    if slot.cost is None or slot.salt is None:
        raise ValueError("not a passphrase's slot")
    return Seal(stretch(passphrase, slot.salt, slot.cost)).open(slot.master, _MASTER, slot.name)


def opened_by_key(slot: Slot, key: bytes) -> bytes:
    """The master key; raise ``WrongSeal``."""
    return Seal(key).open(slot.master, _MASTER, slot.name)


def recovery_seal(key: str) -> bytes:
    """The key that a recovery key stands for: it was drawn, so nothing need be stretched."""
    return derive(plain_key(key).encode(), "rundan recovery")


def unlike(kind: str) -> str:
    """A name for a slot that nobody names, another in every store."""
    return f"{kind}-{os.urandom(4).hex()}"


def _now() -> datetime:
    return datetime.now(UTC).replace(microsecond=0)
