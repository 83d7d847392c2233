"""Every form, on a meeting with something noted in every concern."""

from collections.abc import Iterator
from typing import Any

import pytest

from assistant.asking.answers import understood, written
from assistant.asking.form import Field, Form, Kind, joined, shortened
from assistant.asking.forms import BLOCKS, BY_CONCERN, EVERY, form, forms_of
from assistant.asking.moves import MOVES
from assistant.language.names import folded
from assistant.library.agendas import agenda_named
from assistant.meeting.agenda import Block
from assistant.meeting.consent import AnswerConsent
from assistant.meeting.disclosure import AnswerDisclosure
from assistant.meeting.event import Command, Refused
from assistant.meeting.meeting import CONCERNS
from assistant.meeting.timekeeping import GoOn, GoTo
from tests.meeting.build import TODAY, Person, Play, bare, rich

PLACES: tuple[tuple[Person, str], ...] = tuple(
    (person, part)
    for person in ("child", "adult")
    for part in ("presentation", "story", "dialog", "closing")
)


def at(person: Person, part: str) -> Play:
    """A rich meeting in a part, with a no somewhere so that every choice is asked."""
    play = rich(person)
    one = "jonas" if person == "child" else "person"
    play.do(
        GoTo(part=part),
        AnswerConsent(who=one, values={"says": "no-answer"}),
        AnswerDisclosure(who=one, values={"says": "not-reached"}),
    )
    return play


def rows_of(play: Play, one: Form) -> list[str]:
    ids = [row.id for row in one.rows(play.meeting)]
    return [*ids, ""] if one.adds and "" not in ids else ids


def everything(play: Play) -> Iterator[tuple[Form, str, Field]]:
    for one in EVERY:
        for row in rows_of(play, one):
            for field in one.fields(play.meeting, row):
                yield one, row, field


def test_a_block_among_some_shows_the_form_that_asks_them() -> None:
    def shown(**keys: Any) -> list[str]:
        return [one.name for one in forms_of(Block(**keys))]

    assert shown(concern="reports") == ["newcomers", "reports"]
    assert shown(concern="reports", among="newcomers") == ["newcomers"]
    assert shown(concern="reports", among="professionals") == ["reports"]
    assert shown(round="Vem är du?", among="professionals") == ["round"]
    assert shown(say="Hej") == []


@pytest.mark.parametrize(("person", "part"), PLACES)
def test_every_form_has_a_name_words_and_fields(person: Person, part: str) -> None:
    play = at(person, part)
    for one in EVERY:
        assert one.name
        assert one.title
        assert one.words
        for row in rows_of(play, one):
            fields = one.fields(play.meeting, row)
            assert fields
            names = [field.name for field in fields]
            assert len(set(names)) == len(names)
            assert all(field.label for field in fields)
            assert sum(field.main for field in fields) == 1
            if one.head and not row:
                assert one.head in names


@pytest.mark.parametrize(("person", "part"), PLACES)
def test_a_row_says_what_it_is(person: Person, part: str) -> None:
    play = at(person, part)
    for one in EVERY:
        rows = one.rows(play.meeting)
        assert len({row.id for row in rows}) == len(rows)
        for row in rows:
            assert row.title.strip()
            assert "\n" not in row.detail or one.name == "note"


@pytest.mark.parametrize(("person", "part"), PLACES)
def test_what_is_written_is_understood_as_it_was(person: Person, part: str) -> None:
    play = at(person, part)
    tried = 0
    for one, row, field in everything(play):
        value = one.values(play.meeting, row).get(field.name)
        text = written(field, value, play.meeting)
        again = understood(field, text, play.meeting, TODAY)
        if field.kind in (Kind.CHOICE, Kind.DATE):
            value = value or None
        elif value is None:
            value = {Kind.YES: False, Kind.NAMES: [], Kind.SEVERAL: []}.get(field.kind, "")
        assert again == value, (one.name, row, field.name)
        tried += 1
    assert tried > 100


