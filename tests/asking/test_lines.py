"""A typed line, understood as commands: as people type, and as they mistype."""

import unicodedata
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assistant.asking.answers import NotUnderstood
from assistant.asking.forms import EVERY
from assistant.asking.lines import Said, read_line
from assistant.asking.moves import MOVES
from assistant.asking.replies import reply
from assistant.meeting.attendance import (
    AddParticipant,
    ChangeParticipant,
    ChooseTurn,
    Presence,
    RemoveParticipant,
    Role,
    Turn,
)
from assistant.meeting.childs_view import ChangeChildsView
from assistant.meeting.consent import AnswerConsent, ChooseCourse
from assistant.meeting.copies import ChooseCopy, HandOut, organisation_id, recipients
from assistant.meeting.disclosure import AnswerDisclosure, ChangeScope
from assistant.meeting.event import Command, Refused
from assistant.meeting.followup import ChangeFollowup
from assistant.meeting.goals import (
    AddGoal,
    AddMeasure,
    ChangeGoal,
    ChangeMeasure,
    RemoveGoal,
    RemoveMeasure,
)
from assistant.meeting.lots import ChangeLots
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan, NotePrint
from assistant.meeting.narrative import ChangeNarrative
from assistant.meeting.notes import ListLine, WriteNote
from assistant.meeting.opening import PutInPause
from assistant.meeting.opinions import Disagree, HoldOpinion
from assistant.meeting.person import ChangePerson
from assistant.meeting.purpose import ChangePurpose
from assistant.meeting.questions import ChangeQuestion, ParkQuestion, RemoveQuestion
from assistant.meeting.signoff import ChangeAftercare, NoteSignature
from assistant.meeting.statements import ChangeStatements
from assistant.meeting.stop_card import LiftStopCard, RaiseStopCard
from assistant.meeting.timekeeping import (
    AddMinutes,
    GoBack,
    GoOn,
    GoTo,
    MendStart,
    Respread,
    Resume,
    TakePause,
)
from tests.meeting.build import START, TODAY, Play, bare, join, rich

MEETING = rich().meeting
NEW = {"presence": "room", "role": "professional"}
M = {"goal": "g-2"}
"""A new measure belongs to the goal that was worded last."""

