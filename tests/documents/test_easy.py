"""The plan in easy words: short lines, questions, nothing that the plan does not say."""

import re

import pytest
from msgspec.structs import replace
from openxml_audit import FileFormat, OpenXmlValidator

from assistant.documents.clean import clean_all, each_text
from assistant.documents.docx_face import docx
from assistant.documents.easy import easy_document
from assistant.documents.outline import Document, Group
from assistant.documents.pdf import pdf
from assistant.documents.plan_document import plan_document
from assistant.documents.text import text
from assistant.meeting.completeness import Missing
from assistant.meeting.followup import Followup
from assistant.meeting.goals import Standing
from assistant.meeting.lots import Lots
from assistant.meeting.lots import Standing as Answer
from assistant.meeting.opening import Voice
from assistant.meeting.outcomes import Outcome, Result
from assistant.meeting.plan import Plan
from assistant.meeting.reports import Report, Reported
from tests.documents import reading
from tests.documents.example import concluded, empty, rich
from tests.documents.hostile import HOSTILE
from tests.documents.test_hostile import filled

PLANS = {
    "child": rich(practice=True, missing=tuple(Missing)),
    "adult": replace(rich(), child=False, childs_view=None),
    "empty": empty(),
}


ENOUGH = 2_000
"""Characters of a hostile text; whole, it takes a hundred pages."""


def outline(plan: Plan) -> Document:
    document: Document = clean_all(easy_document(plan)).value
    return document


def plain(plan: Plan) -> str:
    """The text on one line, so that a line's end parts no sentence."""
    return " ".join(text(outline(plan)).split())


@pytest.mark.parametrize("plan", PLANS.values(), ids=PLANS)
def test_every_face_says_the_same(plan, tmp_path):
    document = outline(plan)
    words, made = reading.words(document), pdf(document)
    titles = [document.title, *reading.headings(document.blocks)]
    assert reading.in_order(words, text(document)) == ""
    assert reading.in_order(words, reading.docx_text(docx(document))) == ""
    assert reading.in_order(words, reading.pdf_body(document, made.content)) == ""
    assert reading.docx_headings(docx(document)) == reading.pdf_headings(made.content) == titles
    assert (made.problems, reading.pdf_failures(made.content)) == ((), [])
    (tmp_path / "easy.docx").write_bytes(docx(document))
    audit = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)
    assert audit.validate(tmp_path / "easy.docx").errors == []


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_whatever_was_typed_it_can_be_read(words):
    document = outline(filled(words[:ENOUGH]))
    assert pdf(document).problems == ()
    assert docx(document)


def test_the_headings_are_the_readers_own_questions():
    questions = [title for title in reading.headings(outline(rich()).blocks) if "ål " not in title]
    assert questions == [
        "Vad är viktigt för mig?",
        "Vad tycker jag?",
        "Vad tycker jag om planen?",
        "Vad är vi inte överens om?",
        "Vad ska vi nå?",
        "Vad gör vi mer?",
        "Vem kan jag ringa?",
        "När ses vi igen?",
        "Vad betyder orden?",
    ]


def test_a_plan_written_about_the_person_asks_about_them():
    document = outline(replace(rich(), voice=Voice.THIRD))
    titles = [document.title, *reading.headings(document.blocks)]
    assert "Planen för Elias Påhittad" in titles
    assert "Vem kan Elias Påhittad ringa?" in titles
    assert not [title for title in titles if "mig" in title or "jag" in title or "Min" in title]
    asked = [title for title in reading.headings(outline(rich()).blocks) if title.endswith("?")]
    assert len([title for title in titles if title.endswith("?")]) == len(asked)


def test_it_says_that_the_full_plan_counts_and_whom_to_ask():
    child = plain(rich())
    assert "Allt står i den långa planen. Det är den som gäller." in child
    assert "Fråga en vuxen" in child
    assert "Fråga en vuxen" not in plain(PLANS["adult"])


def test_it_shortens_no_word_of_its_own():
    ours = each_text(replace(rich(), lots=Lots(), followup=Followup()), lambda _: "Ord")
    said = plain(ours).casefold()
    assert not [short for short in ("kl.", "t.ex.", "bl.a.", "tel.", "sip", "ip)") if short in said]