@pytest.mark.parametrize(("person", "part"), PLACES)
def test_every_choice_is_understood_by_its_label_and_by_its_value(
    person: Person, part: str
) -> None:
    play = at(person, part)
    for one, row, field in everything(play):
        for choice in field.choices:
            for text in (choice.label, choice.label.upper(), choice.value):
                found = understood(field, text, play.meeting, TODAY)
                wanted = [choice.value] if field.kind is Kind.SEVERAL else choice.value
                assert found == wanted, (one.name, row, field.name, text)


@pytest.mark.parametrize(("person", "part"), PLACES)
def test_giving_back_what_is_there_changes_nothing(person: Person, part: str) -> None:
    play = at(person, part)
    for one in EVERY:
        for row in (row.id for row in one.rows(play.meeting)):
            names = {field.name for field in one.fields(play.meeting, row)}
            held = {k: v for k, v in one.values(play.meeting, row).items() if k in names}
            before = play.meeting
            commands = one.commands(play.meeting, row, held)
            if one.name == "turn":
                continue
            assert play.do(*commands) == [], (one.name, row)
            assert play.meeting == before


@pytest.mark.parametrize(("person", "part"), PLACES)
def test_each_field_can_be_set_by_itself_and_reads_so(person: Person, part: str) -> None:
    """Whatever is typed into one field is there afterwards, or was refused."""
    samples = {
        Kind.LINE: "En rad",
        Kind.TEXT: "Flera\nrader",
        Kind.YES: "ja",
        Kind.NAMES: "A, B",
        Kind.WHO: "Karin Låtsberg",
        Kind.DATE: "2026-12-24",
        Kind.TIME: "14:20",
    }
    kept = 0
    for one, row, field in everything(at(person, part)):
        if not row and one.adds:
            continue
        play = at(person, part)
        text = samples.get(field.kind) or (field.choices[0].label if field.choices else "")
        value = understood(field, text, play.meeting, TODAY)
        try:
            play.do(*one.commands(play.meeting, row, {field.name: value}))
        except Refused:
            continue
        if one.name == "turn" and not play.meeting.attendance.turn:
            continue
        if row in {r.id for r in one.rows(play.meeting)}:
            assert one.values(play.meeting, row)[field.name] == value, (one.name, row, field.name)
            kept += 1
    assert kept > 25


@pytest.mark.parametrize(("person", "part"), PLACES)
def test_a_long_texts_draft_is_kept_where_its_event_will_land(person: Person, part: str) -> None:
    play = at(person, part)
    found = 0
    for one, row, field in everything(play):
        if field.kind is Kind.TEXT:
            commands = one.commands(play.meeting, row, {field.name: "Något helt nytt"})
            paths = [event.path for event in at(person, part).do(*commands)]
            assert paths == [one.path(play.meeting, row, field.name)]
            found += 1
    assert found >= 7


def test_a_new_one_is_made_of_what_is_given() -> None:
    play = bare()
    commands: list[Command] = [
        *form("attendance").commands(play.meeting, "", {"name": "Ada"}),
        *form("goals").commands(play.meeting, "", {"text": "Ett mål"}),
    ]
    play.do(*commands)
    [ada] = [p for p in play.meeting.attendance.people.values() if p.name == "Ada"]
    assert (ada.presence, ada.role) == ("called", "professional")
    play.do(GoOn())
    assert form("attendance").values(play.meeting, "")["presence"] == "room"
    [goal] = play.meeting.goals.goals
    play.do(*form("measures").commands(play.meeting, "", {"what": "Ringa", "principal": None}))
    play.do(*form("measures").commands(play.meeting, "", {"what": "Fri", "goal": None}))
    first, second = play.meeting.goals.measures.values()
    assert (first.goal, second.goal) == (goal, "")


def test_a_choice_of_a_measure_can_be_emptied() -> None:
    play = rich()
    empty = {"goal": None, "principal": None, "standing": None, "by": None}
    play.do(*form("measures").commands(play.meeting, "m-1", empty))
    measure = play.meeting.goals.measures["m-1"]
    assert (measure.goal, measure.principal, measure.standing, measure.by) == ("", None, None, None)


