"""How far an invitation has come, in words; what a signed form answers."""

import pytest

from assistant.asking.forms import form
from assistant.asking.invitation import standing
from assistant.asking.lines import read_line
from assistant.asking.replies import reply
from assistant.meeting.deciders import Given, Says
from assistant.meeting.event import Refused
from tests.meeting.build import TODAY, Play, bare, family


def said(play: Play, *lines: str) -> Play:
    for line in lines:
        play.do(*read_line(line, play.meeting, TODAY).commands)
    return play


def test_a_line_makes_signs_and_sends_it() -> None:
    play = said(
        family(),
        "kallelse: 4/12; kl 13; plats Rum Björken; kallas av Karin",
        "kallelse underskriven maria: har skrivit under; datum 2026-11-20; sekretess ja",
        "kallelse underskriven jonas: har skrivit under; datum 2026-11-21; sekretess nej",
        "kallelse skickad alla: 2026-11-22; med post",
    )
    [row] = form("invitation").rows(play.meeting)
    assert row.detail == (
        "4 december 2026 · 13:00 · Rum Björken · Karin Låtsberg kallar · skickad till 9 av 9"
    )
    answers = play.meeting.disclosure.answers
    assert [answers[who].says for who in ("maria", "jonas")] == [Says.YES, Says.NO]
    assert answers["maria"].given is Given.INVITATION
    assert str(answers["maria"].on) == "2026-11-20"


def test_an_answer_that_is_there_already_stands() -> None:
    play = said(family(), "sekretess maria: nej; muntligt", "kallelse underskriven maria: ja")
    said(play, "ändra kallelse underskriven maria: sekretess ja")
    assert play.meeting.disclosure.answers["maria"].says is Says.NO


def test_a_spoken_yes_is_never_told_as_written() -> None:
    play = said(
        family("adult"),
        "kallelse underskriven elias: har sagt ja muntligt; hört av Siv; sekretess ja",
    )
    answer = play.meeting.disclosure.answers["person"]
    assert (answer.given, answer.heard_by) == (Given.ORAL, "siv")
    [row] = form("invitation_lines").rows(play.meeting)
    assert row.detail.endswith("Siv Samtalsdotter")


def test_each_step_has_words() -> None:
    assert standing(bare().meeting) == "ingen som bestämmer är noterad än"
    play = family()
    both = "Maria Exempelgren och Jonas Påhittsson"
    assert standing(play.meeting) == f"ska skrivas ut och skrivas under av {both}"
    said(play, "kallelse: utskriven: i dag")
    assert standing(play.meeting) == f"väntar på underskrift av {both}"
    said(play, "kallelse underskriven maria: har skrivit under")
    said(play, "kallelse underskriven jonas: har skrivit under")
    assert standing(play.meeting) == "klar att skicka"
    said(play, "kallelse underskriven jonas: tackar nej")
    assert standing(play.meeting) == "Jonas Påhittsson tackar nej: kallelsen skickas inte"


def test_a_refusal_tells_whom_it_waits_for() -> None:
    with pytest.raises(Refused) as refusal:
        said(family(), "kallelse skickad siv: i dag")
    told = reply(refusal.value)
    assert "inte underskriven än" in told
    assert "Maria Exempelgren, Jonas Påhittsson" in told
