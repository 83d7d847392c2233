"""What a document says of itself where it had to give way: the paper must not claim too much."""

from typing import Final

from msgspec.structs import replace

from assistant.documents.outline import Document, Notice
from assistant.language.translation import N_, _

PLAIN: Final = (
    N_("Enklare tecken:"),
    N_("de som inte gick att skriva ut står som ?. Wordfilen har dem som de skrevs."),
)
NO_STANDARDS: Final = (
    N_("Enklare PDF:"),
    N_("den är inte gjord för uppläsning och arkiv. Använd Wordfilen för det."),
)
NO_PDF: Final = (
    N_("Bara Wordfil:"),
    N_("PDF-filen kunde inte göras, så det här exemplaret är inte elektroniskt stämplat."),
)
ONLY_TEXT: Final = (
    N_("Bara text:"),
    N_("varken PDF-filen eller Wordfilen kunde göras. Allt som skulle stå i dem står här."),
)


def noticed(document: Document, notice: tuple[str, str]) -> Document:
    """The document with a notice more above everything else."""
    lead, text = notice
    return replace(document, notices=(*document.notices, Notice(_(lead), _(text))))
