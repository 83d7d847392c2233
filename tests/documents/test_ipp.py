"""The printer's language: what is written can be read, and nothing that comes can hurt."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.documents.ipp import VERSIONS, Attribute, Garbled, Operation, Tag, read, request
from tests.support.ipp_printer import BOOLEAN, ENUM, INTEGER, KEYWORD, written
from tests.support.ipp_printer import read as heard

ANSWER = written(
    0,
    [
        (INTEGER, "job-id", 12),
        (KEYWORD, "printer-state-reasons", "media-empty-error"),
        (KEYWORD, "printer-state-reasons", "door-open-error"),
        (BOOLEAN, "printer-is-accepting-jobs", True),
        (ENUM, "job-state", 5),
    ],
)


def test_a_request_carries_its_attributes_and_its_document() -> None:
    asked = request(
        VERSIONS[0],
        Operation.PRINT_JOB,
        [Attribute(Tag.NAME, "job-name", ("Rundan åäö",))],
        [
            Attribute(Tag.INTEGER, "copies", (7,)),
            Attribute(Tag.RANGE, "page-ranges", ((2, 3),)),
            Attribute(Tag.KEYWORD, "requested", ("a", "b")),
        ],
    )
    operation, attributes, document = heard(asked + b"%PDF")
    assert (operation, document) == (Operation.PRINT_JOB, b"%PDF")
    assert attributes["job-name"] == ["Rundan åäö".encode()]
    assert attributes["copies"] == [b"\0\0\0\7"]
    assert attributes["page-ranges"] == [b"\0\0\0\2\0\0\0\3"]
    assert attributes["requested"] == [b"a", b"b"]


def test_an_answer_is_read() -> None:
    answer = read(ANSWER)
    assert answer.succeeded
    assert answer.number("job-id") == 12
    assert answer.texts("printer-state-reasons") == ["media-empty-error", "door-open-error"]
    assert answer.attributes["printer-is-accepting-jobs"] == [True]
    assert (answer.number("job-state"), answer.number("copies"), answer.texts("x")) == (5, 0, [])


def test_what_lies_within_a_collection_is_not_taken_for_an_attribute() -> None:
    within = written(0, [])[:-1] + (
        b"\x34\x00\x09media-col\x00\x00"
        b"\x4a\x00\x00\x00\x06job-id\x21\x00\x00\x00\x04\x00\x00\x00\x63"
        b"\x37\x00\x00\x00\x00"
        b"\x21\x00\x06job-id\x00\x04\x00\x00\x00\x05\x03"
    )
    assert read(within).attributes["job-id"] == [5]


@given(st.binary(max_size=300))
def test_no_bytes_are_more_than_garbled(content: bytes) -> None:
    try:
        answer = read(content)
    except Garbled:
        return
    assert isinstance(answer.status, int)


@given(st.data())
def test_a_spoilt_answer_is_at_most_garbled(data: st.DataObject) -> None:
    spoilt = bytearray(ANSWER)
    for _change in range(data.draw(st.integers(1, 8))):
        spoilt[data.draw(st.integers(0, len(spoilt) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(spoilt[: data.draw(st.integers(0, len(spoilt)))])
    try:
        answer = read(cut)
    except Garbled:
        return
    assert all(isinstance(name, str) for name in answer.attributes)


@pytest.mark.parametrize(
    "content", [b"", ANSWER[:-1], b"HTTP/1.1 200 OK", b"\x02\x00" + b"\x34" * 99]
)
def test_what_is_no_whole_answer_is_garbled(content: bytes) -> None:
    with pytest.raises(Garbled):
        read(content)
