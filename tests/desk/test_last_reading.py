"""The last read at one seat: what is let be stays so, and words are looked up once."""

from assistant.desk.last_read import Kind
from assistant.desk.last_reading import LastReading
from assistant.desk.post import Post
from assistant.meeting.goals import AddGoal, AddMeasure
from assistant.meeting.opinions import Disagree
from assistant.meeting.outside import NoteOutside
from assistant.meeting.wording import KeepWording
from tests.desk.build import Room, sit_down
from tests.meeting.build import TODAY
from tests.support.fake_spelling import FakeSpelling


def reading(room: Room, spelling: FakeSpelling | None = None) -> LastReading:
    return LastReading(room.desk, spelling or FakeSpelling(), lambda: TODAY)


def kinds(read: LastReading, post: Post = Post.CHAIR) -> list[Kind]:
    return [finding.kind for finding in read.findings(post)]


async def test_it_reads_anew_when_the_plan_has_changed() -> None:
    room = await sit_down()
    read = reading(room)
    assert kinds(read) == []
    await room.desk.do(AddMeasure(values={"what": "Ringa"}))
    assert kinds(read) == [Kind.NO_OWNER, Kind.NO_DATE]


async def test_what_is_let_be_stays_so_in_another_session_and_can_be_taken_up() -> None:
    room = await sit_down()
    read = reading(room)
    await room.desk.do(AddMeasure(values={"what": "Ringa"}))
    await read.let_be(read.findings(Post.CHAIR)[0])
    assert kinds(read) == [Kind.NO_DATE]
    room.desk = await room.again()
    later = reading(room)
    assert (kinds(later), later.lets_be()) == ([Kind.NO_DATE], 1)
    await later.take_up()
    assert kinds(later) == [Kind.NO_OWNER, Kind.NO_DATE]


async def test_only_the_chair_is_told_of_what_was_taken_outside() -> None:
    room = await sit_down()
    read = reading(room)
    secret = "Skolan har inte betalat resursen"
    await room.desk.do(NoteOutside(text=secret), Disagree(text=secret))
    assert kinds(read) == [Kind.PRIVATE]
    assert kinds(read, Post.SECRETARY) == []


async def test_only_new_words_are_looked_up() -> None:
    room = await sit_down()
    spelling = FakeSpelling({"uppfölning": ()})
    read = reading(room, spelling)
    await room.desk.do(Disagree(text="Boka uppfölning"))
    assert await read.look_up()
    assert kinds(read) == [Kind.UNKNOWN_WORD]
    await room.desk.do(Disagree(text="Boka uppfölning tid"))
    await read.look_up()
    assert spelling.asked == [["Boka", "uppfölning"], ["tid"]]
    assert not await read.look_up()


async def test_without_a_dictionary_the_rest_is_read_and_it_is_known() -> None:
    room = await sit_down()
    spelling = FakeSpelling()
    spelling.words = None
    read = reading(room, spelling)
    await room.desk.do(AddMeasure(values={"what": "Boka", "who": "amir"}))
    await read.look_up()
    assert read.spelled is False
    assert kinds(read) == [Kind.NO_DATE, Kind.NOBODY]


async def test_a_goal_that_is_still_asked_about_is_pointed_at_until_its_words_may_stay() -> None:
    room = await sit_down()
    read, text = reading(room), "Elias ska må bättre"
    await room.desk.do(AddGoal(id="g", values={"text": text, "by": "2026-12-06"}))
    await read.look_up()
    assert kinds(read) == [Kind.RED_DAY, Kind.QUESTION]
    for of, about in (("text", text), ("by", "2026-12-06")):
        await room.desk.do(KeepWording(id="g", of=of, about=about, note="Så vill vi ha det"))
    assert kinds(read) == []
