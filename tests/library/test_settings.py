"""Settings: layers, and faults that cost one setting each."""

import json
import os
from pathlib import Path

import pytest

from assistant.language.problems import told
from assistant.library.agendas import agenda_named
from assistant.library.law import law
from assistant.library.policy import length_for, policy_for
from assistant.library.settings import Settings, read_settings


def file(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def test_nothing_set_is_the_defaults(tmp_path: Path) -> None:
    assert read_settings() == (Settings(), ())
    assert read_settings(user=tmp_path / "none.toml") == (Settings(), ())


def test_a_stronger_layer_counts(tmp_path: Path) -> None:
    file(
        tmp_path,
        "settings.toml",
        'signatures = "everyone"\nlength = 60\ncoordinator = "samordnare"\n',
    )
    user = file(tmp_path, "u.toml", 'length = 90\nlanguage = "en"\nschool_is_principal = false\n')
    environment = {"RUNDAN_LANGUAGE": "sv", "RUNDAN_SCHOOL_IS_PRINCIPAL": "true", "HOME": "/"}
    settings, problems = read_settings(
        usual_place=tmp_path,
        user=user,
        environment=environment,
        flags={"signatures": "nobody", "language": None},
    )
    assert problems == ()
    assert settings == Settings(
        place=str(tmp_path),
        signatures="nobody",
        school_is_principal=True,
        coordinator="samordnare",
        length=90,
        language="sv",
    )


def test_a_fault_costs_one_setting(tmp_path: Path) -> None:
    text = '# mina\nlength = nittio\nsignaturs = "nobody"\nlanguage = "fi"\nplan_label = "Plan"\n'
    user = file(tmp_path, "config.toml", text + 'school_is_principal = "ja"\n')
    file(tmp_path, "settings.toml", "length = 90")
    settings, problems = read_settings(usual_place=tmp_path, user=user)
    assert settings == Settings(length=90, plan_label="Plan", place=str(tmp_path))
    assert [(p.code, p.line) for p in problems] == [
        ("value-bare", 2),
        ("key-unknown", 3),
        ("choice-unknown", 4),
        ("bool-wanted", 6),
    ]
    assert told(problems[1]) == (
        "config.toml, rad 3: Nyckeln signaturs finns inte. Skriv: signatures"
    )


def test_the_keys_have_a_section_of_their_own_that_a_fault_does_not_lose(tmp_path: Path) -> None:
    text = 'length = 90\n[keys\ngo_on = "f12"\npark = 4\ntheme = "light"\nhelp = "f6\nlock = "f7"\n'
    path = file(tmp_path, "config.toml", text)
    settings, problems = read_settings(user=path)
    assert (settings.length, settings.theme) == (90, "light")
    assert {deed: key.key for deed, key in settings.keys.items()} == {"go_on": "f12", "lock": "f7"}
    assert [(p.code, p.line) for p in problems] == [
        ("keys-heading", 2),
        ("str-wanted", 4),
        ("below-table", 5),
        ("text-open", 6),
    ]
    assert all(told(problem) for problem in problems)


def test_the_users_keys_go_before_the_places(tmp_path: Path) -> None:
    places = file(tmp_path, "settings.toml", '[keys]\ngo_on = "f12"\npark = "f6"\n')
    user = file(tmp_path, "u.toml", '[keys]\ngo_on = "f7"\n')
    settings, problems = read_settings(usual_place=tmp_path, user=user)
    assert problems == ()
    assert {d: (k.key, k.file) for d, k in settings.keys.items()} == {
        "go_on": ("f7", user),
        "park": ("f6", places),
    }


def test_a_named_folder_goes_before_the_usual_one(tmp_path: Path) -> None:
    for name, length in (("usual", 60), ("own", 90)):
        (tmp_path / name).mkdir()
        file(tmp_path / name, "settings.toml", f"length = {length}\n")
    user = file(tmp_path, "u.toml", f'place = "{(tmp_path / "own").as_posix()}"\n')
    settings, problems = read_settings(usual_place=tmp_path / "usual", user=user)
    assert (settings.length, settings.place, problems) == (90, str(tmp_path / "own"), ())
    environment = {"RUNDAN_PLACE": str(tmp_path / "usual")}
    settings, problems = read_settings(user=user, environment=environment)
    assert (settings.length, settings.place, problems) == (60, str(tmp_path / "usual"), ())


def test_a_named_folder_that_is_not_there_is_told_and_costs_nothing_else(tmp_path: Path) -> None:
    settings, [problem] = read_settings(
        usual_place=tmp_path, environment={"RUNDAN_PLACE": str(tmp_path / "borta")}
    )
    assert settings == Settings()
    assert told(problem).startswith("borta: Mappen finns inte, så inget ur den gäller.")


@pytest.mark.parametrize("named", ["~nobody-of-that-name/rundan", "\x00", "", " "])
def test_no_name_of_a_folder_stops_the_start(tmp_path: Path, named: str) -> None:
    user = file(tmp_path, "u.toml", f"place = {json.dumps(named)}\n")
    settings, problems = read_settings(user=user)
    assert settings == Settings()
    assert [problem.code for problem in problems] == ["place-missing"] * bool(named)


def test_a_folder_that_may_not_be_looked_into_stops_no_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def forbidden(*given: object, **named: object) -> None:
        raise PermissionError

    monkeypatch.setattr(os, "stat", forbidden)
    assert read_settings(usual_place=tmp_path) == (Settings(), ())


def test_a_places_file_names_no_other_folder(tmp_path: Path) -> None:
    file(tmp_path, "settings.toml", 'length = 90\nplace = "/srv/annan"\n')
    settings, [problem] = read_settings(usual_place=tmp_path)
    assert settings == Settings(length=90, place=str(tmp_path))
    assert (problem.code, problem.line) == ("place-elsewhere", 2)


@pytest.mark.parametrize("text", ["keys = 3", "[keys]\n[keys]", "[[keys]]", "keys.x.y = 1"])
def test_keys_that_are_no_table_are_told(tmp_path: Path, text: str) -> None:
    settings, problems = read_settings(user=file(tmp_path, "u.toml", f"length = 90\n{text}"))
    assert (settings.length, dict(settings.keys)) == (90, {})
    assert [told(problem) for problem in problems]


@pytest.mark.parametrize("text", ["[", "a = [\n[\n", '"""', "x\ny\nz", "\x00", "a=1\na=2"])
def test_no_text_stops_the_start(text: str, tmp_path: Path) -> None:
    settings, problems = read_settings(user=file(tmp_path, "config.toml", text))
    assert settings == Settings()
    assert problems


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"length = 90\nplan_label = '\xe5'\n")
    settings, [problem] = read_settings(user=path)
    assert (settings, problem.code, problem.line) == (Settings(length=90), "not-utf8", 2)


