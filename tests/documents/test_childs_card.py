"""The child's card on paper: what stands on it, and not a word of anything else."""

import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from assistant.asking.card import CardForm
from assistant.documents.childs_card import card_document
from assistant.documents.clean import clean_all
from assistant.documents.docx_face import docx
from assistant.documents.outline import Document
from assistant.documents.pdf import pdf
from assistant.documents.text import text
from assistant.language.readable import whole
from assistant.meeting.attendance import PERSON, ChangeParticipant
from assistant.meeting.card import CONCLUSION, LOTS, ChangeEntry, ShowCard, content, things
from assistant.meeting.conclusion import ChangeConclusion
from assistant.meeting.followup import ChangeFollowup
from assistant.meeting.goals import AddMeasure, ChangeMeasure
from assistant.meeting.lots import ChangeLots
from assistant.meeting.outcomes import Result
from assistant.meeting.person import ChangePerson
from tests.documents import reading
from tests.documents.hostile import HOSTILE
from tests.meeting.build import Play, bare, rich
from tests.meeting.test_outcomes import say
from tests.meeting.test_taking_up import taken_up


def only(*ids: str) -> Play:
    """A card with these on it; the child was elsewhere."""
    play = rich()
    play.do(ChangeParticipant(id=PERSON, values={"presence": "absent"}))
    play.do(*(ChangeEntry(id=id, values={"on": True}) for id in ids))
    return play


def outline(play: Play) -> Document:
    document: Document = clean_all(card_document(play.meeting)).value
    return document


def plain(play: Play) -> str:
    return " ".join(text(outline(play)).split())


FREE = {
    "g-1": "Elias är i skolan tre dagar",
    "g-1-1": "Elias äter i lugn och ro",
    "g-2": "Familjen sover",
    "m-1": "Siv ringer på fredagar.",
    "m-2": "Bedöma stöd",
    "m-3": "Hämta på torsdagar",
    "lots": "siv@plats.example",
    "followup": "Onsdag 17 februari 2027",
}


@pytest.mark.parametrize("id", FREE)
def test_only_what_is_ticked_stands_on_it(id):
    play = only(id)
    said = plain(play)
    assert set(FREE) == set(things(play.meeting))
    assert [one for one, words in FREE.items() if words in said] == [id]


def test_a_day_gone_by_is_no_promise_to_a_child():
    play = only("m-3")
    play.do(ChangeEntry(id="m-3", values={"words": ""}))
    play.do(ChangeMeasure(id="m-3", values={"by": "2026-12-18"}))
    assert "senast fredag 18 december 2026" in plain(play)
    play.do(ChangeMeasure(id="m-3", values={"by": "2026-11-20"}))
    assert "20 november" not in plain(play)
    assert "Hämta på torsdagar" in plain(play)


def test_a_goal_that_is_reached_is_told_as_reached_whether_it_stays_or_not():
    play = taken_up(rich().plan())
    play.do(ChangeParticipant(id=PERSON, values={"presence": "room"}))
    for goal in ("Elias är i skolan tre dagar", "Familjen sover"):
        say(play, goal, Result.REACHED)
    assert (len(play.meeting.goals.reached), len(play.meeting.goals.goals)) == (1, 2)
    before, _, wanted = plain(play).partition("Det här vill vi nå")
    reached = before.partition("Det här har vi nått")[2]
    assert "Elias är i skolan tre dagar" in reached
    assert "Familjen sover" in reached
    assert "Elias äter i lugn och ro" in wanted
    title = "Nått mål: Familjen sover"
    assert title in [row.title for row in CardForm().rows(play.meeting)]


def test_what_goes_on_stands_on_it_as_going_on():
    play = taken_up(rich().plan())
    play.do(ChangeParticipant(id=PERSON, values={"presence": "room"}))
    say(play, "Ringa varje fredag", Result.GOES_ON)
    told = plain(play).partition("Ringa varje fredag")[2].partition("Hämta")[0]
    assert "Det fortsätter." in told


def test_what_was_shown_of_a_card_before_is_still_what_was_shown():
    assert content(only(*FREE).meeting).startswith("6190441754eec9f7")


def test_where_the_plan_ends_it_says_so_and_whom_to_ask():
    play = only(*FREE)
    play.do(
        ChangeConclusion(values={"ring": "Olga Påhitt", "reach": "08-465 004 31"}),
        ChangeFollowup(values={"on": None}),
        ChangeEntry(id=CONCLUSION, values={"on": True}),
    )
    said = plain(play)
    assert "Planen är slut. Inget nytt möte är bokat." in said
    assert "Du kan fråga: Olga Påhitt 08-465 004 31" in said
    assert "Det här ville vi nå" in said
    assert LOTS not in things(play.meeting)
    play.do(ChangeEntry(id=CONCLUSION, values={"words": "Nu klarar ni det själva."}))
    assert "Planen är slut. Nu klarar ni det själva." in plain(play)
    [row] = [row for row in CardForm().rows(play.meeting) if row.id == CONCLUSION]
    assert row.title == "Planen är slut · Olga Påhitt"
    play.do(ChangeEntry(id=CONCLUSION, values={"on": False}))
    assert "Olga" not in plain(play)


