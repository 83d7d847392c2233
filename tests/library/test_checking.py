"""The check of an agenda file: every fault with its line and a remedy, several at once."""

from pathlib import Path
from typing import NamedTuple

import pytest

from assistant.language.problems import told, write_instead, wrong
from assistant.library.checking import Checked, check_agenda
from assistant.library.folders import data_folder

SHIPPED = sorted(data_folder("agendas").glob("*.toml"))


def check_of(text: str, folder: Path, name: str = "egen.toml") -> Checked:
    file = folder / name
    file.write_text(text, "utf-8")
    return check_agenda(file)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.stem)
def test_every_shipped_agenda_passes(file: Path) -> None:
    checked = check_agenda(file)
    assert [told(problem) for problem in checked.problems] == []
    assert checked.agenda is not None
    assert checked.agenda.id == file.stem


class Broken(NamedTuple):
    """A sound file with one edit, and the words on the line that is to be told."""

    agenda: str
    old: str
    new: str
    code: str
    at: str
    remedy: str


FIRST, CIRCLE, RACT, OLD = "lots-first", "motescirkel", "ract", "sip-jonkoping"
NARRATIVE = "protected = true\nquiet = true\n"
OPENING = "minutes = { 60 = 6, 90 = 9 }\nfloor = 5\n"
STATEMENTS = '  { concern = "statements" },\n'
CONSENT = '  { concern = "consent" },\n'
VIEW = '  { concern = "childs_view" },\n'
REST = "minutes = { 60 = 3, 90 = 8 }\nfloor = 3\npause = true\n"
BREAK = """\
blocks = [
  { say = "Nu tar vi en paus. Vi börjar igen när alla är tillbaka." },
]
"""
THREE = "months = 3, source"

