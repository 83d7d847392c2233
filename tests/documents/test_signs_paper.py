"""Early signs and the end on paper: in the plan, for easy reading, and each by itself."""

from datetime import date

from msgspec.structs import replace

from assistant.documents.closing_note import closing_note
from assistant.documents.easy import easy_document
from assistant.documents.pdf import pdf
from assistant.documents.plan_document import plan_document
from assistant.documents.sections.statements import every_measure
from assistant.documents.signs_paper import signs_document
from assistant.documents.text import text
from assistant.meeting.attendance import Principal
from assistant.meeting.conclusion import Conclusion, Wish
from assistant.meeting.goals import Standing
from assistant.meeting.opening import Voice
from assistant.meeting.plan import Plan
from assistant.meeting.warning_signs import Reading, Still
from tests.documents import reading
from tests.documents.example import NUMBER, concluded, empty, with_signs


def said(plan: Plan) -> str:
    return " ".join(text(plan_document(plan)).split())


def read(plan: Plan, still: Still | None, day: date | None) -> str:
    assert plan.warning_signs is not None
    signs = replace(plan.warning_signs, reading=Reading(still=still, read_on=day))
    return said(replace(plan, warning_signs=signs))


def test_the_plan_tells_signs_steps_and_what_helps() -> None:
    titles = list(reading.headings(plan_document(with_signs()).blocks))
    place = titles.index("Tidiga tecken och krisplan")
    assert titles[place + 1 : place + 5] == [
        "1. Jag slutar svara när någon frågar",
        "2. Jag sover inte alls två nätter i rad",
        "Krisplan",
        "Bra att veta när det är svårt",
    ]
    assert "Gör det värre: Många frågor på en gång." in said(with_signs())


def test_it_tells_whether_they_were_read_this_time() -> None:
    day = date(2026, 11, 23)
    plan = with_signs()
    assert "Lästes 23 november 2026. Tecknen stämmer." in read(plan, Still.RIGHT, day)
    assert "Lästes 23 november 2026, och ändrades då." in read(plan, Still.CHANGED, day)
    for still in (None, Still.LATER):
        assert "De är inte lästa på det här mötet." in read(plan, still, day)
    assert "Tecknen läses vid varje möte" in read(plan, None, None)


def test_a_long_sign_stands_below_its_number() -> None:
    plan = with_signs()
    assert plan.warning_signs is not None
    first, *rest = plan.warning_signs.signs
    long = replace(first, text="Jag\nslutar svara")
    signs = replace(plan.warning_signs, signs=(long, *rest))
    assert "Tecken 1" in list(
        reading.headings(plan_document(replace(plan, warning_signs=signs)).blocks)
    )


def test_the_paper_holds_the_signs_and_nothing_else_of_the_person() -> None:
    document = signs_document(with_signs())
    told = text(document)
    for here in ("Elias Påhittad", "Jag sover inte alls", "1177", "Gun Påhittad"):
        assert here in told
    for elsewhere in (NUMBER, "Hittepåvägen", "BUP Exempelstad", "pausrum och", "logoped"):
        assert elsewhere not in told
    assert document.kind == "Tidiga tecken och krisplan", "a file's properties are never personal"


def test_every_paper_meets_the_standards() -> None:
    for document in (
        signs_document(with_signs()),
        closing_note(concluded()),
        easy_document(concluded()),
        plan_document(concluded()),
    ):
        made = pdf(document)
        assert made.problems == ()
        assert reading.pdf_failures(made.content) == []


def test_with_protected_data_the_paper_names_no_school_and_no_way_to_reach_it() -> None:
    plan = with_signs()
    protected = replace(plan, person=replace(plan.person, protected=True, address="", contact=""))
    assert any(one.principal is Principal.SCHOOL for one in protected.attendees)
    told = text(signs_document(protected))
    assert "08-465 004 11" not in told
    assert "Sara Sagostig" in told


def test_an_ended_plan_says_so_and_asks_for_no_next_meeting() -> None:
    document = plan_document(concluded())
    assert [notice.lead for notice in document.notices] == ["Avslutad:"]
    labels = [row.label for row in document.summary.rows]
    assert "Om det blir svårt igen" in labels
    assert "Vi ses igen" not in labels
    assert "Vi är överens om det." in said(concluded())


