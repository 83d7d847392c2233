"""The encrypted file and its one connection: how it is opened, and its transactions."""

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import Any, Final, TypeAlias

from sqlcipher3 import dbapi2 as sqlcipher

from assistant.desk.ports import JournalFull, WrongStore
from assistant.journal import schema
from assistant.journal.files import has_room
from assistant.journal.foothold import Foothold
from assistant.journal.problems import (
    BrokenDisk,
    Busy,
    Damaged,
    NewerStore,
    UnsafeFolder,
    problem_of,
    told,
)

Row: TypeAlias = tuple[Any, ...]
Value: TypeAlias = str | bytes | int | float | None

_BEGIN: Final = "BEGIN IMMEDIATE"
_COMMIT: Final = "COMMIT"
_OTHERS: Final = "PRAGMA data_version"

_PATIENCE: Final = 5.0
"""Seconds to wait for another window."""
_REMEMBERED: Final = 10
"""How many statements are kept prepared: hardly more than those of ``keep_prepared``.

More would fill SQLite's small pool of memory, and then every allocation is locked and
wiped by the system (``cipher_memory_security``), which is most of what a statement costs.
"""
_OFTEN: Final = 50
"""More times than anything else is asked before the first write."""
_PAGES: Final = 100
"""How many pages stay decrypted: each that is added must be locked, and most are read once."""
_MODE: Final = (
    sqlcipher.SQLITE_OPEN_READWRITE
    | sqlcipher.SQLITE_OPEN_CREATE
    | sqlcipher.SQLITE_OPEN_NOMUTEX  # one thread alone uses it, and the driver sees to that
)

# FULL makes every commit durable; on macOS only together with the two fullfsync.
_SETTINGS: Final = (
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    f"PRAGMA cache_size = {_PAGES}",
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
)


