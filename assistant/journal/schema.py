"""The tables, how a file comes to have them, and the marks that say whose file it is."""

from typing import Final

APPLICATION: Final = {False: 0x52754E41, True: 0x52754E50}
"""SQLite's ``application_id``, of a real store and of a practice store."""

_FIRST: Final = """
CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE stream (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL,
  label BLOB,
  created TEXT NOT NULL,
  changed TEXT NOT NULL,
  seq INTEGER NOT NULL,
  hash BLOB NOT NULL,
  erased INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE event (
  stream TEXT NOT NULL,
  seq INTEGER NOT NULL,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  v INTEGER NOT NULL,
  path TEXT NOT NULL,
  op TEXT NOT NULL,
  base TEXT,
  actor TEXT NOT NULL,
  at TEXT NOT NULL,
  mono REAL NOT NULL,
  salt BLOB,
  body BLOB,
  commitment BLOB NOT NULL,
  hash BLOB NOT NULL,
  conflict INTEGER NOT NULL,
  PRIMARY KEY (stream, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE head (
  stream TEXT NOT NULL,
  path TEXT NOT NULL,
  seq INTEGER NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (stream, path)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft (
  stream TEXT NOT NULL,
  path TEXT NOT NULL,
  actor TEXT NOT NULL,
  body BLOB NOT NULL,
  base TEXT,
  at TEXT NOT NULL,
  PRIMARY KEY (stream, path, actor)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER event_kept BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;

CREATE TRIGGER event_unchanged BEFORE UPDATE ON event
WHEN NEW.salt IS NOT NULL OR NEW.body IS NOT NULL
  OR NOT (SELECT erased FROM stream WHERE id = OLD.stream)
  OR (NEW.stream, NEW.seq, NEW.id, NEW.kind, NEW.v, NEW.path, NEW.op, NEW.actor, NEW.at,
      NEW.mono, NEW.commitment, NEW.hash, NEW.conflict)
     IS NOT (OLD.stream, OLD.seq, OLD.id, OLD.kind, OLD.v, OLD.path, OLD.op, OLD.actor, OLD.at,
      OLD.mono, OLD.commitment, OLD.hash, OLD.conflict)
  OR NEW.base IS NOT OLD.base
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;

CREATE TRIGGER stream_kept BEFORE DELETE ON stream
BEGIN SELECT RAISE(ABORT, 'a stream is never deleted'); END;

CREATE TRIGGER stream_erased BEFORE UPDATE OF erased ON stream
WHEN OLD.erased AND NOT NEW.erased
BEGIN SELECT RAISE(ABORT, 'an erased stream stays erased'); END;
"""

_SEATS: Final = """
CREATE TABLE seat (
  id INTEGER PRIMARY KEY,
  stream TEXT NOT NULL
) STRICT;
"""

# What a list and an opening ask of a large store.  Neither index changes with an event.
_LISTS: Final = """
CREATE INDEX stream_listed ON stream (kind, created DESC, id DESC);
CREATE INDEX stream_gone ON stream (id) WHERE erased;
"""

_PACKS: Final = """
CREATE TABLE pack (
  stream TEXT NOT NULL,
  seq INTEGER NOT NULL,
  body BLOB NOT NULL,
  PRIMARY KEY (stream, seq)
) STRICT;
"""

STEPS: Final = (_FIRST, _SEATS, _LISTS, _PACKS)
"""What takes a file from each version to the next; the first makes it."""

GUARDS: Final = frozenset(("event_kept", "event_unchanged", "stream_kept", "stream_erased"))
"""The triggers that every version has; a table made anew would lose its own in silence."""

VERSION: Final = len(STEPS)
"""The version this program writes, kept as SQLite's ``user_version``."""
