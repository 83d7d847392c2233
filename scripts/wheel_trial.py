"""Tries what users get: .venv/bin/python scripts/wheel_trial.py

Builds the wheel, installs it in a fresh environment that borrows only the pinned packages of
`.venv`, cuts the network, and runs tests from a folder where the checkout can't be seen: those
that start the program or read what goes with it.
"""

import os
import subprocess
import sys
import sysconfig
import tempfile
import zipfile
from pathlib import Path
from shutil import copytree, ignore_patterns, which

from _setup import CHECKOUT, WINDOWS
from _steps import workers

NOWHERE = "http://127.0.0.1:9"
PROXIES = ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")

SAME_EITHER_WAY = ("asking", "case", "desk", "journal", "meeting", "scripts", "talk", "tui")
"""The tests of rooms that hold no more in a wheel than their modules and style sheets."""

SAME_FILES = (
    "display/test_private.py",
    "documents/test_calendar*.py",
    "documents/test_clean.py",
    "documents/test_hostile*.py",
    "documents/test_ipp*.py",
    "documents/test_outline.py",
    "documents/test_printing.py",
    "documents/test_printout.py",
    "documents/test_queue.py",
    "documents/test_verifying.py",
    "documents/test_viewer.py",
    "documents/test_working_faces.py",
    "house/test_two_faces.py",
    "language/smart",
    "language/test_dates.py",
    "language/test_entry.py",
    "language/test_index.py",
    "language/test_labelled_sets.py",
    "language/test_name*.py",
    "language/test_parsing.py",
    "language/test_prose.py",
    "language/test_spelled.py",
    "language/test_suggesting.py",
    "library/test_lines.py",
    "library/test_own_deadlines.py",
    "library/test_people*.py",
    "library/test_settings.py",
    "support",
)
"""Tests in the other rooms that start no program and read nothing that goes with it, or nothing
that the tests beside them do not read too."""

# Without a network even the loopback is down, and a test may listen on it.
LOOPBACK_UP = """
import fcntl, os, socket, struct, sys
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as s:
    fcntl.ioctl(s, 0x8914, struct.pack("16sh14x", b"lo", 0x49))  # SIOCSIFFLAGS: up, running
os.execv(sys.argv[1], sys.argv[1:])
"""


def main() -> int:
    """Run the trial; the exit status of the step that failed first."""
    with tempfile.TemporaryDirectory(prefix="rundan-wheel-") as name:
        folder = Path(name)
        wheel = build(folder)
        missing = missing_from(wheel)
        if missing:
            print("not in the wheel: " + ", ".join(missing))
            return 1
        python = fresh_environment(folder / "venv")
        install(python, wheel)
        room = folder / "room"
        copytree(CHECKOUT / "tests", room / "tests", ignore=ignore_patterns("__pycache__"))
        (room / "pyproject.toml").write_bytes((CHECKOUT / "pyproject.toml").read_bytes())
        return try_out(python, room)


def build(folder: Path) -> Path:
    """The wheel of the checkout, built without fetching anything."""
    _call([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)])
    return next(folder.glob("*.whl"))


def missing_from(wheel: Path) -> list[str]:
    """The agendas, translations, style sheets and data that the wheel lacks."""
    wanted = [
        path.relative_to(CHECKOUT).as_posix()
        for path in sorted((CHECKOUT / "assistant").rglob("*.*"))
        if path.is_file() and path.suffix not in (".py", ".pyc")
    ]
    wanted += [
        Path("assistant", path.relative_to(CHECKOUT)).as_posix()
        for top in ("agendas", "locales")
        for path in sorted((CHECKOUT / top).rglob("*.*"))
        if path.is_file()
    ]
    wanted += [
        Path(source).with_suffix(".mo").as_posix() for source in wanted if source.endswith(".po")
    ]
    with zipfile.ZipFile(wheel) as archive:
        held = set(archive.namelist())
    return [name for name in wanted if name not in held]


def fresh_environment(folder: Path) -> Path:
    """A new environment's Python. It sees the packages of `.venv`, but not the checkout.

    A plain path in a `.pth` file is followed one step: the `.pth` by which `.venv` itself
    finds the checkout is not read.
    """
    _call([sys.executable, "-m", "venv", "--without-pip", str(folder)])
    site = folder / Path(sysconfig.get_path("purelib")).relative_to(sys.prefix)
    (site / "borrowed.pth").write_text(f"{sysconfig.get_path('purelib')}\n", "utf-8")
    return folder / ("Scripts/python.exe" if WINDOWS else "bin/python")


def install(python: Path, wheel: Path) -> None:
    """Put the wheel, and nothing else, into the environment."""
    pip = [sys.executable, "-m", "pip", "--python", str(python), "--disable-pip-version-check"]
    _call([*pip, "install", "--no-index", "--no-deps", "--ignore-installed", str(wheel)])


def try_out(python: Path, room: Path) -> int:
    """Run the installed program and its tests with the network cut."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONPATH"}
    environment |= dict.fromkeys(PROXIES, NOWHERE)
    environment |= {"no_proxy": "", "NO_PROXY": "", "PIP_NO_INDEX": "1"}
    show = [str(python), "-c", "import assistant; print(assistant.__file__)"]
    origin = subprocess.check_output(show, cwd=room, env=environment, text=True).strip()
    if not Path(origin).is_relative_to(python.parent.parent):
        print(f"the tests would see {origin}, not the wheel")
        return 1
    cut = _cut()
    program = python.parent / ("rundan.exe" if WINDOWS else "rundan")
    version = subprocess.run([*cut, str(program), "--version"], cwd=room, env=environment)
    if version.returncode:
        return version.returncode
    tests = [
        *cut,
        str(python),
        "-m",
        "pytest",
        "-q",
        "-n",
        workers(),
        "--dist=worksteal",
        "-p",
        "no:cacheprovider",
        *_worth_it(room / "tests"),
    ]
    return subprocess.run(tests, cwd=room, env=environment).returncode


def _worth_it(tests: Path) -> list[str]:
    """The folders of the tests that a wheel may fail and a checkout pass, and what is left out."""
    folders = sorted(path for path in tests.iterdir() if path.is_dir())
    chosen = [str(path) for path in folders if path.name not in SAME_EITHER_WAY]
    same = sorted(path for pattern in SAME_FILES for path in tests.glob(pattern))
    return [*chosen, *(f"--ignore={path}" for path in same)]


def _cut() -> list[str]:
    """What to put before a command so that it has no network but the loopback; may be empty."""
    unshare = which("unshare")
    if unshare is None:
        return []
    command = [unshare, "--net", sys.executable, "-c", LOOPBACK_UP]
    works = subprocess.run([*command, sys.executable, "-c", ""], capture_output=True)
    return command if works.returncode == 0 else []


def _call(command: list[str]) -> None:
    done = subprocess.run(
        command, cwd=CHECKOUT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode:
        sys.exit(f"{' '.join(command)}\n{done.stdout}")


if __name__ == "__main__":
    sys.exit(main())
