"""The deviation report: a paper by itself that names nobody unless so chosen."""

from assistant.documents.deviation import deviation_document
from assistant.documents.text import text
from assistant.meeting.deviations import ChangeDeviation
from tests.meeting.build import bare, rich


def test_it_names_nobody_unless_so_chosen_and_says_which() -> None:
    play = rich()
    said = text(deviation_document(play.meeting))
    assert "En person från Habiliteringen kom inte." in said
    assert "Namnen: utbytta" in said
    assert "Tove" not in said
    play.do(ChangeDeviation(id="d-1", values={"named": True}))
    chosen = text(deviation_document(play.meeting))
    assert "Tove kom inte." in chosen
    assert "Namnen: står kvar, på eget val" in chosen
    assert "Namn står kvar där samtalsledaren har valt det." in chosen


def test_it_says_who_was_called_and_not_whom_the_meeting_was_about() -> None:
    said = text(deviation_document(rich().meeting))
    assert "Socialtjänsten, Solskolan" in said
    assert "Exempelgren" not in said
    assert "Verksamheter: BUP" in said


def test_without_any_it_says_so() -> None:
    assert "Inga avvikelser är noterade." in text(deviation_document(bare().meeting))
