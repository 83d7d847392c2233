"""Every fixed value of the meeting has the field's own word."""

import importlib
import pkgutil
from enum import StrEnum

import pytest

import assistant.case
import assistant.meeting
from assistant.case import deadlines
from assistant.case.ending import Reason
from assistant.language.terms import _TERMS, term
from assistant.meeting.remnants import Kind


def fixed_values() -> list[type[StrEnum]]:
    """Every StrEnum of the meeting and the case, wherever it is written."""
    found: dict[str, type[StrEnum]] = {}
    for package in (assistant.meeting, assistant.case):
        for info in pkgutil.iter_modules(package.__path__):
            module = importlib.import_module(f"{package.__name__}.{info.name}")
            for name, value in vars(module).items():
                its_own = getattr(value, "__module__", "") == module.__name__
                if its_own and isinstance(value, type) and issubclass(value, StrEnum):
                    found[f"{info.name}.{name}"] = value
    return [found[key] for key in sorted(found)]


IN_SENTENCES = (Kind, deadlines.Kind, Reason)
"""Told only with a number or in a sentence, so the words stand there."""
ENUMS = [enum for enum in fixed_values() if enum not in IN_SENTENCES]


def test_they_were_found() -> None:
    assert len(ENUMS) >= 15


@pytest.mark.parametrize("enum", ENUMS, ids=lambda enum: f"{enum.__module__}.{enum.__name__}")
def test_every_member_has_a_word_of_its_own_within_its_kind(enum: type[StrEnum]) -> None:
    words = [term(member) for member in enum]
    assert all(words)
    assert len(set(words)) == len(words)


def test_no_word_is_kept_for_what_is_no_longer_there() -> None:
    members = {(type(member), member.value) for enum in ENUMS for member in enum}
    assert {(type(member), member.value) for member, _word in _TERMS} == members
    assert len(_TERMS) == len(members)
