"""What the plan says, before it has a face."""

from datetime import date

import msgspec
import pytest
from msgspec.structs import replace

from assistant.documents.outline import TEXT_WIDTH, Block, Group, Table
from assistant.documents.plan_document import plan_document
from assistant.documents.sections import (
    consent,
    disclosure,
    followup,
    goals,
    lots,
    person,
    questions,
    statements,
)
from assistant.language import translation
from assistant.meeting.attendance import Principal, Role
from assistant.meeting.completeness import Missing
from assistant.meeting.deciders import Answer, Given, Says
from assistant.meeting.goals import Standing
from assistant.meeting.lots import Lots
from assistant.meeting.opening import Voice
from assistant.meeting.person import Person
from assistant.meeting.plan import Answered, Plan, digest, mark
from assistant.meeting.statements import PlanKind, Statements
from tests.documents.example import NUMBER, empty, extract, limited, rich
from tests.documents.reading import headings, words


def said(blocks: list[Block]) -> str:
    return msgspec.json.encode(blocks).decode().replace("\N{NO-BREAK SPACE}", " ")


def measure(plan: Plan, **changes: object) -> object:
    return replace(plan.goals[0].measures[0], **changes)


def test_a_young_person_who_decided_alone_is_told_of_with_the_age():
    assert "bestämmer själv" not in said(consent.section(rich()))
    told = said(consent.section(replace(rich(), alone_from=15)))
    assert "Den unge bestämmer själv. Där mötet hölls gäller det från 15 år." in told
    assert consent.section(replace(empty(), consents=(), alone_from=15)) == []
    told = said(disclosure.section(replace(rich(), shares_from=16)))
    assert "bestämmer själv vem som får veta vad. Där mötet hölls gäller det från 16 år." in told


def test_those_the_plan_is_made_without_are_told_of_with_what_becomes_of_theirs():
    assert "görs utan" not in said(disclosure.section(rich()))
    told = said(disclosure.section(replace(rich(), left_out=("BUP",))))
    assert "Planen görs utan:" in told
    assert "BUP. Det som de skulle göra står i planen som tillfrågas." in told


def test_a_yes_that_names_nobody_is_told_as_such_and_not_as_those_it_leaves_out():
    plan = rich()
    nobody = replace(plan, scope=replace(plan.scope, between=()))
    told = said(disclosure.section(nobody))
    assert "Ingen verksamhet är nämnd, så medgivandet gäller ingen." in told
    assert "Omfattar inte" not in told
    assert "Omfattar inte" in said(disclosure.section(plan))
    unanswered = said(disclosure.section(replace(nobody, disclosures=())))
    assert "Ingen verksamhet" not in unanswered


def test_a_full_plan_has_every_section_the_persons_life_first():
    assert [
        h
        for h in headings(plan_document(rich()).blocks)
        if not h.startswith(("Mål 1", "Mål 2", "Delmål"))
    ] == [
        "Person",
        "Frågeställning",
        "Behov och förutsättningar",
        "Så är det nu",
        "Det här fungerar bra",
        "Det här fungerar mindre bra",
        "Barnets egen åsikt",
        "Mål och insatser",
        "Övriga insatser",
        "Lots",
        "Uppföljning",
        "Frågor vi tar med oss",
        "Vad vi tycker om planen",
        "Det här är vi inte överens om",
        "Deltagare",
        "Samtycke till planen",
        "Sekretessmedgivande",
        "Det lagen vill att planen visar",
        "Efter mötet",
        "Planen lämnas till",
        "Underskrifter",
    ]


def test_an_empty_plan_still_answers_page_one_and_the_statute():
    document = plan_document(empty())
    assert list(headings(document.blocks)) == ["Det lagen vill att planen visar"]
    assert [row.label for row in document.summary.rows] == [
        "Planen gäller",
        "Viktigt för mig",
        "Samordnare",
        "Vi ses igen",
    ]
    assert all(row.value for row in document.summary.rows)


def test_page_one_names_everything_missing():
    document = plan_document(rich(missing=tuple(Missing)))
    notice = document.notices[0]
    assert notice.lead == "Ej komplett:"
    assert notice.text.startswith("saknar samtycke till planen, barnets egen åsikt, ")
    assert notice.text.count(",") == len(Missing) - 2
    assert plan_document(rich()).notices == ()


def test_page_one_says_whom_what_who_and_when():
    whom, important, who, when = plan_document(rich()).summary.rows
    assert whom.value == "Elias Påhittad"
    assert important.value == "”Att alla säger samma sak och att det är tyst när jag äter.”"
    assert who.label == "Lots"
    assert "08-465 004 11" in who.value
    assert when.style == "strong"
    assert said([followup.section(rich())[0]]).count('"strong"') == 1