LINES: list[tuple[str, Command]] = [
    # moves
    ("nästa", GoOn()),
    ("  NÄSTA ", GoOn()),
    ("nasta", GoOn()),
    ("next", GoOn()),
    ("tillbaka", GoBack()),
    ("paus", TakePause()),
    ("fortsätt", Resume()),
    ("två till", AddMinutes()),
    ("+5", AddMinutes(minutes=5)),
    ("+ 12", AddMinutes(minutes=12)),
    ("mer tid 5", AddMinutes(minutes=5)),
    ("More time 5 min", AddMinutes(minutes=5)),
    ("mer tid 5: från closing", AddMinutes(minutes=5, payers=("closing",))),
    ("more time 5: from closing", AddMinutes(minutes=5, payers=("closing",))),
    ("mer tid 5: closing", AddMinutes(minutes=5, payers=("closing",))),
    ("fördela om", Respread()),
    ("började 14:15", MendStart(since=datetime(2026, 11, 25, 13, 15, tzinfo=UTC))),
    ("började kl 14.15", MendStart(since=datetime(2026, 11, 25, 13, 15, tzinfo=UTC))),
    ("began 1415", MendStart(since=datetime(2026, 11, 25, 13, 15, tzinfo=UTC))),
    ("började story 14:01", MendStart(since=START + timedelta(minutes=1), part="story")),
    ("började 3: 14.01", MendStart(since=START + timedelta(minutes=1), part="dialog")),
    ("mötet började 13:55", MendStart(since=START - timedelta(minutes=5), meeting=True)),
    ("lägg in paus 10", PutInPause(minutes=10, title="Paus")),
    ("put in pause 10 minuter", PutInPause(minutes=10, title="Paus")),
    ("stopp", RaiseStopCard()),
    ("stop over", LiftStopCard()),
    ("gå till 3", GoTo(part="dialog")),
    ("gå till story", GoTo(part="story")),
    ("ga till stroy", GoTo(part="story")),
    ("go to closing", GoTo(part="closing")),
    ("fastställ", FixPlan()),
    ("avsluta", EndMeeting()),
    ("stäng", CloseMeeting()),
    ("utskrivet 4", NotePrint(copies=4)),
    # attendance
    (
        "närvaro: Anna Ek; titel specialpedagog; verksamhet Solskolan",
        AddParticipant(
            values=NEW | {"name": "Anna Ek", "title": "specialpedagog", "organisation": "Solskolan"}
        ),
    ),
    (
        "närvaro: Anna Ek; vårdnadshavare; på telefon; huvudman: regionen",
        AddParticipant(
            values={
                "name": "Anna Ek",
                "role": "guardian",
                "presence": "phone",
                "principal": "region",
            }
        ),
    ),
    ("deltagare: Anna", AddParticipant(values=NEW | {"name": "Anna"})),
    ("närvaro siv: på telefon", ChangeParticipant(id="siv", values={"presence": "phone"})),
    ("narvaro sivv: video", ChangeParticipant(id="siv", values={"presence": "video"})),
    ("närvraro Siv: frånvarande", ChangeParticipant(id="siv", values={"presence": "absent"})),
    (
        "närvaro karin: på plats; kom 14.20; uppgift samtalsledare, sekreterare",
        ChangeParticipant(
            id="karin",
            values={"presence": "room", "came": "14:20", "duties": ["chair", "secretary"]},
        ),
    ),
    ("ändra närvaro 2: gick kl 14", ChangeParticipant(id="maria", values={"left": "14:00"})),
    ("ta bort närvaro inga", RemoveParticipant(id="inga")),
    ("attendance 2: room", ChangeParticipant(id="maria", values={"presence": "room"})),
    ("börjar: vill tala sist", ChooseTurn(turn=Turn.LAST)),
    (
        "börjar: låter någon annan tala; genom maria",
        ChooseTurn(turn=Turn.THROUGH, speaker="maria"),
    ),
    # person, consent, disclosure
    ("person: 20170230-TEST", ChangePerson(values={"personal_number": "20170230-TEST"})),
    (
        "person: adress: Vägen 1; skyddad",
        ChangePerson(values={"address": "Vägen 1", "protected": True}),
    ),
    (
        "samtycke maria: ja; muntligt; hört av Siv; den 25/11",
        AnswerConsent(
            who="maria",
            values={"says": "yes", "given": "oral", "heard_by": "siv", "on": "2026-11-25"},
        ),
    ),
    (
        "samtycke maria: ja; 25/11",
        AnswerConsent(who="maria", values={"says": "yes", "on": "2026-11-25"}),
    ),
    ("samtycke jonas: nej", AnswerConsent(who="jonas", values={"says": "no"})),
    (
        "consent jonas: cannot; note: Ligger på sjukhus",
        AnswerConsent(who="jonas", values={"says": "cannot", "note": "Ligger på sjukhus"}),
    ),
    (
        "sekretess maria: ja; skriftligt i kallelsen",
        AnswerDisclosure(who="maria", values={"says": "yes", "given": "invitation"}),
    ),
    (
        "medgivande: BUP, Solskolan; inte separationen; till 31 maj 2027",
        ChangeScope(
            values={
                "between": ["BUP", "Solskolan"],
                "excepted": "separationen",
                "until": "2027-05-31",
            }
        ),
    ),
    # purpose, narrative, the child
    ("syfte: Hur gör vi?", ChangePurpose(values={"question": "Hur gör vi?"})),
    ("frågeställning: A: eller B?", ChangePurpose(values={"question": "A: eller B?"})),
    (
        "berättelse: Tungt.\\nMycket tungt.; bra: torsdagar",
        ChangeNarrative(values={"situation": "Tungt.\nMycket tungt.", "works": "torsdagar"}),
    ),
    ("berattelse: Tungt; och mörkt", ChangeNarrative(values={"situation": "Tungt; och mörkt"})),
    (
        "berättelse: fungerar inte: kvällarna",
        ChangeNarrative(values={"works_not": "kvällarna"}),
    ),
    (
        "barnet: För högt; genom någon annan; genom Karin",
        ChangeChildsView(values={"text": "För högt", "how": "through", "through": "Karin"}),
    ),
    # questions
    ("fråga siv: Hur är morgnarna?", ParkQuestion(by="siv", text="Hur är morgnarna?")),
    ("fråga Sive: Hur?", ParkQuestion(by="siv", text="Hur?")),
    ("fraga david: Vad hände; sedan?", ParkQuestion(by="david", text="Vad hände; sedan?")),
    ("fråga siv:", ParkQuestion(by="siv", text="")),
    ("question Polisen: When?", ParkQuestion(by="Polisen", text="When?")),
    (
        "ändra fråga 1: besvarad; svar Lugna",
        ChangeQuestion(id="q-1", values={"standing": "answered", "answer": "Lugna"}),
    ),
    ("ta bort fråga morgnarna", RemoveQuestion(id="q-1")),
    # goals and measures
    (
        "mål: Elias sover; senast 15 mars",
        AddGoal(values={"text": "Elias sover", "by": "2027-03-15"}),
    ),
    ("mal: Elias sover", AddGoal(values={"text": "Elias sover"})),
    ("mål: Senast åtta i säng", AddGoal(values={"text": "Senast åtta i säng"})),
    ("delmål 1: Lugna luncher", AddGoal(values={"text": "Lugna luncher", "parent": "g-1"})),
    ("ändra mål 1.1: Ny lydelse", ChangeGoal(id="g-1-1", values={"text": "Ny lydelse"})),
    ("mål 2: framme när Sju timmar", ChangeGoal(id="g-2", values={"reached_when": "Sju timmar"})),
    ("ta bort mål familjen sover", RemoveGoal(id="g-2")),
    (
        "åtgärd 1: Ringa familjen; ansvarig siv; senast 2026-12-04",
        AddMeasure(
            values={"what": "Ringa familjen", "goal": "g-1", "who": "siv", "by": "2026-12-04"}
        ),
    ),
    ("atgard: Ringa", AddMeasure(values=M | {"what": "Ringa"})),
    (
        "insats 1.1: Ringa; ansvarig Per Okänd; ska prövas; prövas av Chefen",
        AddMeasure(
            values={
                "what": "Ringa",
                "goal": "g-1-1",
                "who": "Per Okänd",
                "standing": "to-be-tried",
                "decider": "Chefen",
            }
        ),
    ),
    (
        "åtgärd: Ringa; beslut senast 4/12; huvudman regionen",
        AddMeasure(values=M | {"what": "Ringa", "decide_by": "2026-12-04", "principal": "region"}),
    ),
    ("ändra åtgärd 2: läge beslutad", ChangeMeasure(id="m-2", values={"standing": "decided"})),
    ("andra insats 2: beslutad", ChangeMeasure(id="m-2", values={"standing": "decided"})),
    ("change measure 2: by 2026-12-24", ChangeMeasure(id="m-2", values={"by": "2026-12-24"})),
    ("ta bort åtgärd torsdagar", RemoveMeasure(id="m-3")),
    # the rest
    (
        "lots: siv; har tackat ja; telefon 070-174 06 05",
        ChangeLots(values={"who": "siv", "standing": "accepts", "contact": "070-174 06 05"}),
    ),
    ("lots: önskar: Någon känd", ChangeLots(values={"wish_family": "Någon känd"})),
    ("lagen: kommunen", ChangeStatements(values={"overall": "municipality"})),
    (
        "lagen: ansvar: region; ingen annan",
        ChangeStatements(values={"overall": "region", "none_by_others": True}),
    ),
    ("tycker maria: Bra; men sent", HoldOpinion(who="maria", text="Bra; men sent")),
    ("oenighet: Vi vill olika", Disagree(text="Vi vill olika")),
    (
        "uppföljning: 17/2; kl 13; plats Solskolan; kallas av siv",
        ChangeFollowup(
            values={"on": "2027-02-17", "time": "13:00", "place": "Solskolan", "caller": "siv"}
        ),
    ),
    ("nästa möte: den 17 februari", ChangeFollowup(values={"on": "2027-02-17"})),
    ("efter mötet: karin", ChangeAftercare(values={"talks_after": "karin"})),
    (
        "underskrift maria: har skrivit under",
        NoteSignature(who="maria", values={"signed": "signed"}),
    ),
    ("kopia elias: ja", HandOut(id="person", handed=True)),
    ("kopia BUP: ska ha: nej", ChooseCopy(id=organisation_id(MEETING, "BUP"), gets=False)),
    ("notera 1: Alla är glada", WriteNote(part="dialog", block="note-0", text="Alla är glada")),
    ("lista: Hörselkåpor", ListLine(part="dialog", block="list-1", text="Hörselkåpor")),
]


