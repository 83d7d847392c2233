"""What `start.py` and `check.py` rest on: when to install, and when to leave it."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import _python
import _setup

CHECKOUT = _setup.CHECKOUT


@pytest.fixture
def environment(tmp_path: Path) -> _setup.Environment:
    """A checkout with an environment that looks whole, and no stamp."""
    for name in ("requirements.txt", "requirements-dev.txt", "pyproject.toml"):
        (tmp_path / name).write_text(name, "utf-8")
    made = _setup.Environment(tmp_path)
    made.bin.mkdir(parents=True)
    made.python.touch()
    (made.folder / "pyvenv.cfg").write_text(f"executable = {sys.executable}\n", "utf-8")
    return made


def stamp(environment: _setup.Environment, kind: str) -> None:
    stamps = {"checkout": str(environment.checkout), kind: environment.stamp(kind)}
    environment.stamp_file.write_text(json.dumps(stamps), "utf-8")


@pytest.mark.parametrize(("version", "told"), [((3, 10), True), ((3, 11), False), ((4, 0), False)])
def test_an_old_python_is_told_so(version: tuple[int, int], told: bool) -> None:
    message = _python.too_old(*version)
    assert bool(message) is told
    if message:
        assert "behöver Python 3.11" in message
        assert "needs Python 3.11" in message


def test_nothing_is_current_before_the_stamp(environment: _setup.Environment) -> None:
    assert not environment.is_current(_setup.RUN)


def test_a_stamp_holds_until_a_requirement_changes(environment: _setup.Environment) -> None:
    stamp(environment, _setup.RUN)
    assert environment.is_current(_setup.RUN)
    assert not environment.is_current(_setup.DEV)
    (environment.checkout / "requirements.txt").write_text("other", "utf-8")
    assert not environment.is_current(_setup.RUN)


def test_what_the_checks_need_is_enough_for_a_run(environment: _setup.Environment) -> None:
    stamp(environment, _setup.DEV)
    assert environment.is_current(_setup.RUN)
    (environment.checkout / "requirements.txt").write_text("other", "utf-8")
    assert not environment.is_current(_setup.DEV)


def test_an_interrupted_installation_is_not_current(environment: _setup.Environment) -> None:
    stamp(environment, _setup.RUN)
    environment.marker.touch()
    assert not environment.is_current(_setup.RUN)


def test_a_vanished_python_is_not_current(environment: _setup.Environment) -> None:
    stamp(environment, _setup.RUN)
    (environment.folder / "pyvenv.cfg").write_text("executable = /gone/python3\n", "utf-8")
    assert not environment.is_current(_setup.RUN)


def test_a_torn_stamp_is_no_stamp(environment: _setup.Environment) -> None:
    environment.stamp_file.write_text('{"run": ', "utf-8")
    assert environment.stamps() == {}


def test_a_linked_environment_is_left_alone(
    environment: _setup.Environment, tmp_path_factory: pytest.TempPathFactory
) -> None:
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "kept"
    environment.folder.rename(elsewhere)
    environment.folder.symlink_to(elsewhere, target_is_directory=True)
    with pytest.raises(_setup.SetupError, match="är en länk"):
        _setup.ensure(_setup.RUN, environment)
    assert (elsewhere / "pyvenv.cfg").exists()


def fails_with(output: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let every command fail with these words."""
    failed = subprocess.CompletedProcess([], 1, stdout=output)
    monkeypatch.setattr(_setup, "_quietly", lambda command: failed)


def test_a_python_without_venv_is_told_what_to_install(
    environment: _setup.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    environment.python.unlink()
    fails_with("ensurepip is not available", monkeypatch)
    with pytest.raises(_setup.SetupError, match=r"apt install python3\.\d+-venv"):
        _setup.ensure(_setup.RUN, environment)
    assert environment.marker.exists()


def test_a_dead_network_is_told_and_what_there_was_is_kept(
    environment: _setup.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails_with("Temporary failure in name resolution", monkeypatch)
    with pytest.raises(_setup.SetupError, match="Kontrollera nätet"):
        _setup.ensure(_setup.RUN, environment)
    assert environment.python.exists()
    assert not environment.marker.exists()


def test_a_failed_installation_is_made_anew(
    environment: _setup.Environment, monkeypatch: pytest.MonkeyPatch
) -> None:
    fails_with("No space left on device", monkeypatch)
    with pytest.raises(_setup.SetupError, match="No space left"):
        _setup.ensure(_setup.RUN, environment)
    assert environment.marker.exists()
    with pytest.raises(_setup.SetupError):
        _setup.ensure(_setup.RUN, environment)
    assert not environment.python.exists()


def test_catalogues_are_compiled_only_when_older(tmp_path: Path) -> None:
    folder = tmp_path / "en" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    source, compiled = folder / "rundan.po", folder / "rundan.mo"
    assert not _setup.catalogues_are_stale(tmp_path)
    source.touch()
    assert _setup.catalogues_are_stale(tmp_path)
    compiled.touch()
    os.utime(source, (1, 1))
    assert not _setup.catalogues_are_stale(tmp_path)
    os.utime(compiled, (0, 0))
    assert _setup.catalogues_are_stale(tmp_path)


def test_no_file_names_a_registry_host() -> None:
    """Where packages come from is the machine's own setting."""
    names = [("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("debian", "org")]
    hosts = [".".join(parts).encode() for parts in names]  # in parts: this file is read too
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
    )
    if listed.returncode:
        pytest.skip("not a git checkout")
    files = [CHECKOUT / name for name in listed.stdout.split("\0") if name]
    naming = [
        path.relative_to(CHECKOUT).as_posix()
        for path in files
        if path.is_file() and any(host in path.read_bytes() for host in hosts)
    ]
    assert naming == []
