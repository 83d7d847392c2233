"""A signed copy that came back is kept by the case, when the meeting's record is gone."""

from datetime import date

import pytest

from assistant.asking.answers import NotUnderstood
from assistant.asking.returned import note_returned, returned_told, versions_told
from assistant.case.returned import Returned
from assistant.desk.returning import Returning
from assistant.desk.shelf import ShelfPlan, shelf
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan
from assistant.meeting.purpose import ChangePurpose
from tests.desk.build import Room, sit_down

TODAY = date(2026, 11, 26)


async def closed() -> tuple[Room, ShelfPlan]:
    room = await sit_down()
    await room.desk.do(FixPlan(), EndMeeting(), CloseMeeting())
    [left] = await shelf(room.journal)
    return room, left


async def test_each_copy_is_told_with_its_place_and_day() -> None:
    room, left = await closed()
    returning = Returning(room.journal, room.clock, "chair")
    await returning.note(left, "Akten på BUP", date(2026, 12, 1), 1)
    await returning.note(left, "Hos familjen", date(2026, 12, 4), 1)
    [again] = await shelf(room.journal)
    meeting = left.receipt.meeting
    assert again.returned == (
        Returned(meeting=meeting, where="Akten på BUP", on=date(2026, 12, 1), version=1),
        Returned(meeting=meeting, where="Hos familjen", on=date(2026, 12, 4), version=1),
    )
    assert returned_told(again) == [
        "Ett undertecknat exemplar kom tillbaka 1 december 2026. Det ligger här: Akten på BUP",
        "Ett undertecknat exemplar kom tillbaka 4 december 2026. Det ligger här: Hos familjen",
    ]


async def test_where_there_are_several_versions_it_is_told_which_came_back() -> None:
    room = await sit_down()
    await room.desk.do(FixPlan())
    await room.desk.do(ChangePurpose(values={"question": "Något annat"}), FixPlan(), EndMeeting())
    await room.desk.do(CloseMeeting())
    [left] = await shelf(room.journal)
    assert versions_told(left) == ["version 2", "version 1"]
    returning = Returning(room.journal, room.clock, "chair")
    await note_returned(returning, left, 1, "Pärmen", "2026-11-24", TODAY)
    [again] = await shelf(room.journal)
    assert returned_told(again) == [
        "Ett undertecknat exemplar av version 1 kom tillbaka 24 november 2026. "
        "Det ligger här: Pärmen"
    ]


@pytest.mark.parametrize(
    ("where", "on", "kept"),
    [
        ("Akten", "", (date(2026, 11, 26),)),
        ("Akten", "2026-11-24", (date(2026, 11, 24),)),
        (" ", "2026-11-24", ()),
        ("Akten", "4/12", ()),
    ],
)
async def test_it_wants_a_place_and_a_day_that_has_come(
    where: str, on: str, kept: tuple[date, ...]
) -> None:
    room, left = await closed()
    returning = Returning(room.journal, room.clock, "chair")
    wrong = await note_returned(returning, left, 1, where, on, TODAY)
    [again] = await shelf(room.journal)
    assert tuple(one.on for one in again.returned) == kept
    assert bool(wrong) != bool(kept)


async def test_what_is_no_day_is_asked_about() -> None:
    room, left = await closed()
    with pytest.raises(NotUnderstood):
        await note_returned(
            Returning(room.journal, room.clock, "chair"), left, 1, "Akten", "någon gång", TODAY
        )
    [again] = await shelf(room.journal)
    assert again.returned == ()