def test_a_long_wish_is_begun_on_page_one_and_stands_whole_further_down():
    plan = rich()
    wish = "Jag vill " + "sova lugnt " * 60
    plan = replace(plan, narrative=replace(plan.narrative, important=wish))
    document = plan_document(plan)
    assert "Så är det nu" in document.summary.rows[1].value
    assert "Viktigt för mig" in list(headings(document.blocks))
    assert wish.strip() in words(document)


def test_a_word_for_the_coordinator_that_does_not_explain_itself_is_explained():
    for word, explained in (("lots", True), ("samordnare", False), ("", False)):
        told = said(lots.section(replace(rich(), coordinator=word)))
        assert ("Den som håller ihop planen." in told) is explained


def test_somebody_looks_for_a_coordinator_where_there_is_none():
    plan = replace(rich(), lots=Lots(finder="Ingrid Diktberg", find_by=date(2026, 12, 1)))
    assert lots.reached(plan).replace("\N{NO-BREAK SPACE}", " ") == (
        "Ännu ingen. Ingrid Diktberg söker en senast 1 december 2026."
    )


@pytest.mark.parametrize(
    ("standing", "decider", "by", "expected"),
    [
        (None, "", None, ""),
        (Standing.DECIDED, "Per", date(2026, 12, 1), "Beslutad"),
        (
            Standing.TO_BE_TRIED,
            "Per",
            date(2026, 12, 1),
            "Ska prövas av Per senast 1 december 2026",
        ),
        (Standing.TO_BE_TRIED, "Per", None, "Ska prövas av Per"),
        (Standing.TO_BE_TRIED, "", date(2026, 12, 1), "Ska prövas senast 1 december 2026"),
        (Standing.TO_BE_TRIED, "", None, "Ska prövas"),
        (Standing.ASKED, "", None, "Tillfrågas"),
        (Standing.ASKED, "Per", None, "Tillfrågas. Per svarar"),
    ],
)
def test_how_far_a_measure_has_come_is_told(standing, decider, by, expected):
    tried = measure(rich(), standing=standing, decider=decider, decide_by=by)
    assert goals.standing(tried).replace("\N{NO-BREAK SPACE}", " ") == expected


def test_what_is_not_decided_is_weighty():
    decided, tried = goals.section(rich())[1].blocks[-1].rows
    assert not decided[0].weighty
    assert tried[0].weighty


def test_a_goal_of_many_words_is_text_below_its_number():
    plan = rich()
    plan = replace(plan, goals=(replace(plan.goals[0], text="ord " * 100),))
    assert "Mål 1" in list(headings(tuple(goals.section(plan))))


def test_an_oral_yes_is_told_as_oral_with_who_heard_it():
    heard = Answer(says=Says.YES, given=Given.ORAL, on=date(2026, 11, 23), heard_by="Sara")
    unheard = Answer(says=Says.YES, given=Given.ORAL)
    plan = replace(
        rich(),
        consents=(
            Answered(name="A", role=Role.GUARDIAN, answer=heard),
            Answered(name="B", role=Role.GUARDIAN, answer=unheard),
        ),
    )
    told = said(consent.section(plan))
    assert "Muntligt, 23 november 2026" in told
    assert "Hört av Sara" in told
    assert "Vem som hörde är inte antecknat" in told
    assert "underskri" not in told.casefold()
    assert "undertecknat" not in told.casefold()


@pytest.mark.parametrize(
    ("says", "expected"),
    [
        (Says.NO, "Nej"),
        (Says.NO_ANSWER, "Inget svar"),
        (Says.NOT_REACHED, "Inte nådd"),
        (Says.CANNOT, "Kan inte samtycka"),
        (None, "Inget svar antecknat"),
    ],
)
def test_what_is_not_a_yes_is_told_as_it_is(says, expected):
    answered = Answered(name="A", role=Role.GUARDIAN, answer=Answer(says=says))
    plan = replace(rich(), consents=(answered,), disclosures=(answered,))
    assert f'"{expected}"' in said(consent.section(plan))
    assert f'"{expected}"' in said(disclosure.section(plan))


def test_consent_and_disclosure_are_two_sections():
    assert "Sekretess" not in said(consent.section(rich()))
    assert "Samtycke till planen" not in said(disclosure.section(rich()))


def test_the_statements_name_what_each_principal_answers_for():
    (group,) = statements.section(rich())
    assert isinstance(group, Group)
    table = group.blocks[-1]
    assert isinstance(table, Table)
    region, municipality, others = (row[1].text for row in table.rows[1:4])
    assert "Karim Fabelström (2a)" in region
    assert "Sara Sagostig (1a och 1.1a)" in municipality  # a municipality's school is part of it
    assert "Ingrid Diktberg (1b och övriga a)" in municipality
    assert "Maria Påhittad (1.1b)" in others
    assert table.rows[-1][1].text == "Kommunen"
    told = said(statements.section(rich()))
    assert "Planen ersätter inte någon myndighets beslut." in told
    assert "Huvudmän är kommunen och regionen." in told
    assert "hälso- och sjukvårdslagen 16 kap. 4 §" in told
    assert "i lydelse den 1 april 2026" in told