class Database:
    """One connection to the file, used by the one thread that opened it."""

    def __init__(self, path: Path, key: bytes) -> None:
        """Open the file, an empty one included, with a raw key and salt of 48 bytes."""
        self._often: tuple[str, ...] = ()
        self._guarded = False
        self.folder = path.parent
        self._log = path.with_name(f"{path.name}-wal")
        with told():
            self._connection: Any = sqlcipher.connect(
                str(path),
                timeout=_PATIENCE,
                isolation_level=None,
                cached_statements=_REMEMBERED,
                flags=_MODE,
            )
            try:
                self._prepare(key)
                self._foothold = Foothold(path)
            except BaseException:
                self._connection.close()
                raise

    def _prepare(self, key: bytes) -> None:
        self.run("PRAGMA cipher_log_level = NONE")  # else it writes over the screen
        self._connection.set_key(b"x'" + key.hex().encode() + b"'")
        if self._version() > schema.VERSION:
            raise NewerStore
        if self.one("PRAGMA journal_mode = WAL")[0] != "wal":
            raise UnsafeFolder
        for setting in _SETTINGS:
            self.run(setting)

    def furnish(self, *, practice: bool) -> None:
        """Bring the tables to the present version, and see whose file it is."""
        if self._version() < schema.VERSION:
            with self.writing():
                self._step_up(self._version(), practice=practice)
        marked = self.one("SELECT value FROM meta WHERE name = 'practice'")
        application = self.one("PRAGMA application_id")
        if marked + application != (str(int(practice)), schema.APPLICATION[practice]):
            raise WrongStore

    def _version(self) -> int:
        return int(self.one("PRAGMA user_version")[0])

    def _step_up(self, version: int, *, practice: bool) -> None:
        for step in schema.STEPS[version:]:
            statement = ""
            for line in step.splitlines(keepends=True):
                statement += line
                if sqlcipher.complete_statement(statement):
                    self.run(statement)
                    statement = ""
        if version == 0:
            self.run(f"PRAGMA application_id = {schema.APPLICATION[practice]}")
            self.run("INSERT INTO meta VALUES ('practice', ?)", str(int(practice)))
        triggers = self.every("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
        if not schema.GUARDS.issubset(name for (name,) in triggers):
            raise Damaged("a trigger is gone")
        self.run(f"PRAGMA user_version = {schema.VERSION}")

    def guard(self) -> None:
        """From now on have SQLite's memory kept out of the swap, and wiped when let go.

        Before a meeting is read or written there is nothing in it but sealed names, and
        an opening takes half as long again; the key itself is always guarded.
        """
        if not self._guarded:
            self._guarded = True
            self.run("PRAGMA cipher_memory_security = ON")

    @contextmanager
    def writing(self) -> Iterator[None]:
        """A transaction that holds the store's write lock: all or nothing, durable after."""
        self._foothold.check()
        self.guard()
        if self._often:
            self._prepare_often()
        try:
            with _Transaction(self._connection, _BEGIN):
                yield
        except BrokenDisk as problem:
            # A quota, or a limit on a file's size, looks like a broken disk to SQLite.
            if has_room(self._log):
                raise
            raise JournalFull(*problem.args) from problem

    def keep_prepared(self, *statements: str) -> None:
        """Keep these, and what begins and ends a write, prepared from the next write on."""
        self._often = (_BEGIN, _OTHERS, _COMMIT, *statements)

    def _prepare_often(self) -> None:
        """The driver lets go of what was used least: so they are used, if on nothing."""
        often, self._often = self._often, ()
        with told():
            for sql in often:
                for _ in range(_OFTEN):
                    self._connection.executemany(sql, ())

    def reading(self) -> AbstractContextManager[None]:
        """A transaction that sees one moment."""
        self.guard()
        return _Transaction(self._connection, "BEGIN")

    def run(self, sql: str, *values: Value) -> int:
        """Run a statement and return how many rows it touched."""
        try:
            return int(self._connection.execute(sql, values).rowcount)
        except sqlcipher.Error as error:
            raise problem_of(error) from error

    def one(self, sql: str, *values: Value) -> Row:
        """The first row, or an empty one."""
        try:
            row: Row | None = self._connection.execute(sql, values).fetchone()
        except sqlcipher.Error as error:
            raise problem_of(error) from error
        return row or ()

    def every(self, sql: str, *values: Value) -> list[Row]:
        """All rows."""
        try:
            rows: list[Row] = self._connection.execute(sql, values).fetchall()
        except sqlcipher.Error as error:
            raise problem_of(error) from error
        return rows

    def others_commits(self) -> int:
        """A number that changes whenever another window has written."""
        return int(self.one(_OTHERS)[0])

    def compact(self) -> None:
        """Leave no byte of what was removed: neither in the log nor in free pages."""
        self._truncate_log()
        self.run("VACUUM")
        self._truncate_log()

    def copy_into(self, empty: Path) -> None:
        """Copy the file, as it is at one moment and under the same key, into an empty one."""
        self.run("VACUUM INTO ?", str(empty))

    def close(self) -> None:
        """Let go of the file."""
        with told():
            self._connection.close()

    def _truncate_log(self) -> None:
        if self.one("PRAGMA wal_checkpoint(TRUNCATE)")[0]:
            raise Busy


class _Transaction(AbstractContextManager[None]):
    """All or nothing: committed at the end, rolled back where anything failed."""

    def __init__(self, connection: Any, begin: str) -> None:
        self._connection = connection
        self._begin = begin

    def __enter__(self) -> None:
        self._run(self._begin)

    def __exit__(self, *failed: object) -> None:
        try:
            if failed[0] is None:
                self._run(_COMMIT)
        finally:
            if self._connection.in_transaction:
                with suppress(sqlcipher.Error):
                    self._connection.execute("ROLLBACK")

    def _run(self, sql: str) -> None:
        try:
            self._connection.execute(sql)
        except sqlcipher.Error as error:
            raise problem_of(error) from error
