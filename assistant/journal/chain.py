"""The chain that joins a stream's events, so that a change to any of them shows.

An event enters the chain through a salted commitment to its body.  When the body and
the salt are gone the chain can still be followed, and nobody can guess what was said.
"""

import hashlib
import os

import msgspec

from assistant.journal.kept import Kept


def beginning(stream: str) -> bytes:
    """The hash before the first event: a stream's own."""
    return hashlib.sha256(b"rundan stream\0" + stream.encode()).digest()


def new_salt() -> bytes:
    """What keeps a short body from being guessed out of its commitment."""
    return os.urandom(16)


def commitment(salt: bytes, body: bytes) -> bytes:
    """What binds the chain to a body without holding it."""
    return hashlib.sha256(salt + body).digest()


def link(previous: bytes, row: Kept) -> bytes:
    """The hash after an event; what the row itself says of it is not looked at."""
    facts = (row.id, row.kind, row.v, row.path, row.op, row.base, row.actor, row.at, row.mono)
    outer = msgspec.json.encode((*facts, bool(row.conflict)))
    digest = hashlib.sha256(outer + row.commitment).digest()
    return hashlib.sha256(previous + row.seq.to_bytes(8, "big") + digest).digest()