def said(line: str, play: Play | None = None) -> Said:
    return read_line(line, play.meeting if play else MEETING, TODAY)


@pytest.mark.parametrize(("line", "command"), LINES, ids=[line for line, _command in LINES])
def test_a_line_means(line: str, command: Command) -> None:
    assert said(line).commands == (command,)


@pytest.mark.parametrize(
    ("called", "role"),
    [
        ("närstående", Role.NETWORK),
        ("anhörig", Role.NETWORK),
        ("relative", Role.NETWORK),
        ("privat nätverk", Role.NETWORK),
        ("god man", Role.REPRESENTATIVE),
        ("personal", Role.PROFESSIONAL),
    ],
)
def test_a_role_is_said_as_people_call_it(called: str, role: Role) -> None:
    [command] = said(f"närvaro: Gun Påhittman; roll {called}").commands
    assert isinstance(command, AddParticipant)
    assert command.values["role"] == role


def test_a_line_that_is_typed_with_loose_marks_means_the_same() -> None:
    for line, command in LINES:
        assert said(unicodedata.normalize("NFD", line)).commands == (command,)


def test_the_chairs_choice_can_be_said_where_somebody_has_not_said_yes() -> None:
    line = "val samtycke: mötet avbryts; skäl: Pappa vill vänta"
    choice = ChooseCourse(values={"course": "stop", "reason": "Pappa vill vänta"})
    assert said(line, bare()).commands == (choice,)
    with pytest.raises(NotUnderstood):
        said(line)


