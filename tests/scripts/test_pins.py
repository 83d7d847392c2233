"""The pinned requirements say what `pyproject.toml` asks for, with a hash for each."""

import re
import tomllib

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from _setup import CHECKOUT, DEV, REQUIREMENTS, RUN

PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text("utf-8"))
ASKED = {
    RUN: PROJECT["project"]["dependencies"],
    DEV: PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"],
}
PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)", re.MULTILINE)


def text(kind: str) -> str:
    return (CHECKOUT / REQUIREMENTS[kind]).read_text("utf-8")


def pins(kind: str) -> dict[str, str]:
    return {canonicalize_name(name): version for name, version in PIN.findall(text(kind))}


@pytest.mark.parametrize("kind", [RUN, DEV])
def test_every_requirement_is_pinned_within_its_bounds(kind: str) -> None:
    pinned = pins(kind)
    for wanted in map(Requirement, ASKED[kind]):
        assert wanted.specifier.contains(pinned[canonicalize_name(wanted.name)]), wanted


@pytest.mark.parametrize("kind", [RUN, DEV])
def test_every_pin_has_a_hash(kind: str) -> None:
    starts = [match.start() for match in PIN.finditer(text(kind))]
    for start, end in zip(starts, [*starts[1:], None], strict=True):
        assert "--hash=sha256:" in text(kind)[start:end]


def test_the_checks_are_run_on_what_users_get() -> None:
    run, dev = pins(RUN), pins(DEV)
    assert {name: dev[name] for name in run} == run
