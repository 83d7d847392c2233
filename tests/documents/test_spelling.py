"""The real dictionaries, in their process."""

import sys

import pytest

from assistant.documents.spelling import ProcessSpelling
from assistant.language.translation import use


async def test_the_dictionary_answers_and_its_process_ends() -> None:
    use("sv")
    unknown = await ProcessSpelling().unknown(["uppfölning", "boendestöd", "skolan"])
    assert unknown == {"uppfölning": ("uppföljning", "uppfödning")}


async def test_english_has_a_dictionary_too() -> None:
    use("en")
    try:
        assert await ProcessSpelling().unknown(["helth", "colour"]) == {
            "helth": ("health", "heath")
        }
    finally:
        use("sv")


async def test_without_a_process_there_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert await ProcessSpelling().unknown(["ord"]) is None


async def test_a_process_that_fails_is_no_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/bin/false")
    assert await ProcessSpelling().unknown(["ord"]) is None


async def test_nothing_to_look_up_starts_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    assert await ProcessSpelling().unknown([]) == {}
