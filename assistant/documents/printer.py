"""Which printer a thing goes to: the one that was chosen, or the computer's usual one.

A chosen printer that does not answer is never replaced by another: a family's
plan must not come out where nobody expects it.
"""

from typing import Final

from assistant.documents.ipp_line import address
from assistant.documents.ipp_printer import IppPrinter
from assistant.documents.queue import Queue, usual
from assistant.documents.route import NotPrinted, Route

_ON_NETWORK: Final = "://"


def on_network(chosen: str) -> bool:
    """Whether a printer is chosen by its address, and not by its name in the computer."""
    return _ON_NETWORK in chosen


def printer(chosen: str) -> Route:
    """The printer that was chosen; raises ``NotPrinted`` where there is none."""
    if on_network(chosen):
        return IppPrinter(address(chosen))
    return Queue(chosen or usual())


def print_text(text: str, chosen: str = "") -> str:
    """Print a text that is never a file of ours; the printer's name, or nothing."""
    try:
        found = printer(chosen)
        found.send_text(text)
    except NotPrinted:
        return ""
    return found.name
