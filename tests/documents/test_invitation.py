"""The invitation's outline: what it says, and what it leaves out."""

import msgspec
import pytest

from assistant.documents.invitation import invitation_document
from assistant.documents.outline import Heading
from assistant.documents.text import text
from assistant.meeting.attendance import ChangeParticipant, RemoveParticipant
from assistant.meeting.disclosure import AnswerDisclosure, ChooseSharing, ReachAsLast
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.person import ChangePerson
from assistant.meeting.withdrawal import NoteWithdrawal
from tests.meeting.build import Play, bare, rich
from tests.meeting.test_agreed_last import agreed
from tests.meeting.test_taking_up import taken_up

REACHED = ("070-1", "@plats.example", "Påhittsvägen", "20170230", "via")


def told(meeting: Meeting) -> str:
    return text(invitation_document(meeting)).replace("\N{NO-BREAK SPACE}", " ")


def test_it_holds_no_way_to_reach_anybody() -> None:
    said = told(rich().meeting)
    assert not [contact for contact in REACHED if contact in said]
    assert "Rum Eken" in said
    assert "25 november 2026, kl. 14:00, 60 minuter" in said


def test_protected_data_leave_the_place_out() -> None:
    play = rich()
    play.do(ChangePerson(values={"protected": True}))
    said = told(play.meeting)
    assert "Rum Eken" not in said
    assert "Var: Meddelas var och en för sig." in said


def test_nothing_of_what_was_said_at_the_meeting_is_in_it() -> None:
    said = msgspec.json.encode(invitation_document(rich().meeting)).decode()
    assert not [one for one in ("tungt", "Ringa", "Tove kom inte", "trötta") if one in said]


def test_the_form_to_sign_begins_a_page_and_has_a_line_for_each_who_decides() -> None:
    document = invitation_document(rich().meeting)
    [page] = [b for b in document.blocks if isinstance(b, Heading) and b.new_page]
    assert page.text == "Sekretessmedgivande och underskrift"
    said = told(rich().meeting).split(page.text)[1]
    for name in ("Maria Exempelgren", "Jonas Påhittsson", "Elias Exempelgren"):
        assert f"Namn och roll: {name}" in said
    assert "Barnet skriver under utifrån ålder och mognad." in said
    assert "Barnet" not in told(rich("adult").meeting).split(page.text)[1]


def test_only_the_law_of_those_who_are_called_is_cited_with_its_day() -> None:
    said = told(rich().meeting)
    for name in ("OSL 12 kap. 3 §", "OSL 23 kap. 2 §", "OSL 25 kap. 1 §", "OSL 26 kap. 1 §"):
        assert name in said
    assert "30 april 2026" in said
    assert "OSL: Offentlighets- och sekretesslagen (2009:400)" in said
    assert not [name for name in ("PSL", "LSS", "SoL 17") if name in said]
    play = rich("adult")
    play.do(ChangeParticipant(id="siv", values={"principal": "private-for-municipality"}))
    private = told(play.meeting)
    assert "LSS 29 §" in private
    assert "SoL 17 kap. 11 §" in private
    assert "OSL 12 kap. 3 §" not in private


def test_what_is_not_decided_yet_is_left_to_the_hand() -> None:
    said = told(bare().meeting)
    assert "När: Ännu inte bestämt." in said
    assert "Uppgifter: ______" in said


def called_again(after: Command | None = None) -> Play:
    """A follow-up of a meeting where everyone agreed, or where something came after."""
    before = agreed()
    if after is not None:
        before.do(after)
    return taken_up(before.plan())


TITLE = "Medgivandet vid mötet den 25 november 2026"


def last_time(play: Play) -> str:
    """What it says of last time, before the page to sign."""
    _before, title, said = " ".join(told(play.meeting).split()).partition(TITLE)
    return title + said.partition("Sekretessmedgivande och underskrift")[0]


def test_a_follow_up_tells_what_was_agreed_last() -> None:
    play = called_again()
    new = next(id for id, one in play.meeting.attendance.people.items() if "Tove" in one.name)
    play.do(RemoveParticipant(id=new))
    said = last_time(play)
    assert "Mellan: Socialtjänsten, Solskolan och BUP" in said
    assert "I frågan: Skolan Uppgifter: Närvaro Gällde till: 31 maj 2027" in said
    assert "Fundera på om det ska vara likadant nu." in said
    assert "separationen" not in told(play.meeting), "what was excepted stays in the plan"


def test_where_somebody_is_new_it_tells_no_more_than_between_whom_and_until_when() -> None:
    said = last_time(called_again())
    assert "Gällde till: 31 maj 2027" in said
    assert not [word for word in ("I frågan", "Närvaro", "separationen") if word in said]


def test_nobody_is_named_who_is_not_called() -> None:
    play = called_again()
    people = play.meeting.attendance.people
    david = next(id for id, one in people.items() if one.organisation == "BUP")
    play.do(RemoveParticipant(id=david))
    assert "Mellan: Socialtjänsten och Solskolan" in last_time(play)
    assert "BUP" not in told(play.meeting)


def test_once_the_same_is_noted_it_is_said_to_be_the_same() -> None:
    play = called_again()
    play.do(ReachAsLast(values={}))
    assert "På sista sidan står detsamma som då." in last_time(play)


@pytest.mark.parametrize(
    "after",
    [
        AnswerDisclosure(who="maria", values={"says": "no"}),
        ChooseSharing(values={"course": "without-sharing", "reason": "Så vill de"}),
        NoteWithdrawal(values={"who": "maria", "extent": "wholly"}),
    ],
    ids=["refused", "not-shared", "taken-back"],
)
def test_what_was_refused_or_taken_back_is_not_told(after: Command) -> None:
    play = called_again(after)
    assert play.meeting.disclosure.last is not None
    assert "Medgivandet vid mötet" not in told(play.meeting)


def test_a_first_meeting_tells_of_none() -> None:
    assert "Medgivandet vid mötet" not in told(rich().meeting)
