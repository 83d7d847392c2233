"""The words the chair can say, and to whom."""

from typing import Final

from assistant.language.translation import N_, _
from assistant.meeting.agenda import Block, Listener

_TO: Final[dict[Listener, str]] = {
    "young": N_("Till den unga"),
    "parent": N_("Till föräldrarna"),
    "staff": N_("Till verksamheterna"),
}


def said_to(block: Block) -> str:
    """To whom the words are said, as a label; nothing where they are for everyone."""
    return _(_TO[block.to]) if block.to else ""


def spoken(block: Block) -> str:
    """The words on a line of their own, after whom they are for."""
    to, words = said_to(block), _(block.text)
    return _("{to}: {words}").format(to=to, words=words) if to else words
