"""Pins what is installed: python scripts/pin.py [--upgrade] [--wheels].

Writes `requirements.txt` (what a run needs) and `requirements-dev.txt` (that, and what the
checks need) from `pyproject.toml`, with a hash for every file of every platform. Needs `uv`,
on the path or in `.venv` (.venv/bin/python -m pip install uv).

--upgrade   take the newest releases that pyproject.toml allows, not the ones pinned now
--wheels    instead of pinning, show that every pinned release a run needs comes as a wheel
            for Linux, Windows and macOS
"""

import argparse
import os
import shutil
import subprocess
import sys

from _setup import CHECKOUT, DEV, REQUIREMENTS, RUN, Environment

PLATFORMS = ("x86_64-unknown-linux-gnu", "x86_64-pc-windows-msvc", "aarch64-apple-darwin")
PYTHONS = ("3.11", "3.12", "3.13")


def main(arguments: list[str] | None = None) -> int:
    """Pin, or look at the pins; the exit status of what failed first."""
    parser = argparse.ArgumentParser(description="Pin what Rundan installs.")
    parser.add_argument("--upgrade", action="store_true")
    parser.add_argument("--wheels", action="store_true")
    given = parser.parse_args(arguments)
    uv = shutil.which("uv") or shutil.which(Environment().tool("uv"))
    if uv is None:
        print("uv is needed: .venv/bin/python -m pip install uv", file=sys.stderr)
        return 1
    if given.wheels:
        return missing_wheels(uv)
    return pin(uv, given.upgrade)


def pin(uv: str, upgrade: bool) -> int:
    """Write both files; the second is held to what the first chose."""
    common = [uv, "pip", "compile", "--quiet", "--universal", "--python-version", "3.11"]
    common += ["--generate-hashes", "--no-header", "--no-emit-index-url", "pyproject.toml"]
    common += ["--no-emit-find-links", *(["--upgrade"] if upgrade else [])]
    run, dev = REQUIREMENTS[RUN], REQUIREMENTS[DEV]
    return _call([*common, "-o", run]) or _call(
        [*common, "--group", "dev", "--constraint", run, "--no-annotate", "-o", dev]
    )


def missing_wheels(uv: str) -> int:
    """Say for each platform and Python whether wheels cover it; 1 where one does not."""
    failed = 0
    for platform in PLATFORMS:
        for python in PYTHONS:
            command = [uv, "pip", "compile", "--quiet", "--no-deps", "--only-binary", ":all:"]
            command += ["--python-platform", platform, "--python-version", python]
            outcome = _call([*command, REQUIREMENTS[RUN], "-o", os.devnull], silent=True)
            print(f"{platform} {python}: {'missing' if outcome else 'ok'}")
            failed |= outcome
    return 1 if failed else 0


def _call(command: list[str], silent: bool = False) -> int:
    output = subprocess.DEVNULL if silent else None
    return subprocess.run(command, cwd=CHECKOUT, stdout=output).returncode


if __name__ == "__main__":
    sys.exit(main())
