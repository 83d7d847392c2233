"""A printer on loopback: it notes what it is asked, and can be as bad as printers are."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

PENDING, PROCESSING, STOPPED, CANCELED, ABORTED, COMPLETED = 3, 5, 6, 7, 8, 9
PRINT_JOB, CANCEL_JOB, GET_JOB, GET_PRINTER = 0x02, 0x08, 0x09, 0x0B
ENUM, INTEGER, BOOLEAN, KEYWORD, NAME, MIME = 0x23, 0x21, 0x22, 0x44, 0x42, 0x49

Asked = dict[str, list[bytes]]


@dataclass
class Job:
    """What was to be printed, and how."""

    asked: Asked
    document: bytes
    state: int = PENDING
    pages: int = 0

    def text(self, name: str) -> str:
        return self.asked[name][0].decode()

    def number(self, name: str) -> int:
        return int.from_bytes(self.asked[name][0])


@dataclass
class Paper:
    """How the printer is, and what it was asked."""

    jobs: list[Job] = field(default_factory=list)
    reasons: list[str] = field(default_factory=lambda: ["none"])
    formats: tuple[str, ...] = ("application/pdf", "image/pwg-raster")
    sides: tuple[str, ...] = ("one-sided", "two-sided-long-edge")
    steady: bool = False
    """Whether jobs stay as they are; else each look at one brings it further."""
    total: int = 4
    status: int = 0
    """What it answers instead of doing what it is asked."""
    forgets: bool = False
    dies: bool = False
    """Hangs up when a document comes."""
    jams_after: int | None = None
    """After so many documents it takes no more."""
    raw: bytes | None = None
    """What it answers, whatever is asked."""
    version: bytes = b"\x02\x00"
    http: int = 200
    holds: Event | None = None
    """Waits for this before it answers."""
    arrived: Event = field(default_factory=Event)
    """Something was asked."""
    operations: list[int] = field(default_factory=list)
    uri: str = ""

    @property
    def stopped(self) -> bool:
        return self.reasons != ["none"] and not self.reasons[0].endswith("-warning")

    def answered(self, asked: bytes) -> bytes | None:
        """The answer; None for a line that is cut."""
        operation, attributes, document = read(asked)
        self.operations.append(operation)
        if asked[:2] > self.version:
            return written(0x0503, [])
        if self.status:
            return written(self.status, [])
        match operation:
            case 0x02 | 0x04 if operation == PRINT_JOB:
                if self.dies:
                    return None
                if len(self.jobs) == self.jams_after:
                    return written(0x0506, [])
                self.jobs.append(Job(attributes, document))
                return written(0, [(INTEGER, "job-id", len(self.jobs)), (ENUM, "job-state", 3)])
            case 0x09:
                return self._job(self.jobs[int.from_bytes(attributes["job-id"][0]) - 1])
            case 0x08:
                self.jobs[int.from_bytes(attributes["job-id"][0]) - 1].state = CANCELED
        return written(0, self._about())

    def _job(self, job: Job) -> bytes:
        if self.forgets:
            return written(0x0406, [])
        if not self.steady and job.state in (PENDING, PROCESSING, STOPPED):
            self._further(job)
        told = [
            (ENUM, "job-state", job.state),
            (INTEGER, "job-impressions", self.total),
            (INTEGER, "job-impressions-completed", job.pages),
        ]
        return written(0, told)

    def _further(self, job: Job) -> None:
        if self.stopped:
            job.state = STOPPED
        elif job.state != PROCESSING:
            job.state = PROCESSING
        else:
            job.pages += 1
            job.state = COMPLETED if job.pages == self.total else PROCESSING

    def _about(self) -> list[tuple[int, str, object]]:
        return [
            (NAME, "printer-name", "Korridoren"),
            (ENUM, "printer-state", 5 if self.stopped else 3),
            *((KEYWORD, "printer-state-reasons", reason) for reason in self.reasons),
            *((MIME, "document-format-supported", one) for one in self.formats),
            *((KEYWORD, "sides-supported", one) for one in self.sides),
            (BOOLEAN, "printer-is-accepting-jobs", True),
        ]


def read(asked: bytes) -> tuple[int, Asked, bytes]:
    """A request's operation, attributes and document."""
    attributes: Asked = {}
    at, name = 8, ""
    while asked[at] != 0x03:
        if asked[at] < 0x10:
            at += 1
            continue
        length = int.from_bytes(asked[at + 1 : at + 3])
        name = asked[at + 3 : at + 3 + length].decode() or name
        at += 3 + length
        length = int.from_bytes(asked[at : at + 2])
        attributes.setdefault(name, []).append(asked[at + 2 : at + 2 + length])
        at += 2 + length
    return int.from_bytes(asked[2:4]), attributes, asked[at + 1 :]


def written(status: int, attributes: list[tuple[int, str, object]]) -> bytes:
    """An answer."""
    made = b"\x02\x00" + status.to_bytes(2) + b"\0\0\0\x01" + b"\x01"
    told = [(0x47, "attributes-charset", "utf-8"), *attributes]
    before = ""
    for tag, name, value in told:
        content = (
            value.encode()
            if isinstance(value, str)
            else int(value).to_bytes(  # type: ignore[call-overload]
                1 if tag == BOOLEAN else 4
            )
        )
        called = b"" if name == before else name.encode()
        made += bytes([tag]) + len(called).to_bytes(2) + called
        made += len(content).to_bytes(2) + content
        before = name
    return made + b"\x03"


class _Line(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    paper: Paper

    def do_POST(self) -> None:
        asked = self.rfile.read(int(self.headers["Content-Length"]))
        self.paper.arrived.set()
        if self.paper.holds is not None:
            self.paper.holds.wait()
        answer = self.paper.answered(asked) if self.paper.raw is None else self.paper.raw
        if answer is None:
            self.close_connection = True
            return
        self.send_response(self.paper.http)
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, format: str, *args: object) -> None: ...


@contextmanager
def ipp_printer() -> Iterator[Paper]:
    """A printer at ``uri`` until it is let go of."""
    paper = Paper()
    server = ThreadingHTTPServer(("127.0.0.1", 0), type("Line", (_Line,), {"paper": paper}))
    server.daemon_threads = True
    paper.uri = f"ipp://127.0.0.1:{server.server_port}/ipp/print"
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    try:
        yield paper
    finally:
        if paper.holds is not None:
            paper.holds.set()
        server.shutdown()
        server.server_close()