def test_all_in_the_room_are_those_who_are_not_far_off() -> None:
    play = rich()
    play.do(*said("närvaro alla: på plats", play).commands)
    people = play.meeting.attendance.people
    assert people["david"].presence is Presence.VIDEO
    assert people["tove"].presence is Presence.ROOM
    play.do(*said("närvaro david: på plats", play).commands)
    assert play.meeting.attendance.people["david"].presence is Presence.ROOM


def test_what_may_be_some_of_another_fields_answers_is_asked_about_there() -> None:
    with pytest.raises(NotUnderstood) as asked:
        said("sekretess maria: ja; skriftligt")
    assert (asked.value.code, asked.value.text) == ("which-choice", "skriftligt")
    assert len(asked.value.choices) > 1
    assert all(choice.startswith("skriftligt") for choice in asked.value.choices)
    assert reply(asked.value).startswith("”skriftligt” kan vara flera av svaren")


def test_all_the_rows_can_be_said_at_once() -> None:
    found = said("närvaro alla: på plats").commands
    assert [getattr(command, "id", "") for command in found] == list(MEETING.attendance.people)
    assert said("samtycke alla: ja").commands == tuple(
        AnswerConsent(who=who, values={"says": "yes"}) for who in ("maria", "jonas", "person")
    )
    play = rich()
    play.do(*said("kopia alla: ja", play).commands)
    assert all(one.handed for one in recipients(play.meeting) if one.gets)
    assert said("consent all: yes").commands == said("samtycke alla: ja").commands


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("närvaro", "attendance"),
        ("mål", "goals"),
        ("åtgärd 1", "measures"),
        ("fråga", "questions"),
        ("lots", "lots"),
        ("berättelse", "narrative"),
        ("delmål", "sub_goals"),
        ("mer tid", "more_time"),
        ("började", "began"),
        ("började nyss", "began"),
        ("lägg in paus", "put_in_pause"),
    ],
)
def test_a_bare_word_asks(line: str, name: str) -> None:
    found = said(line)
    assert found.ask is not None
    assert (found.ask.name, found.row, found.commands) == (name, "", ())


