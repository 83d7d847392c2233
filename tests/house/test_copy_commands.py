"""``rundan backup``, ``restore`` and ``purge``, as they are answered at a terminal."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from assistant.cli import rundan
from assistant.journal import create_store
from tests.journal.samples import CHEAP, START

PHRASE = "en lång påhittad fras"
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RUNDAN_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
async def store(home: Path) -> Path:
    journal = await create_store(home, PHRASE, cost=CHEAP)
    await journal.create("c1", "case", "Ada Påhitt", START)
    await journal.create("m1", "meeting", "Möte om Ada Påhitt", START)
    await journal.close()
    return home


@pytest.fixture
def run() -> Run:
    def answered(*arguments: str, lines: tuple[str, ...] = (PHRASE,)) -> tuple[int, str, str]:
        typed = "".join(f"{line}\n" for line in lines)
        done = CliRunner().invoke(rundan, [*arguments, "--lang", "sv"], input=typed)
        if done.exception is not None and not isinstance(done.exception, SystemExit):
            raise done.exception
        return done.exit_code, done.stdout, done.stderr

    return answered


def _copied(run: Run, tmp_path: Path) -> tuple[Path, Path]:
    (tmp_path / "minne").mkdir()
    assert run("backup", str(tmp_path / "minne"))[0] == 0
    assert run("backup", "--keys", str(tmp_path / "nycklar"))[0] == 0
    [copy] = (tmp_path / "minne").iterdir()
    return copy, tmp_path / "nycklar"


def test_copies_are_made_and_brought_back(store: Path, run: Run, tmp_path: Path) -> None:
    copy, keys = _copied(run, tmp_path)
    into = tmp_path / "ny"
    status, said, _ = run("restore", str(copy), "--keys", str(keys), "--into", str(into))
    assert status == 0
    assert said.count("Går att läsa:") == 2
    assert "Ada" not in said
    assert (into / "rundan.db").exists()


def test_a_restoration_never_takes_the_place_of_what_is_there_unasked(
    store: Path, run: Run, tmp_path: Path
) -> None:
    copy, keys = _copied(run, tmp_path)
    status, said, told = run("restore", str(copy), "--keys", str(keys), lines=())
    assert (status, said) == (1, "")
    assert "--set-aside" in told
    assert run("restore", str(copy), "--keys", str(keys), "--set-aside")[0] == 0
    [aside] = store.glob("undanlagt-*")
    assert (aside / "rundan.keys").exists()


def test_a_wrong_passphrase_says_only_that(store: Path, run: Run, tmp_path: Path) -> None:
    status, said, told = run("backup", str(tmp_path), lines=("en annan fras",))
    assert (status, said) == (1, "")
    assert told.endswith("Lösenfrasen stämde inte. Försök igen.\n")


def test_where_nothing_is_kept_nothing_is_copied(home: Path, run: Run, tmp_path: Path) -> None:
    assert run("backup", str(tmp_path), lines=())[0] == 1
    assert not home.exists()
    assert "Det finns inga möten än." in run("purge", lines=())[1]


def test_a_meeting_is_purged_by_its_number(store: Path, run: Run) -> None:
    status, said, _ = run("purge", "--meeting", lines=(PHRASE, "1", "ta bort"))
    assert status == 0
    assert "Borta för gott" in said
    assert "Det finns inget att ta bort." in run("purge", "--meeting")[1]


def test_a_date_is_enough(store: Path, run: Run) -> None:
    assert "inget att ta bort" in run("purge", "--before", "2026-01-01")[1]
    said = run("purge", "--before", "2026-03-03", lines=(PHRASE, "ta bort"))[1]
    assert "Borta för gott" in said
    assert run("purge", "--before", "igår", lines=())[0] == 2


def test_an_ended_input_removes_nothing(store: Path, run: Run) -> None:
    assert run("purge", "--case", lines=(PHRASE, "1"))[0] == 0
    assert "1. Ada Påhitt" in run("purge", "--case", lines=(PHRASE,))[1]
