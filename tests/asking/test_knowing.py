"""What the address book fills in of somebody who is noted."""

import pytest

from assistant.asking.knowing import knowing, known_of, told_of
from assistant.library.people import Colleague
from assistant.meeting.attendance import AddParticipant, Principal, Role
from assistant.meeting.meeting import Meeting
from assistant.meeting.records import Value
from tests.meeting.build import join, rich
from tests.support.fake_colleagues import FakeColleagues

PER = Colleague("Per Påhitt", "kurator", "Månen", "Region Exempel", "031-1")
TWO = (
    Colleague("Siv Skiss", "lärare", "Kometen", "kommunen – skola och förskola"),
    Colleague("Siv Skiss", "rektor", "Kometen", "skola"),
)
BOOK = FakeColleagues(people=(PER, *TWO))


def known(**said: Value) -> dict[str, Value]:
    return known_of(said, BOOK, Meeting())


def test_the_rest_is_filled_in_by_the_name() -> None:
    assert known(name="per påhitt") == {
        "name": "Per Påhitt",
        "title": "kurator",
        "organisation": "Månen",
        "principal": Principal.REGION,
        "contact": "031-1",
    }


def test_what_was_typed_is_never_overwritten() -> None:
    found = known(name="Per Påhitt", contact="per@example.org")
    assert "contact" not in found
    assert "organisation" not in found, "another of the same name may be meant"
    assert known(name="PER Påhitt", title="Kurator").get("name") is None


def test_of_several_with_one_name_only_what_they_share_is_filled_in() -> None:
    assert known(name="Siv Skiss") == {"organisation": "Kometen", "principal": Principal.SCHOOL}
    assert known(name="Siv Skiss", title="rektor")["organisation"] == "Kometen"


def test_an_organisation_tells_for_whom_it_acts() -> None:
    assert known(name="Någon Annan", organisation="kometen") == {"principal": Principal.SCHOOL}


def test_who_is_here_tells_for_whom_their_organisation_acts() -> None:
    play = join(rich(), "bo", "Bo Påhittad", organisation="Kometen", principal="region")
    said: dict[str, Value] = {"name": "Någon Annan", "organisation": "kometen"}
    assert known_of(said, BOOK, play.meeting) == {"principal": Principal.REGION}
    join(play, "eva", "Eva Påhittad", organisation="Kometen", principal="other")
    assert known_of(said, BOOK, play.meeting) == {}, "the one or the other"


@pytest.mark.parametrize("role", [Role.GUARDIAN, Role.NETWORK, Role.REPRESENTATIVE])
def test_of_a_family_nothing_is_known(role: Role) -> None:
    assert known(name="Per Påhitt", role=role) == {}


def test_every_line_that_notes_somebody_is_filled_in() -> None:
    [command] = knowing(
        (AddParticipant(values={"name": "Per Påhitt", "role": "professional"}),), BOOK, Meeting()
    )
    assert isinstance(command, AddParticipant)
    assert command.values["organisation"] == "Månen"


def test_one_is_told_from_another_before_one_is_chosen() -> None:
    assert told_of("Per Påhitt", BOOK) == "Per Påhitt · kurator · Månen"
    assert told_of("Siv Skiss", BOOK) == "Siv Skiss"
