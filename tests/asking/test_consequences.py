"""What follows from consent, people and protection, in words; and the lines that lead there."""

from collections.abc import Callable

import pytest

from assistant.asking.consequences import covered, told
from assistant.asking.forms import form
from assistant.asking.history import history
from assistant.asking.lines import read_line
from assistant.meeting.arrivals import ChooseWay
from assistant.meeting.consent import AnswerConsent
from assistant.meeting.consequences import Code
from assistant.meeting.copies import Withheld
from assistant.meeting.disclosure import ChooseSharing
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.taking_back import Fate
from assistant.meeting.timekeeping import TakePause
from assistant.meeting.withdrawal import BeginWithdrawal, ChooseAfter, NoteWithdrawal
from tests.desk.build import sit_down
from tests.meeting.build import TODAY, Play, join, rich
from tests.meeting.test_consequences import CASES


def says(play: Play, *lines: str) -> Play:
    for line in lines:
        play.do(*read_line(line, play.meeting, TODAY).commands)
    return play


def sharing() -> Play:
    play = rich()
    play.do(ChooseSharing(values={"course": None, "reason": ""}))
    return play


@pytest.mark.parametrize(("case", "codes"), CASES)
def test_each_has_words_and_a_row_that_is_there(
    case: Callable[[Play], object], codes: list[Code]
) -> None:
    play = sharing()
    case(play)
    found = told(play.meeting)
    assert len(found) == len(codes)
    for one in found:
        assert one.text[0].isupper()
        assert "{" not in one.text
        if one.form:
            assert one.row in [row.id for row in form(one.form).rows(play.meeting)]


@pytest.mark.parametrize(("case", "_codes"), CASES)
def test_none_speaks_of_a_family_where_there_may_be_an_adult_alone(
    case: Callable[[Play], object], _codes: list[Code]
) -> None:
    play = sharing()
    case(play)
    assert [one.text for one in told(play.meeting) if "familj" in one.text] == []


def test_one_guardians_no_tells_the_law_and_who_settles_it() -> None:
    play = sharing()
    play.do(AnswerConsent(who="jonas", values={"says": "no"}))
    first = told(play.meeting)[0].text
    assert "Jonas Påhittsson säger nej" in first
    assert "FB 6 kap. 13 a §" in first
    assert "En SIP är inte en av dem. Verksamhetens jurist avgör." in first


def test_those_who_must_be_told_are_named_while_the_meeting_rests() -> None:
    play = sharing()
    play.do(AnswerConsent(who="jonas", values={"says": "no"}))
    tell = told(play.meeting)[-1]
    assert "Socialtjänsten" in tell.text
    assert not tell.urgent
    play.do(TakePause())
    assert told(play.meeting)[-1].urgent


def test_a_withdrawal_is_said_in_one_line_and_chosen_about_in_another() -> None:
    play = says(
        sharing(),
        "återtar maria: en del; inte morgnarna; verksamheter BUP",
        "efter: planen görs utan de verksamheterna; skäl Maria vill det; berättelsen: tas bort; "
        "barnets åsikt: bara i originalet",
    )
    [one] = play.meeting.withdrawal.every.values()
    assert (one.who, one.excepted, one.organisations) == ("maria", "morgnarna", ("BUP",))
    assert one.settled
    assert play.meeting.narrative.situation == ""
    rows = form("withdrawal_after").rows(play.meeting)
    assert "berättelsen: tas bort" in rows[0].detail


def test_each_text_is_chosen_of_by_its_short_name_and_none_that_is_not_there_is_counted() -> None:
    play = says(
        sharing(),
        "återtar maria: allt",
        "efter: går vidare utan; skäl Maria vill det",
        "efter: slutorden: står kvar",
        "efter: berättelsen: står kvar",
        "efter: behov: bara i originalet",
        "efter: åsikter: tas bort",
    )
    [one] = play.meeting.withdrawal.every.values()
    assert one.texts[Withheld.NEEDS] is Fate.OWN
    assert one.texts[Withheld.OPINIONS] is Fate.GOES
    [row] = form("withdrawal_after").rows(play.meeting)
    assert row.detail == (
        "går vidare utan att uppgifter delas · Maria vill det · berättelsen: står kvar · "
        "behov och förutsättningar: bara i originalet · åsikter och oenighet: tas bort"
    )
    fields = form("withdrawal_after").fields(play.meeting, row.id)
    assert Withheld.CONCLUSION not in [field.name for field in fields if not field.aside]


def test_the_bare_word_rests_and_covers_before_anything_is_asked() -> None:
    play = sharing()
    said = read_line("återtar", play.meeting, TODAY)
    assert said.commands == (BeginWithdrawal(),)
    assert said.ask is form("withdrawal")
    says(play, "återtar", "återtar inte")
    assert play.meeting.withdrawal.every == {}


def test_an_arrival_a_choice_and_a_leaving_are_said_in_a_line_each() -> None:
    play = sharing()
    play.clock = "14:00"
    says(play, "anländer: Bo Påhittad; verksamhet Polisen; titel polis")
    bo = [*play.meeting.attendance.people.values()][-1]
    assert (bo.organisation, bo.title, bo.came) == ("Polisen", "polis", "14:00")
    says(play, "omfattas inte bo: fråga nu; maria: ja; jonas: ja")
    assert play.meeting.disclosure.covers("Polisen")
    says(play, "går siv 14.20", "leaves david 14:30", "går karin", "skyddad maria")
    assert play.meeting.leaving.planned == {"siv": "14:20", "david": "14:30"}
    assert play.meeting.attendance.people["karin"].left == "14:00"
    assert play.meeting.protection.people == ("maria",)


def test_the_attendance_says_when_somebody_goes_and_that_they_are_protected() -> None:
    play = sharing()
    play.clock = "14:00"
    says(play, "närvaro siv: går 14:20; skyddad")
    [row] = [row for row in form("attendance").rows(play.meeting) if row.id == "siv"]
    assert "behöver gå 14:20" in row.detail
    assert "skyddade uppgifter" in row.detail


def test_nothing_is_written_where_it_is_covered() -> None:
    play = sharing()
    assert covered(form("narrative"), play.meeting) == ""
    play.do(BeginWithdrawal())
    assert covered(form("narrative"), play.meeting).startswith("Täckt")
    assert covered(form("disagreements"), play.meeting)
    assert covered(form("goals"), play.meeting) == ""


def test_a_choice_is_shown_for_those_who_are_here_and_not_covered() -> None:
    play = join(sharing(), "bo", "Bo Påhittad", organisation="Polisen")
    play.do(ChooseWay(id="bo", values={"way": "listens", "reason": "De vill det"}))
    [row] = form("arrivals").rows(play.meeting)
    assert row.detail == "Polisen · stannar utan det hemliga · De vill det"
    assert row.done


async def test_the_history_tells_that_it_was_emptied_and_not_the_words() -> None:
    room = await sit_down()
    await room.desk.do(ChangeNarrative(values={"works": "Torsdagar"}))
    await room.desk.do(BeginWithdrawal())
    assert "Torsdagar" not in str(history(room.desk.log))
    await room.desk.do(NoteWithdrawal(values={"who": "person", "extent": "sharing"}))
    [id] = room.desk.meeting.withdrawal.every
    await room.desk.do(ChooseAfter(id=id, values={"narrative": "goes"}))
    told_again = history(room.desk.log)
    assert "Torsdagar" not in str(told_again)
    assert "Efter återtagandet: ditt val" in str(told_again)
    assert "Ett samtycke återtas" in str(told_again)
