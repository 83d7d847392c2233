"""The virtual environment that `start.py` and `check.py` share, kept up to date.

A stamp in `.venv` tells what was last installed, so that a run with nothing to do costs a few
file reads. A marker stands there while an installation is under way: one that was cut off is
thrown away and made again. Standard library only.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NoReturn

WINDOWS = os.name == "nt"
CHECKOUT = Path(__file__).resolve().parent.parent

RUN, DEV = "run", "dev"
REQUIREMENTS = {RUN: "requirements.txt", DEV: "requirements-dev.txt"}

LAUNCHER = """\
#!/bin/sh
'''exec' "{python}" "$0" "$@"
' '''
# The lines above let the path of Python hold spaces.

'''Runs Rundan from its checkout; written by scripts/start.py.'''

import sys

from assistant.__main__ import main

sys.exit(main())
"""


class SetupError(Exception):
    """The environment could not be made; the text says why and what to do, to anyone."""


class Environment:
    """The `.venv` of one checkout: where its parts lie, and whether they are current."""

    def __init__(self, checkout: Path = CHECKOUT) -> None:
        self.checkout = checkout
        self.folder = checkout / ".venv"
        self.bin = self.folder / ("Scripts" if WINDOWS else "bin")
        self.python = self.bin / ("python.exe" if WINDOWS else "python")
        self.launcher = self.bin / "rundan"
        self.stamp_file = self.folder / "rundan-stamp.json"
        self.marker = self.folder / "rundan-installing"
        self.lock_file = self.folder / "rundan-lock"

    def tool(self, name: str) -> str:
        """The path of an installed command, such as `ruff`."""
        return str(self.bin / (f"{name}.exe" if WINDOWS else name))

    def stamp(self, kind: str) -> str:
        """What an installation of `kind` (`run` or `dev`) is made from, in one digest."""
        digest = hashlib.sha256(str(self.checkout).encode())
        for name in dict.fromkeys([REQUIREMENTS[RUN], REQUIREMENTS[kind], "pyproject.toml"]):
            digest.update(b"\0" + (self.checkout / name).read_bytes())
        return digest.hexdigest()

    def stamps(self) -> dict[str, str]:
        """What was installed last; empty when nothing was, or the stamp can't be read."""
        try:
            read = json.loads(self.stamp_file.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return read if isinstance(read, dict) else {}

    def is_current(self, kind: str) -> bool:
        """Whether everything of `kind` is installed and whole."""
        if self.marker.exists() or not self.is_alive():
            return False
        stamps = self.stamps()
        # What the checks need includes what a run needs.
        return stamps.get(kind) == self.stamp(kind) or (
            kind == RUN and stamps.get(DEV) == self.stamp(DEV)
        )

    def is_alive(self) -> bool:
        """Whether the environment has a Python that still exists behind it."""
        if not self.python.exists():
            return False
        try:
            lines = (self.folder / "pyvenv.cfg").read_text("utf-8").splitlines()
        except OSError:
            return False
        values = dict(line.split(" = ", 1) for line in lines if " = " in line)
        base = values.get("executable")
        return base is None or Path(base).exists()

    def was_moved(self) -> bool:
        """Whether it was installed for a checkout in another place."""
        return self.stamps().get("checkout", str(self.checkout)) != str(self.checkout)


def ensure(kind: str, environment: Environment | None = None) -> None:
    """Bring `.venv` up to date for `kind`; return at once when it is.

    Raises:
        SetupError: when it can't be made; the next run tries again.
    """
    environment = environment or Environment()
    if environment.is_current(kind):
        return
    if environment.folder.is_symlink():
        raise SetupError(
            f"{environment.folder} är en länk; Rundan rör den inte. Ta bort länken.\n"
            f"{environment.folder} is a link, which Rundan leaves alone. Remove the link."
        )
    environment.folder.mkdir(exist_ok=True)
    with _locked(environment.lock_file):
        if not environment.is_current(kind):
            _install(kind, environment)


def _install(kind: str, environment: Environment) -> None:
    broken = environment.marker.exists() or not environment.is_alive() or environment.was_moved()
    stamps = {} if broken else environment.stamps()
    if broken:
        _empty(environment)
    environment.marker.touch()
    if broken:
        say("Förbereder Rundan (görs en gång, tar någon minut) … Setting up, once …")
        _create(environment)
    else:
        say("Uppdaterar Rundans delar … Updating …")
    _pip(kind, environment)
    _join(environment)
    stamps |= {"checkout": str(environment.checkout), kind: environment.stamp(kind)}
    environment.stamp_file.write_text(json.dumps(stamps, indent=1), "utf-8")
    environment.marker.unlink()


def _empty(environment: Environment) -> None:
    """Clear the folder; the marker and the lock stay until all else is gone."""
    environment.marker.touch()
    for path in environment.folder.iterdir():
        if path in (environment.marker, environment.lock_file):
            continue
        try:
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
        except OSError as error:
            raise SetupError(
                f"Kan inte ta bort {path} ({error.strerror}).\n"
                "Stäng andra Rundan-fönster och kör igen.\n"
                f"Can't remove {path}. Close other Rundan windows and run again."
            ) from error


def _create(environment: Environment) -> None:
    made = _quietly([sys.executable, "-m", "venv", str(environment.folder)])
    if made.returncode == 0 and environment.python.exists():
        return
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    raise SetupError(
        f"{_tail(made)}\n\n"
        "Den här Pythonen saknar venv eller ensurepip, som Rundan behöver.\n"
        f"På Debian och Ubuntu:  sudo apt install python{version}-venv\n"
        "Annars: installera Python på nytt, med pip och venv. Kör sedan samma kommando igen.\n\n"
        "This Python lacks venv or ensurepip. Install them as above, then run again."
    )


NETWORK_WORDS = (
    "connection", "network", "timed out", "temporary failure", "proxy", "resolve", "ssl",
    "no matching distribution",
)  # fmt: skip


def _pip(kind: str, environment: Environment) -> None:
    requirements = environment.checkout / REQUIREMENTS[kind]
    pip = [str(environment.python), "-m", "pip", "--quiet", "--disable-pip-version-check"]
    done = _quietly([*pip, "install", "--no-input", "--require-hashes", "-r", str(requirements)])
    if done.returncode == 0:
        return
    output = done.stdout.lower()
    if any(word in output for word in NETWORK_WORDS):
        environment.marker.unlink()  # pip fetches all before it changes anything
        advice = (
            "Rundans delar kunde inte hämtas. Kontrollera nätet (och proxyn, om ni har en:\n"
            "HTTPS_PROXY) och kör samma kommando igen. Utan nät: hämta delarna på en annan\n"
            f"dator med  pip download -d delar -r {requirements.name}  och kör här med\n"
            "PIP_NO_INDEX=1 och PIP_FIND_LINKS satt till mappen delar.\n\n"
            "Rundan's parts could not be fetched. Check the network and run again, or fetch\n"
            "them elsewhere with pip download, and set PIP_NO_INDEX=1 and PIP_FIND_LINKS."
        )
    else:
        advice = (
            "Rundans delar kunde inte installeras; pips egna ord står ovan.\n"
            "Kör samma kommando igen. Hjälper det inte: ta bort mappen .venv först.\n\n"
            "Rundan's parts could not be installed; pip's own words are above.\n"
            "Run again; if that does not help, remove the folder .venv first."
        )
    raise SetupError(f"{_tail(done)}\n\n{advice}")


def _join(environment: Environment) -> None:
    """Make the checkout importable from the environment, and give it a `rundan` command."""
    site = environment.folder / "Lib" / "site-packages"
    if not WINDOWS:
        site = next(environment.folder.glob("lib/python3*/site-packages"))
    (site / "rundan-checkout.pth").write_text(f"{environment.checkout}\n", "utf-8")
    environment.launcher.write_text(LAUNCHER.format(python=environment.python), "utf-8")
    environment.launcher.chmod(0o755)
    if WINDOWS:
        command = '@"%~dp0python.exe" "%~dp0rundan" %*\n'
        environment.launcher.with_suffix(".cmd").write_text(command, "utf-8")


def catalogues_are_stale(locales: Path) -> bool:
    """Whether any compiled catalogue is missing or older than its source."""
    for source in locales.glob("*/LC_MESSAGES/*.po"):
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.stat().st_mtime < source.stat().st_mtime:
            return True
    return False


def ensure_catalogues(environment: Environment | None = None) -> str | None:
    """Compile the catalogues that changed; what went wrong, or None.

    A broken catalogue only means Swedish words where English was wanted, so it is told
    and not raised.
    """
    environment = environment or Environment()
    if not catalogues_are_stale(environment.checkout / "locales"):
        return None
    script = environment.checkout / "scripts" / "catalogues.py"
    done = _quietly([str(environment.python), str(script), "compile"])
    return _tail(done) if done.returncode else None


def hand_over(arguments: Sequence[str], environment: Environment | None = None) -> int:
    """Become `rundan` with these arguments; on Windows, run it and return its exit status."""
    environment = environment or Environment()
    command = [str(environment.python), str(environment.launcher), *arguments]
    if WINDOWS:
        return _run_and_wait(command)
    _become(command)


def _become(command: list[str]) -> NoReturn:
    sys.stdout.flush()
    sys.stderr.flush()
    os.execv(command[0], command)


def _run_and_wait(command: list[str]) -> int:
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the meeting's to answer
    return subprocess.call(command)


def say(text: str) -> None:
    """A word to the person waiting, on stderr: stdout belongs to what is run."""
    print(text, file=sys.stderr, flush=True)


def _quietly(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )


def _tail(done: subprocess.CompletedProcess[str], lines: int = 12) -> str:
    return "\n".join(done.stdout.strip().splitlines()[-lines:])


@contextlib.contextmanager
def _locked(path: Path) -> Iterator[None]:
    """Let one installation at a time in; the system lets go of the lock when a process dies."""
    with path.open("a+") as file:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            while True:
                try:
                    msvcrt.locking(file.fileno(), msvcrt.LK_LOCK, 1)
                    break
                except OSError:  # it gives up after ten seconds
                    continue
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX)
        yield