FIFTY = {
    # TOML's own rules
    "text never closed": Broken(
        FIRST, 'title = "Frågestund"', 'title = "Frågestund', "text-open", "Frågestund", "citat"
    ),
    "curly quotation marks": Broken(
        RACT, 'title = "Paus"', "title = ”Paus”", "value-bare", "”Paus”", "raka citattecken"
    ),
    "no quotation marks": Broken(
        RACT, 'title = "Paus"', "title = Paus", "value-bare", "= Paus", "citattecken"
    ),
    "no equals sign": Broken(
        RACT, 'title = "Paus"', 'title "Paus"', "no-equals", '"Paus"', "nyckel = värde"
    ),
    "no comma between blocks": Broken(
        OLD, '{ get = "Någon är utsedd att skriva" },', '{ get = "Någon är utsedd att skriva" }',
        "no-comma", "Någon är utsedd", "kommatecken",
    ),
    "a list never closed": Broken(
        RACT, 'orkar det vi har skrivit" },\n]', 'orkar det vi har skrivit" },',
        "list-open", 'blocks = [\n  { say = "Vad gör du själv', "]",
    ),
    "a table over two lines": Broken(
        RACT, '{ concern = "disclosure" }', '{ concern = "disclosure"\n}',
        "table-open", '"disclosure"', "samma rad",
    ),
    "a header never closed": Broken(
        RACT, '[[parts]]\nid = "rest"', '[[parts]\nid = "rest"', "header-open", "[[parts]\n", "[["
    ),
    "a key twice": Broken(
        RACT, 'title = "Paus"', 'title = "Paus"\ntitle = "Rast"', "key-twice", "Rast", "Ta bort"
    ),
    "two keys on a line": Broken(
        RACT, "floor = 3\n", "floor = 3 pause = true\n", "more-than-one", "floor = 3 ", "bara en"
    ),
    "a backslash": Broken(
        RACT, 'title = "Paus"', 'title = "C:\\Paus"', "backslash", "C:\\Paus", "två i rad"
    ),
    "a key with å": Broken(
        RACT, 'title = "Paus"', 'namnpå = "Paus"', "key-letters", "namnpå", "utan å"
    ),
    # keys and their kinds
    "no title": Broken(
        OLD, 'title = "SIP-möte i tre delar"\n', "", "key-missing", "# SIP-möte", "title ="
    ),
    "a part without a title": Broken(
        RACT, '[[parts]]\nid = "rest"\ntitle = "Paus"\n', '[[parts]] #\nid = "rest"\n',
        "key-missing", "[[parts]] #", "title =",
    ),
    "a misspelt key": Broken(
        RACT, "pause = true", "puse = true", "key-unknown", "puse", "Skriv: pause"
    ),
    "a key that is nothing": Broken(
        RACT, "pause = true", "pause = true\nxyz = 1", "key-unknown", "xyz", "Skriv någon av"
    ),
    "a misspelt kind of block": Broken(
        OLD, '{ note = "Mötet', '{ nota = "Mötet', "key-unknown", "nota", "Skriv: note"
    ),
    "a misspelt key of a task": Broken(
        RACT, 'seen = "sent"', 'sen = "sent"', "key-unknown", "sen =", "Skriv: seen"
    ),
    "a misspelt key of a time": Broken(
        RACT, "months = 3", "month = 3", "key-unknown", "month =", "Skriv: months"
    ),
    "a number in quotation marks": Broken(
        RACT, "floor = 3\n", 'floor = "3"\n', "int-wanted", 'floor = "3"', "utan citattecken"
    ),
    "a yes instead of true": Broken(
        RACT, "pause = true", 'pause = "ja"', "bool-wanted", '"ja"', "pause = true"
    ),
    "a number for a text": Broken(
        RACT, 'title = "Paus"', "title = 3", "str-wanted", "title = 3", 'title = "…"'
    ),
    "minutes for no length": Broken(
        RACT, "minutes = { 60 = 3, 90 = 8 }", "minutes = 3",
        "object-wanted", "minutes = 3", "klamrar",
    ),
    "minutes in quotation marks": Broken(
        RACT, "{ 60 = 3, 90 = 8 }", '{ 60 = "3", 90 = 8 }', "number-as-value", '"3"', "60 = 5"
    ),
    "a length in letters": Broken(
        RACT, "{ 60 = 3, 90 = 8 }", "{ sextio = 3 }", "number-as-key", "sextio", "60 = 5"
    ),
    "a person that is nobody": Broken(
        OLD, 'person = "adult"', 'person = "vuxen"', "choice-unknown", '"vuxen"', "adult"
    ),
    "words to somebody else": Broken(
        CIRCLE, '{ to = "staff", say = "Skriv upp', '{ to = "staf", say = "Skriv upp',
        "choice-unknown", '"staf"', 'to = "staff"',
    ),
    "a time from nothing": Broken(
        RACT, 'after = "held"', 'after = "hel"', "choice-unknown", '"hel"', 'after = "held"'
    ),
    # minutes
    "minutes over the total": Broken(
        FIRST, "{ 60 = 6, 90 = 8 }", "{ 60 = 9, 90 = 8 }", "minutes-too-many", "60 = 9", "Ta bort 3"
    ),
    "minutes under the total": Broken(
        FIRST, "{ 60 = 6, 90 = 8 }", "{ 60 = 6, 90 = 7 }", "minutes-too-few", "90 = 7", "till 1"
    ),
    "minutes below the floor": Broken(
        CIRCLE, OPENING, OPENING.replace("floor = 5", "floor = 7"),
        "minutes-below-floor", "60 = 6, 90 = 9", "60 = 7",
    ),
    "minutes for one length less": Broken(
        RACT, "{ 60 = 3, 90 = 8 }", "{ 60 = 3 }", "minutes-missing", "{ 60 = 3 }", "90 = …"
    ),
    "a floor below the ground": Broken(
        RACT, "floor = 3\n", "floor = 0\n", "floor-form", "floor = 0", "floor = 1"
    ),
    # what must not give away its time
    "a story that is not protected": Broken(
        CIRCLE, "floor = 10\nprotected = true\n", "floor = 10\n",
        "narrative-unprotected", '[[parts]]\nid = "situation"', "protected = true",
    ),
    "a quiet part that is not protected": Broken(
        FIRST, NARRATIVE, "quiet = true\n", "quiet-unprotected", "quiet = true\n", "protected"
    ),
    "a pause that is not protected": Broken(
        RACT, REST, REST.replace("pause = true\n", ""),
        "pause-unmarked", 'title = "Paus"', "pause = true",
    ),
    "a quiet pause": Broken(
        RACT, REST, f"{REST}{NARRATIVE}", "pause-quiet", "pause = true", "pause och quiet"
    ),
    "a round where it is quiet": Broken(
        FIRST, '  { say = "Ni andra: skriv',
        '  { round = "Vad undrar du?" },\n  { say = "Ni andra: skriv',
        "round-quiet", "Vad undrar du", "en annan del",
    ),
    # blocks
    "consent in no part": Broken(
        RACT, CONSENT, "", "concern-nowhere", '[[parts]]\nid = "deciding"', '"consent"'
    ),
    "the four statements in no part": Broken(
        RACT, STATEMENTS, "", "concern-nowhere", '[[parts]]\nid = "deciding"', '"statements"'
    ),
    "a child nobody asks": Broken(
        CIRCLE, VIEW, "", "concern-nowhere", '[[parts]]\nid = "opening"', '"childs_view"'
    ),
    "a misspelt concern": Broken(
        RACT, CONSENT, CONSENT.replace("consent", "consnet"),
        "concern-unknown", "consnet", 'concern = "consent"',
    ),
    "a concern that has no place": Broken(
        RACT, CONSENT, f'{CONSENT}  {{ concern = "deviations" }},\n',
        "concern-unknown", "deviations", "Skriv",
    ),
    "a concern twice in a part": Broken(
        RACT, CONSENT, CONSENT + CONSENT.replace(" },", " }, #"), "concern-twice", "}, #", "Ta bort"
    ),
    "an empty block": Broken(
        RACT, CONSENT, f"{CONSENT}  {{}},\n", "block-empty", "{}", "say, get, note"
    ),
    "two things in a block": Broken(
        RACT, CONSENT, f'{CONSENT}  {{ say = "Ja", get = "Nej" }},\n', "block-double", "Nej", "Dela"
    ),
    "a part with nothing in it": Broken(
        RACT, f"pause = true\n{BREAK}", "protected = true\n",
        "blocks-none", '[[parts]]\nid = "rest"', "block",
    ),
    "to without words": Broken(
        CIRCLE, '{ to = "staff", say = "Skriv upp', '{ to = "staff", get = "Skriv upp',
        "key-beside", "Skriv upp", "mot say",
    ),
    "among beside a concern that asks everybody the same": Broken(
        OLD, '{ concern = "attendance" }', '{ concern = "attendance", among = "newcomers" }',
        "key-beside", "among", 'mot concern = "reports"',
    ),
    "among without a round": Broken(
        OLD, '{ note = "Mötet', '{ among = "professionals", note = "Mötet',
        "key-beside", "among", "mot round",
    ),
    "words that are none": Broken(
        RACT, 'say = "Nu tar vi en paus. Vi börjar igen när alla är tillbaka."', 'say = " "',
        "text-empty", 'say = " "', "Skriv en text",
    ),
    # names
    "two parts of one name": Broken(
        RACT, 'id = "rest"', 'id = "goals"', "id-twice", 'id = "goals"\ntitle = "Paus"', '"goals-2"'
    ),
    "a name with a space": Broken(
        RACT, 'id = "rest"', 'id = "en paus"', "id-form", '"en paus"', "a–z"
    ),
    "a next agenda that is none": Broken(
        RACT, 'next = "ract"', 'next = "rakt"', "next-unknown", "rakt", 'next = "ract"'
    ),
    # before the meeting, and its times
    "two tasks of one name": Broken(
        RACT, 'id = "rating"', 'id = "group"', "id-taken", "Skattning av", '"group-1"'
    ),
    "a task without words": Broken(
        RACT, 'text = "Kallelsen är skickad"', 'text = ""', "text-empty", 'text = ""', "Skriv"
    ),
    "a task nothing can see": Broken(
        RACT, 'seen = "interpreter"', 'seen = "tolk"', "seen-unknown", '"tolk"', "för hand"
    ),
    "a task seen by a misspelt name": Broken(
        RACT, 'seen = "interpreter"', 'seen = "interpretor"',
        "seen-unknown", "pretor", '"interpreter"',
    ),
    "a time without length": Broken(
        RACT, THREE, "source", "span-none", '"Nästa resurs', "weeks = 16"
    ),
    "a time with two lengths": Broken(
        RACT, THREE, f"weeks = 12, {THREE}", "span-double", "weeks = 12", "ett av dem"
    ),
    "a time of nothing": Broken(
        RACT, "months = 3", "months = 0", "span-form", "months = 0", "months = 1"
    ),
    "a time that ends before it begins": Broken(
        FIRST, "earliest_weeks = 4", "earliest_weeks = 16", "earliest-late", "= 16, source", "färre"
    ),
    "a time nobody has set": Broken(
        FIRST, 'working_days = 15, source = "Lotsmodellen (2014)"', "working_days = 15",
        "source-missing", '"Det första mötet"', "överenskommelse",
    ),
}  # fmt: skip


