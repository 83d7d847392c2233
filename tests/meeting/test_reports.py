"""Reports: who is new, and what each tells of their own organisation."""

from msgspec.structs import replace

from assistant.meeting.attendance import AddParticipant, RemoveParticipant
from assistant.meeting.copies import LimitCopy, Withheld, organisation_id
from assistant.meeting.family_texts import emptied, filled
from assistant.meeting.meeting import evolve
from assistant.meeting.reports import ChangeReport, Report, Reports, newcomers, reporters
from assistant.meeting.sharing import editions
from tests.meeting.build import all_agree, family
from tests.meeting.test_taking_up import taken_up


def test_only_professionals_report() -> None:
    play = family()
    assert list(reporters(play.meeting)) == ["siv", "karin", "david", "tove"]
    assert play.refused(ChangeReport(who="maria", values={"can": "x"})) == "nobody-of-that-name"


def test_everybody_is_new_at_a_first_meeting_and_only_who_is_at_a_later_one() -> None:
    play = family()
    assert newcomers(play.meeting) == reporters(play.meeting)
    later = taken_up(play.plan())
    assert newcomers(later.meeting) == {}
    later.do(AddParticipant(id="noor", values={"name": "Noor Skissberg", "role": "professional"}))
    assert list(newcomers(later.meeting)) == ["noor"]
    later.do(ChangeReport(who="noor", values={"can": "En kväll i veckan"}))
    assert [one.name for one in later.plan().reports] == ["Noor Skissberg"]
    assert newcomers(taken_up(later.plan()).meeting) == {}


def test_a_meeting_that_began_from_a_plan_before_people_were_kept_asks_everybody() -> None:
    later = taken_up(family().plan())
    opening = later.meeting.opened
    assert opening.earlier is not None
    older = replace(opening, follows=replace(opening.earlier, people=()))
    meeting = replace(later.meeting, opening=older)
    assert newcomers(meeting) == reporters(meeting)


def test_what_was_reported_is_of_that_day() -> None:
    play = family()
    play.do(ChangeReport(who="david", values={"showed": "Sömnen brister"}))
    assert taken_up(play.plan()).meeting.reports == Reports()


def test_a_report_stays_when_who_gave_it_is_taken_off_the_list() -> None:
    play = family()
    play.do(
        ChangeReport(who="david", values={"granted": "Sömnskola"}), RemoveParticipant(id="david")
    )
    [one] = play.plan().reports
    assert (one.name, one.report) == ("David Fiktivsson", Report(granted="Sömnskola"))


def test_a_copy_can_leave_them_out_and_a_withdrawal_can_empty_them() -> None:
    play = all_agree(family())
    play.do(ChangeReport(who="david", values={"showed": "Sömnen brister", "offers": "Samtal"}))
    school = organisation_id(play.meeting, "Solskolan")
    play.do(LimitCopy(id=school, without=[Withheld.REPORTS]))
    [shown] = [one.plan for one in editions(play.plan()) if one.recipients == ("Solskolan",)]
    assert shown.reports == ()
    assert Withheld.REPORTS in filled(play.meeting)
    for event in emptied(play.meeting, Withheld.REPORTS):
        play.meeting = evolve(play.meeting, event, play.now)
    assert play.plan().reports == ()
    assert Withheld.REPORTS not in filled(play.meeting)
