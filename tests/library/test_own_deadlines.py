"""A place's own times: what of an agenda's they replace, and how a faulty one is told."""

from pathlib import Path

import pytest

from assistant.language.problems import told
from assistant.library.agendas import agenda_named
from assistant.library.own_deadlines import strange_deadlines, with_own_deadlines
from assistant.library.settings import Settings, read_settings
from assistant.meeting.agenda import Agenda, Deadline

LOTS = agenda_named("lots-first")


def read(folder: Path, line: str) -> tuple[Settings, list[str]]:
    """The settings with one time, and what is told of it."""
    (folder / "settings.toml").write_text(f"[deadlines]\n{line}\n", "utf-8")
    settings, problems = read_settings(usual_place=folder)
    assert all(problem.line == 2 for problem in problems)
    return settings, [problem.code for problem in problems if told(problem)]


def held_at(folder: Path, line: str) -> tuple[Deadline, ...]:
    settings, problems = read(folder, line)
    assert problems == []
    return with_own_deadlines(LOTS, settings.deadlines).deadlines


def test_a_time_takes_the_place_of_the_agendas_with_its_own_source(tmp_path: Path) -> None:
    first, *others = held_at(tmp_path, 'lots-first.first = { weeks = 3, source = "Ekerö" }')
    assert first == Deadline(
        id="first", what="Det första mötet", after="sent", weeks=3, source="Ekerö"
    )
    assert others == list(LOTS.deadlines[1:])


def test_what_is_not_said_is_as_in_the_agenda_but_for_its_source(tmp_path: Path) -> None:
    second = held_at(tmp_path, "lots-first.second = { weeks = 12 }")[1]
    assert (second.earliest_weeks, second.after, second.source) == (4, "held", "")


def test_a_new_time_comes_last(tmp_path: Path) -> None:
    added = held_at(tmp_path, 'lots-first.third = { what = "Samtal", after = "held", months = 2 }')
    assert added[-1] == Deadline(id="third", what="Samtal", after="held", months=2)


def test_another_agendas_times_are_left_alone(tmp_path: Path) -> None:
    assert held_at(tmp_path, "lots.first = { weeks = 3 }") == LOTS.deadlines


def test_the_users_times_go_before_the_places(tmp_path: Path) -> None:
    user = tmp_path / "config.toml"
    user.write_text("[deadlines.lots-first]\nfirst = { working_days = 5 }\n", "utf-8")
    (tmp_path / "settings.toml").write_text(
        "[deadlines]\nlots-first.first = { weeks = 3 }\nlots-first.second = { weeks = 9 }\n",
        "utf-8",
    )
    settings, problems = read_settings(usual_place=tmp_path, user=user)
    first, second = with_own_deadlines(LOTS, settings.deadlines).deadlines
    assert (first.working_days, first.weeks, second.weeks, problems) == (5, None, 9, ())


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("lots-first = 3", "deadline-form"),
        ("lots-first.first = 3", "object-wanted"),
        ("lots-first.first = {}", "deadline-length"),
        ("lots-first.first = { weeks = 0 }", "deadline-length"),
        ("lots-first.first = { weeks = 2, months = 1 }", "deadline-length"),
        ("lots-first.first = { days = 15 }", "key-unknown"),
        ('lots-first.first = { weeks = "tre" }', "int-wanted"),
        ('lots-first.first = { weeks = 2, after = "hold" }', "choice-unknown"),
    ],
)
def test_a_faulty_time_is_told_and_does_not_count(tmp_path: Path, line: str, code: str) -> None:
    settings, codes = read(tmp_path, line)
    assert (codes, dict(settings.deadlines)) == ([code], {})


def test_times_that_are_no_table_are_told(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("length = 60\ndeadlines = 3\n", "utf-8")
    settings, [problem] = read_settings(usual_place=tmp_path)
    assert (settings.length, problem.code, problem.line) == (60, "deadlines-table", 2)
    assert told(problem)


@pytest.mark.parametrize(
    ("line", "remedy"),
    [
        ("lots-frist.first = { weeks = 3 }", "Skriv: lots-first"),
        ("lots-first.frist = { weeks = 3 }", "Skriv: first."),
        ("lots-first.x = { weeks = 3 }", "what ="),
    ],
)
def test_a_time_of_nothing_is_told_with_the_nearest(tmp_path: Path, line: str, remedy: str) -> None:
    known: dict[str, Agenda] = {LOTS.id: LOTS}
    [problem] = strange_deadlines(read(tmp_path, line)[0].deadlines, known)
    assert remedy in told(problem)
