"""Closing at the desk: nothing goes unlisted, nothing is kept twice, whatever breaks between."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from assistant.asking.closing import paper, things
from assistant.case.closing import Fate
from assistant.desk.closing import Listed, Thing, close
from assistant.desk.handover import NotWritten
from assistant.desk.ports import Draft, JournalProblem
from assistant.desk.purging import Purging
from assistant.desk.shelf import shelf
from assistant.meeting.event import Refused
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan
from assistant.meeting.notes import WriteNote
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.questions import ParkQuestion
from assistant.meeting.remnants import Kind
from tests.desk.build import Room, sit_down
from tests.support.fake_backups import FakeBackups, FakeCabinet

NOTE = WriteNote(part="dialog", block="note-0", text="Hemlig anteckning")


class Files:
    """A house that keeps what it is handed, or cannot."""

    def __init__(self, *, full: bool = False) -> None:
        self.texts: list[str] = []
        self.full = full

    async def hand_over(self, text: str) -> Path:
        if self.full:
            raise NotWritten
        self.texts.append(text)
        return Path("/papper/anteckningar.txt")


async def ended() -> Room:
    room = await sit_down()
    await room.desk.do(FixPlan(), ParkQuestion(by="Amir", text="Hur?"), NOTE, EndMeeting())
    return room


async def listing(room: Room, **fates: Fate) -> tuple[Listed, list[Thing]]:
    """What is listed, with the usual fates but for kinds that are named."""
    listed = await room.desk.listed()
    return listed, [
        replace(thing, fate=fates.get(thing.remnant.kind, thing.fate)) for thing in things(listed)
    ]


async def closes(room: Room, house: Files, **fates: Fate) -> Path | None:
    listed, settled = await listing(room, **fates)
    return await close(room.desk, listed, settled, house, paper(settled))


async def test_questions_are_carried_the_rest_is_destroyed_and_counted() -> None:
    room = await ended()
    assert await closes(room, Files()) is None
    [left] = await shelf(room.journal)
    assert [(one.kind, one.text) for one in left.carried] == [(Kind.OPEN, "Amir: Hur?")]
    # Opened, the person, fixed, the question, the note, ended, closed; listed before the last.
    assert left.receipt.counts == {
        Fate.CARRIED: {Kind.OPEN: 1},
        Fate.DESTROYED: {Kind.NOTE: 1, Kind.COURSE: 6},
    }
    assert left.receipt == room.desk.case.receipts[0]
    assert room.journal.store.streams[room.desk.stream].erased


async def test_what_is_exported_is_handed_over_and_not_kept() -> None:
    room, house = await ended(), Files()
    file = await closes(room, house, note=Fate.EXPORTED, open=Fate.WRITTEN)
    assert file == Path("/papper/anteckningar.txt")
    assert house.texts == ["Det vi hör (Dialog)\nHemlig anteckning"]
    assert room.desk.case.carried == ()
    purging = Purging(room.journal, room.clock, "chair", FakeBackups(), FakeCabinet())
    assert (await purging.case(room.desk.meeting.opened.case)).exported
    case = await room.journal.read(room.desk.meeting.opened.case)
    assert b"Hemlig" not in b"".join(bytes(r.envelope.body) for r in case)


async def test_texts_that_never_became_part_of_the_meeting_are_listed() -> None:
    room = await ended()
    await room.desk.draft("narrative/works", "Påbörjat")
    other = Draft(
        path="purpose/question",
        actor="secretary",
        text="Någon annans",
        base=None,
        at=room.clock.now(),
    )
    await room.journal.put_draft(room.desk.stream, other)
    drafts = [one for one in (await room.desk.listed()).remnants if one.kind is Kind.DRAFT]
    assert [(one.source, one.text) for one in drafts] == [
        ("chair", "Påbörjat"),
        ("secretary", "Någon annans"),
    ]


async def test_the_text_that_was_not_chosen_is_listed() -> None:
    room = await sit_down()
    await room.desk.do(ChangePurpose(values={"question": "Först"}))
    last = (await room.journal.read(room.desk.stream))[-1].envelope
    late = replace(last, id="late", body=type(last.body)(b'{"field":"question","value":"Sedan"}'))
    await room.journal.append([late])
    candidates = [one for one in (await room.desk.listed()).remnants if one.kind is Kind.CANDIDATE]
    assert [one.text for one in candidates] == ["Sedan"]
    await room.desk.do(ChangePurpose(values={"question": "Sedan"}))
    assert Kind.CANDIDATE not in {one.kind for one in (await room.desk.listed()).remnants}


async def test_what_came_after_the_list_was_shown_is_not_destroyed() -> None:
    room = await ended()
    listed, settled = await listing(room)
    await room.desk.draft("narrative/works", "Skrivet i sista stund")
    with pytest.raises(Refused) as refused:
        await close(room.desk, listed, settled, Files(), "")
    assert refused.value.code == "list-changed"
    assert room.desk.meeting.moments.closed is None
    again = things(await room.desk.listed(), [replace(t, fate=Fate.WRITTEN) for t in settled])
    assert [t.fate for t in again if t.remnant.kind is Kind.NOTE] == [Fate.WRITTEN]


async def test_a_meeting_that_goes_on_is_not_closed() -> None:
    room = await sit_down()
    with pytest.raises(Refused) as refused:
        await closes(room, Files())
    assert refused.value.code == "not-ended"


@pytest.mark.parametrize("breaks", ["append", "file", "close"])
async def test_a_closing_that_is_cut_short_is_begun_again(breaks: str) -> None:
    room, house = await ended(), Files(full=breaks == "file")
    room.journal.failing = breaks == "append"
    do = room.desk.do

    async def killed(*_commands: object) -> None:
        raise JournalProblem

    if breaks == "close":
        room.desk.do = killed  # type: ignore[method-assign]
    with pytest.raises(JournalProblem):
        await closes(room, house, note=Fate.EXPORTED)
    assert not room.journal.store.streams[room.desk.stream].erased
    house.full = room.journal.failing = False
    room.desk.do = do  # type: ignore[method-assign]

    room.desk = await room.again()
    await closes(room, house, note=Fate.EXPORTED)
    [left] = await shelf(room.journal)
    assert [one.text for one in left.carried] == ["Amir: Hur?"]
    assert len(set(house.texts)) == 1
    kinds = [r.envelope.kind for r in await room.journal.read(room.desk.meeting.opened.case)]
    assert kinds.count("closing.Carried") == 1


async def test_what_another_window_carried_over_too_late_counts_nowhere() -> None:
    room = await ended()
    await closes(room, Files())
    case = await room.journal.read(room.desk.meeting.opened.case)
    carried = next(r.envelope for r in case if r.envelope.kind == "closing.Carried")
    body = type(carried.body)(bytes(carried.body).replace(b"Hur?", b"Var?"))
    await room.journal.append([replace(carried, id="late", body=body)])
    [left] = await shelf(room.journal)
    assert [one.text for one in left.carried] == ["Amir: Hur?"]


async def test_one_who_thinks_again_carries_nothing() -> None:
    room = await ended()
    _listed, settled = await listing(room)
    await room.desk.settle(settled)
    assert len(room.desk.case.carried) == 1
    await closes(room, Files(), open=Fate.DESTROYED)
    [left] = await shelf(room.journal)
    assert left.carried == ()


async def test_a_meeting_closed_without_a_list_leaves_its_receipt() -> None:
    room = await ended()
    await room.desk.do(CloseMeeting())
    [left] = await shelf(room.journal)
    assert left.receipt.counts == {}
    assert left.carried == ()