def test_it_says_by_whose_wish() -> None:
    for wish, first, third in (
        (Wish.PERSON, "Det är jag som vill det.", "Det är Elias Påhittad som vill det."),
        (Wish.FAMILY, "Det är familjen som vill det.", "Det är familjen som vill det."),
        (Wish.ORGANISATIONS, "verksamheterna som föreslår", "verksamheterna som föreslår"),
    ):
        for voice, words in ((Voice.FIRST, first), (Voice.THIRD, third)):
            plan = replace(concluded(voice), conclusion=Conclusion(wish=wish))
            assert words in said(plan)


def test_a_meeting_that_is_booked_all_the_same_is_told() -> None:
    plan = replace(concluded(), followup=with_signs().followup)
    document = plan_document(plan)
    assert "Vi ses igen" in [row.label for row in document.summary.rows]
    assert "inget nytt möte" not in said(plan)


def test_the_closing_note_has_sentences_for_headings() -> None:
    assert list(reading.headings(closing_note(concluded()).blocks)) == [
        "Det här hjälpte",
        "Det här är bättre nu",
        "Det här är kvar",
        "Så blir det sedan",
        "Om det blir svårt igen",
        "Så tänker vi om vägen hit",
        "Det här fortsätter",
    ]


def test_easy_reading_tells_of_the_end_and_not_of_a_next_meeting() -> None:
    titles = list(reading.headings(easy_document(concluded()).blocks))
    assert "Planen är slut" in titles
    assert "När ses vi igen?" not in titles
    assert "Vad gör vi om det blir svårare?" in titles


def test_a_plan_that_has_ended_names_no_coordinator_but_whom_to_turn_to() -> None:
    plan = concluded()
    plan = replace(plan, lots=replace(plan.lots, task="Är familjens kontakt mellan mötena."))
    for document in (plan_document(plan), easy_document(plan)):
        told = " ".join(text(document).split())
        assert "kontakt mellan mötena" not in told
        assert "Den som håller ihop planen" not in told
    labels = [row.label for row in plan_document(plan).summary.rows]
    assert "Lots" not in labels
    assert "Uppdrag: Slutar med planen." in said(plan)


def test_easy_reading_says_first_that_the_plan_has_ended_and_whom_to_ring() -> None:
    easy = easy_document(concluded())
    assert "Planen är slut." in [notice.lead for notice in easy.notices]
    rows = {row.label: row.value for row in easy.summary.rows}
    assert rows["Jag kan ringa"] == "Sara Sagostig\n08-465 004 11"
    assert "Vi ses igen" not in rows
    assert "Vem kan jag ringa?" not in list(reading.headings(easy.blocks))


def test_where_it_ends_without_a_word_of_whom_to_ring_the_coordinator_is_still_named() -> None:
    plan = replace(concluded(), conclusion=Conclusion(wish=Wish.TOGETHER))
    assert "Lots" in [row.label for row in plan_document(plan).summary.rows]
    assert "Vem kan jag ringa?" in list(reading.headings(easy_document(plan).blocks))


def test_measures_alone_are_not_what_we_want_to_reach() -> None:
    ended = replace(concluded(), goals=())
    assert ended.measures
    for plan, title in (
        (ended, "Vad görs när planen är slut?"),
        (replace(ended, conclusion=None), "Vem gör vad, och när?"),
    ):
        titles = list(reading.headings(easy_document(plan).blocks))
        assert title in titles
        assert not [one for one in titles if "nå?" in one]


def test_the_closing_note_tells_what_goes_on_and_promises_nothing_undecided() -> None:
    plan = concluded()
    told = " ".join(text(closing_note(plan)).partition("Det här fortsätter")[2].split())
    every = every_measure(plan)
    sure = [one.what for one in every if one.standing in (None, Standing.DECIDED)]
    assert 0 < len(sure) < len(every)
    assert [one.what for one in every if one.what in told] == sure
    assert ", Varje fredag" not in told


def test_a_plan_without_them_makes_papers_that_say_so() -> None:
    assert "Inga tecken är antecknade än." in text(signs_document(empty()))
    assert "Planen är inte avslutad än." in text(closing_note(empty()))


def test_a_plan_that_ends_with_nothing_left_to_do_lacks_no_measures() -> None:
    told = said(replace(empty(), conclusion=Conclusion(helped="Att någon ringde.")))
    assert "Ingen insats behövs." in told
    assert "Ingen annan gör någon åtgärd." in told
    assert "Ingen: planen är avslutad." in told
    assert "Ingen insats behövs." not in said(empty())
