from pathlib import Path

import pytest

from assistant.language.problems import told
from assistant.library.people import Colleague
from assistant.library.people_file import read_address_book, read_people
from assistant.library.problem import DataProblem


def test_a_list_of_people_is_read(tmp_path: Path) -> None:
    file = tmp_path / "people.json"
    file.write_text(
        '[{"name": "Ylva Påhitt", "role": "kurator", "age": 3}, {"name": "Ö"}]', "utf-8"
    )
    assert read_people(file) == [Colleague("Ylva Påhitt", "kurator"), Colleague("Ö")]


def test_a_name_is_one_line_that_steers_nothing(tmp_path: Path) -> None:
    file = tmp_path / "people.json"
    file.write_text('[{"name": " Ylva\\n\\u001b[2J \\u202eP\\u00e5hitt 👩\u200d👧 "}]', "utf-8")
    assert read_people(file) == [Colleague("Ylva [2J Påhitt 👩\u200d👧")]


@pytest.mark.parametrize("text", ["", "{}", "[1]", '[{"role": "kurator"}]', "[", '[{"name": 1}]'])
def test_another_file_is_named_with_what_to_write(tmp_path: Path, text: str) -> None:
    file = tmp_path / "people.json"
    file.write_text(text, "utf-8")
    with pytest.raises(DataProblem) as problem:
        read_people(file)
    assert problem.value.code == "not-people"
    assert '[{"name": "Anna Ek"' in told(problem.value)


def test_nobody_of_a_family_is_in_the_address_book(tmp_path: Path) -> None:
    file = tmp_path / "people.json"
    file.write_text('[{"name": "Mona", "role": "Mamma"}, {"name": "Per", "phone": "031"}]', "utf-8")
    book = read_address_book(file)
    assert book.people == (Colleague("Per", contact="031"),)
    assert [problem.code for problem in book.problems] == ["people-family"]
