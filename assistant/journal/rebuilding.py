"""Making a sound store out of what can be read of a damaged one.

A stream's chain begins anew, since it cannot go through what is lost.  What was typed over
something lost is taken as typed over what is left, so that it still counts.
"""

import base64
import os
from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Final

import msgspec
from msgspec.structs import replace

from assistant.desk.ports import Envelope, JournalProblem, Recorded, StreamKind
from assistant.desk.salvage import Gap, NothingRead, Rescued, Salvaged
from assistant.journal import chain, drafts, events, key_copies, moment, stamp_keys, witness
from assistant.journal.database import Database
from assistant.journal.files import private_file, private_folder
from assistant.journal.keys import Keys
from assistant.journal.problems import told
from assistant.journal.seal import TEXT, WrongSeal
from assistant.journal.vault import Vault
from assistant.journal.witness import Head, Witness
from assistant.journal.wreck import Outside, Wreck

_NOTE: Final = "rundan salvage"
_CASE: Final = "case."
"""How the kinds of a case's events begin."""


def rescue(path: Path, keys: Keys, state: Path, at: datetime) -> Salvaged:
    """Put a sound store in the damaged one's place, which is set aside whole.

    Raise ``NothingRead``, or what else is in the way, with everything left as it was.
    """
    wreck = Wreck(keys)
    wreck.read(path)
    if not wreck.events:
        raise NothingRead
    making = path.with_name(f"{path.name}.making")
    aside = path.parent / f"damaged-{at:%Y%m%d-%H%M%S}"
    try:
        with told():
            _clear(making)
            private_file(making)
        found, heads = _make(making, wreck, keys, Salvaged(at=at, streams=(), aside=aside))
        with told():
            _set_aside(path, aside)
            os.replace(making, path)
    except BaseException:
        _clear(making)
        raise
    with suppress(JournalProblem):  # the store is sound all the same
        Witness(state, keys).replace(heads)
    return found


def _make(
    making: Path, wreck: Wreck, keys: Keys, done: Salvaged
) -> tuple[Salvaged, dict[str, Head]]:
    """Make a store of what was found; what it holds, and how far each stream has come."""
    vault = Vault(Database(making, keys.database_key()), keys)
    try:
        vault.database.furnish(practice=keys.practice)
        kept = tuple(_keep(vault, wreck, stream) for stream in _streams(wreck))
        done = replace(done, streams=kept)
        _note(vault, wreck, done)
        heads = witness.heads(vault)
        vault.database.one("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        vault.close()
    return done, heads


def salvages(vault: Vault) -> list[Salvaged]:
    """What the store was made of, each time, oldest first."""
    rows = vault.database.every("SELECT value FROM meta WHERE name GLOB 'salvage *' ORDER BY name")
    seal = vault.keys.seal(_NOTE)
    opened = [seal.open(base64.b64decode(value), _NOTE) for (value,) in rows]
    return [msgspec.json.decode(one, type=Salvaged, dec_hook=lambda t, v: t(v)) for one in opened]


def _streams(wreck: Wreck) -> list[str]:
    gone = {stream for stream, row in wreck.streams.items() if row.erased}
    return sorted((wreck.streams.keys() | wreck.events.keys()) - gone)


def _keep(vault: Vault, wreck: Wreck, stream: str) -> Rescued:
    """Keep what was read of a stream."""
    read = sorted(wreck.events.get(stream, {}).values(), key=lambda r: (r.seq, r.envelope.at))
    row = wreck.streams.get(stream) or _guessed(stream, read)
    with vault.database.writing():
        vault.database.run(
            "INSERT INTO stream (id, kind, label, created, changed, seq, hash)"
            " VALUES (?, ?, ?, ?, ?, 0, ?)",
            *(stream, row.kind, row.label, row.created, row.changed, chain.beginning(stream)),
        )
    events.append(vault, _rebased(read))
    typed = [
        draft
        for draft in wreck.drafts.get(stream, {}).values()
        if not any(_settles(r.envelope, draft.path, draft.actor, draft.at) for r in read)
    ]
    for draft in typed:
        drafts.put(vault, stream, draft)
    return Rescued(
        stream=stream,
        kind=row.kind,
        label=_label(vault, row),
        read=len(read),
        gaps=tuple(_gaps(read, row.seq)),
        drafts=len(typed),
    )


def _guessed(stream: str, read: Sequence[Recorded]) -> Outside:
    """A row for a stream whose own was lost, from its events."""
    kind: StreamKind = "case" if any(r.envelope.kind.startswith(_CASE) for r in read) else "meeting"
    first, last = (moment.written(r.envelope.at) for r in (read[0], read[-1]))
    return Outside(stream, kind, None, first, last, read[-1].seq, b"", 0)


def _rebased(read: Sequence[Recorded]) -> list[Envelope]:
    """The events, each that held its path holding it again."""
    heads: dict[str, str] = {}
    batch = []
    for one in read:
        event, head = one.envelope, heads.get(one.envelope.path)
        if not one.conflict and events.is_stale(head, event):
            event = replace(event, base=head)
        if not events.is_stale(head, event):
            heads[event.path] = event.id
        batch.append(event)
    return batch


def _settles(event: Envelope, path: str, actor: str, at: datetime) -> bool:
    return (event.path, event.actor) == (path, actor) and event.at >= at


def _gaps(read: Sequence[Recorded], last: int) -> list[Gap]:
    """Where events are missing, up to the stream's last."""
    gaps, before, since = [], 0, None
    for one in read:
        if one.seq > before + 1:
            gaps.append(Gap(one.seq - before - 1, since, one.envelope.at))
        before, since = max(one.seq, before), one.envelope.at
    if last > before:
        gaps.append(Gap(last - before, since, None))
    return gaps


def _label(vault: Vault, row: Outside) -> str:
    with suppress(WrongSeal):
        if row.label is not None:
            return vault.keys.stream(row.id).open(row.label, "label", row.id).decode(*TEXT)
    return ""


def _note(vault: Vault, wreck: Wreck, done: Salvaged) -> None:
    """Keep what the store said of itself before, and that it was salvaged.

    Without the labels: no stream's key seals this, so that it would outlive a purge.
    """
    done = replace(done, streams=tuple(replace(one, label="") for one in done.streams))
    kept = ("reason ", "salvage ", stamp_keys.NOTE, *key_copies.NOTES)
    said = {name: value for name, value in wreck.notes.items() if name.startswith(kept)}
    sealed = vault.keys.seal(_NOTE).close(msgspec.json.encode(done, enc_hook=str), _NOTE)
    said[f"salvage {moment.written(done.at)}"] = base64.b64encode(sealed).decode()
    with vault.database.writing():
        for name, value in said.items():
            vault.database.run("INSERT INTO meta VALUES (?, ?)", name, value)


def _set_aside(path: Path, aside: Path) -> None:
    """Move the damaged file and its log out of the way."""
    private_folder(aside)
    log, index = (path.with_name(f"{path.name}-{end}") for end in ("wal", "shm"))
    with suppress(FileNotFoundError):
        os.replace(log, aside / log.name)
    try:
        os.link(path, aside / path.name)  # so that at every moment there is a file in its place
    except OSError:
        os.replace(path, aside / path.name)
    index.unlink(missing_ok=True)


def _clear(making: Path) -> None:
    for end in ("", "-wal", "-shm"):
        making.with_name(f"{making.name}{end}").unlink(missing_ok=True)
