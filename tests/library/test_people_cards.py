from pathlib import Path

import pytest

from assistant.language.problems import told
from assistant.library.people import Colleague
from assistant.library.people_file import read_address_book
from assistant.library.problem import DataProblem

CARD = (
    "BEGIN:VCARD\r\nVERSION:{version}\r\nN;CHARSET=utf-8:Påhitt;Per;;;\r\nFN:Per Påhitt\r\n"
    "ORG:Region Exempel;Månens\r\n  mottagning\r\nTITLE:kurator\\, leg.\r\n"
    'item1.TEL;TYPE=WORK;X="a:b":tel:031-1\r\nEMAIL;TYPE=INTERNET:per@example.org\r\n'
    "PHOTO;ENCODING=b:AAAA\r\n AAAA\r\nEND:VCARD\r\n"
)


def cards(folder: Path, text: str) -> Path:
    file = folder / "adressbok.vcf"
    file.write_bytes(text.encode())
    return file


@pytest.mark.parametrize("version", ["3.0", "4.0"])
def test_a_card_is_read(tmp_path: Path, version: str) -> None:
    book = read_address_book(cards(tmp_path, CARD.format(version=version)))
    assert book.people == (
        Colleague("Per Påhitt", "kurator, leg.", "Månens mottagning", "", "031-1, per@example.org"),
    )
    assert book.problems == ()


def test_a_faulty_card_is_told_by_its_line_and_the_rest_counts(tmp_path: Path) -> None:
    old = "BEGIN:VCARD\nVERSION:2.1\nFN:Lo\nEND:VCARD\n"
    nameless = "BEGIN:VCARD\nVERSION:3.0\nORG:X\nEND:VCARD\n"
    group = "BEGIN:VCARD\nVERSION:4.0\nKIND:org\nFN:Månen\nEND:VCARD\n"
    by_parts = "BEGIN:VCARD\nVERSION:3.0\nN:Skiss;Siv\nEND:VCARD\n"
    family = "BEGIN:VCARD\nVERSION:3.0\nFN:Mona\nTITLE:Mamma\nEND:VCARD\n"
    text = old + nameless + group + by_parts + family + "BEGIN:VCARD\nFN:Al\n"
    book = read_address_book(cards(tmp_path, text))
    assert [one.name for one in book.people] == ["Siv Skiss"]
    assert [(one.line, one.code) for one in book.problems] == [
        (1, "people-card-version"),
        (5, "people-row-nameless"),
        (18, "people-family"),
        (23, "people-card-open"),
    ]
    assert all(told(problem) for problem in book.problems)


def test_what_has_no_card_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(DataProblem) as problem:
        read_address_book(cards(tmp_path, "FN:Per\n"))
    assert problem.value.code == "people-no-cards"
