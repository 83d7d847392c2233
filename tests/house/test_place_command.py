"""``rundan place``: a municipality's own folder, begun, looked through and in force."""

import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from assistant.bootstrap import settings
from assistant.cli import rundan
from assistant.language.translation import _, use
from assistant.library.place import agenda_here
from assistant.library.policy import policy_for
from tests.library.test_agendas import SOUND


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("RUNDAN_HOME", str(tmp_path / "home"))
    monkeypatch.delenv("RUNDAN_PLACE", raising=False)
    return tmp_path / "kommun"


def run(*words: str | Path) -> Result:
    return CliRunner().invoke(rundan, [*map(str, words), "--lang", "sv"])


def filled(place: Path, **files: str) -> Path:
    """The folder with files by their names, ``_`` for the dot; agendas begin with ``agenda_``."""
    (place / "agendas").mkdir(parents=True)
    for name, text in files.items():
        file = name.replace("_", ".")
        path = place / "agendas" / f"{file[7:]}" if file.startswith("agenda.") else place / file
        path.write_text(text, "utf-8")
    return place


def test_what_is_begun_is_sound_and_sets_nothing(place: Path) -> None:
    begun = run("place", "new", place)
    assert begun.exit_code == 0
    assert all(str(path) in begun.output for path in place.rglob("*.toml"))
    looked = run("place", "check", place)
    assert (looked.exit_code, looked.output) == (
        0,
        "lots-first-egen.toml: Lotsmodellen, första mötet (egen)\n",
    )


def test_another_agenda_can_be_begun_from(place: Path) -> None:
    assert run("place", "new", place, "--agenda", "sip-jonkoping").exit_code == 0
    assert run("place", "check", place).output.startswith("sip-jonkoping-egen.toml: ")
    strange = run("place", "new", place / "annan", "--agenda", "fika")
    assert (strange.exit_code, "sip-jonkoping" in strange.output) == (2, True)


def test_nothing_is_written_over(place: Path) -> None:
    filled(place, settings_toml="length = 60\n")
    assert run("place", "new", place).exit_code == 2
    assert [path.name for path in place.rglob("*.toml")] == ["settings.toml"]


def test_a_folder_that_is_not_there_is_told(place: Path) -> None:
    looked = run("place", "check", place)
    assert (looked.exit_code, str(place) in looked.output) == (2, True)


FAULTY = {
    "settings_toml": 'length = nittio\n[deadlines]\nlots-fist.first = { weeks = 3 }\n',
    "wording_toml": '[sv]\n"Samordnaren" = "A"\n"Lots" = "Lots {namn}"\n"Nytt möte" = "Nytt"\n',
    "agenda_a_toml": SOUND.replace("floor = 5", "floor = 0"),
    "logo_svg": "<svg",
    "logo_jpg": "",
}  # fmt: skip


def test_every_fault_of_it_is_told_with_its_file(place: Path) -> None:
    looked = run("place", "check", filled(place, **FAULTY))
    assert looked.exit_code == 2
    counts, *lines = looked.output.splitlines()
    told = [line.split(":")[0] for line in lines]
    assert counts == "1 eget ord gäller."
    assert sorted(told) == [
        "a.toml, rad 27",
        "logo.jpg",
        "logo.svg",
        "settings.toml, rad 1",
        "settings.toml, rad 3",
        "wording.toml, rad 2",
        "wording.toml, rad 3",
    ]


def test_the_folder_in_use_is_looked_through_when_none_is_named(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RUNDAN_PLACE", str(filled(place, **FAULTY)))
    assert run("place", "check").output == run("place", "check", place).output
    told = run("settings").output
    assert f"\n{place}\n" in told
    assert all(file in told for file in ("logo.svg", "a.toml, rad 27", "wording.toml, rad 2"))


def test_a_faulty_folder_costs_its_faults_alone(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sound = {"settings_toml": "length = nittio\nconsent_from = 15\n"}
    monkeypatch.setenv("RUNDAN_PLACE", str(filled(place, **FAULTY | sound)))
    chosen, problems = settings(os.environ, "sv")
    use("sv")
    assert (chosen.consent_from, chosen.length) == (15, None)
    assert [problem.file.name for problem in problems] == [
        "settings.toml",
        "a.toml",
        "wording.toml",
    ]


def test_its_words_agendas_and_rules_shape_a_meeting(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    filled(
        place,
        settings_toml=(
            'coordinator = "planansvarig"\nsignatures = "everyone"\nconsent_from = 15\n'
            "[deadlines]\n"
            'lots-first.first = { working_days = 10, source = "Exempelstad" }\n'
            'lots-first.extra = { what = "Återkoppling", after = "held", weeks = 2 }\n'
        ),
        wording_toml=('[sv]\n"Samordnare" = "Planansvarig"\n[en]\n"planansvarig" = "plan lead"\n'),
        agenda_small_toml=SOUND,
    )
    monkeypatch.setenv("RUNDAN_PLACE", str(place))
    chosen, problems = settings(os.environ, "sv")
    assert (problems, _("Samordnare")) == ((), "Planansvarig")
    use("sv")
    agenda = agenda_here("lots-first", chosen)
    first, second, extra = agenda.deadlines
    assert (first.working_days, first.source, first.what) == (10, "Exempelstad", "Det första mötet")
    assert (second.weeks, second.earliest_weeks) == (16, 4)
    assert (extra.what, extra.after, extra.weeks) == ("Återkoppling", "held", 2)
    policy = policy_for(agenda, chosen)
    assert (policy.coordinator, policy.signatures, policy.consent_from) == (
        "planansvarig",
        "everyone",
        15,
    )
    assert agenda_here("kort", chosen).title
    assert run("form", "--agenda", "fika").output.count("kort") == 1
    assert run("place", "check").exit_code == 0


def test_an_address_book_lies_in_the_folder_that_names_it(place: Path) -> None:
    filled(place, settings_toml='people = "kollegor.csv"\n')
    looked = run("place", "check", place)
    assert looked.output.startswith("kollegor.csv: ")
    (place / "kollegor.csv").write_text("namn;titel\nSiv Exempelin;kurator\n", "utf-8")
    assert run("place", "check", place).exit_code == 0


def test_a_place_translates_its_own_agenda_in_its_own_words(place: Path) -> None:
    filled(place, agenda_small_toml=SOUND)
    file = place / "agendas" / "small.toml"

    def lacking() -> str:
        checked = run("agenda", "check", file)
        assert checked.exit_code == 0
        return checked.output

    before = lacking()
    (place / "wording.toml").write_text('[en]\n"Kort möte" = "Short meeting"\n', "utf-8")
    assert (before.count("small.toml"), lacking() != before) == (2, True)


def test_a_form_by_hand_is_as_long_as_the_places_agenda_can_be(
    place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = SOUND.replace("60 = 50, 90 = 75", "45 = 35").replace("60 = 10, 90 = 15", "45 = 10")
    monkeypatch.setenv("RUNDAN_PLACE", str(filled(place, agenda_small_toml=short)))
    made = run("form", "--agenda", "kort", "--out", tmp_path / "ut")
    assert made.exit_code == 0
    [text] = (tmp_path / "ut").glob("*.txt")
    assert "35 min" in text.read_text("utf-8")
