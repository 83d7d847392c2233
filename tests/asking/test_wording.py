"""What is asked of a goal and said of it, as a form, as a line, in the history."""

import pytest

from assistant.asking.answers import NotUnderstood
from assistant.asking.forms import form
from assistant.asking.history import history
from assistant.asking.lines import read_line
from assistant.asking.wording import asked_since, briefly, in_full, reviewed
from assistant.language.translation import use
from assistant.meeting.attendance import ChangeParticipant
from assistant.meeting.goals import AddGoal
from assistant.meeting.timekeeping import GoOn
from tests.desk.build import sit_down
from tests.meeting.build import TODAY, Play, family

VAGUE, CLEAR = "Elias ska må bättre", "Elias är i skolan tre hela dagar i veckan"


@pytest.fixture(autouse=True)
def swedish() -> None:
    use("sv")


def meeting(*goals: str) -> Play:
    play = family()
    play.do(GoOn(), *(AddGoal(id=f"g-{n}", values={"text": t}) for n, t in enumerate(goals, 1)))
    return play


def says(play: Play, line: str) -> None:
    play.do(*read_line(line, play.meeting, TODAY).commands)


def told(play: Play) -> list[str]:
    return [line for _one, line in reviewed(play.meeting)]


def test_at_most_one_question_is_asked_and_says_how_to_answer() -> None:
    before, play = family().meeting, meeting(VAGUE)
    noted = asked_since(before, play.meeting)
    assert noted is not None
    assert briefly(noted).startswith("Mål 1: ")
    assert briefly(noted).count("?") == 1
    assert "Till exempel: " in in_full(noted)
    assert "behåll 1: och varför" in in_full(noted)
    assert asked_since(play.meeting, play.meeting) is None


@pytest.mark.parametrize(
    ("line", "why", "note"),
    [
        ("behåll 1: personens egna ord", "own-words", ""),
        ("behåll: vi vill ha det så", "wanted", ""),
        ("keep 1: Elias vill säga så", None, "Elias vill säga så"),
        ("ändra mål 1: behåll ett långsiktigt mål", "long-term", ""),
    ],
)
def test_a_line_lets_the_words_stay_and_says_why(line: str, why: str | None, note: str) -> None:
    play = meeting(VAGUE)
    says(play, line)
    kept = play.meeting.wording.stays("g-1", "text", VAGUE)
    assert kept is not None
    assert (kept.why, kept.note) == (why, note)
    assert form("goals").question(play.meeting, "g-1", {}) is None


def test_a_goal_may_be_noted_with_its_reason_at_once() -> None:
    play = meeting()
    says(play, f"mål: {VAGUE}; behåll personens egna ord; senast 4/12")
    [(id, goal)] = play.meeting.goals.goals.items()
    assert goal.text == VAGUE
    assert play.meeting.wording.stays(id, "text", VAGUE) is not None
    assert "får stå: personens egna ord" in told(play)[0]


def test_a_reason_in_ones_own_words_is_told_by_the_review() -> None:
    play = meeting(VAGUE)
    says(play, "behåll 1: Elias vill säga så")
    assert "får stå: Elias vill säga så" in told(play)[0]


def test_without_a_reason_nothing_stays() -> None:
    play = meeting(VAGUE)
    with pytest.raises(NotUnderstood) as asked:
        says(play, "behåll 1")
    assert asked.value.code == "why-kept"


def test_a_line_notes_who_has_said_yes_by_any_name_they_have() -> None:
    play = meeting(CLEAR)
    says(play, "godtar mål 1: Elias, mamma")
    assert "ja saknas från Jonas Påhittsson" in told(play)[0]
    says(play, "godtar 1: alla")
    assert "ja saknas" not in told(play)[0]


def test_everybody_here_says_yes_to_everything_in_two_words() -> None:
    play = meeting(CLEAR, VAGUE)
    play.do(ChangeParticipant(id="jonas", values={"presence": "absent"}))
    says(play, "alla godtar")
    assert all("ja saknas från Jonas Påhittsson" in line for line in told(play))


def test_a_goal_that_lacks_nothing_is_told_in_few_words() -> None:
    play = meeting(CLEAR)
    assert told(play) == ["ingen har sagt ja än · inga insatser än · inget datum"]
    says(play, "ändra mål 1: senast 4/12")
    says(play, "åtgärd 1: Möta vid grinden; ansvarig Siv")
    says(play, "alla godtar")
    assert told(play) == ["går att följa upp"]


def test_a_measure_is_asked_who_answers_for_it() -> None:
    play = meeting(CLEAR)
    before = play.meeting
    says(play, "åtgärd 1: Ringa hem; ansvarig vi")
    noted = asked_since(before, play.meeting)
    assert noted is not None
    assert briefly(noted) == "Vem svarar för det?"
    assert "ändra åtgärd 1" in in_full(noted)


async def test_the_history_tells_what_stayed_and_who_said_yes_and_both_are_undone() -> None:
    room = await sit_down()
    desk = room.desk
    await desk.do(GoOn(), ChangeParticipant(id="person", values={"presence": "room"}))
    for line in (f"mål: {VAGUE}", "behåll 1: personens egna ord", "alla godtar"):
        await desk.do(*read_line(line, desk.meeting, TODAY).commands)
    yes, kept = history(desk.log)[:2]
    assert (kept.where, kept.text) == (f"Får stå som det är · {VAGUE}", "personens egna ord")
    assert (yes.where, yes.text) == (f"Har sagt ja till målet · {VAGUE}", "Elias Exempelgren")
    other = await room.again("beside-2")
    assert form("goals").question(other.meeting, next(iter(other.meeting.goals.goals)), {}) is None
    await desk.undo()
    await desk.undo()
    assert desk.meeting.wording == type(desk.meeting.wording)()
    assert form("goals").question(desk.meeting, next(iter(desk.meeting.goals.goals)), {})
