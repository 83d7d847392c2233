"""A machine with no programs but those a test puts there, and no desktop."""

from pathlib import Path

import pytest

STAT = 'echo "system default destination: Kontoret"'
NO_DEFAULT = 'echo "no system default destination"; exit 0'
KEEP = 'printf "%s\\n" "$LC_ALL" "$@" > "$SAID"'


def bare_machine(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The machine, whose programs may write what they were told to ``said``."""
    (folder / "bin").mkdir()
    monkeypatch.setenv("PATH", str(folder / "bin"))
    monkeypatch.setenv("SAID", str(folder / "said"))
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    return folder


def program(machine: Path, name: str, script: str) -> None:
    """A program that is a shell script."""
    path = machine / "bin" / name
    path.write_text(f"#!/bin/sh\n{script}\n")
    path.chmod(0o755)
