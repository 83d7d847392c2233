"""The room's screen, as both faces speak of it."""

from typing import Final

from assistant.desk.display import Display
from assistant.language.names import folded
from assistant.language.translation import N_, _, ngettext

TITLE: Final = N_("Rummets skärm, för projektor eller surfplatta")
HERE: Final = N_("Visa på den här datorn, för en projektor")
NETWORK: Final = N_("Visa i nätet också, för en surfplatta")
CLOSE: Final = N_("Släck rummets skärm")
_NETWORK_WORDS: Final = ("nätet", "network")
_CLOSE_WORDS: Final = ("släck", "close")


def wants_network(rest: str) -> bool:
    """Whether what follows the word asks for the local network."""
    return folded(rest) in map(folded, _NETWORK_WORDS)


def wants_close(rest: str) -> bool:
    """Whether what follows the word asks to close it."""
    return folded(rest) in map(folded, _CLOSE_WORDS)


def about() -> str:
    """What it shows, and what it never does."""
    return _(
        "Skärmen visar cirkeln, delen och vad som händer nu. Den visar aldrig namn, "
        "anteckningar eller mål, och ingen klocka medan familjen berättar."
    )


def how_to_enter(display: Display) -> list[str]:
    """The next screen's addresses, each with who reaches it."""
    there = _("På en annan enhet i samma nät: {address}")
    here = _("På den här datorn: {address}")
    return [
        *(
            (there if address.on_network else here).format(address=address.text)
            for address in display.addresses
        ),
        _("Adressen släpper in en skärm. Nästa skärm får en ny adress."),
    ]


def looking(display: Display) -> str:
    """How many screens look."""
    count = display.screens
    if not count:
        return _("Ingen skärm visar den än.")
    return ngettext("{count} skärm visar den.", "{count} skärmar visar den.", count).format(
        count=count
    )
