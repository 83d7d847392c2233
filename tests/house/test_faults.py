"""A fault in the program tells nothing of the meeting, whichever face it happens behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

WORD = "Tussilago"

FAULTS = {
    "conversation": (
        "from assistant.talk.home import Home\n"
        "async def desk(self):\n"
        f"    name = '{WORD}'\n"
        "    raise ValueError(name)\n"
        "Home.desk = desk\n"
        "sys.argv = ['rundan', 'talk']\n"
    ),
    "before the first screen": (
        "from assistant import bootstrap, sessions\n"
        "def faulty(*given):\n"
        f"    raise KeyError('{WORD}')\n"
        "sessions.Rundan = faulty\n"
        "sys.argv = ['rundan']\n"
    ),
}

BESIDE = {
    "thread": (
        "import threading\n"
        f"def faulty(): raise ValueError('{WORD}')\n"
        "thread = threading.Thread(target=faulty)\n"
        "thread.start()\nthread.join()\n"
    ),
    "task": (
        "import asyncio, gc\n"
        f"async def faulty(): raise ValueError('{WORD}')\n"
        "async def main():\n"
        "    task = asyncio.create_task(faulty())\n"
        "    await asyncio.sleep(0)\n"
        "    await asyncio.sleep(0)\n"
        "asyncio.run(main())\n"
        "gc.collect()\n"
    ),
}


def _run(code: str, home: Path) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "RUNDAN_HOME": str(home), "RUNDAN_LANGUAGE": "sv"}
    return subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}"],
        capture_output=True,
        text=True,
        env=environment,
        stdin=subprocess.DEVNULL,
        check=False,
    )


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_a_sentence_and_a_place(fault: str, tmp_path: Path) -> None:
    done = _run(f"{FAULTS[fault]}from assistant.__main__ import main\nmain()", tmp_path)
    assert done.returncode == 1
    assert "Traceback" not in done.stdout + done.stderr
    assert WORD not in done.stdout + done.stderr
    assert str(tmp_path / "fel.log") in done.stderr
    log = tmp_path / "fel.log"
    assert "Error" in log.read_text()
    assert WORD not in log.read_text()
    if os.name != "nt":
        assert log.stat().st_mode & 0o077 == 0


@pytest.mark.parametrize("fault", BESIDE)
def test_a_fault_beside_the_main_thread_says_nothing(fault: str, tmp_path: Path) -> None:
    done = _run(f"from assistant.faults import keep_quiet\nkeep_quiet()\n{BESIDE[fault]}", tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
