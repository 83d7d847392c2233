"""What can be read of a damaged store, page by page; nothing is changed."""

from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from msgspec import Raw

from assistant.desk.ports import Draft, Envelope, JournalProblem, Recorded, StreamKind
from assistant.journal import chain, moment
from assistant.journal.cells import Record, records
from assistant.journal.kept import Kept
from assistant.journal.keys import Keys
from assistant.journal.pages import Pages
from assistant.journal.seal import TEXT, WrongSeal

_DRAFT, _NOTE = 6, 2
"""How many columns the tables of drafts and of notes have; no two tables have as many."""


class Outside(NamedTuple):
    """A row of the stream table."""

    id: str
    kind: StreamKind
    label: bytes | None
    created: str
    changed: str
    seq: int
    hash: bytes
    erased: int


class Wreck:
    """The rows that were found, each judged by whether it opens with its key."""

    def __init__(self, keys: Keys) -> None:
        self.streams: dict[str, Outside] = {}
        self.events: dict[str, dict[str, Recorded]] = {}
        """Those of each stream, by their id."""
        self.drafts: dict[str, dict[tuple[str, str], Draft]] = {}
        """Those of each stream, by path and who typed them."""
        self.notes: dict[str, str] = {}
        """What the store says of itself."""
        self._keys = keys

    def read(self, path: Path) -> None:
        """Take in what can be read of the file and of the log beside it."""
        pages = Pages(self._keys.database_key())
        log = path.with_name(f"{path.name}-wal")
        found = [*pages.of_file(path), *pages.of_log(log)]
        now = {page.number: page for page in found if not page.stale}
        for page in found:
            self._take(records(page, now), now=now.get(page.number) is page)

    def _take(self, rows: Iterable[Record], *, now: bool) -> None:
        """Events never change, so that any version of a page tells them; other rows do."""
        for row in rows:
            try:
                if len(row) == len(Kept._fields):
                    self._event(Kept(*row))  # type: ignore[arg-type]
                elif len(row) == len(Outside._fields):
                    self._stream(Outside(*row))  # type: ignore[arg-type]
                elif len(row) == _DRAFT and now:
                    self._draft(*row)  # type: ignore[arg-type]
                elif len(row) == _NOTE and now:
                    self.notes[str(row[0])] = str(row[1])
            except (JournalProblem, WrongSeal, ValueError, TypeError):
                continue  # not what it seemed, or its key is gone

    def _event(self, row: Kept) -> None:
        if row.body is None or row.salt is None:
            return  # erased
        body = self._keys.stream(row.stream).open(row.body, "body", row.stream, row.id)
        if row.commitment != chain.commitment(row.salt, body):
            return
        envelope = Envelope(
            id=row.id,
            stream=row.stream,
            kind=row.kind,
            v=row.v,
            path=row.path,
            op=row.op,
            base=row.base,
            actor=row.actor,
            at=moment.read(row.at),
            mono=float(row.mono),  # whole numbers are kept as integers
            body=Raw(body),
        )
        found = Recorded(seq=row.seq, envelope=envelope, conflict=bool(row.conflict))
        self.events.setdefault(row.stream, {})[row.id] = found

    def _stream(self, row: Outside) -> None:
        before = self.streams.get(row.id)
        if before is None or (before.erased, before.seq) < (row.erased, row.seq):
            self.streams[row.id] = row

    def _draft(self, stream: str, path: str, actor: str, body: bytes, base: str, at: str) -> None:
        text = self._keys.stream(stream).open(body, "draft", stream, path, actor).decode(*TEXT)
        draft = Draft(path=path, actor=actor, text=text, base=base, at=moment.read(at))
        self.drafts.setdefault(stream, {})[path, actor] = draft
