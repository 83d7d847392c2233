"""Before the meeting, in words: the list, the page, what is asked alone, a no."""

from assistant.asking.consequences import told
from assistant.asking.declined import declined_told
from assistant.asking.forms import form
from assistant.asking.lacking import page_lines, terms_told
from assistant.asking.lines import is_private
from assistant.asking.remnants import text, title
from assistant.meeting.agenda import Deadline
from assistant.meeting.remnants import Kind, remnants
from tests.asking.test_invitation import said
from tests.meeting.build import Play, bare, family
from tests.meeting.test_preparation import signed


def rows(play: Play, name: str) -> list[str]:
    return [f"{row.title} {row.detail}".strip() for row in form(name).rows(play.meeting)]


def test_a_line_ticks_a_task() -> None:
    play = said(family(), "förberett 1: av Siv", "förberett 2: ja; den 20/11")
    assert rows(play, "preparation") == [
        "Rummet är bokat 25 november 2026 · Siv Samtalsdotter",
        "Frågan är skriven 20 november 2026",
    ]
    said(play, "förberett 1: nej")
    assert form("preparation").rows(play.meeting)[0].done is False


def test_the_page_tells_what_is_missing_and_what_is_done() -> None:
    play = said(family(), "syfte: Hur går det?", "kallelse: 4/12; kl 13; plats Rum 3", "akut: ja")
    lines = page_lines(play.meeting)
    missing = lines[1 : lines.index("Klart:") - 1]
    assert missing == [
        "– Rummet är bokat",
        "– Det som är akut: tas i dag med den som har ansvaret",
        "– Hur barnet vill vara med",
    ]
    assert lines[lines.index("Klart:") :] == ["Klart:", "– Frågan är skriven"]
    assert any("ska skrivas ut och skrivas under av Maria" in line for line in lines)


def test_the_page_tells_nothing_of_what_was_asked_alone_nor_where_a_protected_family_is() -> None:
    play = said(family(), "enskilt: ja", "kallelse: 4/12; plats Hemliga rummet", "skyddad maria")
    page = "\n".join(page_lines(play.meeting))
    assert "enskilt" not in page
    assert "hot" not in page.casefold()
    assert "Hemliga" not in page
    assert "– Plats" not in page


def test_what_was_asked_alone_is_read_back_nowhere() -> None:
    play = said(family(), "enskilt: ja")
    [row] = form("threat").rows(play.meeting)
    assert (row.title, row.detail, row.done) == ("Frågat var och en för sig", "klart", True)
    assert is_private("enskilt: ja")
    [remnant] = [one for one in remnants(play.meeting, None) if one.kind is Kind.PREPARATION]
    assert title(play.meeting, remnant) == "1 uppgift från före mötet"
    assert text(play.meeting, remnant) == ""


def test_what_is_acute_is_told_calmly_with_what_to_do_instead() -> None:
    [row] = rows(said(family(), "akut: ja"), "acute")
    assert "112" in row
    assert "Mötet är ingen väg förbi en kö" in row


def test_the_childs_way_is_asked_of_a_child_alone() -> None:
    assert rows(family("adult"), "childs_way") == []
    play = said(family(), "delaktighet: är med en del; del början; vuxen Karin; åsikt en teckning")
    assert rows(play, "childs_way") == [
        "Hur barnet vill vara med är med en del · början · med Karin Låtsberg · en teckning"
    ]


def test_until_when_the_meeting_is_to_be_held_is_counted_in_working_days() -> None:
    term = Deadline(id="first", what="Mötet", after="sent", working_days=15, source="Påhittat")
    play = signed()
    assert terms_told(play.meeting) == []
    late = bare(deadlines=(term,))
    assert terms_told(late.meeting) == []
    said(
        late,
        "närvaro: Maria Exempelgren; roll vårdnadshavare",
        "närvaro: Siv Skiss",
        "kallelse: 2026-12-01",
        "kallelse underskriven maria: har skrivit under",
        "kallelse skickad siv: 2026-11-09",
    )
    assert terms_told(late.meeting) == [
        "Mötet hålls senast måndag 30 november 2026 (Påhittat). Dagen i kallelsen är senare."
    ]


def test_a_no_before_anything_was_sent_shared_nothing() -> None:
    play = said(family(), "avböj: Maria; ord: Vi orkar inte nu")
    [row] = form("declined").rows(play.meeting)
    assert row.detail.startswith("Maria Exempelgren · en vårdnadshavare")
    assert row.detail.endswith("25 november 2026 · Vi orkar inte nu")
    assert declined_told(play.meeting)[0] == (
        "Det blir inget möte. Ingen kallelse är skickad, så inget är delat."
    )
    said(play, "ta bort avböj")
    assert declined_told(play.meeting) == []


def test_a_no_after_it_was_sent_tells_who_has_to_know_until_they_do() -> None:
    play = said(signed(), "kallelse skickad siv: 9/11", "avböj: Maria")
    assert "Siv Samtalsdotter" in declined_told(play.meeting)[0]
    said(play, "ändra kallelse skickad siv: fick veta i dag")
    assert "har fått veta" in declined_told(play.meeting)[0]


def test_a_no_on_the_invitation_is_told_where_the_case_can_be_ended() -> None:
    play = said(family(), "kallelse underskriven maria: tackar nej")
    assert rows(play, "declined") == [
        "Det blir inget möte Maria Exempelgren tackar nej i kallelsen"
    ]


def test_one_who_was_sent_it_and_is_not_called_any_more_is_told_of() -> None:
    play = said(signed(), "kallelse skickad siv: 9/11", "ta bort närvaro siv")
    assert any("inte kallad längre: Siv Samtalsdotter" in one.text for one in told(play.meeting))
    [row] = [row for row in form("invitation_sent").rows(play.meeting) if row.id == "siv"]
    assert row.done is False
    assert "ska få veta" in row.detail
