"""The end of a plan: whose wish it is, what is said, and what every copy tells."""

from assistant.meeting.conclusion import ChangeConclusion, Conclusion, Wish
from assistant.meeting.copies import LimitCopy, Withheld, organisation_id
from assistant.meeting.family_texts import emptied, filled
from assistant.meeting.meeting import evolve
from assistant.meeting.plan import Plan, canonical
from assistant.meeting.sharing import editions
from tests.meeting.build import Play, all_agree, family
from tests.meeting.test_taking_up import taken_up


def ended() -> Play:
    play = all_agree(family())
    play.do(
        ChangeConclusion(
            values={"wish": "person", "helped": "Att någon ringde", "ring": "siv", "way": "Tungt"}
        )
    )
    return play


def conclusion(plan: Plan) -> Conclusion:
    assert plan.conclusion is not None
    return plan.conclusion


def test_a_plan_goes_on_until_something_is_said_of_its_end() -> None:
    play = family()
    assert play.plan().conclusion is None
    assert b"conclusion" not in canonical(play.plan())
    play.do(ChangeConclusion(values={"wish": "together"}))
    assert conclusion(play.plan()).wish is Wish.TOGETHER
    play.do(ChangeConclusion(values={"wish": None}))
    assert play.plan().conclusion is None


def test_whom_to_turn_to_has_a_name_and_a_way_to_be_reached() -> None:
    end = conclusion(ended().plan())
    assert (end.ring, end.reach) == ("Siv Samtalsdotter", "siv@plats.example")


def test_the_next_meeting_of_the_case_begins_anew() -> None:
    assert taken_up(ended().plan()).meeting.conclusion == Conclusion()


def test_a_copy_without_the_words_still_tells_that_it_has_ended() -> None:
    play = ended()
    play.do(
        LimitCopy(id=organisation_id(play.meeting, "BUP"), without=[Withheld.CONCLUSION]),
    )
    [shown] = [one.plan for one in editions(play.plan()) if one.recipients == ("BUP",)]
    assert shown.conclusion == Conclusion(wish=Wish.PERSON)


def test_a_withdrawal_empties_the_words_and_not_that_it_has_ended() -> None:
    play = ended()
    assert Withheld.CONCLUSION in filled(play.meeting)
    for event in emptied(play.meeting, Withheld.CONCLUSION):
        play.meeting = evolve(play.meeting, event, play.now)
    end = conclusion(play.plan())
    assert (end.wish, end.helped, end.way) == (Wish.PERSON, "", "")
    assert Withheld.CONCLUSION not in filled(play.meeting)
