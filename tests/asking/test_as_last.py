"""At a follow-up the disclosure is asked anew, with what was agreed last time at hand."""

import pytest

from assistant.asking.changed import changed, forms_of, noted
from assistant.asking.disclosure import ScopeForm
from assistant.asking.lines import read_line
from assistant.asking.replies import reply
from assistant.meeting.attendance import AddParticipant, ChangeParticipant
from assistant.meeting.disclosure import AnswerDisclosure, ChangeScope
from assistant.meeting.event import Refused
from assistant.meeting.withdrawal import BeginWithdrawal
from tests.meeting.build import TODAY, Play
from tests.meeting.test_agreed_last import agreed
from tests.meeting.test_taking_up import taken_up

FORM = ScopeForm()


def followed(until: str = "2027-05-31") -> Play:
    return taken_up(agreed(until=until).plan())


def detail(play: Play) -> str:
    [row] = FORM.rows(play.meeting)
    return row.detail


def says(play: Play, line: str) -> str:
    """Do what a line says; what is told of it."""
    said = read_line(line, play.meeting, TODAY)
    before = noted(play.meeting, said.commands)
    play.do(*said.commands)
    return " ".join(changed(before, play.meeting, forms_of(said.commands)))


def test_the_row_asks_and_is_not_done() -> None:
    [row] = FORM.rows(followed().meeting)
    told = "fråga om det gäller som vid mötet 25 november 2026 · Socialtjänsten, Solskolan och BUP"
    assert row.detail.startswith(told)
    assert row.done is False


def test_the_form_stands_filled_and_says_from_which_meeting() -> None:
    meeting = followed().meeting
    assert FORM.values(meeting, "")["between"] == []
    assert FORM.recalled(meeting, "") == {
        "between": ["Socialtjänsten", "Solskolan", "BUP"],
        "question": "Skolan",
        "data": "närvaro",
        "excepted": "separationen",
        "until": "2027-05-31",
    }
    assert "Från mötet 25 november 2026, inte medgivet i dag." in FORM.recalled_told(meeting)


def test_who_is_gone_and_who_is_new_are_told_apart() -> None:
    play = followed()
    david = next(id for id, one in play.meeting.attendance.people.items() if "David" in one.name)
    play.do(
        ChangeParticipant(id=david, values={"presence": "absent"}),
        AddParticipant(
            values={"name": "Nils Nyberg-Påhitt", "role": "professional", "organisation": "Fritids"}
        ),
    )
    told = FORM.fields(play.meeting, "")[0].hint
    assert "Inte med i dag: BUP." in told
    assert "Nya, som inte omfattas: Habiliteringen och Fritids." in told
    assert told in detail(play)


@pytest.mark.parametrize(
    "line",
    [
        "sekretess: som sist",
        "sekretess som sist",
        "Sekretess: Som förra gången.",
        "disclosure: as last time",
        "medgivande: som sist",
        "scope: as last time",
    ],
)
def test_a_short_line_takes_it_and_tells_what_was_taken(line: str) -> None:
    play = followed()
    told = says(play, line)
    last = play.meeting.disclosure.last
    assert last is not None
    assert play.meeting.disclosure.scope == last.scope
    assert "som vid mötet 25 november 2026" in told
    assert "Socialtjänsten, Solskolan och BUP" in told
    assert "till 31 maj 2027" in told
    assert not play.meeting.disclosure.answers


def test_more_can_be_said_in_the_same_breath() -> None:
    play = followed()
    told = says(play, "medgivande: som sist; utom bostaden")
    assert play.meeting.disclosure.scope.excepted == "bostaden"
    assert "som vid mötet" not in told
    assert not FORM.recalled(play.meeting, "")


def test_what_has_run_out_is_said_and_wants_a_day() -> None:
    play = followed(until="2026-11-01")
    assert "Gick ut 1 november 2026: fråga till när det ska gälla nu" in detail(play)
    assert FORM.recalled(play.meeting, "")["until"] is None
    assert "Gick ut 1 november 2026" in FORM.fields(play.meeting, "")[-1].hint
    with pytest.raises(Refused) as refusal:
        says(play, "sekretess: som sist")
    assert "medgivande: som sist; till 30 juni" in reply(refusal.value)
    says(play, "medgivande: som sist; till 30 juni")
    assert play.plan().scope.until is not None


def test_what_was_not_given_is_not_offered_and_is_said() -> None:
    before = agreed()
    before.do(AnswerDisclosure(who="maria", values={"says": "no"}))
    play = taken_up(before.plan())
    assert detail(play) == (
        "fråga på nytt: från mötet 25 november 2026 finns inget medgivande som gäller"
    )
    assert not FORM.recalled(play.meeting, "")
    assert not FORM.recalled_told(play.meeting)


def test_nothing_is_offered_once_somebody_here_holds_back() -> None:
    play = followed()
    play.do(BeginWithdrawal())
    assert not FORM.recalled(play.meeting, "")
    play = followed()
    maria = next(id for id, one in play.meeting.attendance.people.items() if "Maria" in one.name)
    play.do(AnswerDisclosure(who=maria, values={"says": "no"}))
    assert not FORM.recalled(play.meeting, "")


def test_what_is_noted_here_is_not_taken_for_last_time() -> None:
    play = followed()
    play.do(ChangeScope(values={"between": ["BUP"]}))
    assert "mötet" not in detail(play)
    assert not FORM.recalled(play.meeting, "")


def test_where_there_was_no_meeting_before_the_line_says_what_to_write() -> None:
    play = agreed()
    with pytest.raises(Refused) as refusal:
        says(play, "sekretess: som sist")
    assert "medgivande:" in reply(refusal.value)