@pytest.mark.parametrize(
    ("line", "name", "row"),
    [
        ("närvaro maria", "attendance", "maria"),
        ("samtycke maria", "consent", "maria"),
        ("ändra lista 1", "list", "list-1:id-1"),
    ],
)
def test_a_row_that_is_named_alone_is_asked_about(line: str, name: str, row: str) -> None:
    found = said(line)
    assert found.ask is not None
    assert (found.ask.name, found.row, found.commands) == (name, row, ())


def test_of_several_rows_it_has_to_be_said_what_holds() -> None:
    with pytest.raises(NotUnderstood) as asked:
        said("närvaro alla")
    assert asked.value.code == "say-what"


def test_what_there_is_nothing_to_choose_among_for_is_told_so() -> None:
    with pytest.raises(NotUnderstood) as asked:
        said("åtgärd 1: Ringa Rut", bare())
    assert asked.value.code == "nothing-to-choose"


@pytest.mark.parametrize(
    ("line", "code", "among"),
    [
        ("", "unknown-word", ()),
        ("xyzzy: hej", "unknown-word", ()),
        ("nä", "unknown-word", ("nästa",)),
        ("+12345", "unknown-word", ()),
        ("utskrivet ²", "unknown-word", ()),
        ("gå till månen", "which-row", ("Story", "Dialog")),
        ("samtycke: ja", "which-row", ("Maria Exempelgren", "Jonas Påhittsson")),
        ("samtycke exempelgren: ja", "which-row", ("Maria Exempelgren", "Elias Exempelgren")),
        ("samtycke 9: ja", "no-such-row", ()),
        ("ändra mål 7: x", "no-such-row", ()),
        ("fråga exempelgren: Hur?", "which-one", ("Elias Exempelgren", "Maria Exempelgren")),
        ("samtycke maria: kanske", "which-choice", ("ja", "nej")),
        ("samtycke maria: ja; Siv var där", "which-choice", ("ja", "nej")),
        ("samtycke maria: inte", "which-choice", ("inte nådd", "kan inte samtycka")),
        ("närvaro siv: på", "which-choice", ("på plats", "på telefon", "på video")),
        ("närvaro: Ada; huvudman kommunen", "which-choice", ()),
        ("mer tid 5: från story", "which-choice", ("Closing",)),
        ("kopia elias: kanske", "yes-or-no", ()),
        ("uppföljning: nån gång", "no-date", ()),
        ("mål: Sova; senast snart", "no-date", ()),
        ("uppföljning: 17/2; kl 25", "no-time", ()),
        ("ta bort samtycke maria", "stays", ()),
        ("ta bort berättelse", "stays", ()),
        ("ändra", "unknown-word", ()),
        ("ta bort", "unknown-word", ()),
    ],
)
def test_what_is_unclear_is_asked_about(line: str, code: str, among: tuple[str, ...]) -> None:
    with pytest.raises(NotUnderstood) as problem:
        said(line)
    assert problem.value.code == code
    assert set(among) <= set(problem.value.choices)
    assert reply(problem.value)


def test_an_answer_to_what_was_asked_settles_the_line() -> None:
    line = "fråga exempelgren: Hur?"
    with pytest.raises(NotUnderstood) as problem:
        said(line)
    key = (problem.value.code, problem.value.text)
    meant = {key: problem.value.ids[1]}
    found = read_line(line, MEETING, TODAY, meant)
    assert found.commands == (ParkQuestion(by="maria", text="Hur?"),)


def test_two_of_one_name_are_asked_about() -> None:
    play = join(join(bare(), "a", "Anna Ek"), "b", "Anna Al")
    with pytest.raises(NotUnderstood) as problem:
        said("fråga anna: Hur?", play)
    assert problem.value.choices == ("Anna Ek", "Anna Al")
    assert said("fråga anna al: Hur?", play).commands == (ParkQuestion(by="b", text="Hur?"),)


def test_before_the_first_part_there_are_no_blocks_to_fill() -> None:
    with pytest.raises(NotUnderstood):
        said("notera: hej", bare())
    play = bare()
    assert play.refused(said("lista: hej", play).commands[0]) == "no-such-part"


def test_a_word_with_nothing_after_the_colon_is_refused_and_never_breaks() -> None:
    for line in ("mål:", "åtgärd:", "delmål 1:", "närvaro:", "fråga:", "lista:"):
        play = rich()
        [command] = said(line, play).commands
        assert play.refused(command) in ("text-missing", "name-missing")


