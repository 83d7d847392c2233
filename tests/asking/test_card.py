"""The child's card at the seat: what is on it, and what is to be done first."""

from assistant.asking.card import wanted_first
from assistant.asking.form import Row
from assistant.asking.forms import form
from assistant.asking.history import what, where
from assistant.asking.lines import read_line
from assistant.meeting.attendance import PERSON, ChangeParticipant
from assistant.meeting.card import FOLLOWUP, LOTS, ChangeEntry, ShowCard, stands, told
from tests.meeting.build import TODAY, Play, bare, rich


def say(play: Play, line: str) -> None:
    play.do(*read_line(line, play.meeting, TODAY).commands)


def absent() -> Play:
    play = rich()
    play.do(ChangeParticipant(id=PERSON, values={"presence": "absent"}))
    return play


def row(play: Play, id: str) -> Row:
    return next(row for row in form("card").rows(play.meeting) if row.id == id)


def test_a_row_says_what_it_is_and_whether_the_child_knows_it() -> None:
    play = absent()
    assert row(play, "g-1-1").title == "Mål 1.1: Elias äter i lugn och ro"
    assert row(play, "m-2").detail == "tillfrågas · inte på kortet"
    say(play, "kort Ringa varje fredag: ja")
    assert row(play, "m-1").detail == "på kortet · Siv ringer på fredagar."
    assert (row(play, "m-1").done, row(play, "m-2").done) == (True, None)


def test_the_childs_words_are_said_in_the_same_line() -> None:
    play = absent()
    say(play, "kort Lots: ja; ord: Siv kan du fråga om allt.")
    assert told(play.meeting).lots_words == "Siv kan du fråga om allt."


def test_everything_can_be_put_on_it_at_once() -> None:
    play = absent()
    say(play, "kort alla: ja")
    assert all(stands(play.meeting, known.id) for known in form("card").rows(play.meeting))


def test_what_is_wanted_first_is_told_until_somebody_has_seen_it() -> None:
    play = absent()
    assert wanted_first(play.meeting) == "tomt än: välj vad barnet vet"
    say(play, "kort alla: ja")
    assert "vårdnadshavare eller lots" in wanted_first(play.meeting)
    say(play, "kort visat: Maria; datum 25/11; av Siv")
    assert wanted_first(play.meeting) == ""
    [seen] = form("card_shown").rows(play.meeting)
    assert seen.detail == "Maria Exempelgren · 25 november 2026 · Siv Samtalsdotter visade det"


def test_a_card_that_has_changed_asks_to_be_shown_again() -> None:
    play = rich()
    say(play, "kort visat: Jonas")
    say(play, "kort Nästa möte: nej")
    assert wanted_first(play.meeting) == "ändrat sedan Jonas Påhittsson såg det: visa det igen"
    assert form("card_shown").values(play.meeting, "")["to"] is None


def test_an_adults_meeting_does_not_ask_for_it() -> None:
    meeting = bare("adult").meeting
    assert form("card").rows(meeting) == form("card_shown").rows(meeting) == []


def test_the_history_tells_what_was_put_on_it_and_no_digest() -> None:
    play = rich()
    [off] = play.do(ChangeEntry(id=LOTS, values={"on": False}))
    [seen] = play.do(ShowCard(values={"to": "maria"}))
    assert where(off, play.meeting).startswith("Kort till barnet · Lots: Siv Samtalsdotter")
    assert what(off, play.meeting) == "nej"
    assert where(seen, play.meeting) == "Kortet är visat"
    assert what(seen, play.meeting) == "Maria Exempelgren"


def test_the_next_meeting_can_be_named_in_any_language() -> None:
    play = rich()
    say(play, "kort Next meeting: ja")
    assert stands(play.meeting, FOLLOWUP)


def test_the_coordinator_is_found_by_any_of_the_names_there_are() -> None:
    play = absent()
    say(play, "kort huvudansvarig: ja; ord: Siv ringer dig")
    assert row(play, LOTS).detail == "på kortet · Siv ringer dig"
