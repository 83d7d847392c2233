"""Records whose fields are set one at a time."""

from datetime import date

import pytest

from assistant.meeting.attendance import Duty, Participant, Role
from assistant.meeting.disclosure import Scope
from assistant.meeting.event import Refused
from assistant.meeting.records import built, differing, plain, with_field


def test_only_what_differs_is_told_and_as_plain_values() -> None:
    scope = Scope(between=("A",), question="Hur?")
    values = {"between": ["A"], "question": "När?", "until": "2027-05-31"}
    assert list(differing(scope, values)) == [("question", "När?"), ("until", "2027-05-31")]
    assert list(differing(scope, {"between": ["A", "B"]})) == [("between", ["A", "B"])]


def test_a_record_is_changed_by_making_another() -> None:
    scope = Scope(question="Hur?")
    assert with_field(scope, "until", "2027-05-31") == Scope(
        question="Hur?", until=date(2027, 5, 31)
    )
    assert scope.until is None


def test_a_record_is_built_of_plain_values() -> None:
    made = built(Participant, {"name": "Ada", "role": "guardian", "duties": ["chair"]})
    assert made == Participant(name="Ada", role=Role.GUARDIAN, duties=(Duty.CHAIR,))


@pytest.mark.parametrize(("field", "value"), [("until", "snart"), ("colour", "x"), ("data", None)])
def test_what_does_not_fit_is_refused_by_name(field: str, value: str | None) -> None:
    with pytest.raises(Refused) as refused:
        list(differing(Scope(), {field: value}))
    assert refused.value.code == "value-not-understood"
    assert refused.value.details == {"field": field, "value": str(value)}


def test_plain_values_are_json() -> None:
    assert plain(Scope(between=("A", "B"), until=date(2027, 5, 31))) == {
        "between": ["A", "B"],
        "question": "",
        "data": "",
        "excepted": "",
        "until": "2027-05-31",
    }
