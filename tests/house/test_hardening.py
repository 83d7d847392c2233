"""What the system is told of the process, seen in a process of its own."""

import subprocess
import sys
from pathlib import Path

import pytest


def _said(code: str, *given: str) -> str:
    command = [sys.executable, "-c", code, *given]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@pytest.mark.skipif(sys.platform == "win32", reason="there are no core dumps there")
def test_no_core_is_dumped() -> None:
    code = (
        "import resource\nfrom assistant.hardening import harden\nharden()\n"
        "print(resource.getrlimit(resource.RLIMIT_CORE))"
    )
    assert _said(code) == "(0, 0)"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has it")
def test_no_other_program_may_read_the_memory() -> None:
    code = (
        "import ctypes\nprctl = ctypes.CDLL(None).prctl\nbefore = prctl(3, 0, 0, 0, 0)\n"
        "from assistant.hardening import harden\nharden()\n"
        "print(before, prctl(3, 0, 0, 0, 0))"
    )
    assert _said(code) == "1 0"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has it")
@pytest.mark.parametrize("session", ["run(no())", "full_screen('sv')"])
def test_every_session_that_may_open_a_store_is_hardened_first(session: str) -> None:
    code = (
        "import ctypes, sys\nfrom assistant import sessions\n"
        "from assistant.tui import app\n"
        "async def no(): return 0\n"
        "app.run = lambda house, start: 0\n"
        f"sessions.{session}\n"
        "print(ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))"
    )
    assert _said(code) == "0"


@pytest.mark.skipif(sys.platform == "win32", reason="mode bits mean nothing there")
def test_what_is_written_is_the_users_alone(tmp_path: Path) -> None:
    code = (
        "import os, pathlib, sys\nfrom assistant.hardening import harden\n"
        "os.umask(0o022)\nharden()\n"
        "made = pathlib.Path(sys.argv[1]) / 'over' / 'under'\n"
        "made.mkdir(parents=True)\n(made / 'file').touch()\n"
        "print(*(oct(p.stat().st_mode & 0o777) for p in (made.parent, made, made / 'file')))"
    )
    assert _said(code, str(tmp_path)) == "0o700 0o700 0o600"
