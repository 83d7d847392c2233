"""The translations' tool, on a small checkout of its own."""

import gettext
from pathlib import Path

import pytest

import catalogues
from agenda_extractor import extract

CODE = """
_("Hej {name}")
ngettext("ett mål", "{n} mål", n)
pgettext("knapp", "Klar")
LATER = N_("senare")
# L10n: shown while the plan is printed
_("Skriver ut")
"""
AGENDA = '''
title = "Öppning"
id = "opening"

[[parts]]
title = "Runda"
round = true
say = """
Välkomna hit.
Vi börjar."""
list = ["ett", "två"]
blocks = [{ kind = "say", hint = "Lugnt" }]
'''


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "assistant").mkdir()
    (tmp_path / "agendas" / "sip").mkdir(parents=True)
    (tmp_path / "assistant" / "app.py").write_text(CODE, "utf-8")
    (tmp_path / "agendas" / "sip" / "skr.toml").write_text(AGENDA, "utf-8")
    return tmp_path


def run(root: Path, what: str) -> int:
    return catalogues.main([what, "--root", str(root)])


def catalogue(root: Path) -> Path:
    return catalogues.catalogue_path(root, "en")


def translate(root: Path, swedish: str, english: str) -> None:
    path = catalogue(root)
    before = path.read_text("utf-8")
    entry = f'msgid "{swedish}"\nmsgstr '
    after = before.replace(f'{entry}""', f'{entry}"{english}"')
    assert after != before
    path.write_text(after, "utf-8")


def translate_all(root: Path) -> None:
    """Give every message its own words as translation."""
    made = catalogues.read(catalogue(root), "en")
    for message in made:
        if message.id:
            message.string = message.id
    with catalogue(root).open("wb") as file:
        catalogues.write_po(file, made)


def test_agenda_texts_come_with_their_lines() -> None:
    assert list(extract(AGENDA)) == [
        (2, "Öppning"),
        (6, "Runda"),
        (9, "Välkomna hit.\nVi börjar."),
        (11, "ett"),
        (11, "två"),
        (12, "Lugnt"),
    ]


def test_update_begins_a_catalogue_without_noise(root: Path) -> None:
    assert run(root, "update") == 0
    text = catalogue(root).read_text("utf-8")
    assert "#: assistant/app.py\n" in text
    assert "#: agendas/sip/skr.toml\n" in text
    assert "#. shown while the plan is printed\n" in text
    assert 'msgctxt "knapp"\nmsgid "Klar"' in text
    assert 'msgid_plural "{n} mål"' in text
    assert "Creation-Date" not in text
    assert "fuzzy" not in text


def test_update_twice_changes_nothing(root: Path) -> None:
    run(root, "update")
    first = catalogue(root).read_bytes()
    run(root, "update")
    assert catalogue(root).read_bytes() == first


def test_check_passes_when_all_is_translated(root: Path) -> None:
    run(root, "update")
    translate_all(root)
    assert run(root, "check") == 0


def test_check_needs_a_catalogue_for_what_is_marked(root: Path) -> None:
    assert run(root, "check") == 1


def test_check_needs_none_when_nothing_is_marked(tmp_path: Path) -> None:
    assert run(tmp_path, "check") == 0


@pytest.mark.parametrize(
    ("code", "complaint"),
    [
        (CODE + '_("nytt och helt annat")\n', "assistant/app.py:8: not in the en catalogue"),
        (CODE.replace('_("Skriver ut")', ""), "no longer used: “Skriver ut”"),
    ],
)
def test_check_follows_the_code(
    root: Path, code: str, complaint: str, capsys: pytest.CaptureFixture[str]
) -> None:
    run(root, "update")
    translate_all(root)
    (root / "assistant" / "app.py").write_text(code, "utf-8")
    assert run(root, "check") == 1
    assert complaint in capsys.readouterr().out


def test_check_tells_of_a_message_that_hides_in_an_f_string(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(root, "update")
    translate_all(root)
    (root / "assistant" / "app.py").write_text(f"""{CODE}f"{{_('Hej')}}, {{_(name)}}"\n""", "utf-8")
    assert run(root, "check") == 1
    assert capsys.readouterr().out.count("app.py:8: hidden in an f-string") == 1


def test_a_reworded_message_is_fuzzy_until_looked_at(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(root, "update")
    translate_all(root)
    (root / "assistant" / "app.py").write_text(CODE.replace("Skriver ut", "Skriver ut!"), "utf-8")
    run(root, "update")
    assert run(root, "check") == 1
    assert "app.py:7: fuzzy in the en catalogue: “Skriver ut!”" in capsys.readouterr().out


def test_check_tells_untranslated_and_wrong_placeholders(
    root: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(root, "update")
    translate(root, "Hej {name}", "Hello {nmae}")
    assert run(root, "check") == 1
    told = capsys.readouterr().out
    assert "app.py:2: placeholders differ in en: “Hej {name}”" in told
    assert "app.py:5: no en translation: “senare”" in told


@pytest.mark.parametrize(
    ("source", "translation", "same"),
    [
        ("{a} och {b}", "{b} and {a}", True),
        ("{{a}}", "none", True),
        ("%(n)d mål", "%(n)d goals", True),
        ("%(n)d mål", "%d goals", False),
        ("50 % av", "50% of", True),
        (("ett", "{n}"), ("one", "{n}"), True),
        (("ett", "{n}"), ("one", "{m}"), False),
    ],
)
def test_placeholders(
    source: str | tuple[str, str], translation: str | tuple[str, str], same: bool
) -> None:
    message = catalogues.Message(source, translation)
    assert catalogues.same_placeholders(message) is same


def test_compile_makes_what_gettext_reads(root: Path) -> None:
    run(root, "update")
    translate(root, "senare", "later")
    assert run(root, "compile") == 0
    english = gettext.translation("rundan", root / "locales", ["en"])
    assert english.gettext("senare") == "later"
    assert english.gettext("Skriver ut") == "Skriver ut"
