"""What closing destroys, in words: each thing can be named, read and counted."""

import json

import pytest
from msgspec.structs import replace

from assistant.asking.closing import (
    called,
    carried_paper,
    closing_facts,
    fate_told,
    fates_told,
    grouped,
    paper,
    read_out,
    things,
)
from assistant.asking.remnants import counted, text, title
from assistant.case.closing import CarriedOver, Fate
from assistant.desk.closing import Listed, Thing, counts_of
from assistant.desk.post import Post
from assistant.meeting.conclusion import ChangeConclusion
from assistant.meeting.followup import ChangeFollowup
from assistant.meeting.questions import ChangeQuestion, ParkQuestion
from assistant.meeting.remnants import Kind, Remnant, remnants
from assistant.meeting.signoff import NoteSignature
from tests.meeting.build import Play, rich

HOSTILE = "[/] {braces} %s \x1b[2J\n[@click=app.bell]x[/]"


def played() -> Play:
    play = rich()
    play.do(
        NoteSignature(who="maria", values={"signed": "later", "note": "på måndag"}),
        ChangeQuestion(id="q-1", values={"answer": "Bra."}),
    )
    return play


def every(play: Play) -> Listed:
    typed = (
        Remnant(kind=Kind.DRAFT, place="narrative/works", source="chair", text="Påbörjat"),
        Remnant(kind=Kind.CANDIDATE, place="notes/dialog/note-0", source="e", text="Det andra"),
        Remnant(kind=Kind.COURSE, count=40),
    )
    return Listed(play.meeting, (*remnants(play.meeting, None), *typed))


def words(play: Play, kind: Kind, place: str = "") -> tuple[str, str]:
    found = [one for one in every(play).remnants if one.kind is kind and place in ("", one.place)]
    return title(play.meeting, found[0]), text(play.meeting, found[0])


@pytest.mark.parametrize(
    ("kind", "named", "read"),
    [
        (Kind.ANSWERED, "David Fiktivsson: Hur är morgnarna?", "Svar: Bra."),
        (Kind.NOTE, "Det vi hör (Dialog)", "Alla är trötta."),
        (Kind.LINES, "Idéer (Dialog) · 1 rad", "Pausrum"),
        (Kind.TICKS, "1 avbockad punkt", "Story: Familjen är klar"),
        (Kind.ROUNDS, "1 tur i rundorna", "Presentation: Siv Samtalsdotter, har talat"),
        (Kind.DRAFT, "Berättelsen: Vad fungerar bra?", "Påbörjat"),
        (Kind.CANDIDATE, "Det vi hör (Dialog)", "Det andra"),
        (Kind.SIGNATURES, "1 noterad underskrift", "skriver under senare · på måndag"),
        (Kind.COPIES, "1 uppgift om vem som har fått planen", "Elias Exempelgren"),
        (Kind.CARD, "barnets kort", "på kortet · Siv ringer på fredagar."),
        (Kind.INVITATION, "1 uppgift om kallelsen", "Maria Exempelgren\nVad blev svaret?: har"),
        (Kind.DEVIATIONS, "1 avvikelse", "Vad hände?: en person från Habiliteringen kom inte."),
        (Kind.CONTACTS, "1 kontaktuppgift utanför planen", "Maria Exempelgren: 070-1"),
        (Kind.COURSE, "Mötets förlopp, minut för minut · 40 händelser", "Presentation"),
    ],
)
def test_each_kind_is_named_and_read(kind: Kind, named: str, read: str) -> None:
    told = words(played(), kind)
    assert told[0] == named
    assert read in told[1]


def test_every_part_of_an_unfixed_plan_can_be_read_whole() -> None:
    play = played()
    for concern, expected in {
        "narrative": "Vad fungerar bra?: Torsdagar",
        "goals": "Familjen sover",
        "attendance": "Habiliteringen",
        "opinions": "Jonas vill gå fortare fram.",
        "lots": "Siv Samtalsdotter",
        "followup": "17 februari 2027",
        "disclosure": "Socialtjänsten, Solskolan och BUP",
    }.items():
        assert expected in words(play, Kind.UNFIXED, concern)[1], concern


def test_a_form_that_was_being_filled_in_reads_as_a_form() -> None:
    play = played()
    typed = json.dumps({"text": "Elias sover", "by": "mars"})
    draft = Remnant(kind=Kind.DRAFT, place="form/goals/", source="chair", text=typed)
    assert (title(play.meeting, draft), text(play.meeting, draft).splitlines()[0]) == (
        "Mål",
        "Målet: Elias sover",
    )


@pytest.mark.parametrize("place", ["form/strange/1", "form/goals/gone", "nowhere/at/all", ""])
def test_what_belongs_nowhere_any_more_is_read_as_it_stands(place: str) -> None:
    play = played()
    draft = Remnant(kind=Kind.DRAFT, place=place, source="chair", text=HOSTILE)
    assert title(play.meeting, draft)
    assert text(play.meeting, draft) == HOSTILE


