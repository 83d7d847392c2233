"""Steps back and forth, texts written twice, and the history, in the conversation."""

from assistant.desk.desk import Desk
from assistant.meeting.narrative import ChangeNarrative
from assistant.talk.steps import chosen, recounted, stepped
from tests.desk.build import Room, sit_down


def works(text: str) -> ChangeNarrative:
    return ChangeNarrative(values={"works": text})


async def doubled() -> tuple[Room, Desk]:
    room = await sit_down()
    other = await room.again("beside-2")
    seen = other.seen
    await room.desk.do(works("Ett"))
    await other.do(works("Två"), seen=seen)
    return room, other


async def test_a_step_is_taken_back_and_forth_in_words() -> None:
    room = await sit_down()
    await room.desk.do(works("Ett"))
    [back] = await stepped(room.desk, "")
    assert back.startswith("Ångrat: Berättelsen")
    assert room.desk.meeting.narrative.works == ""
    [forth] = await stepped(room.desk, "", forth=True)
    assert forth.startswith("Gjort om: Berättelsen")
    assert room.desk.meeting.narrative.works == "Ett"


async def test_what_another_has_changed_since_is_told_before_it_is_taken_back() -> None:
    room = await sit_down()
    await room.desk.do(works("Mitt"))
    other = await room.again("beside-2")
    await other.do(works("Deras"))
    room.desk.log.settle(await room.journal.read(room.desk.stream, room.desk.seen))
    said = await stepped(room.desk, "")
    assert any("Deras" in line and "plats 2" in line for line in said)
    assert room.desk.meeting.narrative.works == "Deras"
    assert (await stepped(room.desk, "ändå"))[0].startswith("Ångrat")
    assert room.desk.meeting.narrative.works == ""


async def test_the_texts_are_listed_and_one_is_chosen() -> None:
    _room, other = await doubled()
    said = await chosen(other, "")
    assert said[1:3] == ["1. Ett (samtalsledarens plats)", "2. Två (plats 2)"]
    assert await chosen(other, "2") == ["Det är valt."]
    assert other.meeting.narrative.works == "Två"
    assert await chosen(other, "") == ["Ingenting är skrivet dubbelt."]


async def test_both_texts_are_kept() -> None:
    _room, other = await doubled()
    await chosen(other, "båda")
    assert other.meeting.narrative.works == "Ett\nTvå"


async def test_the_history_is_told_in_order() -> None:
    _room, other = await doubled()
    said = recounted(other)
    assert "Ett" in said[-2]
    assert "Två" in said[-1]
    assert "står bredvid" in said[-1]
