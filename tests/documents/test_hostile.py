"""Whatever was typed, in every field: the meeting ends with a document."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from assistant.documents.clean import clean_all, each_text
from assistant.documents.docx_face import docx
from assistant.documents.outline import Document
from assistant.documents.pdf import pdf
from assistant.documents.plan_document import plan_document
from assistant.documents.produce import produce
from assistant.meeting.plan import Plan
from tests.documents import reading
from tests.documents.example import rich
from tests.documents.hostile import HOSTILE

def filled(text: str) -> Plan:
    """The plan with the text in every field there is, one of each kind of row."""
    plan = rich()
    plan = replace(
        plan,
        attendees=plan.attendees[:1],
        consents=plan.consents[1:2],
        disclosures=plan.disclosures[1:2],
        goals=tuple(
            replace(goal, measures=goal.measures[1:2], sub_goals=()) for goal in plan.goals[:1]
        ),
        opinions=plan.opinions[:1],
        signers=plan.signers[:1],
        copies=plan.copies[:2],
    )
    whole: Plan = each_text(plan, lambda _: text)
    return whole


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_document_comes_of_it(text, tmp_path):
    produced = produce(filled(text), tmp_path)
    assert not [code for code in produced.problems if "failed" in code or "pdf-" in code]
    assert produced.docx
    assert produced.text
    assert produced.pdf
    if len(text) < 1_000:  # looking through some hundred pages takes minutes
        assert reading.pdf_failures(produced.pdf.read_bytes()) == []


def test_markup_is_printed_as_it_was_typed(tmp_path):
    produced = produce(filled(HOSTILE["typst"]), tmp_path)
    assert produced.pdf
    text = reading.letters("\n".join(reading.pdf_pages(produced.pdf.read_bytes())))
    assert reading.letters('#read("/etc/passwd") $x$ *b*') in text
    assert "root:" not in text


ANY = st.text(st.characters(categories=None), max_size=40)


@given(st.lists(ANY, min_size=5, max_size=5))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_fails_a_face(texts):
    turns = iter(range(10_000))
    plan = each_text(rich(), lambda _: texts[next(turns) % len(texts)])
    plan = each_text(plan, lambda text: text.encode("utf-8", "replace").decode())
    document: Document = clean_all(plan_document(plan)).value
    assert docx(document)
    assert pdf(document).problems == ()
