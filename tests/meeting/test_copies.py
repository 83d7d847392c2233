"""Who gets the plan, and who has it in hand."""

from assistant.meeting.attendance import PERSON, Role
from assistant.meeting.consent import AnswerConsent
from assistant.meeting.copies import (
    ChooseCopy,
    HandOut,
    LimitCopy,
    Recipient,
    Withheld,
    organisation_id,
    recipients,
)
from assistant.meeting.disclosure import AnswerDisclosure, ChangeScope, ChooseSharing
from assistant.meeting.person import ChangePerson
from tests.meeting.build import Play, all_agree, bare, family, join, rich


def listed(play: Play) -> dict[str, Recipient]:
    return {recipient.id: recipient for recipient in recipients(play.meeting)}


def getting(play: Play) -> list[str]:
    return [recipient.name for recipient in recipients(play.meeting) if recipient.gets]


def test_the_original_is_the_persons_and_each_guardian_gets_a_copy() -> None:
    play = family()
    assert getting(play) == ["Elias Exempelgren", "Maria Exempelgren", "Jonas Påhittsson"]
    assert [id for id, one in listed(play).items() if one.original] == [PERSON]


def test_an_organisation_gets_one_when_it_is_covered_and_all_have_said_yes() -> None:
    play = family()
    assert not any(one.may for id, one in listed(play).items() if id.startswith("organisation:"))
    all_agree(play)
    covered = {one.name for id, one in listed(play).items() if id.startswith("org") and one.gets}
    assert covered == {"Socialtjänsten", "Solskolan", "BUP"}
    assert not listed(play)[organisation_id(play.meeting, "Habiliteringen")].may


def test_one_no_is_enough_for_no_organisation_to_get_one() -> None:
    play = all_agree(family())
    play.do(AnswerDisclosure(who="jonas", values={"says": "no"}))
    assert getting(play) == ["Elias Exempelgren", "Maria Exempelgren", "Jonas Påhittsson"]


def test_consent_to_the_plan_shares_nothing() -> None:
    play = all_agree(family())
    for who in ("maria", "jonas"):
        play.do(AnswerDisclosure(who=who, values={"says": None}))
    assert len(getting(play)) == 3


def test_a_narrower_scope_takes_the_copy_back() -> None:
    play = all_agree(family())
    play.do(ChooseCopy(id=organisation_id(play.meeting, "BUP"), gets=False))
    play.do(ChooseCopy(id=organisation_id(play.meeting, "BUP"), gets=True))
    play.do(ChangeScope(values={"between": ["Socialtjänsten"]}))
    assert not listed(play)[organisation_id(play.meeting, "BUP")].gets
    assert (
        play.refused(ChooseCopy(id=organisation_id(play.meeting, "BUP"), gets=True))
        == "not-covered"
    )
    assert play.refused(HandOut(id=organisation_id(play.meeting, "BUP"))) == "gets-no-copy"


def test_an_organisation_is_one_recipient_however_many_come_from_it() -> None:
    play = join(family(), "stina", "Stina Nyström", organisation="BUP")
    assert [one.name for one in recipients(play.meeting)].count("BUP") == 1


def test_the_network_gets_one_only_if_the_family_says_so() -> None:
    play = family()
    assert listed(play)["inga"].may
    assert not listed(play)["inga"].gets
    play.do(ChooseCopy(id="inga", gets=True))
    assert listed(play)["inga"].gets
    assert "Inga Låtsas" in [copy.name for copy in play.plan().copies]


def test_an_interpreter_and_their_agency_never_get_one() -> None:
    play = all_agree(family())
    play.do(ChangeScope(values={"between": ["Tolkbyrån", "BUP"]}))
    assert "Tolkbyrån" not in [one.name for one in recipients(play.meeting)]
    assert play.refused(ChooseCopy(id="tolk", gets=True)) == "interpreter-no-copy"
    assert play.refused(HandOut(id="tolk")) == "interpreter-no-copy"
    agency = organisation_id(play.meeting, "Tolkbyrån")
    assert play.refused(ChooseCopy(id=agency, gets=True)) == "not-a-recipient"


def test_a_guardian_may_be_left_without() -> None:
    play = family()
    play.do(ChooseCopy(id="jonas", gets=False))
    assert "Jonas Påhittsson" not in getting(play)
    assert play.refused(HandOut(id="jonas")) == "gets-no-copy"


def test_who_has_it_in_hand_is_noted_and_can_be_taken_back() -> None:
    play = family()
    assert play.do(HandOut(id=PERSON))
    assert play.do(HandOut(id=PERSON)) == []
    assert listed(play)[PERSON].handed
    play.do(HandOut(id=PERSON, handed=False))
    assert not listed(play)[PERSON].handed


def test_the_plan_lists_who_gets_which() -> None:
    copies = [(copy.name, copy.original) for copy in all_agree(family("adult")).plan().copies]
    assert copies == [
        ("Elias Exempelgren", True),
        ("Socialtjänsten", False),
        ("Solskolan", False),
        ("BUP", False),
    ]


def test_a_representative_gets_a_copy() -> None:
    play = join(bare("adult"), "gm", "God Man", Role.REPRESENTATIVE)
    assert getting(play) == ["Elias Exempelgren", "God Man"]


def test_nothing_is_shared_after_the_last_day_of_the_disclosure() -> None:
    play = all_agree(family())
    assert len(getting(play)) > 3
    play.do(ChangeScope(values={"until": "2020-01-01"}))
    assert len(getting(play)) == 3


def test_a_no_to_the_plan_stops_the_sharing() -> None:
    play = all_agree(family())
    play.do(AnswerConsent(who="jonas", values={"says": "no"}))
    assert len(getting(play)) == 3


def test_the_chairs_choice_not_to_share_stops_it() -> None:
    play = all_agree(family())
    play.do(ChooseSharing(values={"course": "without-sharing", "reason": "BUP hann inte läsa"}))
    assert len(getting(play)) == 3


def test_an_id_does_not_tell_the_organisations_name() -> None:
    """Ids stand in paths, which outlive the meeting's record."""
    play = all_agree(family())
    assert not any("BUP" in one.id for one in recipients(play.meeting))


def test_a_copy_can_leave_something_out_and_become_whole_again() -> None:
    play = rich()
    play.do(LimitCopy(id="maria", without=["g-2", Withheld.NARRATIVE, "nothing-known"]))
    assert listed(play)["maria"].without == (Withheld.NARRATIVE, "g-2")
    assert play.do(LimitCopy(id="maria", without=[Withheld.NARRATIVE, "g-2"])) == []
    play.do(LimitCopy(id="maria", without=[]))
    assert listed(play)["maria"].without == ()


def test_the_original_leaves_nothing_out() -> None:
    play = rich()
    assert play.refused(LimitCopy(id=PERSON, without=[Withheld.NARRATIVE])) == "original-whole"
    assert play.refused(LimitCopy(id="tolk", without=[])) == "not-a-recipient"


def test_with_protected_data_each_guardian_is_asked_about_first() -> None:
    play = family()
    play.do(ChangePerson(values={"protected": True}))
    assert getting(play) == ["Elias Exempelgren"]
    assert listed(play)["jonas"].to_ask
    play.do(ChooseCopy(id="jonas", gets=False), ChooseCopy(id="maria", gets=True))
    assert getting(play) == ["Elias Exempelgren", "Maria Exempelgren"]
    assert not listed(play)["jonas"].to_ask
