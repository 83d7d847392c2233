"""What people think of what is proposed, and where they disagree."""

from assistant.meeting.attendance import PERSON, RemoveParticipant
from assistant.meeting.opinions import Disagree, HoldOpinion
from assistant.meeting.plan import Opinion
from tests.meeting.build import bare, family


def test_an_opinion_is_its_holders_own() -> None:
    play = family()
    play.do(HoldOpinion(who="maria", text="Bra"), HoldOpinion(who=PERSON, text="Sådär"))
    play.do(HoldOpinion(who="maria", text="Rätt bra"))
    assert play.plan().opinions == (
        Opinion(name="Maria Exempelgren", text="Rätt bra"),
        Opinion(name="Elias Exempelgren", text="Sådär"),
    )


def test_an_opinion_stays_with_the_name_of_one_taken_away() -> None:
    play = family()
    play.do(HoldOpinion(who="maria", text="Bra"), RemoveParticipant(id="maria"))
    assert play.plan().opinions == (Opinion(name="Maria Exempelgren", text="Bra"),)


def test_where_people_disagree_stands_in_the_plan() -> None:
    play = bare()
    play.do(Disagree(text="Jonas vill gå fortare fram."))
    assert play.plan().disagreements == "Jonas vill gå fortare fram."
    assert play.plan().opinions == ()


def test_thinking_the_same_is_nothing_new() -> None:
    play = bare()
    assert play.do(HoldOpinion(who=PERSON, text="")) == []
    assert play.do(Disagree(text="")) == []
    assert [e.path for e in play.do(HoldOpinion(who=PERSON, text="Bra"), Disagree(text="Nej"))] == [
        "opinions/person",
        "opinions/disagreements",
    ]
    assert play.do(HoldOpinion(who=PERSON, text="Bra"), Disagree(text="Nej")) == []
