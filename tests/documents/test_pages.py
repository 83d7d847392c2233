"""What stands together on a page, so that a loose one can be read by itself."""

import io
from collections.abc import Iterable, Iterator

import docx
import pytest
from docx.shared import Mm
from msgspec.structs import replace

from assistant.documents import easy_goals
from assistant.documents.clean import clean_all
from assistant.documents.docx_face import docx as as_docx
from assistant.documents.easy import easy_document
from assistant.documents.judgement_form import easy_judgement_form, judgement_form
from assistant.documents.outline import Block, Document, Fields, Group, Heading, Paragraph
from assistant.documents.pdf import pdf
from assistant.documents.plan_document import plan_document
from assistant.documents.sections import attendance, disclosure, narrative
from assistant.documents.wordml import block
from assistant.meeting.narrative import Narrative
from tests.documents import reading
from tests.documents.example import rich
from tests.meeting import build as meetings

LINE = "Så lång som en rad i planen kan bli, på ett ungefär, innan den bryts och blir till två. "


def of(document: Document, blocks: Iterable[Block]) -> Document:
    """The document with nothing but these on its pages."""
    return replace(document, notices=(), summary=Fields(()), blocks=tuple(blocks))


def pages(document: Document) -> list[str]:
    """The words of each page, on one line."""
    made = pdf(clean_all(document).value)
    assert made.problems == ()
    return [" ".join(page.split()) for page in reading.pdf_pages(made.content)]


def lowered(document: Document, every: int = 5) -> Iterator[list[str]]:
    """The pages, with everything further and further down."""
    for lines in range(0, 40, every):
        yield pages(of(document, (*(Paragraph("Rad"),) * lines, *document.blocks)))


def test_who_said_yes_stands_with_what_it_was_asked_of() -> None:
    plan = rich()
    for each in lowered(of(plan_document(plan), disclosure.section(plan))):
        (page,) = (said for said in each if "Hur och när" in said)
        assert "Sekretessmedgivande" in page
        assert "kan tas tillbaka" in page


@pytest.mark.parametrize("signing", [1, 8])
def test_no_page_to_sign_lacks_what_is_signed(signing: int) -> None:
    plan = replace(rich(), version=3, signers=rich().signers[:1] * signing)
    document = plan_document(plan)
    for each in lowered(of(document, document.blocks[-1:])):
        (page,) = (said for said in each if "Namn och roll" in said)
        assert "Underskriften gäller version 3 av planen" in page
        assert "Planen lämnas till" in page
        assert page.count("Vårdnadshavare, mamma") == signing


def test_a_plan_that_nobody_gets_can_be_signed() -> None:
    last = pages(plan_document(replace(rich(), copies=())))[-1]
    assert "Vårdnadshavare, pappa" in last


def test_a_long_text_begins_where_the_one_before_it_ends() -> None:
    told = Narrative(situation=LINE * 25, works=LINE * 30, works_not=LINE * 30)
    plan = replace(rich(), narrative=told)
    first, second = pages(of(plan_document(plan), narrative.section(plan)))
    assert "Det här fungerar bra" in first
    assert "Det här fungerar mindre bra" in second


def test_a_short_text_is_not_parted_from_its_heading() -> None:
    plan = replace(rich(), narrative=Narrative(works=LINE * 5))
    for each in lowered(of(plan_document(plan), narrative.section(plan))):
        (page,) = (said for said in each if "Det här fungerar bra" in said)
        assert page.count("bryts och blir till två") == 5


def test_a_goal_in_easy_words_stands_with_who_does_what_first() -> None:
    plan = replace(rich(), goals=rich().goals[1:])
    for each in lowered(of(easy_document(plan), easy_goals.section(plan)), every=2):
        (page,) = (said for said in each if "Mål 1" in said)
        assert "Karim Fabelström" in page


def test_those_who_came_stand_on_one_page_and_of_many_nobody_on_two() -> None:
    plan = rich()
    for count in (10, 30):
        people = tuple(
            replace(one, name=f"Namn{n:02}", organisation=f"Verk{n:02}", contact=f"Nås{n:02}")
            for n, one in enumerate((plan.attendees * 3)[:count])
        )
        told = attendance.section(replace(plan, attendees=people, speaker=""))
        for each in lowered(of(plan_document(plan), told)):
            places = [
                {place for place, said in enumerate(each) for word in words if word in said}
                for words in ((f"Namn{n:02}", f"Verk{n:02}", f"Nås{n:02}") for n in range(count))
            ]
            assert all(len(place) == 1 for place in places)
            assert count > 10 or len(set.union(*places)) == 1


def test_lines_to_write_on_end_at_the_margin_in_large_letters_too() -> None:
    for document in (
        judgement_form(meetings.rich().meeting),
        easy_judgement_form(meetings.rich().meeting),
    ):
        made = docx.Document(io.BytesIO(as_docx(clean_all(document).value)))
        (section,) = made.sections
        room = section.page_width - section.left_margin - section.right_margin
        ends = [stop.position for one in made.paragraphs for stop in one.paragraph_format.tab_stops]
        assert ends
        assert all(abs(end - room) < Mm(1) for end in ends)


def test_word_keeps_a_group_with_what_comes_after_it_but_lets_a_long_text_run_on() -> None:
    for text, kept in (("Kort", True), (LINE * 20, False)):
        inner = Group((Heading("Först", 3), Paragraph(text)))
        written = block(Group((inner, Paragraph("Sedan"))))
        assert ("<w:keepNext/>" in written) is kept