def test_a_flag_that_makes_no_sense_is_named() -> None:
    settings, [problem] = read_settings(flags={"language": "fi"})
    assert settings == Settings()
    assert told(problem) == "language: language kan inte vara ”fi”. Skriv någon av: en, sv"


def test_a_fault_in_the_environment_is_named() -> None:
    settings, [problem] = read_settings(environment={"RUNDAN_LENGTH": "lång"})
    assert settings == Settings()
    assert told(problem).startswith("RUNDAN_LENGTH: length ska vara ett heltal.")


def test_policy_is_the_agendas_unless_something_is_chosen() -> None:
    agenda = agenda_named("lots-first")
    policy = policy_for(agenda, Settings())
    assert (policy.plan_label, policy.coordinator) == ("SIP/IP", "lots")
    assert (policy.signatures, policy.law_as_of) == ("deciders", law().as_of.isoformat())
    chosen = policy_for(agenda, Settings(coordinator="samordnare", school_is_principal=True))
    assert (chosen.coordinator, chosen.school_is_principal) == ("samordnare", True)


@pytest.mark.parametrize(("wanted", "length"), [(None, 60), (60, 60), (80, 90), (240, 90)])
def test_length_is_the_nearest_the_agenda_has(wanted: int | None, length: int) -> None:
    assert length_for(agenda_named("lots-first"), Settings(length=wanted)) == length


@pytest.mark.parametrize("given", ["-1", "ofta", "1.5"])
def test_idle_minutes_are_a_whole_number_or_nought_for_never(given: str) -> None:
    settings, problems = read_settings(environment={"RUNDAN_IDLE_MINUTES": given})
    assert settings.idle_minutes == 10
    assert told(problems[0]).startswith("RUNDAN_IDLE_MINUTES: idle_minutes")
    assert read_settings(environment={"RUNDAN_IDLE_MINUTES": "0"})[0].idle_minutes == 0
