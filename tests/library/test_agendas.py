"""Agenda files: those that come with Rundan hold, and a faulty one says where and how."""

from pathlib import Path

import pytest

from assistant.language.problems import told, write_instead, wrong
from assistant.library.agendas import AgendaProblem, agenda_named, agendas, load_agenda
from assistant.library.rules import PLACEABLE
from assistant.meeting.agenda import Agenda

SOUND = """\
id = "kort"
title = "Kort möte"
source = "Provet"
minutes_note = "Påhittade"
person = "child"
plan_label = "SIP"
coordinator = "lots"
coordinator_task = "Håller ihop"

[[parts]]
id = "talk"
title = "Samtal"
minutes = { 60 = 50, 90 = 75 }
floor = 20
protected = true
quiet = true
blocks = [
  { say = "Hej." },
  { concern = "consent" },
  { concern = "childs_view" },
]

[[parts]]  # den sista
id = "end"
title = "Slut"
minutes = { 60 = 10, 90 = 15 }
floor = 5
blocks = [
  { concern = "statements" },
]
"""


def broken(old: str, new: str) -> str:
    assert SOUND.count(old) == 1, f"{SOUND.count(old)} times: {old}"
    return SOUND.replace(old, new)


def problem_of(text: str, folder: Path) -> AgendaProblem:
    path = folder / "kort.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(AgendaProblem) as caught:
        load_agenda(path)
    return caught.value


def test_the_sound_one_is_sound(tmp_path: Path) -> None:
    path = tmp_path / "kort.toml"
    path.write_text(SOUND, "utf-8")
    assert load_agenda(path).lengths == (60, 90)


