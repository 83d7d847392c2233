"""What the plan answers to what the statute wants."""

from assistant.documents.plan_document import plan_document
from assistant.documents.text import text
from tests.documents.example import rich


def test_what_somebody_has_only_been_asked_for_is_not_told_as_theirs() -> None:
    said = " ".join(text(plan_document(rich())).split())
    assert "Per-Åke Sägen (2c, tillfrågas)" in said