def test_the_groups_hold_everything_once() -> None:
    found = things(every(played()))
    told = [thing for _heading, under in grouped(found) for thing in under]
    assert sorted(told, key=id) == sorted(found, key=id)
    assert {thing.fate for thing in found} == {Fate.DESTROYED, Fate.CARRIED}
    carried = {thing.remnant.kind for thing in found if thing.fate is Fate.CARRIED}
    assert carried == {Kind.OPEN, Kind.SIGNATURES}


def test_nothing_is_written_where_nothing_is_exported() -> None:
    assert paper(things(every(played()))) == ""


def test_a_long_question_stands_once_on_paper() -> None:
    play = rich()
    play.do(ChangeQuestion(id="q-1", values={"text": "Hur är det " * 20}))
    found = [replace(thing, fate=Fate.EXPORTED) for thing in things(every(play))]
    written = paper(found)
    assert "…" not in written
    assert "Det vi hör (Dialog)\nAlla är trötta." in written


def test_counts_are_told_without_content() -> None:
    assert (
        counted({Kind.COURSE: 1, Kind.NOTE: 2}) == "2 anteckningar och mötets förlopp, 1 händelse"
    )
    found = things(every(played()))
    told = " ".join(fates_told(counts_of(found)))
    assert "Fört över till ärendet: 1 fråga utan svar och 1 noterad underskrift." in told
    assert not any(thing.text in told for thing in found)


def test_whatever_is_destroyed_is_listed_once() -> None:
    made = [
        Thing(remnant=Remnant(kind=kind), about="", text="", fate=Fate.DESTROYED) for kind in Kind
    ]
    told = [thing.remnant.kind for _heading, under in grouped(made) for thing in under]
    assert sorted(told) == sorted(Kind)


def test_what_is_between_organisations_is_read_where_it_is_read_otherwise() -> None:
    outside = Thing(
        remnant=Remnant(kind=Kind.OUTSIDE), about="", text="Betalar inte", fate=Fate.DESTROYED
    )
    assert read_out(outside, Post.CHAIR, discreet=False) == "Betalar inte"
    assert "Betalar" not in read_out(outside, Post.SECRETARY, discreet=False)
    assert "Betalar" not in read_out(outside, Post.CHAIR, discreet=True)


def test_what_was_carried_over_is_called_by_its_name_only_where_it_may_be_read() -> None:
    left = Thing(
        remnant=Remnant(kind=Kind.LEFT_OVER), about="Pengar", text="Vem?", fate=Fate.CARRIED
    )
    assert called(left, Post.CHAIR, discreet=False) == "Pengar"
    for post, discreet in ((Post.CHAIR, True), (Post.SECRETARY, False)):
        assert called(left, post, discreet=discreet) == "1 sak från tidigare möten"


def test_a_question_that_was_carried_twice_is_told_once_as_it_stood_last() -> None:
    def carried(meeting: str, text: str) -> CarriedOver:
        about = text.partition("\n")[0]
        return CarriedOver(meeting=meeting, id="q", kind=Kind.OPEN, about=about, text=text)

    first, other = carried("m-1", "Amir: Vem hämtar?"), carried("m-1", "Amir: Vem lämnar?")
    again = carried("m-2", "Amir: Vem hämtar?\nSvar: Mamma, i oktober.")
    told = "Amir: Vem hämtar?\nSvar: Mamma, i oktober.\n\nAmir: Vem lämnar?"
    assert carried_paper([first, other, again]) == told


def test_a_question_that_is_a_name_alone_is_told_to_be_one() -> None:
    def carried(about: str, text: str) -> CarriedOver:
        return CarriedOver(meeting="m", id=text, kind=Kind.OPEN, about=about, text=text)

    told = "Amir har en fråga\n\nSiv har en fråga\nSvar: I maj.\n\nVem hämtar?"
    named = carried("Amir", "Amir"), carried("Siv har en fråga", "Siv\nSvar: I maj.")
    assert carried_paper([*named, carried("Vem hämtar?", "Vem hämtar?")]) == told
    play = rich()
    play.do(ParkQuestion(id="q", by="david", text=""))
    assert title(play.meeting, Remnant(kind=Kind.OPEN, place="q")).endswith(" har en fråga")


def test_of_a_plan_that_is_over_nothing_is_for_a_next_meeting() -> None:
    play = rich()
    play.do(ChangeConclusion(values={"helped": "Att någon ringde."}))
    assert fate_told(play.meeting, Fate.CARRIED) == "förs över till ärendet", "one is booked"
    play.do(ChangeFollowup(values={"on": None}))
    assert fate_told(play.meeting, Fate.CARRIED) == "sparas i ärendet"
    assert fate_told(play.meeting, Fate.DESTROYED) == "förstörs"
    assert closing_facts(play.meeting)[-1].startswith("Inget nytt möte är bokat")
