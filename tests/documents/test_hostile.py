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
from assistant.documents.told import problems
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


def test_five_megabytes_are_shortened_and_that_is_told(tmp_path):
    produced = produce(replace(rich(), question="En klistrad mening. " * 262_144), tmp_path)
    assert produced.problems == ("text-shortened",)
    assert problems(produced) == (
        "En mycket lång text är avkortad i dokumenten. Den finns hel i ärendet.",
    )
    assert len(produced.paths) == 4


def test_five_hundred_goals_are_a_long_plan(tmp_path):
    plan = rich()
    first = plan.goals[0]
    goal = replace(first, measures=first.measures[:1], sub_goals=())
    produced = produce(replace(plan, goals=(goal,) * 500), tmp_path)
    assert [code for code in produced.problems if code != "text-shortened"] == []
    assert len(produced.paths) == 4
    assert produced.text
    assert "Mål 500" in produced.text.read_text(encoding="utf-8")


def test_what_could_not_be_printed_is_counted_once_each(tmp_path):
    produced = produce(filled("Glad 😀 och 中 och 😀"), tmp_path)
    assert produced.replaced == ("😀", "中")
    assert problems(produced) == ("2 tecken kunde inte skrivas ut.",)


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
