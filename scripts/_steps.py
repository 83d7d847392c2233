"""The checks in their order, and how each is run and told of. Standard library only."""

import os
import subprocess
import time
from dataclasses import dataclass

from _setup import CHECKOUT, Environment


@dataclass(frozen=True)
class Step:
    """One check: a command that fails with a non-zero exit status."""

    name: str
    command: list[str]
    aloud: bool = False
    """Whether its output is shown as it comes, and not only when it fails."""


def workers() -> str:
    """How many test processes suit this machine: two a core, as screens mostly wait."""
    return str(2 * (os.cpu_count() or 2))


def steps(environment: Environment, arguments: list[str]) -> list[Step]:
    """The checks; `arguments` go to pytest, and leave the wheel's run out."""
    python, tool = str(environment.python), environment.tool
    parallel = (
        []
        if any(word.startswith("-n") for word in arguments)
        else ["-n", workers(), "--dist=worksteal"]
    )
    listed = [
        Step("format", [tool("ruff"), "format", "--check", "."]),
        Step("style", [tool("ruff"), "check", "."]),
        Step("types", [python, "-m", "mypy"]),
        Step("layers", [tool("lint-imports")]),
        Step("dependencies", [tool("deptry"), "assistant"]),
        Step("translations", [python, "scripts/catalogues.py", "check"]),
        Step("markup", [python, "scripts/checks/markup.py"]),
        Step("tests", [python, "-m", "pytest", "-q", *parallel, *arguments], aloud=True),
    ]
    if not arguments:
        listed.append(Step("wheel", [python, "scripts/wheel_trial.py"], aloud=True))
    return listed


def run(listed: list[Step]) -> int:
    """Run the steps, a line each; 1 when any failed."""
    started = time.monotonic()
    failed = [step.name for step in listed if not _passes(step)]
    seconds = time.monotonic() - started
    if failed:
        print(f"\nFAILED in {seconds:.0f} s: {', '.join(failed)}")
    else:
        print(f"\nAll {len(listed)} checks passed in {seconds:.0f} s.")
    return 1 if failed else 0


def _passes(step: Step) -> bool:
    if step.aloud:
        print(f"{step.name} …", flush=True)
    started = time.monotonic()
    done = subprocess.run(
        step.command,
        cwd=CHECKOUT,
        env=_environment(),
        stdout=None if step.aloud else subprocess.PIPE,
        stderr=None if step.aloud else subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
    )
    good = done.returncode == 0
    seconds = time.monotonic() - started
    print(f"{step.name:<13} {'ok' if good else 'FAILED':<7} {seconds:6.1f} s", flush=True)
    if not good and done.stdout:
        print("\n".join(f"    {line}" for line in done.stdout.rstrip().splitlines()), flush=True)
    return good


def _environment() -> dict[str, str]:
    """Ours without colours, and with what Python compiles kept.

    The tests start many programs, and where ``PYTHONDONTWRITEBYTECODE`` is set, as in many
    containers, every one of them would compile everything again.
    """
    ours = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return ours | {"NO_COLOR": "1"}
