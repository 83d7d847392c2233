"""To whom the chair says some words."""

import pytest

from assistant.asking.spoken import said_to, spoken
from assistant.meeting.agenda import Block, Listener


def test_words_for_everyone_stand_alone() -> None:
    block = Block(say="Välkomna.")
    assert (said_to(block), spoken(block)) == ("", "Välkomna.")


@pytest.mark.parametrize(
    ("to", "label"),
    [("young", "Till den unga"), ("parent", "Till föräldrarna"), ("staff", "Till verksamheterna")],
)
def test_words_for_somebody_say_for_whom(to: Listener, label: str) -> None:
    block = Block(say="Vill du börja?", to=to)
    assert (said_to(block), spoken(block)) == (label, f"{label}: Vill du börja?")
