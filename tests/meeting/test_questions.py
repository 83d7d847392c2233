"""Questions parked while the family speaks."""

from assistant.meeting.attendance import RemoveParticipant
from assistant.meeting.questions import ChangeQuestion, ParkQuestion, RemoveQuestion, Standing
from tests.meeting.build import START, family


def test_a_question_waits_from_the_moment_it_was_parked() -> None:
    play = family()
    play.wait(7).do(ParkQuestion(id="q", by="siv", text="Hur är morgnarna?"))
    question = play.meeting.questions.asked["q"]
    assert question.standing is Standing.PARKED
    assert question.parked_at == play.now
    assert (play.now - START).seconds == 7 * 60


def test_a_name_alone_keeps_a_place_and_a_question_needs_a_name() -> None:
    play = family()
    play.do(ParkQuestion(id="q", by="siv"))
    assert play.meeting.questions.asked["q"].text == ""
    assert play.refused(ParkQuestion(by="", text="Hur?")) == "name-missing"


def test_those_who_have_waited_longest_come_first() -> None:
    play = family()
    for id in ("a", "b", "c"):
        play.wait(1).do(ParkQuestion(id=id, by="siv"))
    play.do(ChangeQuestion(id="a", values={"standing": "answered", "answer": "Ja"}))
    assert list(play.meeting.questions.standing(Standing.PARKED)) == ["b", "c"]
    assert list(play.meeting.questions.standing(Standing.ANSWERED)) == ["a"]
    play.do(ChangeQuestion(id="a", values={"standing": "parked"}))
    assert list(play.meeting.questions.standing(Standing.PARKED)) == ["a", "b", "c"]


def test_only_what_is_carried_on_stands_in_the_plan() -> None:
    play = family()
    play.do(
        *(ParkQuestion(id=str(standing), by="siv", text=str(standing)) for standing in Standing),
        *(
            ChangeQuestion(id=str(standing), values={"standing": str(standing)})
            for standing in Standing
        ),
    )
    play.do(RemoveParticipant(id="siv"))
    assert play.plan().carried == ("Siv Samtalsdotter: carried",)


def test_a_place_kept_without_words_is_carried_as_a_name() -> None:
    play = family()
    play.do(ParkQuestion(id="q", by="siv"))
    play.do(ChangeQuestion(id="q", values={"standing": "carried"}))
    assert play.plan().carried == ("Siv Samtalsdotter",)


def test_a_question_can_be_taken_away_once() -> None:
    play = family()
    play.do(ParkQuestion(id="q", by="siv"))
    assert play.do(RemoveQuestion(id="q"))
    assert play.do(RemoveQuestion(id="q")) == []
    assert play.meeting.questions.asked == {}
    assert play.refused(ChangeQuestion(id="q", values={})) == "no-such-question"