def test_a_measure_nobody_answers_for_is_named_and_none_is_an_answer():
    plan = rich()
    lone = measure(plan, who="", principal=None, what="Ringa någon")
    plan = replace(plan, goals=(), measures=(lone,), statements=Statements(none_by_others=True))
    told = said(statements.section(plan))
    assert "Insatser där huvudman saknas" in told
    assert "Ingen annan gör någon åtgärd." in told
    assert "Uppgiften saknas." in told


def test_an_ip_is_asked_for_no_statements():
    plan = replace(empty(), statements=Statements(kind=PlanKind.IP))
    assert plan_document(plan).blocks == ()
    assert plan_document(plan).title == "Individuell plan (IP)"


def test_a_place_may_call_its_plan_something_of_its_own():
    assert plan_document(replace(empty(), label="Min plan")).title == (
        "Samordnad individuell plan (Min plan)"
    )


def test_protected_data_is_told_as_protected():
    plan = replace(rich(), person=Person(personal_number=NUMBER, protected=True))
    assert "Skyddade personuppgifter" in said(person.section(plan))


def test_every_page_carries_version_moment_and_mark():
    plan = rich()
    assert mark(digest(plan)) == digest(plan)[:16]
    footer = plan_document(plan).footer.replace("\N{NO-BREAK SPACE}", " ")
    assert footer == (
        f"Version 1 · fastställd 23 november 2026 kl. 14:05 · märke {mark(digest(plan))}"
    )


def test_every_table_is_as_wide_as_the_text():
    def tables(blocks: tuple[Block, ...]) -> list[Table]:
        return [
            table
            for block in blocks
            for table in (
                [block]
                if isinstance(block, Table)
                else tables(block.blocks)
                if isinstance(block, Group)
                else []
            )
        ]

    for table in tables(plan_document(rich()).blocks):
        assert sum(table.widths) == TEXT_WIDTH
        assert len(table.widths) == len(table.header)
        assert {len(row) for row in table.rows} == {len(table.header)}


def test_every_principal_has_a_short_name_for_its_cell():
    for principal in Principal:
        cell = goals.principal_cell(principal)
        assert cell.text[0].isupper()
        assert "–" not in cell.text


def test_another_language_gives_a_whole_document():
    translation.use("en")
    try:
        assert plan_document(rich()).language == "en"
    finally:
        translation.use("sv")


def test_an_extract_says_so_first_and_on_every_page():
    document = plan_document(extract())
    (notice,) = document.notices
    assert notice.lead == "Utdrag för Fiktiva skolan:"
    assert "version 1" in notice.text
    assert document.footer.startswith("Utdrag för Fiktiva skolan · Version 1 · ")
    for text in (notice.text, document.footer):
        assert mark(digest(limited())) in text


def test_many_recipients_are_counted_at_the_foot_and_named_on_page_one():
    plan = extract()
    assert plan.extract is not None
    many = replace(plan.extract, recipients=tuple(f"Verksamheten nummer {n}" for n in range(9)))
    document = plan_document(replace(plan, extract=many))
    assert document.footer.startswith("Utdrag för 9 mottagare · ")
    assert "Verksamheten nummer 8" in document.notices[0].lead


def test_an_extract_does_not_tell_what_it_lacks():
    text = "\n".join(words(plan_document(extract())))
    for title in ("Ännu inte antecknat.", "Uppgiften saknas.", "Underskrifter", "Så är det nu"):
        assert title not in text
    assert "Övergripande ansvar" in text
    assert "Mål 1. " in text


def test_a_plan_can_speak_about_the_person():
    first, third = (
        "\n".join(words(plan_document(rich(voice=voice)))) for voice in (Voice.FIRST, Voice.THIRD)
    )
    pairs = (
        ("Viktigt för mig", "Viktigt för Elias Påhittad"),
        ("Vi ses igen", "Nästa möte"),
        ("Vi är framme när:", "Målet är nått när:"),
        ("Frågor vi tar med oss", "Frågor till nästa möte"),
        ("Vad vi tycker om planen", "Synpunkter på planen"),
        ("Det här är vi inte överens om", "Oenighet"),
    )
    for mine, theirs in pairs:
        assert mine in first
        assert mine not in third
        assert theirs in third
        assert theirs not in first


def test_a_question_carried_by_a_name_alone_is_told_to_be_one():
    [group] = questions.section(replace(rich(), carried=("Maria Påhittad",), so_far=()))
    assert "Maria Påhittad har en fråga" in str(group)
