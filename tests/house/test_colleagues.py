import threading
from pathlib import Path

from assistant.bootstrap.colleagues import FiledColleagues, unreadable
from assistant.desk.colleagues import About


def read(file: str) -> FiledColleagues:
    """The colleagues, once they are read."""
    before = set(threading.enumerate())
    colleagues = FiledColleagues(file)
    colleagues.begin()
    for thread in set(threading.enumerate()) - before:
        thread.join()
    return colleagues


def test_they_are_read_beside_and_once(tmp_path: Path) -> None:
    file = tmp_path / "people.json"
    file.write_text(
        '[{"name": "Ylva Påhitt", "role": "kurator", "organisation": "Månen"}]', "utf-8"
    )
    colleagues = FiledColleagues(str(file))
    assert not colleagues.known(About.NAME)
    colleagues = read(str(file))
    file.unlink()
    colleagues.begin()
    found = [
        colleagues.known(about).ranked(text)
        for about, text in zip(About, ("ylva", "mån", "kur"), strict=True)
    ]
    assert [[name for _cost, _number, name in one] for one in found] == [
        ["Ylva Påhitt"],
        ["Månen"],
        ["kurator"],
    ]


def test_a_file_that_is_not_there_or_not_meant_is_as_good_as_none(tmp_path: Path) -> None:
    assert not read("").known(About.NAME)
    missing = str(tmp_path / "missing.json")
    assert not read(missing).known(About.NAME)
    assert [problem.code for problem in unreadable(missing)] == ["unreadable"]
    assert unreadable("") == ()


def test_somebody_named_is_known_whole_and_faulty_rows_are_told(tmp_path: Path) -> None:
    file = tmp_path / "adressbok.csv"
    file.write_text("namn;titel;verksamhet\nYlva Påhitt;kurator;Månen\n;x;y\n", "utf-8")
    colleagues = read(str(file))
    [ylva] = colleagues.named("ylva påhitt")
    assert (ylva.role, colleagues.at("månen")) == ("kurator", (ylva,))
    assert colleagues.named("ylva") == ()
    assert [problem.line for problem in unreadable(str(file))] == [3]