STAYS = {
    ("attendance", "person"): "person-stays",
    ("goals", "g-1"): "goal-in-use",
    ("goals", "g-1-1"): "goal-in-use",
    ("sub_goals", "g-1"): "goal-in-use",
    ("sub_goals", "g-1-1"): "goal-in-use",
}


def test_what_can_be_taken_away_is_gone_and_the_rest_is_refused() -> None:
    play = at("child", "dialog")
    for one in EVERY:
        for row in (row.id for row in one.rows(play.meeting)):
            removal = one.removal(play.meeting, row)
            if removal is None:
                continue
            fresh = at("child", "dialog")
            if (one.name, row) in STAYS:
                assert fresh.refused(removal) == STAYS[one.name, row]
                continue
            fresh.do(removal)
            assert row not in {left.id for left in one.rows(fresh.meeting)}


def test_answering_a_waiting_question_settles_it() -> None:
    play = rich()
    questions = form("questions")
    play.do(*questions.commands(play.meeting, "q-1", {"answer": "Lugna"}))
    assert play.meeting.questions.asked["q-1"].standing == "answered"
    play.do(*questions.commands(play.meeting, "q-1", {"standing": "carried"}))
    play.do(*questions.commands(play.meeting, "q-1", {"answer": "Lugna nu"}))
    assert play.meeting.questions.asked["q-1"].standing == "carried"


def test_protected_data_is_not_shown_in_a_row() -> None:
    play = rich()
    play.do(*form("person").commands(play.meeting, "", {"protected": True}))
    shown = "".join(row.detail for name in ("person", "followup") for row in _rows(play, name))
    assert "Påhittsvägen" not in shown
    assert "20170230" not in shown
    assert "Solskolan" not in shown


def _rows(play: Play, name: str) -> list[object]:
    return list(form(name).rows(play.meeting))


def test_every_concern_that_an_agenda_can_show_has_forms() -> None:
    without = {"opening", "stop_card", "moments", "notes", "judgement"}
    assert set(BY_CONCERN) == set(CONCERNS) - without
    assert set(BLOCKS) == {"get", "note", "round", "list"}
    shown = {
        block.concern
        for id in ("lots-first", "sip-jonkoping")
        for part in agenda_named(id).parts
        for block in part.blocks
        if block.concern
    }
    assert shown - {"moments"} <= set(BY_CONCERN)


def test_a_form_is_found_by_its_name_and_each_has_its_own() -> None:
    assert len({one.name for one in EVERY}) == len(EVERY)
    assert form("sub_goals").head == "parent"
    with pytest.raises(KeyError):
        form("fika")


def test_no_word_begins_two_things() -> None:
    words = [folded(word) for one in EVERY for word in one.words]
    words += [folded(word) for move in MOVES for word in move.words]
    assert sorted(words) == sorted(set(words))


def test_the_child_is_asked_for_only_where_there_is_one() -> None:
    def names(person: Person, one: str) -> set[str]:
        return {field.name for field in form(one).fields(bare(person).meeting, "")}

    assert names("child", "lots") - names("adult", "lots") == {"wish_child"}
    assert names("child", "aftercare") - names("adult", "aftercare") == {"tells_child"}


@pytest.mark.parametrize("one", ["aftercare", "conclusion"])
def test_an_adult_is_not_spoken_of_as_a_family(one: str) -> None:
    def labels(person: Person) -> str:
        return " ".join(field.label for field in form(one).fields(bare(person).meeting, ""))

    assert "familjen" in labels("child")
    assert "familjen" not in labels("adult")


def test_school_is_offered_where_a_setting_says_so() -> None:
    def offered(setting: bool) -> list[str]:
        meeting = bare(school_is_principal=setting).meeting
        fields = form("statements").fields(meeting, "")
        return [choice.value for choice in next(f for f in fields if f.name == "overall").choices]

    assert offered(False) == ["municipality", "region", "none"]
    assert offered(True) == ["municipality", "region", "school", "none"]


def test_a_long_text_is_shown_on_one_line() -> None:
    assert shortened("a\nb  c") == "a b c"
    assert shortened("å" * 71) == "å" * 69 + "…"
    assert joined("", "a", "", "b") == "a · b"
