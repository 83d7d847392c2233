"""What a careful secretary would point at before the plan is signed."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.desk.covering import as_seen
from assistant.desk.last_read import Finding, Kind, last_read, to_look_up
from assistant.desk.plan_texts import Place
from assistant.library.words import known_words
from assistant.meeting.attendance import AddParticipant, Role
from assistant.meeting.disclosure import ChangeScope
from assistant.meeting.event import Command
from assistant.meeting.followup import ChangeFollowup
from assistant.meeting.goals import AddGoal, AddMeasure
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.opinions import Disagree, HoldOpinion
from assistant.meeting.outside import NoteOutside
from assistant.meeting.person import ChangePerson
from assistant.meeting.wording import KeepWording, Why
from tests.meeting.build import TODAY, Play, all_agree, bare, family
from tests.support.hostile_strings import STRINGS

SWEDISH = known_words("sv")


def play(*commands: Command) -> Play:
    """Elias, Amir of the school, and what the commands add."""
    made = bare()
    amir = {"name": "Amir Tänkdal", "organisation": "Solgläntans skola"}
    made.do(AddParticipant(id="amir", values=amir), *commands)
    return made


def read(
    *commands: Command, unknown: dict[str, tuple[str, ...]] | None = None
) -> tuple[Finding, ...]:
    meeting = play(*commands).meeting
    return last_read(as_seen(meeting), meeting, TODAY, SWEDISH, unknown)


def kinds(*commands: Command) -> list[Kind]:
    return [finding.kind for finding in read(*commands)]


def measure(what: str = "Ringa", **values: Any) -> AddMeasure:
    return AddMeasure(values={"what": what, "who": "amir", "by": TODAY, **values})


def goal(text: str, **values: Any) -> AddGoal:
    return AddGoal(values={"text": text, **values})


def story(text: str, field: str = "situation") -> ChangeNarrative:
    return ChangeNarrative(values={field: text})


def test_a_yes_to_sharing_with_nobody_is_pointed_at_until_somebody_is_named() -> None:
    made = all_agree(family())
    nobody = Finding(kind=Kind.REACHES_NOBODY, place=Place("scope"))
    assert nobody not in last_read(made.meeting, made.meeting, TODAY, SWEDISH)
    made.do(ChangeScope(values={"between": []}))
    assert nobody in last_read(made.meeting, made.meeting, TODAY, SWEDISH)


def test_an_empty_plan_and_a_whole_one_have_nothing_to_look_at() -> None:
    assert read() == ()
    assert read(goal("Elias är i skolan två dagar i veckan", by=TODAY), measure()) == ()


def test_a_measure_has_an_owner_and_a_date() -> None:
    assert kinds(measure(who="", by=None)) == [Kind.NO_OWNER, Kind.NO_DATE]
    assert kinds(measure(who="", principal="region")) == []


def test_a_date_may_be_today_and_not_yesterday() -> None:
    gone = date(2026, 11, 24)
    found = read(measure(by=gone), ChangeFollowup(values={"on": gone}), goal("A", by=gone))
    assert [(one.kind, one.place.form, one.day) for one in found] == [
        (Kind.DATE_GONE, "goals", gone),
        (Kind.DATE_GONE, "measures", gone),
        (Kind.DATE_GONE, "followup", gone),
    ]


def test_a_name_that_is_like_somebody_s_is_pointed_at() -> None:
    (one,) = read(story("Sedan ringde Elais, och Amirs klass."))
    assert (one.kind, one.said, one.like) == (Kind.NOBODY, "Elais", ("Elias",))


def test_a_name_like_nobody_s_is_left_alone() -> None:
    assert read(story("Mormor Asta och kusinen Bo. Elias’ klass. Elias och ELIAS.")) == ()


def test_a_word_that_begins_a_sentence_is_a_name_only_if_it_is_no_other() -> None:
    assert read(story("Emir kommer.")) == ()
    assert read(story("Emir kommer."), unknown={}) == ()
    (one,) = read(story("Emir kommer."), unknown={"Emir": ()})
    assert (one.kind, one.like) == (Kind.NOBODY, ("Amir",))
    (one,) = read(story("Elais kommer."))
    assert one.said == "Elais", "the same letters in another order are no other word"


def test_who_answers_is_somebody_here_or_acts_for_a_principal() -> None:
    assert kinds(measure(who="Per Nordlund")) == [Kind.NOBODY]
    assert kinds(measure(who="Solgläntans skola")) == []
    assert kinds(measure(who="Väntjänsten", principal="other")) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('Det är svårt. "Jag orkar inte mer nu."', True),
        ('Det är svårt, säger mamma. "Jag orkar inte mer nu."', False),
        ('Amir frågade. "Jag orkar inte mer nu."', False),
        ('Det de kallar "tysta rummet" är stängt.', False),
    ],
)
def test_a_quote_tells_whose_it_is(text: str, found: bool) -> None:
    assert (kinds(story(text)) == [Kind.NO_SPEAKER]) is found


def test_a_quote_where_it_is_known_whose_words_they_are_needs_no_more() -> None:
    assert read(story('"Jag vill bo kvar här."', "important")) == ()
    assert read(HoldOpinion(who="amir", text='"Jag vill bo kvar här."')) == ()


def test_what_was_taken_outside_is_known_again() -> None:
    outside = NoteOutside(text="Skolan har inte betalat för resursen i våras")
    (one,) = read(outside, Disagree(text="Att skolan har inte betalat för resursen."))
    assert (one.kind, one.place.form, one.said) == (Kind.PRIVATE, "disagreements", "")
    assert (
        read(outside, Disagree(text="Att det är så i den här frågan, och att skolan är med")) == ()
    )


def test_a_personal_number_does_not_belong_in_a_text() -> None:
    assert kinds(story("Född 20170230-1234.")) == [Kind.NUMBER]
    assert kinds(story("Ring 070-174 06 23 eller 0701740623, senast 2026-12-01.")) == []


def test_where_a_protected_family_is_stands_in_no_text() -> None:
    where = ChangePerson(values={"address": "Påhittsvägen 9, 000 00 Exempelstad"})
    hidden = ChangePerson(values={"protected": True})
    assert kinds(where, story("De bor på Påhittsvägen 9.")) == []
    assert kinds(where, hidden, story("De bor på Påhittsvägen 9.")) == [Kind.REACHED]
    assert kinds(where, hidden, story("De bor kvar.")) == []


def test_the_family_s_own_telephone_is_left_out_of_the_texts() -> None:
    mother = {"name": "Maria", "role": Role.GUARDIAN, "contact": "070-174 06 99"}
    comes = AddParticipant(id="maria", values=mother)
    assert kinds(comes, measure("Ringa 0701740699 om det kör fast")) == [Kind.REACHED]
    assert kinds(comes, measure("Ringa 08-465 004 21 om det kör fast")) == []


def test_a_word_in_no_dictionary_is_told_once() -> None:
    unknown = {"uppfölning": ("uppföljning",)}
    commands = (story("Ny uppfölning."), measure("Boka uppfölning"))
    (one,) = read(*commands, unknown=unknown)
    assert (one.place.form, one.said, one.like) == ("narrative", "uppfölning", ("uppföljning",))


def test_a_text_in_another_language_than_the_dictionary_is_not_spelled() -> None:
    foreign = dict.fromkeys(("how", "does", "she", "get", "there"), ())
    assert read(story("How does she get there?"), unknown={**foreign, "How": ()}) == ()
    assert len(read(story("Hur kommer hon till get there i dag?"), unknown=foreign)) == 2


def test_names_abbreviations_quotes_and_own_words_are_not_looked_up() -> None:
    asked = to_look_up(
        play(
            story('Elias går hos BUP i Exempelstad. Hon sa "hejsvejs". sms:a amir@exempel.example'),
            story("Jättekulen egenord", "important"),
        ).meeting
    )
    assert asked == ("går", "hos", "Hon", "sa", "sms")


def test_a_long_sentence_is_pointed_at_and_two_short_ones_are_not() -> None:
    (one,) = read(goal(" ".join(["ord"] * 40)))
    assert (one.kind, one.count) == (Kind.LONG, 40)
    assert read(goal(". ".join([" ".join(["Ord"] * 20)] * 2))) == ()


def test_the_gravest_comes_first_and_a_mark_tells_nothing() -> None:
    found = read(measure(who="", by=None), story("Född 20170230-1234."))
    assert [one.kind for one in found] == [Kind.NUMBER, Kind.NO_OWNER, Kind.NO_DATE]
    assert len({one.mark for one in found}) == 3
    assert all(one.mark.isalnum() for one in found)


def test_five_hundred_goals_and_hostile_texts_are_read() -> None:
    goals = [goal(f"{STRINGS[n % len(STRINGS)]} {n}") for n in range(500)]
    assert read(*goals) == ()


@settings(max_examples=60)
@given(st.text(max_size=300), st.text(max_size=80), st.text(max_size=80))
def test_any_text_is_read_and_changes_nothing(told: str, kept: str, name: str) -> None:
    made = play(story(told), goal(f"x{told}"), measure(f"x{name}", who=name or "amir"))
    made.do(NoteOutside(text=f"x{kept}"), ChangePerson(values={"address": kept, "protected": True}))
    before = made.meeting
    unknown = dict.fromkeys(to_look_up(made.meeting), ())
    found = last_read(as_seen(before), before, TODAY, SWEDISH, unknown)
    assert made.meeting is before
    assert all(len(one.mark) == 12 for one in found)


def test_a_red_day_is_pointed_at_and_a_measure_by_the_end_of_a_week_is_not() -> None:
    christmas, sunday = date(2026, 12, 25), date(2026, 12, 6)
    (one,) = read(measure(by=christmas))
    assert (one.kind, one.day) == (Kind.RED_DAY, christmas)
    assert read(measure(by=sunday)) == ()
    assert kinds(ChangeFollowup(values={"on": sunday})) == [Kind.RED_DAY]


def test_a_red_day_that_several_things_share_is_pointed_at_once_at_the_follow_up() -> None:
    christmas = date(2026, 12, 25)
    shared = (measure(by=christmas), ChangeFollowup(values={"on": christmas}))
    (one,) = read(*shared, measure("Hämta", by=christmas))
    assert (one.kind, one.place.form) == (Kind.RED_DAY, "followup")


def test_a_red_day_that_is_meant_for_a_goal_is_meant_for_the_follow_up_then() -> None:
    christmas = date(2026, 12, 25)
    kept = KeepWording(id="g", of="by", about=christmas.isoformat(), why=Why.WANTED)
    aims = AddGoal(id="g", values={"text": "Elias sjunger varje kväll", "by": christmas})
    follow = ChangeFollowup(values={"on": christmas})
    assert kinds(aims, follow) == [Kind.RED_DAY]
    assert kinds(aims, kept, follow) == []
