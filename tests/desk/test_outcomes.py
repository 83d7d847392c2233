"""What was said of a promise is taken back like anything else."""

from assistant.meeting.outcomes import NoteOutcome
from tests.desk.build import sit_down
from tests.desk.test_left_over import follows
from tests.meeting.build import rich


async def test_what_left_what_is_to_do_comes_back_to_its_place_and_goes_again() -> None:
    desk = await follows(await sit_down(), rich().plan())
    for id in desk.meeting.outcomes.promised:
        before = desk.meeting.goals
        await desk.do(NoteOutcome(id=id, values={"result": "done"}))
        after = desk.meeting.goals
        await desk.undo()
        assert desk.meeting.outcomes.outcome(id).result is None
        assert desk.meeting.goals == before
        assert list(desk.meeting.goals.measures) == list(before.measures)
        await desk.redo()
        assert desk.meeting.goals == after
    assert desk.meeting.goals.measures == {}