CASES = [
    # TOML's own rules
    ('title = "Samtal"', 'title = "Samtal', 12, "text-open", "citattecken"),
    ('title = "Samtal"', "title = Samtal", 12, "value-bare", "citattecken"),
    ('title = "Samtal"', "title = ”Samtal”", 12, "value-bare", "raka citattecken"),
    ('title = "Samtal"', 'title "Samtal"', 12, "no-equals", "nyckel = värde"),
    ('title = "Samtal"', 'title = """Samtal', 12, "text-open", "citattecken"),
    ('title = "Samtal"', 'title = "C:\\Samtal"', 12, "backslash", "två i rad"),
    ('title = "Slut"', 'title = "Slut"\ntitle = "Slut"', 26, "key-twice", "Ta bort"),
    ("floor = 5\n", "floor = 5 floor = 6\n", 27, "more-than-one", "bara en nyckel"),
    ("[[parts]]  #", "[[parts]  #", 23, "header-open", "[[parts]]"),
    ('  { say = "Hej." },', '  { say = "Hej." }', 18, "no-comma", "kommatecken"),
    ('"childs_view" },\n]', '"childs_view" },', 17, "list-open", "]"),
    ('"statements" },\n]\n', '"statements" },\n', 28, "list-open", "]"),
    ('{ say = "Hej." },', '{ say = "Hej."\n},', 18, "table-open", "samma rad"),
    # keys and types
    ('title = "Kort möte"\n', "", 1, "key-missing", "title ="),
    ('title = "Slut"\n', "", 23, "key-missing", "title ="),
    ("floor = 20", "flor = 20", 14, "key-unknown", "Skriv: floor"),
    ('{ say = "Hej." }', '{ säg = "Hej." }', 18, "key-letters", "utan å"),
    ('{ say = "Hej." }', '{ sya = "Hej." }', 18, "key-unknown", "Skriv: say"),
    ("floor = 20", "floor = 20\nblomma = 1", 15, "key-unknown", "id, title, minutes"),
    ("floor = 20", 'floor = "20"', 14, "int-wanted", "utan citattecken"),
    ("quiet = true", 'quiet = "ja"', 16, "bool-wanted", "quiet = true"),
    ('title = "Slut"', "title = 3", 25, "str-wanted", 'title = "…"'),
    ("minutes = { 60 = 10, 90 = 15 }", "minutes = 10", 26, "object-wanted", "klamrar"),
    ("{ 60 = 10, 90 = 15 }", "{ sextio = 10 }", 26, "number-as-key", "60 = 5"),
    ('{ say = "Hej." }', '"Hej."', 18, "object-wanted", "klamrar"),
    ('person = "child"', 'person = "chlid"', 5, "choice-unknown", 'person = "child"'),
    ('person = "child"', 'person = "x"', 5, "choice-unknown", "adult, child"),
    # what a meeting needs
    ('{ concern = "consent" }', '{ concern = "consnet" }', 19, "concern-unknown", '"consent"'),
    ('{ say = "Hej." }', '{ concern = "xyz" }', 18, "concern-unknown", "attendance, person"),
    ('{ say = "Hej." }', '{ concern = "opening" }', 18, "concern-unknown", "Skriv"),
    ('{ say = "Hej." }', "{}", 18, "block-empty", "say, get, note"),
    ('{ say = "Hej." }', '{ say = "" }', 18, "text-empty", "ta bort"),
    ('{ say = "Hej." }', '{ say = "Hej.", get = "Nu" }', 18, "block-double", "Dela"),
    ('{ say = "Hej." }', '{ concern = "consent" }', 19, "concern-twice", "Ta bort"),
    ('id = "end"', 'id = "talk"', 24, "id-twice", 'id = "talk-2"'),
    ('id = "end"', 'id = "Slut möte"', 24, "id-form", "a–z"),
    ("floor = 5\n", "floor = 0\n", 27, "floor-form", "floor = 1"),
    ("floor = 5\n", "floor = 12\n", 26, "minutes-below-floor", "60 = 12"),
    ("{ 60 = 10, 90 = 15 }", "{ 60 = 10 }", 26, "minutes-missing", "90 = …"),
    ("{ 60 = 10, 90 = 15 }", "{ 60 = 12, 90 = 15 }", 26, "minutes-too-many", "Ta bort 2"),
    ("{ 60 = 10, 90 = 15 }", "{ 60 = 10, 90 = 11 }", 26, "minutes-too-few", "Lägg till 4"),
    ("protected = true\n", "", 15, "quiet-unprotected", "protected = true"),
    ('blocks = [\n  { concern = "statements" },\n]', "blocks = []", 28, "blocks-none", "block"),
    ('  { concern = "consent" },\n', "", 10, "concern-nowhere", 'concern = "consent"'),
    ('  { concern = "childs_view" },\n', "", 10, "concern-nowhere", '"childs_view"'),
]


@pytest.mark.parametrize(("old", "new", "line", "code", "remedy"), CASES)
def test_a_fault_has_a_line_and_a_remedy(
    old: str, new: str, line: int, code: str, remedy: str, tmp_path: Path
) -> None:
    problem = problem_of(broken(old, new), tmp_path)
    assert (problem.code, problem.line) == (code, line)
    assert remedy in write_instead(problem)
    assert "{" not in wrong(problem) or code == "table-open"
    assert told(problem).startswith(f"kort.toml, rad {line}: ")


PAUSE = """\
[[parts]]
id = "rest"
title = "Paus"
minutes = { 60 = 5, 90 = 10 }
floor = 5
pause = true

"""


def with_pause(text: str) -> str:
    return text.replace("60 = 50, 90 = 75", "60 = 45, 90 = 65").replace(
        "[[parts]]  # den sista", PAUSE + "[[parts]]"
    )


def test_a_pause_is_a_part_and_needs_no_blocks(tmp_path: Path) -> None:
    path = tmp_path / "kort.toml"
    path.write_text(with_pause(SOUND), "utf-8")
    rest = load_agenda(path).part("rest")
    assert (rest.pause, rest.blocks, rest.pays) == (True, (), False)


