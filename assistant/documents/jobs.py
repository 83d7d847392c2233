"""What a workshop can be asked to make, how it is made, and how both are written down."""

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec import Struct

from assistant.documents.calendar import Occasion
from assistant.documents.logo import LogoFile
from assistant.documents.outline import Document, Fields
from assistant.documents.produce import Produced, produce, produce_calendar, produce_faces
from assistant.documents.rendering import How, Stamp, rendered
from assistant.documents.stamp import Claim
from assistant.documents.stamp_key import Stamper, own_key
from assistant.language.translation import use
from assistant.meeting.plan import Plan


class Warm(Struct, frozen=True, tag="warm"):
    """Read what making needs now, not when somebody waits for it."""


class MakePlan(Struct, frozen=True, kw_only=True, tag="plan"):
    """The plan's files in every face."""

    plan: Plan
    folder: Path
    language: str
    own_words: dict[str, str] = {}
    """What the place says instead of some texts, in that language."""
    stamper: Stamper | None = None
    number: int = 0
    """Which of the plan's extracts it is, from 1: it names the files."""
    beside: str = ""
    """What the whole plan's files are called, without an ending."""
    logo: LogoFile | None = None


class MakeFaces(Struct, frozen=True, kw_only=True, tag="faces"):
    """Another document's files in every face."""

    document: Document
    stem: str
    folder: Path
    logo: LogoFile | None = None


class MakeCalendar(Struct, frozen=True, kw_only=True, tag="calendar"):
    """A meeting's calendar file."""

    occasion: Occasion
    file: Path


Job = Warm | MakePlan | MakeFaces | MakeCalendar


_NEXT_TO_NOTHING: Final = Document(
    title="–",
    kind="–",
    subtitle="",
    language="sv",
    fixed_at=datetime.fromtimestamp(0, UTC),
    notices=(),
    summary=Fields(()),
    blocks=(),
    running=("", ""),
    footer="",
    page_of="{page} {pages}",
    practice="",
)


def do(job: Job, *, pdf: bool = True) -> Produced:
    """Do a job, or do it without the PDF.  Never raises."""
    match job:
        case MakePlan():
            use(job.language, job.own_words)
            return produce(
                job.plan,
                job.folder,
                stamper=job.stamper,
                number=job.number,
                beside=job.beside,
                pdf=pdf,
                logo=job.logo,
            )
        case MakeFaces(document=document, stem=stem, folder=folder, logo=logo):
            return produce_faces(document, stem, folder, pdf=pdf, logo=logo)
        case MakeCalendar(occasion=occasion, file=file):
            return produce_calendar(occasion, file)
        case Warm():
            _warm()
            return Produced()


def _warm() -> None:
    """Make a document of next to nothing in every face, stamp it, and let it go."""
    now = datetime.now(UTC)
    claim = Claim(version=0, digest="0" * 64)
    with suppress(Exception):  # it fails again, and is told, when something is made
        stamp = Stamp(Stamper(kept=own_key("", now), at=now), claim)
        rendered(_NEXT_TO_NOTHING, How(data=b"{}", stamp=stamp))
    with suppress(Exception):
        import icalendar  # noqa: F401 - read now, used when a day is set


def _path(kind: type, value: Any) -> Path:
    if kind is Path or issubclass(kind, Path):
        return Path(value)
    raise NotImplementedError


WRITTEN: Final = msgspec.msgpack.Encoder(enc_hook=str)
READ_JOB: Final = msgspec.msgpack.Decoder[Job](Job, dec_hook=_path)
READ_MADE: Final = msgspec.msgpack.Decoder(Produced, dec_hook=_path)
