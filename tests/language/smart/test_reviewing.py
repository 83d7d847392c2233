"""What a secretary would ask about a goal, and what she leaves alone."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.language.smart import Review, Wording, review
from assistant.library.goal_rules import goal_rules

TODAY = date(2026, 11, 26)


def read(text: str, language: str = "sv", **around: Any) -> Review:
    return review(Wording(text=text, **around), goal_rules(language), TODAY)


def asked(text: str, language: str = "sv", **around: Any) -> str:
    """The rule of the one question asked, or nothing."""
    return next((finding.rule for finding in read(text, language, **around).findings), "")


@pytest.mark.parametrize(
    "text",
    [
        "Elias är i skolan tre hela dagar i veckan",
        "Rut vet vem hon ska ringa",
        "Rut får besök av sin dotter varje söndag",
        "Att klara personlig hygien och förflyttning självständigt",
        "Familjen ringer ett nummer (lotsen) och får svar inom två arbetsdagar",
        "Elias äter lunch i en mindre grupp",
        "Inga vet vilken tid hemtjänsten kommer",
    ],
)
def test_a_state_one_can_see_is_left_alone(text: str) -> None:
    assert read(text).findings == ()


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Elias är i skolan minst två förmiddagar i veckan"),
        ("sv", "Elias will feel better when he is at home"),
    ],
)
def test_a_goal_in_another_language_is_asked_nothing(language: str, text: str) -> None:
    assert asked(text, language) == ""


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "Kontakt med BUP"),
        ("sv", "Boendestöd två gånger i veckan"),
        ("sv", "BUP ska kalla till möte"),
        ("sv", "Ansöka om avlastning"),
        ("sv", "En utredning genomförs"),
        ("sv", "Elias får samtalsstöd"),
        ("sv", "Utprovning av rullstol"),
        ("en", "Contact with BUP"),
        ("en", "Housing support twice a week"),
        ("en", "Carry out an assessment"),
        ("en", "An action plan is drawn up"),
    ],
)
def test_a_measure_written_as_a_goal_is_known(language: str, text: str) -> None:
    answer = read(text, language)
    assert answer.measure_not_goal
    assert answer.findings[0].rule == "measure"


def test_what_one_does_with_ones_own_is_no_measure() -> None:
    assert read("Kontakt med BUP varje vecka").measure_not_goal
    assert not read("Kontakt med pappa varje vecka").measure_not_goal


def test_being_able_to_is_a_goal_and_doing_it_a_measure() -> None:
    assert read("Mamma ansöker om vårdbidrag").measure_not_goal
    assert not read("Ali kan själv ansöka om försörjningsstöd").measure_not_goal


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Elin ska må bättre", "feeling"),
        ("Samarbetet ska förbättras", "vague-verb"),
        ("Kerstin ska ha en god livskvalitet", "vague-word"),
        ("Fatima ska komma ut oftare", "comparative"),
        ("Öka närvaron", "change"),
        ("Bengt ska äta regelbundet", "how-often"),
        ("Adam försöker gå till skolan", "hedge"),
        ("Skolan", "topic"),
        ("Sluta vara uppe på nätterna", "negation"),
        ("Elias ska inte slåss", "negation"),
    ],
)
def test_each_way_to_be_vague_has_its_question(text: str, rule: str) -> None:
    assert asked(text) == rule


@pytest.mark.parametrize(
    ("vague", "plain"),
    [
        ("Elin mår bättre", "Elin mår bättre: hon äter frukost alla skoldagar"),
        ("Öka närvaron", "Öka närvaron till 80 procent"),
        ("Bengt äter regelbundet", "Bengt äter regelbundet, tre mål om dagen"),
        ("Elias ska inte slåss", "Elias säger till en vuxen i stället för att slåss"),
    ],
)
def test_a_number_or_something_seen_makes_it_plain(vague: str, plain: str) -> None:
    assert asked(vague)
    assert not asked(plain)


def test_a_date_makes_nothing_plain_but_when() -> None:
    answer = read("Elin ska må bättre senast 15 mars")
    assert answer.timebound
    assert not answer.measurable


def test_every_inflection_is_known() -> None:
    for text in ("Vården förbättras", "En förbättrad vardag", "Att förbättra sömnen"):
        assert not read(text).measurable, text


def test_the_persons_own_words_are_never_corrected() -> None:
    assert asked("Jag vill må bättre") == "feeling"
    assert asked("Jag vill må bättre", own_words=True) == ""
    assert asked("Rut känner sig trygg i sin vardag", long_term=True) == ""
    assert asked("”Jag vill må bättre”") == ""
    assert asked("«Kontakt med BUP»") == ""


@pytest.mark.parametrize("text", ["Elias är autistisk", "Kim är döv och använder teckenspråk"])
def test_how_somebody_describes_themself_is_left_alone(text: str) -> None:
    assert asked(text) == ""


def test_a_day_ahead_is_timebound_and_one_gone_by_is_asked_about() -> None:
    text = "Elias är i skolan tre dagar i veckan"
    assert read(text).timebound is None
    assert read(text, due=date(2027, 3, 15)).timebound is True
    assert read(text, due=date(2026, 11, 1)).timebound is False
    assert asked(text, due=date(2026, 11, 1)) == "past"
    assert asked(f"{text} så småningom") == "sometime"


def test_nobody_is_not_somebody_who_answers_for_it() -> None:
    text = "Elias är i skolan tre dagar i veckan"
    assert read(text).realistic is None
    assert read(text, responsible="Amir, specialpedagog").realistic is True
    assert read(text, responsible="vi på skolan").realistic is False
    assert read(text, responsible="vi, genom Karin").realistic is True
    assert asked(text, responsible="alla inblandade") == "nobody"
    assert asked("Man möter Elias vid grinden klockan 8") == "nobody"


def test_what_the_meeting_knows_counts_over_the_words() -> None:
    text = "Elias är i skolan tre dagar i veckan"
    assert read(text, responsible="Amir", realistic=False).realistic is False
    assert read(text, accepted=True).accepted is True
    assert asked(text, accepted=False) == "not-accepted"


def test_a_measure_is_asked_about_before_anything_else() -> None:
    assert asked("BUP tar kontakt vid behov", responsible="vi", accepted=False) == "measure"


def test_the_finding_points_at_what_it_is_about() -> None:
    text = "Målet är att Elin ska må bättre"
    finding = read(text).findings[0]
    assert text[finding.start : finding.end] == "må"


@pytest.mark.parametrize("language", ["sv", "en"])
@given(text=st.text(max_size=300))
def test_no_text_is_too_odd(language: str, text: str) -> None:
    for finding in read(text, language).findings:
        assert 0 <= finding.start < finding.end <= len(text)


WORDS = ("om", "att", "när", "utan", "som", "vi", "inte", "må", ":", ",", "”", "3", "senast", "maj")


@given(words=st.lists(st.sampled_from(WORDS), max_size=80))
def test_no_heap_of_small_words_is_too_odd(words: list[str]) -> None:
    text = " ".join(words)
    for finding in read(text).findings:
        assert 0 <= finding.start < finding.end <= len(text)


@pytest.mark.parametrize("part", ["om ", "«", "a", "1/", "när han går ", "”", "för att "])
def test_a_page_is_read_no_further_than_a_goal_goes(part: str) -> None:
    text = part * 100_000
    assert all(finding.end < 1000 for finding in read(text).findings)
