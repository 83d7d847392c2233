"""The person's particulars, and what protection hides."""

from assistant.meeting.person import ChangePerson, Person
from tests.meeting.build import bare


def test_the_particulars_are_in_the_plan() -> None:
    play = bare()
    play.do(
        ChangePerson(
            values={"personal_number": "20170230-TEST", "address": "Vägen 1", "contact": "via"}
        )
    )
    assert play.plan().person == Person(
        personal_number="20170230-TEST", address="Vägen 1", contact="via"
    )
    assert play.plan().name == "Elias Exempelgren"


def test_protection_hides_and_forgets_nothing() -> None:
    play = bare()
    play.do(ChangePerson(values={"address": "Vägen 1", "protected": True}))
    assert play.plan().person == Person(protected=True)
    assert play.plan().place == ""
    play.do(ChangePerson(values={"protected": False}))
    assert play.plan().person == Person(address="Vägen 1")
    assert play.plan().place == "Rum Eken"


def test_protection_is_yes_or_no() -> None:
    for value in ("ja", None, 1):
        assert bare().refused(ChangePerson(values={"protected": value})) == "value-not-understood"