def test_a_number_that_is_protected_is_not_on_it_where_the_plan_ends():
    play = only("m-1")
    play.do(
        ChangePerson(values={"protected": True}),
        ChangeConclusion(values={"ring": "maria", "reach": "070-1"}),
        ChangeEntry(id=CONCLUSION, values={"on": True}),
    )
    said = plain(play)
    assert "Maria Exempelgren" in said
    assert "070-1" not in said


def test_the_story_the_opinions_and_the_others_stay_in_the_plan():
    said = plain(only(*FREE))
    told = ("Det är tungt", "För högt", "Jonas vill", "Påhittsvägen", "20170230", "070-1", "David")
    assert not [words for words in told if words in said]


def test_it_is_shown_to_somebody_first_and_says_so_until_it_was():
    play = only("m-1")
    assert "Visas för vårdnadshavare eller lots först." in plain(play)
    play.do(ShowCard(values={"to": "maria"}))
    assert "Visas för" not in plain(play)
    play.do(ChangeEntry(id="m-2", values={"on": True}))
    assert "Visas för" in plain(play)


def test_what_is_not_decided_stands_apart_and_its_people_are_not_promised():
    play = only("m-1", "m-2")
    play.do(ChangeMeasure(id="m-1", values={"standing": "decided"}))
    decided, _, rest = plain(play).partition("Det här är inte bestämt än")
    assert "Siv ringer på fredagar." in decided
    assert "Bedöma stöd" in rest.partition("De här hjälper dig")[0]
    assert "Tove" not in rest.partition("De här hjälper dig")[2]


def test_who_helps_is_named_once() -> None:
    play = only("m-1", "m-3")
    play.do(*(ChangeMeasure(id=id, values={"standing": "decided"}) for id in ("m-1", "m-3")))
    decided, _, helpers = plain(play).partition("De här hjälper dig också")
    assert "Siv ringer på fredagar." in decided
    assert "Inga Låtsas, mormor" in decided
    assert "Siv Samtalsdotter" in helpers
    assert "Inga" not in helpers
    play.do(ChangeEntry(id="m-1", values={"words": ""}))
    said = plain(play)
    assert "De här hjälper dig" not in said
    assert said.count("Siv Samtalsdotter") == 1


def test_a_card_of_twelve_measures_takes_two_pages() -> None:
    play = only("g-1", "g-1-1", "g-2", "lots", "followup")
    what = "Möta Elias vid grinden varje tisdag och torsdag och börja dagen i det lilla rummet"
    helpers = ("siv", "karin", "david", "maria", "jonas", "inga") * 2
    for who, id in zip(helpers, map("more-{}".format, range(12)), strict=True):
        values = {"what": what, "goal": "g-2", "who": who, "by": "2026-12-18"}
        play.do(AddMeasure(id=id, values={**values, "standing": "decided"}))
        play.do(ChangeEntry(id=id, values={"on": True}))
    assert len(reading.pdf_pages(pdf(outline(play)).content)) == 2


def test_protected_data_leaves_out_the_place_and_the_familys_number():
    play = only(*FREE)
    play.do(ChangeLots(values={"who": "maria"}), ChangePerson(values={"protected": True}))
    said = plain(play)
    assert "Maria Exempelgren" in said
    assert not [words for words in ("Solskolan", "070-1") if words in said]


@pytest.mark.parametrize("play", [only(*FREE), bare()], ids=["full", "bare"])
def test_every_face_says_the_same(play, tmp_path):
    document = outline(play)
    words, made = reading.words(document), pdf(document)
    assert reading.in_order(words, text(document)) == ""
    assert reading.in_order(words, reading.docx_text(docx(document))) == ""
    assert reading.in_order(words, reading.pdf_body(document, made.content)) == ""
    assert (made.problems, reading.pdf_failures(made.content)) == ((), [])
    assert len(reading.pdf_pages(made.content)) == 1
    (tmp_path / "card.docx").write_bytes(docx(document))
    audit = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)
    assert audit.validate(tmp_path / "card.docx").errors == []


@pytest.mark.parametrize("words", HOSTILE.values(), ids=HOSTILE)
def test_whatever_was_typed_it_becomes_a_card(words):
    words, play = whole(words[:2_000]), only(*FREE)
    play.do(
        ChangeParticipant(id=PERSON, values={"name": words if words.strip() else "x"}),
        *(ChangeEntry(id=id, values={"words": words}) for id in ("g-1", "m-2", LOTS)),
        ChangeFollowup(values={"place": words}),
    )
    document = outline(play)
    assert pdf(document).problems == ()
    assert docx(document)
