"""Opening a plan from a file: what is a plan is read whole, and nothing else is read at all."""

import hashlib
import json
import os
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from assistant.case.receiving import Condition
from assistant.desk.receiving import NotReceived
from assistant.documents import attachment
from assistant.documents.received import plan_in, read_plan
from assistant.meeting.plan import Extract, canonical
from tests.documents.attaching import pdf_with
from tests.documents.example import rich

PLAN = rich()
DATA = canonical(PLAN)
PDF = pdf_with({"plan.docx": b"PK", "plan.json": DATA})


def _file(folder: Path, content: bytes) -> Path:
    file = folder / "mottagen"
    file.write_bytes(content)
    return file


def _changed(**fields: Any) -> bytes:
    return json.dumps(json.loads(DATA) | fields).encode()


def _refused(file: Path) -> str:
    with pytest.raises(NotReceived) as refused:
        read_plan(file)
    return refused.value.code


def _not_a_plan(data: bytes) -> str:
    with pytest.raises(NotReceived) as refused:
        plan_in(data)
    return refused.value.code


def test_the_plan_inside_a_pdf_is_the_plan(tmp_path: Path) -> None:
    arrived = read_plan(_file(tmp_path, PDF))
    assert arrived.plan == PLAN
    assert canonical(arrived.plan) == DATA
    assert arrived.verdict.file == hashlib.sha256(PDF).hexdigest()
    assert (arrived.condition, arrived.unknown) == (Condition.UNSTAMPED, 0)


def test_a_bare_plan_can_be_opened_and_is_stamped_by_nobody(tmp_path: Path) -> None:
    arrived = read_plan(_file(tmp_path, DATA))
    assert (arrived.plan, arrived.condition) == (PLAN, Condition.UNSTAMPED)


def test_what_holds_no_plan_is_told_so(tmp_path: Path) -> None:
    for content in (b"", b"{}", b"[" * 100_000, b"%PDF-"):
        assert _refused(_file(tmp_path, content)) == "file-no-plan"


def test_one_plan_is_attached_or_none_is_had() -> None:
    for files, status in (
        ({}, attachment.NONE),
        ({"plan.docx": DATA}, attachment.NONE),
        ({"plan.json": DATA, "annan.json": DATA}, attachment.SEVERAL),
        ({"plan.json": b" " * (attachment.LARGEST + 1)}, attachment.NONE),
    ):
        assert attachment.one(pdf_with(files)) == (status, b"")


def test_what_is_no_file_is_told_so(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rör")
    for name in ("finns inte", "rör", ".", "noll\0"):
        assert _refused(tmp_path / name) == "file-missing"


def test_a_bomb_goes_off_elsewhere(tmp_path: Path) -> None:
    """What a few kilobytes blow up to is taken apart in a process of its own."""
    bomb = pdf_with({"plan.json": b"0" * (16 << 20)}, times=2)
    assert len(bomb) < 10_000
    assert _refused(_file(tmp_path, bomb)) == "file-no-plan"


def test_a_newer_plan_is_read_as_far_as_it_is_known() -> None:
    newer = json.loads(DATA) | {"new_field": [1, 2]}
    newer["goals"][0]["novel"] = True
    plan, unknown = plan_in(json.dumps(newer).encode())
    assert (plan, unknown) == (PLAN, 2)


def test_a_newer_plan_that_cannot_be_read_is_told_apart_from_what_is_none() -> None:
    assert _not_a_plan(_changed(goals="annorlunda")) == "file-newer"
    assert _not_a_plan(json.dumps({"goals": []}).encode()) == "file-no-plan"


def test_a_rehearsal_stays_a_rehearsal() -> None:
    assert _not_a_plan(canonical(replace(PLAN, practice=True))) == "file-practice"


def test_an_extract_is_not_taken_for_the_plan() -> None:
    extract = Extract(recipients=("Solskolan",), whole="ab" * 32)
    assert _not_a_plan(canonical(replace(PLAN, extract=extract))) == "file-extract"


def test_what_no_meeting_could_have_made_is_no_plan() -> None:
    sub = json.loads(DATA)["goals"][0]
    for fields in (
        {"version": 0},
        {"version": 10**9},
        {"name": "  "},
        {"fixed_at": "9999-12-31T23:59:59Z"},
        {"fixed_at": "2026-11-23T13:05:00"},
        {"held": "0001-01-01T00:00:00Z"},
        {"goals": [sub | {"sub_goals": [sub | {"sub_goals": [sub | {"sub_goals": []}]}]}]},
        {"carried": ["Hur?"] * 6000},
    ):
        assert _not_a_plan(_changed(**fields)) == "file-no-plan"
    assert _not_a_plan(b" " * (attachment.LARGEST + 1)) == "file-large"


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)


@settings(deadline=None)
@given(data=st.binary(max_size=200))
def test_whatever_the_bytes_are_the_answer_is_an_answer(data: bytes) -> None:
    with suppress(NotReceived):
        plan_in(data)


@settings(deadline=None)
@given(field=st.sampled_from(PLAN.__struct_fields__), value=JSON)
def test_whatever_a_field_holds_the_answer_is_an_answer(field: str, value: Any) -> None:
    with suppress(NotReceived):
        plan_in(_changed(**{field: value}))


@settings(deadline=None)
@given(at=st.integers(0, len(PDF) - 1), gone=st.integers(0, 40), come=st.binary(max_size=40))
def test_a_damaged_pdf_gives_the_plan_or_nothing(at: int, gone: int, come: bytes) -> None:
    status, _data = attachment.one(PDF[:at] + come + PDF[at + gone :])
    assert status in (0, attachment.NONE, attachment.SEVERAL)
