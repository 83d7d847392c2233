"""What is missing before the meeting, as a paper for whoever gets it ready.

It names nobody: it may lie on the table.
"""

from assistant.desk.lacking import done_before, missing_before
from assistant.documents.outline import Block, Document, Field, Fields, Group, Heading, Listing
from assistant.documents.wording import joined, on
from assistant.language.translation import _, language
from assistant.meeting.meeting import Meeting


def preparation_document(meeting: Meeting) -> Document:
    """The page as an outline, in the language spoken now."""
    opened = meeting.opened
    kind = _("Före mötet")
    assert opened.at is not None, "an opened meeting has its moment"
    practice = _("ÖVNING") if opened.practice else ""
    return Document(
        title=kind,
        kind=kind,
        subtitle=_(opened.agenda.title),
        language=language(),
        fixed_at=opened.at,
        notices=(),
        summary=Fields((Field(_("När"), _when(meeting), "strong"),)),
        blocks=(
            *_list(_("Det här saknas"), missing_before(meeting), boxes=True),
            *_list(_("Klart"), done_before(meeting), boxes=False),
        ),
        running=(kind, ""),
        footer=joined(practice, kind, by=" · "),
        page_of=_("Sida {page} av {pages}"),
        practice=practice,
    )


def _when(meeting: Meeting) -> str:
    called = meeting.invitation
    return joined(on(called.on), called.time) or _("Ännu inte bestämt.")


def _list(title: str, items: tuple[str, ...], *, boxes: bool) -> list[Block]:
    return [Group((Heading(title), Listing(items, boxes=boxes)))] if items else []
