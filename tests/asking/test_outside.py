"""Matters outside the meeting show as numbers, and that only when it has ended."""

from assistant.asking.forms import form
from assistant.asking.history import what, where
from assistant.asking.lines import read_line
from assistant.asking.outside import counted, paper, unread, unwritten
from assistant.asking.remnants import text, title
from assistant.desk.post import Post
from assistant.meeting.moments import EndMeeting
from assistant.meeting.outside import ChangeOutside, NoteOutside
from assistant.meeting.remnants import Kind, Remnant
from tests.meeting.build import TODAY, Play, family

SECRET = "Vitsippan betalar inte"


def noted(**choices: bool) -> Play:
    play = family(**choices)
    play.do(NoteOutside(id="o", text=SECRET))
    return play


def test_neither_row_nor_history_tells_what_it_says() -> None:
    play = family()
    events = play.do(
        NoteOutside(id="o", text=SECRET), ChangeOutside(id="o", values={"text": f"{SECRET}!"})
    )
    told = [said(event, play.meeting) for event in events for said in (where, what)]
    assert told[:2] == ["Utanför mötet", ""]
    assert not [one for one in told if "Vitsippan" in one]


def test_there_are_no_rows_until_the_meeting_has_ended_and_then_numbers() -> None:
    play = noted()
    assert form("outside").rows(play.meeting) == []
    play.do(EndMeeting())
    [row] = form("outside").rows(play.meeting)
    assert (row.headed, row.detail) == ("1  Sak", "väntar")


def test_a_line_notes_one_and_another_says_what_it_came_to() -> None:
    play = family()
    for line in (f"utanför: {SECRET}", f"outside: {SECRET}"):
        play.do(*read_line(line, play.meeting, TODAY).commands)
    play.do(EndMeeting())
    play.do(*read_line("ändra utanför 2: tas med chef", play.meeting, TODAY).commands)
    assert [one.became for one in play.meeting.outside.noted.values()] == ["waits", "manager"]
    assert {one.text for one in play.meeting.outside.noted.values()} == {SECRET}
    play.do(*read_line("ta bort utanför 1", play.meeting, TODAY).commands)
    assert len(play.meeting.outside.noted) == 1


def test_looking_is_asked_for_in_both_languages_and_changes_nothing() -> None:
    meeting = noted().meeting
    for line in ("utanför visa", "Visa utanför", "outside show"):
        assert (read_line(line, meeting, TODAY).look, read_line(line, meeting, TODAY).commands) == (
            "read-outside",
            (),
        )


def test_they_are_read_and_written_out_only_when_it_has_ended() -> None:
    play = family()
    assert unread(play.meeting, Post.CHAIR) == "Inget är lagt utanför mötet."
    assert paper(play.meeting) == ""
    play = noted()
    assert "avslutat" in unread(play.meeting, Post.CHAIR)
    play.do(EndMeeting(), ChangeOutside(id="o", values={"became": "manager"}))
    assert (unread(play.meeting, Post.CHAIR), unwritten(play.meeting, Post.CHAIR)) == ("", "")
    assert "samtalsledarens plats" in unwritten(play.meeting, Post.SECRETARY)
    assert paper(play.meeting) == f"Utanför mötet\n– {SECRET} · tas med chef"


def test_no_file_is_written_of_a_practice() -> None:
    play = noted(practice=True)
    play.do(EndMeeting())
    assert unread(play.meeting, Post.CHAIR) == ""
    assert "övning" in unwritten(play.meeting, Post.CHAIR)


def test_closing_names_them_by_their_number_and_gives_them_to_be_read() -> None:
    meeting, remnant = noted().meeting, Remnant(kind=Kind.OUTSIDE, count=1)
    assert title(meeting, remnant) == "1 sak utanför mötet"
    assert text(meeting, remnant) == SECRET
    assert (counted(0), counted(2)) == ("", "2 utanför")
