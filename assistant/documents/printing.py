"""Puts files on paper, at the printer that was chosen."""

from collections.abc import Callable
from typing import Final

from msgspec.structs import replace

from assistant.desk.beside import beside
from assistant.desk.printing import Piece, Printout, Tried
from assistant.documents.ipp_line import Address, address, trusting
from assistant.documents.ipp_printer import PDF, TWO_SIDED, IppPrinter
from assistant.documents.printer import on_network
from assistant.documents.printout import PaperPrintout
from assistant.documents.queue import Queue, names
from assistant.documents.route import NotPrinted, hindrance

_WAYS: Final = ("ipps", "ipp")
"""How a printer that was named by its host alone is spoken to, the safer way first."""


class PaperPrinting:
    """The desk's ``Printing``."""

    def __init__(self, chosen: str, keep: Callable[[str], bool]) -> None:
        """``keep`` keeps a choice among the settings, and tells whether it could."""
        self._chosen = chosen
        self._keep = keep

    @property
    def chosen(self) -> str:
        """The printer that was chosen, as it is shown."""
        return self._chosen.partition("#")[0]

    @property
    def address(self) -> str:
        """The printer that was chosen, as it is kept."""
        return self._chosen

    def print_out(self, pieces: tuple[Piece, ...], page: int = 0) -> Printout:
        """A print that ``follow`` begins."""
        return PaperPrintout(self._chosen, pieces, page)

    async def printers(self) -> tuple[str, ...]:
        """The printers that the computer knows."""
        return await beside(names)

    async def choose(self, printer: str) -> Tried:
        """Try a printer and, where it answers, print there from now on."""
        try:
            tried = await beside(lambda: _tried(printer.strip()))
        except NotPrinted as problem:
            return Tried(why=problem.code)
        self._chosen = tried.printer
        kept = await beside(lambda: self._keep(tried.printer))
        return replace(tried, kept=kept)


def _tried(printer: str) -> Tried:
    known = names()
    if not printer or printer in known:
        name = printer or next(iter(known), "")
        return Tried(printer=printer, name=name, why=Queue(name).hindrance() if name else "")
    if on_network(printer):
        return _at(address(printer))
    if "." not in printer and ":" not in printer:
        raise NotPrinted("no-printer")
    for way in _WAYS:
        try:
            return _at(address(f"{way}://{printer}"))
        except NotPrinted as problem:
            found = problem
    raise found


def _at(where: Address) -> Tried:
    """What a printer on the network tells of itself; raises ``NotPrinted``."""
    where = trusting(where)
    found = IppPrinter(where)
    about = found.about()
    if PDF not in (about.texts("document-format-supported") or [PDF]):
        raise NotPrinted("no-pdf")
    return Tried(
        printer=where.kept,
        name=found.name,
        why=hindrance(about.texts("printer-state-reasons"), stopped=False),
        one_sided=TWO_SIDED not in (about.texts("sides-supported") or [TWO_SIDED]),
        in_clear=not where.secure,
        by_itself=bool(where.pin),
    )