def test_what_is_not_decided_is_told_as_not_decided():
    said = plain(rich())
    assert "Nej, inte än. Socialnämnden ska bestämma." in said
    assert "Vi frågar Per-Åke Sägen. Svaret ska komma senast tisdag 1 december 2026." in said
    goal = rich().goals[0]
    settled = replace(goal.measures[0], standing=Standing.DECIDED)
    sure = replace(rich(), goals=(replace(goal, measures=(settled,), sub_goals=()),), measures=())
    assert "Nej, inte än" not in plain(sure)


@pytest.mark.parametrize(
    ("lots", "said"),
    [
        (Lots(who="Amir", contact="08-1", deputy="Petra"), "Lots: Amir Nås på: 08-1 Annars: Petra"),
        (Lots(who="Amir", standing=Answer.ASKED), "Vi har frågat, men inte fått svar än."),
        (Lots(finder="Karin"), "Det är inte bestämt än. Ordnar en: Karin"),
    ],
)
def test_it_says_whom_to_call_or_that_nobody_is_chosen(lots, said):
    assert said in plain(replace(rich(), lots=lots))


def test_a_coordinator_who_has_said_no_is_not_the_one_to_call():
    summary = outline(replace(rich(), lots=Lots(who="Amir", standing=Answer.DECLINES))).summary
    assert summary.rows[1].value == "Det är inte bestämt än."


def test_what_begins_a_line_begins_with_a_capital():
    goal = rich().goals[0]
    low = replace(goal.measures[0], what="erbjuder tre samtal")
    plan = replace(rich(), goals=(replace(goal, text="sova hela natten", measures=(low,)),))
    plan = replace(
        plan,
        reports=(Reported(name="David", organisation="BUP", report=Report(offers="tre samtal")),),
    )
    for said in (plain(plan), " ".join(text(plan_document(plan)).split())):
        assert "Erbjuder tre samtal" in said
        assert "Sova hela natten" in said
    assert "Kan erbjudas: Tre samtal" in said


@pytest.mark.parametrize("plan", [*PLANS.values(), concluded()], ids=[*PLANS, "ended"])
def test_the_words_stand_on_no_page_of_their_own(plan):
    last = outline(plan).blocks[-1]
    assert isinstance(last, Group)
    assert len(list(reading.headings((last,)))) > 1
    assert list(reading.headings((last,)))[-1] == "Vad betyder orden?"


def test_only_words_that_are_used_are_explained():
    def explained(plan: Plan) -> str:
        return plain(plan).partition("Vad betyder orden?")[2]

    assert "Delmål: Ett steg på vägen till målet." in explained(rich())
    assert "Delmål" not in explained(empty())


def test_its_letters_are_large_in_word_as_well():
    """Fourteen points where the plan has ten and a half (LL-förlaget, MTM)."""
    easy = reading.docx_text_size(docx(outline(rich())))
    assert easy == 14


def test_what_stays_says_how_it_went() -> None:
    """Else a day gone by stands there as if it were to come."""
    plan = rich()
    goal, *others = plan.goals
    undone = Outcome(result=Result.NOT_DONE, note="läkaren var sjuk")
    measure = replace(goal.measures[0], outcome=undone)
    goal = replace(goal, measures=(measure,), outcome=Outcome(result=Result.PARTLY))
    said = plain(replace(plan, goals=(goal, *others)))
    assert "Hur gick det: Det blev inte gjort. Läkaren var sjuk" in said
    assert "Hur går det? Vi har kommit en bit." in said


def test_measures_have_the_numbers_of_the_plan() -> None:
    """Who has the one paper talks with who has the other."""
    number = re.compile(r"\b(?:\d(?:\.\d)?)?[a-z]\. (?=[A-ZÅÄÖ])")
    numbers = number.findall(" ".join(text(plan_document(rich())).split()))
    assert {"1a. ", "1.1a. ", "a. "} <= set(numbers)
    assert number.findall(plain(rich())) == numbers
