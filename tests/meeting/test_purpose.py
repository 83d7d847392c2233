"""The question the meeting was called for."""

from assistant.meeting.purpose import ChangePurpose
from tests.meeting.build import bare


def test_the_question_is_as_it_was_put_last() -> None:
    play = bare()
    play.do(ChangePurpose(values={"question": "Hur kommer Elias till skolan?"}))
    play.do(ChangePurpose(values={"question": "Hur kommer Elias till skolan?\nOch hem?"}))
    assert play.plan().question == "Hur kommer Elias till skolan?\nOch hem?"


def test_asking_the_same_is_nothing_new() -> None:
    play = bare()
    [event] = play.do(ChangePurpose(values={"question": "Hur?"}))
    assert event.path == "purpose/question"
    assert play.do(ChangePurpose(values={"question": "Hur?"})) == []


def test_a_question_can_be_emptied_but_never_be_nothing() -> None:
    play = bare()
    play.do(ChangePurpose(values={"question": "Hur?"}), ChangePurpose(values={"question": ""}))
    assert play.meeting.purpose.question == ""
    assert play.refused(ChangePurpose(values={"question": None})) == "value-not-understood"
    assert play.refused(ChangePurpose(values={"answer": "x"})) == "value-not-understood"
