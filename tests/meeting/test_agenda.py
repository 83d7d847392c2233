"""The agenda: its parts and its blocks."""

import pytest
from msgspec.structs import replace

from assistant.meeting.agenda import Agenda, Block, Part
from tests.meeting.build import agenda


def test_a_part_is_found_by_its_id() -> None:
    assert agenda().part("story").title == "Story"
    with pytest.raises(KeyError):
        agenda().part("fika")


def test_the_part_after_and_the_part_before() -> None:
    parts = agenda()
    after, before = parts.after("presentation"), parts.after("dialog", -1)
    assert after is not None
    assert before is not None
    assert after.id == before.id == "story"
    assert parts.after("closing") is None
    assert parts.after("presentation", -1) is None


@pytest.mark.parametrize("kind", ["say", "get", "note", "round", "list", "concern"])
def test_a_block_is_of_the_kind_that_is_filled(kind: str) -> None:
    block = Block(**{kind: "ord"})
    assert (block.kind, block.text) == (kind, "ord")


def test_a_blocks_state_has_a_name_of_its_own() -> None:
    story = agenda().part("story")
    assert [story.block_id(n) for n in range(len(story.blocks))] == [
        "say-0",
        "get-1",
        "get-2",
        "concern-3",
    ]


def holding(*parts: tuple[str, ...]) -> Agenda:
    """An agenda whose parts hold those concerns."""
    return agenda(
        parts=tuple(
            Part(
                id=f"part-{place}",
                title="Del",
                minutes={60: 30},
                floor=5,
                blocks=tuple(Block(concern=one) for one in held),
            )
            for place, held in enumerate(parts)
        )
    )


def test_a_meeting_that_follows_a_plan_asks_what_came_of_it_before_the_goals_and_reads_it_out() -> (
    None
):
    found = holding(("lots",), ("reports", "goals"), ("goals",)).following
    held = [[block.concern for block in part.blocks] for part in found.parts]
    assert held == [["lots"], ["reports", "outcomes", "goals"], ["outcomes", "goals"]]
    assert [found.again(part.id, "outcomes") for part in found.parts] == [False, False, True]


@pytest.mark.parametrize(
    ("concern", "after", "last"),
    [("conclusion", "", True), ("conclusion", "lots-second", False), ("goals", "", False)],
)
def test_a_last_meeting_asks_whether_the_plan_ends_and_names_none_after_it(
    concern: str, after: str, last: bool
) -> None:
    assert replace(holding((concern,)), next=after).closing is last


@pytest.mark.parametrize("parts", [(("goals",), ("outcomes",)), (("lots",),)])
def test_an_agenda_that_asks_it_or_has_no_goals_stays_as_it_is(
    parts: tuple[tuple[str, ...], ...],
) -> None:
    assert holding(*parts).following == holding(*parts)