HOSTILE = [
    "[/]",
    "\x00",
    "mål: [red]x[/] {0} %s \x00",
    "närvaro: " + "å" * 10_000,
    "x" * 10_000,
    "ta bort mål " + "9" * 10_000,
    "+" + "9" * 10_000,
    "utskrivet " + "9" * 10_000,
    "gå till ²",
    "samtycke ٣: ja",
    "uppföljning: ٣/٣",
    "uppföljning: 0000-00-00",
    "uppföljning: kl ٩٩",
    "mål: \u202eabc\u202c; senast \u200f4/12",
    "fråga 👩‍👩‍👧: 🙂?",
    "samtycke \ud800: \udfff",
    "åtgärd: a;;;;b; ;senast;",
    ":",
    ";",
    "mål::::",
    "ändra ändra ändra",
    "ta bort alla",
    "närvaro siv: uppgift ,,,",
    "ﬁ: İ",
    "lista: \ufeff",
]


def harmless(line: str, play: Play) -> None:
    answer: NotUnderstood | Refused | None = None
    try:
        found = read_line(line, play.meeting, TODAY)
        play.do(*found.commands)
    except (NotUnderstood, Refused) as problem:
        answer = problem
    assert answer is None or reply(answer)


@pytest.mark.parametrize("line", HOSTILE)
def test_hostile_text_is_text(line: str) -> None:
    harmless(line, rich())


WORDS = sorted({word for one in EVERY for word in one.words})
MORE = sorted({word for move in MOVES for word in move.words})
HEADS = ["", "1", "2", "1.1", "99", "alla", "siv", "exempelgren", "maria", "²", "{x}", "[b]"]
FIELDS = sorted(
    {
        word
        for one in EVERY
        for row in [r.id for r in one.rows(MEETING)]
        for field in one.fields(MEETING, row)
        for word in field.words
    }
)
SOME = st.sampled_from(["ja", "nej", "på plats", "4/12", "kl 9", "siv", "", "alla", "[/]"])
ANY = st.one_of(SOME, st.text(max_size=20))
LINE = st.builds(
    "{} {} {}: {}".format,
    st.sampled_from(["", "ändra", "ta bort", "gå till", "change", "remove"]),
    st.sampled_from([*WORDS, *MORE]),
    st.sampled_from(HEADS),
    st.lists(st.builds("{} {}".format, st.sampled_from(["", *FIELDS]), ANY), max_size=4).map(
        "; ".join
    ),
)


@settings(max_examples=150, deadline=None)
@given(st.one_of(LINE, st.text(max_size=60)))
@example("utskrivet ²")
@example("mål:")
def test_any_line_is_understood_or_answered(line: str) -> None:
    play = Play()
    play.meeting = MEETING
    harmless(line, play)


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=80), fields=st.data())
def test_any_text_in_a_long_field_is_kept_as_it_was_typed(text: str, fields: Any) -> None:
    play = Play()
    play.meeting = MEETING
    one, row, field = fields.draw(st.sampled_from(_LONG))
    typed = f"{field}: {text}" if field else text
    harmless(f"{one} {row}: {typed}", play)


_LONG = [
    ("syfte", "", "fråga"),
    ("berättelse", "", "bra"),
    ("tycker", "maria", ""),
    ("mål", "", ""),
]


def test_a_long_texts_everyday_words_announce_nothing_without_a_colon() -> None:
    line = "berättelse: Det är tungt; bra lärare; svårt att sova"
    whole = {"situation": "Det är tungt; bra lärare; svårt att sova"}
    assert said(line).commands == (ChangeNarrative(values=whole),)


def test_what_is_said_twice_is_joined_or_asked_about() -> None:
    line = "berättelse: Tungt; fungerar: Ritar; fungerar: Sover"
    both = {"situation": "Tungt", "works": "Ritar; Sover"}
    assert said(line).commands == (ChangeNarrative(values=both),)
    with pytest.raises(NotUnderstood) as problem:
        said("åtgärd 1: Ringa; senast 4/12; senast 5/12")
    assert problem.value.code == "said-twice"
