"""Which agenda is offered first when a meeting begins."""

from assistant.asking.beginning import proposed
from assistant.desk.house import AgendaChoice

FIRST = AgendaChoice("first", "Första mötet", (60,), 60, "second")
SECOND = AgendaChoice("second", "Andra mötet", (60,), 60)
KNOWN = [FIRST, SECOND]


def test_a_case_begins_with_the_first() -> None:
    assert proposed(KNOWN) == FIRST
    assert proposed(KNOWN, "En dagordning som inte finns här") == FIRST
    assert proposed([]) is None


def test_after_a_meeting_comes_the_one_its_agenda_names() -> None:
    assert proposed(KNOWN, "Första mötet") == SECOND


def test_where_nothing_comes_after_the_same_is_offered_again() -> None:
    assert proposed(KNOWN, "Andra mötet") == SECOND
    assert proposed([FIRST], "Första mötet") == FIRST
