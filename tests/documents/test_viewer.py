"""A file is opened where there is a desktop, and a viewer that fails is not believed."""

import sys
from pathlib import Path

import pytest

from assistant.documents import viewer
from assistant.documents.viewer import open_file
from tests.support.programs import KEEP, bare_machine, program

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the viewer faked here is Linux's")


@pytest.fixture
def desktop(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    machine = bare_machine(tmp_path, monkeypatch)
    monkeypatch.setenv("DISPLAY", ":0")
    return machine


def test_with_a_desktop_it_is_opened(desktop: Path) -> None:
    program(desktop, "xdg-open", KEEP)
    assert open_file(desktop / "plan.pdf")
    assert (desktop / "said").read_text().splitlines()[1:] == [str(desktop / "plan.pdf")]


def test_without_a_desktop_it_is_not(desktop: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(desktop, "xdg-open", KEEP)
    monkeypatch.delenv("DISPLAY")
    assert not open_file(desktop / "plan.pdf")


def test_a_viewer_that_opens_nothing_is_not_believed(desktop: Path) -> None:
    program(desktop, "xdg-open", "exit 3")
    assert not open_file(desktop / "plan.pdf")


def test_a_viewer_that_stays_open_is_not_waited_for(
    desktop: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(viewer, "OPENING", 0.1)
    program(desktop, "xdg-open", "exec /bin/sleep 1")
    assert open_file(desktop / "plan.pdf")