def test_a_pause_is_nobodys_quiet_part(tmp_path: Path) -> None:
    text = with_pause(SOUND).replace("pause = true", "pause = true\nquiet = true\nprotected = true")
    problem = problem_of(text, tmp_path)
    assert problem.code == "pause-quiet"
    assert "pause och quiet" in write_instead(problem)


def test_an_agenda_needs_parts(tmp_path: Path) -> None:
    head = SOUND[: SOUND.index("[[parts]]")]
    assert problem_of(head, tmp_path).code == "key-missing"
    empty = problem_of(f"parts = []\n{head}", tmp_path)
    assert (empty.code, empty.line) == ("parts-none", 1)


def test_no_minutes_at_all(tmp_path: Path) -> None:
    text = broken("{ 60 = 50, 90 = 75 }", "{}").replace("{ 60 = 10, 90 = 15 }", "{}")
    problem = problem_of(text, tmp_path)
    assert (problem.code, problem.line) == ("minutes-none", 13)


def test_minutes_may_have_lines_of_their_own(tmp_path: Path) -> None:
    own = "floor = 5\nminutes.60 = 10\nminutes.90 = 4\n"
    text = broken("minutes = { 60 = 10, 90 = 15 }\nfloor = 5\n", own)
    problem = problem_of(text, tmp_path)
    assert (problem.code, problem.line) == ("minutes-below-floor", 28)


def test_an_adult_is_not_asked_for_a_childs_view(tmp_path: Path) -> None:
    path = tmp_path / "kort.toml"
    text = SOUND.replace('"child"', '"adult"').replace('  { concern = "childs_view" },\n', "")
    path.write_text(text, "utf-8")
    assert load_agenda(path).person == "adult"


def test_a_file_from_another_machine_is_read(tmp_path: Path) -> None:
    path = tmp_path / "kort.toml"
    path.write_bytes(b"\xef\xbb\xbf" + SOUND.replace("\n", "\r\n").encode())
    assert load_agenda(path).id == "kort"
    path.write_bytes(SOUND.encode("latin-1"))
    with pytest.raises(AgendaProblem) as caught:
        load_agenda(path)
    assert (caught.value.code, caught.value.line) == ("not-utf8", 2)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(AgendaProblem) as caught:
        load_agenda(tmp_path / "ingen.toml")
    assert told(caught.value).startswith("ingen.toml: Filen går inte att öppna.")


def test_a_faulty_file_hides_no_other(tmp_path: Path) -> None:
    (tmp_path / "egen.toml").write_text(SOUND, "utf-8")
    (tmp_path / "fel.toml").write_text("id = ", "utf-8")
    own = SOUND.replace('"kort"', '"lots-first"')
    (tmp_path / "lots.toml").write_text(own, "utf-8")
    found = agendas(tmp_path)
    ids = [file.agenda.id for file in found if file.agenda]
    assert {"kort", "lots-first", "sip-jonkoping"} <= set(ids)
    assert ids.count("lots-first") == 1
    assert [file.path.name for file in found if file.problem] == ["fel.toml"]
    assert agenda_named("lots-first", tmp_path).title == "Kort möte"
    with pytest.raises(KeyError):
        agenda_named("fel", tmp_path)


SHIPPED = [file.agenda.id for file in agendas() if file.agenda]


def test_a_case_begins_with_the_first_and_goes_on_with_the_later() -> None:
    assert [
        *("lots-first", "sip-jonkoping", "motescirkel", "ract"),
        *("lots-second", "lots-closing", "sip-followup", "sip-followup-child"),
    ] == SHIPPED


def test_one_agenda_leads_to_the_next() -> None:
    after = {id: agenda_named(id).next for id in SHIPPED}
    assert after == {
        "lots-first": "lots-second",
        "lots-second": "lots-closing",
        "lots-closing": "",
        "sip-jonkoping": "sip-followup",
        "sip-followup": "sip-followup",
        "motescirkel": "sip-followup-child",
        "sip-followup-child": "sip-followup-child",
        "ract": "ract",
    }
    assert all(agenda_named(a).person == agenda_named(b).person for a, b in after.items() if b)


