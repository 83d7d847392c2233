"""A printer on the network, spoken to without any printing system between (RFC 8011)."""

from collections.abc import Iterable
from pathlib import Path
from typing import Final

from assistant.desk.printing import Standing
from assistant.documents.ipp import (
    VERSIONS,
    Answer,
    Attribute,
    Garbled,
    Operation,
    Tag,
    read,
    request,
)
from assistant.documents.ipp_line import Address, exchange
from assistant.documents.route import Look, NotPrinted, hindrance

ASKING: Final = 8.0
"""Seconds for a question and its answer."""
SENDING: Final = 120.0
"""Seconds for a whole document, through a printer that takes it as it prints."""
PDF: Final = "application/pdf"
TEXT: Final = "text/plain"
NOBODY: Final = "rundan"
"""Who prints, as the printer's panel and its log show it."""
TWO_SIDED: Final = "two-sided-long-edge"

_VERSION_REFUSED: Final = 0x0503
_REFUSED: Final = {0x0406: "gone", 0x0407: "gone", 0x040A: "no-pdf", 0x0507: "busy"}
_UNSENT: Final = {"no-reply": "no-answer", "garbled": "no-answer"}
"""What those come to where nothing has been sent."""
_STANDINGS: Final = {
    3: Standing.WAITING,
    4: Standing.STOPPED,
    5: Standing.PRINTING,
    6: Standing.STOPPED,
    7: Standing.TAKEN_BACK,
    8: Standing.GIVEN_UP,
    9: Standing.DONE,
}
_HELD: Final = 4
_STANDS_STILL: Final = 5
"""The printer's own state when it is stopped."""


class IppPrinter:
    """The documents' ``Route`` over a network."""

    def __init__(self, where: Address) -> None:
        self._where = where
        self._version = VERSIONS[0]
        self._name = where.host

    @property
    def name(self) -> str:
        """What it calls itself; its host until it has said so."""
        return self._name

    def about(self) -> Answer:
        """What it tells of itself: name, formats, sides, state."""
        wanted = (
            *("printer-name", "printer-info", "printer-state", "printer-state-reasons"),
            "printer-is-accepting-jobs",
            *("document-format-supported", "sides-supported"),
        )
        told = self._asked(Operation.GET_PRINTER_ATTRIBUTES, _wanted(wanted))
        named = (*told.texts("printer-info"), *told.texts("printer-name"), self._name)
        self._name = next(filter(None, named))
        return told

    def send(self, file: Path, copies: int, page: int) -> str:
        """Send the file; the job's id."""
        try:
            content = file.read_bytes()
        except OSError:
            raise NotPrinted("no-file") from None
        pages = [Attribute(Tag.RANGE, "page-ranges", ((page, page),))] if page else []
        return self._sent(content, PDF, copies, pages)

    def send_text(self, text: str) -> str:
        """Send a plain text, one copy; the job's id."""
        return self._sent(text.encode(), TEXT, 1, [])

    def _sent(self, content: bytes, format: str, copies: int, pages: list[Attribute]) -> str:
        self._takes(format)
        asked = (
            Attribute(Tag.NAME, "job-name", ("Rundan",)),
            Attribute(Tag.MIME, "document-format", (format,)),
        )
        job = (
            Attribute(Tag.INTEGER, "copies", (copies,)),
            Attribute(Tag.KEYWORD, "sides", (TWO_SIDED,)),
            Attribute(Tag.KEYWORD, "media", ("iso_a4_210x297mm",)),
            Attribute(Tag.KEYWORD, "print-scaling", ("none",)),
            Attribute(
                Tag.KEYWORD,
                "multiple-document-handling",
                ("separate-documents-collated-copies",),
            ),
            *pages,
        )
        answer = self._asked(Operation.PRINT_JOB, asked, job, content, SENDING)
        return str(answer.number("job-id"))

    def _takes(self, format: str) -> None:
        """See, before anything is sent, that it can be."""
        try:
            about = self.about()
        except NotPrinted as problem:
            raise NotPrinted(_UNSENT.get(problem.code, problem.code)) from None
        formats = about.texts("document-format-supported")
        if formats and format not in formats:
            raise NotPrinted("no-pdf")
        if about.attributes.get("printer-is-accepting-jobs") == [False]:
            raise NotPrinted("refused")

    def look(self, job: str) -> Look:
        """How far the job has come, and what the printer says is in its way."""
        wanted = ("job-state", "job-impressions", "job-impressions-completed")
        try:
            told = self._asked(Operation.GET_JOB_ATTRIBUTES, (_number(job), *_wanted(wanted)))
        except NotPrinted as problem:
            if problem.code == "gone":
                return Look(standing=Standing.UNKNOWN)
            raise
        standing = _STANDINGS.get(told.number("job-state"), Standing.UNKNOWN)
        why = ""
        if standing in (Standing.WAITING, Standing.PRINTING, Standing.STOPPED):
            why = self._why(standing)
            if told.number("job-state") == _HELD:
                why = why or "held"
        return Look(
            standing=Standing.STOPPED if why else standing,
            why=why,
            out=told.number("job-impressions-completed"),
            of=told.number("job-impressions"),
        )

    def _why(self, standing: Standing) -> str:
        printer = self.about()
        stopped = standing is Standing.STOPPED or printer.number("printer-state") == _STANDS_STILL
        why = hindrance(printer.texts("printer-state-reasons"), stopped=stopped)
        return why or ("stopped" if stopped else "")

    def cancel(self, job: str) -> None:
        """Ask for the job to be left."""
        self._asked(Operation.CANCEL_JOB, (_number(job),))

    def _asked(
        self,
        operation: Operation,
        more: Iterable[Attribute],
        job: Iterable[Attribute] = (),
        document: bytes = b"",
        patience: float = 0,
    ) -> Answer:
        asked = (
            Attribute(Tag.CHARSET, "attributes-charset", ("utf-8",)),
            Attribute(Tag.LANGUAGE, "attributes-natural-language", ("en",)),
            Attribute(Tag.URI, "printer-uri", (self._where.uri,)),
            *more,
            Attribute(Tag.NAME, "requesting-user-name", (NOBODY,)),
        )
        content = request(self._version, operation, asked, job) + document
        try:
            answer = read(exchange(self._where, content, patience or ASKING))
        except Garbled:
            raise NotPrinted("garbled") from None
        if answer.status == _VERSION_REFUSED and self._version != VERSIONS[-1]:
            self._version = VERSIONS[-1]
            return self._asked(operation, more, job, document, patience)
        if not answer.succeeded:
            raise NotPrinted(_REFUSED.get(answer.status, "refused"))
        return answer


def _wanted(names: Iterable[str]) -> tuple[Attribute, ...]:
    return (Attribute(Tag.KEYWORD, "requested-attributes", tuple(names)),)


def _number(job: str) -> Attribute:
    return Attribute(Tag.INTEGER, "job-id", (int(job),))
