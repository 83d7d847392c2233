"""Protected personal data of anybody at the table hide where the family is."""

from assistant.meeting.card import told
from assistant.meeting.copies import ChooseCopy, recipients
from assistant.meeting.disclosure import ChooseSharing
from assistant.meeting.invitation import place
from assistant.meeting.lots import ChangeLots
from assistant.meeting.plan import canonical
from assistant.meeting.protection import Protect, contact_hidden, shielded
from assistant.meeting.sharing import editions
from tests.meeting.build import Play, rich


def protected(who: str = "maria") -> Play:
    play = rich()
    play.do(Protect(id=who))
    return play


def test_a_protected_guardian_hides_the_childs_address_too() -> None:
    play = protected()
    plan = play.plan()
    assert shielded(play.meeting)
    assert plan.person.protected
    assert (plan.person.address, plan.person.contact, plan.place, plan.followup.place) == ("",) * 4
    assert plan.person.personal_number == "20170230-TEST"


def test_invitation_card_and_copies_name_no_place() -> None:
    play = protected()
    play.do(ChooseSharing(values={"course": None, "reason": ""}))
    assert place(play.meeting) == ""
    assert told(play.meeting).place == ""
    copies = [one.plan for one in editions(play.plan()) if not one.original]
    assert copies
    for copy in copies:
        assert "Solskolan" not in canonical(copy).decode()
        assert "Påhittsvägen" not in canonical(copy).decode()


def test_each_guardian_is_asked_about_before_a_copy_is_theirs() -> None:
    play = protected()

    def guardians() -> dict[str, tuple[bool, bool]]:
        found = (r for r in recipients(play.meeting) if r.id in ("maria", "jonas"))
        return {r.id: (r.gets, r.to_ask) for r in found}

    assert guardians() == {"maria": (False, True), "jonas": (False, True)}
    play.do(ChooseCopy(id="maria", gets=True))
    assert guardians() == {"maria": (True, False), "jonas": (False, True)}


def test_the_numbers_of_the_protected_and_of_the_family_are_nowhere() -> None:
    play = protected()
    play.do(ChangeLots(values={"who": "maria", "contact": "070-1"}))
    assert play.plan().lots.contact == ""
    assert contact_hidden(play.meeting, "jonas")
    assert not contact_hidden(play.meeting, "david")


def test_a_protected_professionals_own_number_is_hidden_and_the_others_stand() -> None:
    contacts = {one.name: one.contact for one in protected("siv").plan().attendees}
    assert contacts["Siv Samtalsdotter"] == ""
    assert contacts["David Fiktivsson"] == "david@plats.example"


def test_it_can_be_taken_away_and_is_only_of_somebody_noted() -> None:
    play = protected()
    play.do(Protect(id="maria", protected=False))
    assert not shielded(play.meeting)
    assert play.refused(Protect(id="nobody")) == "nobody-of-that-name"