@pytest.fixture(params=SHIPPED)
def shipped(request: pytest.FixtureRequest) -> Agenda:
    return agenda_named(request.param)


def concerns(agenda: Agenda) -> dict[str, list[str]]:
    return {
        part.id: [block.concern for block in part.blocks if block.concern] for part in agenda.parts
    }


def test_shipped_agendas_hold(shipped: Agenda) -> None:
    assert set(shipped.lengths) >= {60, 90}
    assert "inte officiella" in shipped.minutes_note
    assert shipped.parts[-1].protected
    assert all(sum(part.floor for part in shipped.parts) <= n for n in shipped.lengths)
    for part in shipped.parts:
        kinds = {block.kind for block in part.blocks}
        assert ({"say"} if part.pause else {"say", "concern"}) <= kinds
        assert part.room


def test_a_childs_family_speaks_undisturbed_save_where_the_circle_keeps_it_short(
    shipped: Agenda,
) -> None:
    speaks = [part for part in shipped.parts if any(b.concern == "narrative" for b in part.blocks)]
    quiet = shipped.person == "child" and shipped.id != "motescirkel"
    assert [(part.protected, part.quiet) for part in speaks] == [(True, quiet)]


def test_what_is_to_be_ready_ends_with_the_invitation_sent(shipped: Agenda) -> None:
    assert shipped.prepare[-1].seen == "sent"
    assert all(task.why for task in shipped.prepare)


def test_the_times_are_those_of_their_sources() -> None:
    times = {
        (id, one.id): (one.after, one.working_days, one.earliest_weeks, one.weeks, one.months)
        for id in SHIPPED
        for one in agenda_named(id).deadlines
    }
    assert times == {
        ("lots-first", "first"): ("sent", 15, 0, None, None),
        ("lots-first", "second"): ("held", None, 4, 16, None),
        ("lots-second", "closing"): ("held", None, 8, 16, None),
        ("ract", "next"): ("held", None, 0, None, 3),
    }


def test_the_circle_has_words_for_each() -> None:
    blocks = [block for part in agenda_named("motescirkel").parts for block in part.blocks]
    assert {block.to for block in blocks if block.say} == {None, "young", "parent", "staff"}


def test_every_concern_has_a_place_in_some_meeting() -> None:
    shown = {
        name for id in SHIPPED for names in concerns(agenda_named(id)).values() for name in names
    }
    before_and_after = {"invitation", "outside"}
    assert shown == set(PLACEABLE) - before_and_after


def test_the_lots_meeting() -> None:
    agenda = agenda_named("lots-first")
    assert (agenda.person, agenda.plan_label, agenda.coordinator) == ("child", "SIP/IP", "lots")
    ids = "presentation secrecy purpose narrative questions dialog lots summary closing"
    assert [part.id for part in agenda.parts] == ids.split()
    assert [part.minutes[60] for part in agenda.parts] == [5, 2, 3, 15, 6, 14, 3, 6, 6]
    assert [part.minutes[90] for part in agenda.parts] == [6, 3, 4, 17, 10, 28, 5, 9, 8]
    assert [part.id for part in agenda.parts if part.quiet] == ["narrative"]
    assert [part.id for part in agenda.parts if part.protected] == ["narrative", "closing"]


def test_the_jonkoping_meeting_asks_an_adult() -> None:
    agenda = agenda_named("sip-jonkoping")
    assert (agenda.person, agenda.plan_label, agenda.coordinator) == ("adult", "SIP", "samordnare")
    assert [part.title for part in agenda.parts] == ["Inledning", "Möte", "Avslut"]
    assert not any("childs_view" in names for names in concerns(agenda).values())
    words = " ".join(block.text for part in agenda.parts for block in part.blocks)
    assert "vårdnadshavare" not in words
    assert "barn" not in words
    assert "Är alla med på det som händer?" in words