def test_there_are_fifty() -> None:
    assert len(FIFTY) >= 50


@pytest.mark.parametrize("name", FIFTY)
def test_a_broken_file_fails_at_its_line_and_says_what_to_write(name: str, tmp_path: Path) -> None:
    broken = FIFTY[name]
    sound = (data_folder("agendas") / f"{broken.agenda}.toml").read_text("utf-8")
    assert sound.count(broken.old) == 1
    text = sound.replace(broken.old, broken.new)
    [problem] = check_of(text, tmp_path).problems
    line = text.count("\n", 0, text.index(broken.at)) + 1
    assert (problem.code, problem.line) == (broken.code, line)
    assert broken.remedy in write_instead(problem)
    assert wrong(problem)


def test_faults_of_every_sort_are_told_at_once(tmp_path: Path) -> None:
    text = (data_folder("agendas") / "ract.toml").read_text("utf-8")
    for old, new in (
        ('person = "adult"', 'person = "vuxen"'),
        ("months = 3", "months = 3, weeks = 12"),
        ("pause = true", "puse = true"),
        ("{ 60 = 6, 90 = 9 }\nfloor = 5\nprotected = true", "{ 60 = 6, 90 = 99 }\nfloor = 5"),
        (CONSENT, ""),
    ):
        assert old in text
        text = text.replace(old, new, 1)
    codes = [problem.code for problem in check_of(text, tmp_path).problems]
    assert codes == [
        *("choice-unknown", "span-double", "concern-nowhere"),
        *("key-unknown", "minutes-too-many"),
    ]


def test_a_fault_that_hides_the_rest_still_comes_after_those_before_it(tmp_path: Path) -> None:
    text = (data_folder("agendas") / "ract.toml").read_text("utf-8")
    text = text.replace('person = "adult"', 'person = "vuxen"').replace("{ 60 = 3, 90 = 8 }", "3")
    checked = check_of(text, tmp_path)
    assert [problem.code for problem in checked.problems] == ["choice-unknown", "object-wanted"]
    assert checked.agenda is None


def test_the_next_agenda_may_lie_beside_the_file(tmp_path: Path) -> None:
    text = (data_folder("agendas") / "ract.toml").read_text("utf-8")
    (tmp_path / "beside.toml").write_text(text.replace('"ract"', '"next-one"'), "utf-8")
    checked = check_of(text.replace('next = "ract"', 'next = "next-one"'), tmp_path)
    assert checked.problems == ()
