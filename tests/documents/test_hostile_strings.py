"""What could be read as markup stands on paper as it was typed, and changes nothing else."""

import re

import pytest

from assistant.documents.clean import clean_all
from assistant.documents.docx_face import docx
from assistant.documents.outline import Document
from assistant.documents.plan_document import plan_document
from assistant.documents.text import text as plain_text
from tests.documents import reading
from tests.documents.test_hostile import filled
from tests.support.hostile_strings import STRINGS

RULES_AND_MARKS = re.compile(r"=+|[0-9a-f]{8,}")
"""What is as long as the words above it, and the plan's own mark."""


def letters(text: str) -> str:
    """What begins a line on paper may have become a capital."""
    return reading.letters(text).casefold()


def faces(typed: str) -> list[str]:
    """The plan with the text in every field, read back, with another word where it stood."""
    document: Document = clean_all(plan_document(filled(typed))).value
    read = [plain_text(document), reading.docx_text(docx(document))]
    return [RULES_AND_MARKS.sub("", letters(face).replace(letters(typed), "ORD")) for face in read]


@pytest.mark.parametrize("typed", STRINGS)
def test_every_field_is_printed_as_typed(typed: str) -> None:
    assert faces(typed) == faces("Zebra")
