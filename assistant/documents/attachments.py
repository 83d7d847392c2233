"""What the original's PDF carries inside (PDF/A-3): the plan as data, and the Word file.

A copy for anybody else carries nothing.  They are made from exactly the plan that is shown.
"""

from typing import Final, Literal

from msgspec import Struct

from assistant.language.translation import _

PLAN: Final = "plan.json"
DOCX: Final = "plan.docx"


class Attached(Struct, frozen=True, kw_only=True):
    """A file inside the PDF, as ``plan.typ`` names it."""

    name: str
    relationship: Literal["source", "alternative"]
    """What it is to the document (ISO 19005-3, AFRelationship)."""
    mime: str
    description: str
    content: bytes
    text: bool = False
    """Whether the content is text in UTF-8."""


def attachments(data: bytes, docx: bytes | None) -> tuple[Attached, ...]:
    """The plan as data and, where it could be made, the Word file."""
    plan = Attached(
        name=PLAN,
        relationship="source",
        mime="application/json",
        description=_("Planen som data"),
        content=data,
        text=True,
    )
    if docx is None:
        return (plan,)
    word = Attached(
        name=DOCX,
        relationship="alternative",
        mime="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        description=_("Planen som Wordfil"),
        content=docx,
    )
    return plan, word
