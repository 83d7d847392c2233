"""The family's narrative, in their words."""

import pytest
from msgspec.structs import fields

from assistant.meeting.narrative import ChangeNarrative, Narrative
from tests.meeting.build import bare


@pytest.mark.parametrize("field", [field.name for field in fields(Narrative)])
def test_each_text_is_kept_letter_for_letter(field: str) -> None:
    play = bare()
    told = '  "Det är [tungt]"\n\tsa hon; {ja} 😀 \u200f'
    assert [e.path for e in play.do(ChangeNarrative(values={field: told}))] == [
        f"narrative/{field}"
    ]
    assert getattr(play.plan().narrative, field) == told


def test_one_text_leaves_the_others_alone() -> None:
    play = bare()
    play.do(ChangeNarrative(values={"works": "Torsdagar", "works_not": "Kvällar"}))
    play.do(ChangeNarrative(values={"works": "Fredagar"}))
    assert play.meeting.narrative == Narrative(works="Fredagar", works_not="Kvällar")


def test_nothing_needs_to_be_told() -> None:
    assert bare().plan().narrative == Narrative()
