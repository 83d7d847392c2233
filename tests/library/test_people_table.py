from pathlib import Path

import pytest

from assistant.language.problems import told
from assistant.library.people import MOST, Colleague
from assistant.library.people_file import read_address_book
from assistant.library.people_table import MOST_FAULTS
from assistant.library.problem import DataProblem

PER = Colleague("Per Påhitt", "kurator", "Månens mottagning", "regionen", "031-1, per@example.org")
ROWS = (
    "Förnamn;Efternamn;Titel;Verksamhet;Huvudman;Telefon;E-post\r\n"
    "Per;Påhitt;kurator;Månens mottagning;regionen;031-1;per@example.org\r\n"
)


def table(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    file = folder / "adressbok.csv"
    file.write_bytes(text.encode(encoding))
    return file


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_a_table_is_read_as_excel_writes_it(tmp_path: Path, encoding: str) -> None:
    assert read_address_book(table(tmp_path, ROWS, encoding)).people == (PER,)


@pytest.mark.parametrize("mark", [";", ",", "\t"])
def test_headings_are_known_however_they_are_written(tmp_path: Path, mark: str) -> None:
    rows = mark.join(("E-MAIL address", "Organisation", "NAMN")) + "\n"
    rows += mark.join(("siv@example.org", "Kometen", "Siv Skiss")) + "\n"
    [siv] = read_address_book(table(tmp_path, rows)).people
    assert siv == Colleague("Siv Skiss", organisation="Kometen", contact="siv@example.org")


def test_a_faulty_row_is_told_by_its_line_and_the_rest_counts(tmp_path: Path) -> None:
    rows = (
        'namn;titel\n;kurator\n\n"Siv;lärare\nLo;rektor;extra\nMona;mamma\nÖ "Ö";x\nAl;"a ""b"""\n'
    )
    book = read_address_book(table(tmp_path, rows))
    assert [(one.line, one.code) for one in book.problems] == [
        (2, "people-row-nameless"),
        (4, "people-row"),
        (5, "people-row-too-long"),
        (6, "people-family"),
    ]
    assert [one.name for one in book.people] == ['Ö "Ö"', "Al"]
    assert all(told(problem) for problem in book.problems)


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ("", "people-no-names"),
        ("telefon;ort\n1;2\n", "people-no-names"),
        ("namn;personnummer\nMina;1\n", "people-family"),
    ],
)
def test_what_is_no_address_book_is_not_read(tmp_path: Path, rows: str, code: str) -> None:
    with pytest.raises(DataProblem) as problem:
        read_address_book(table(tmp_path, rows))
    assert problem.value.code == code


def test_a_spreadsheet_is_told_how_to_be_saved(tmp_path: Path) -> None:
    with pytest.raises(DataProblem) as problem:
        read_address_book(tmp_path / "adressbok.xlsx")
    assert "CSV" in told(problem.value)


def test_what_steers_a_terminal_is_left_out(tmp_path: Path) -> None:
    [one] = read_address_book(table(tmp_path, "namn;titel\nSiv\x1b[2J;\x00\u202ekurator\n")).people
    assert (one.name, one.role) == ("Siv[2J", "kurator")


def test_a_file_without_end_ends(tmp_path: Path) -> None:
    many = "namn\n" + "".join(f"Siv Skiss{n}\n" for n in range(MOST + 5))
    book = read_address_book(table(tmp_path, many))
    assert (len(book.people), [one.code for one in book.problems]) == (MOST, ["people-too-many"])
    faulty = read_address_book(table(tmp_path, "namn\n" + '"x\n' * 5000))
    assert len(faulty.problems) == MOST_FAULTS + 1
    assert faulty.problems[-1].code == "people-too-faulty"
