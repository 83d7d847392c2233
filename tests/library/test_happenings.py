"""What happens by itself at a rehearsal: the files hold, and a faulty one says where and how."""

from pathlib import Path

import pytest

from assistant.language.problems import told
from assistant.language.translation import use
from assistant.library import happenings as library
from assistant.library.agendas import agenda_named
from assistant.library.families import practices
from assistant.library.happenings import LONGEST, Happening, load_happenings
from assistant.library.practice import load_practice
from assistant.library.problem import DataProblem
from assistant.meeting.meeting import EVENTS

SOUND = """\
[[happenings]]
part = "presentation"
after = 1
text = "Noor kliver in."
hope = [{ kind = "attendance.ParticipantAdded" }]
advice = "Lägg till Noor."
"""


def load(family: str) -> tuple[Happening, ...]:
    return load_happenings(family, agenda_named(load_practice(family).agenda))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(library, "data_folder", lambda _name: tmp_path)
    made = tmp_path / "practice" / "happenings"
    made.mkdir(parents=True)
    return made


def problem(folder: Path, text: str) -> str:
    use("sv")
    (folder / "elias.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DataProblem) as caught:
        load_happenings("elias", agenda_named("lots-first"))
    return told(caught.value)


@pytest.mark.parametrize("family", practices())
def test_every_family_does_something_of_itself(family: str) -> None:
    found = load(family)
    agenda = agenda_named(load_practice(family).agenda)
    assert len(found) > 12
    assert {one.part for one in found} == {part.id for part in agenda.parts}
    for one in found:
        planned = agenda.part(one.part).minutes[load_practice(family).minutes]
        assert one.after <= planned
        assert one.advice or one.does


@pytest.mark.parametrize("family", practices())
def test_what_is_hoped_for_can_be_seen(family: str) -> None:
    for one in load(family):
        assert not one.hope or any(hope.kind in EVENTS for hope in one.hope), one.text


def test_the_sound_one_is_sound(folder: Path) -> None:
    (folder / "elias.toml").write_text(SOUND, encoding="utf-8")
    [one] = load_happenings("elias", agenda_named("lots-first"))
    assert (one.after, one.within, one.does) == (1, 0, ())


def test_a_fault_is_told_with_its_line_and_what_to_write(folder: Path) -> None:
    for old, new, line, remedy in (
        ('"presentation"', '"presentatoin"', 2, 'Skriv: part = "presentation"'),
        ("after = 1", "after = -1", 3, "after ska vara ett heltal."),
        ('"Noor kliver in."', '" "', 4, "text har ingen text."),
        ('"Noor kliver in."', f'"{"å" * (LONGEST + 1)}"', 4, f"Skriv högst {LONGEST} tecken."),
        ('advice = "Lägg till Noor."\n', "", 1, "Lägg till en rad som börjar med: advice ="),
        ("after", "efter", 3, "Nyckeln efter finns inte."),
    ):
        said = problem(folder, SOUND.replace(old, new))
        assert remedy in said
        assert said.startswith(f"elias.toml, rad {line}: ")
