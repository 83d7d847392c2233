"""A place's own words: said instead of Rundan's, and told where they cannot be."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from assistant.language.own_words import messages, read_own_words, spoken, strangers
from assistant.language.problems import told
from assistant.language.translation import _, ngettext, pgettext, use


@pytest.fixture(autouse=True)
def swedish() -> Iterator[None]:
    use("sv")
    yield
    use("sv")


def wording(folder: Path, text: str) -> Path:
    path = folder / "wording.toml"
    path.write_text(text, "utf-8")
    return path


SOUND = """\
[sv]
"Samordnare" = "Planansvarig"
"Sida {page} av {pages}" = "{pages} sidor, det här är {page}"
"{count} fråga väntar" = "{count} fråga på kö"
"{count} frågor väntar" = "{count} frågor på kö"
"kolumn|Klart senast" = "Färdigt"

[en]
"Samordnare" = "Plan lead"
"""


def test_own_words_are_said_in_their_language_and_no_other(tmp_path: Path) -> None:
    words, problems = read_own_words(wording(tmp_path, SOUND))
    assert problems == ()
    use("sv", spoken(words, "sv"))
    assert _("Samordnare") == "Planansvarig"
    assert _("Sida {page} av {pages}").format(page=1, pages=4) == "4 sidor, det här är 1"
    use("en", spoken(words, "en"))
    assert _("Samordnare") == "Plan lead"
    assert _("Sida {page} av {pages}").startswith("Page")
    use("sv")
    assert _("Samordnare") == "Samordnare"


def test_a_count_and_a_context_have_their_own_words(tmp_path: Path) -> None:
    use("sv", spoken(read_own_words(wording(tmp_path, SOUND))[0], "sv"))
    one, many = "{count} fråga väntar", "{count} frågor väntar"
    assert (ngettext(one, many, 1), ngettext(one, many, 2)) == (
        "{count} fråga på kö",
        "{count} frågor på kö",
    )
    assert (pgettext("kolumn", "Klart senast"), _("Klart")) == ("Färdigt", "Klart")


def test_every_word_of_a_sound_file_is_one_that_is_said(tmp_path: Path) -> None:
    path = wording(tmp_path, SOUND)
    assert list(strangers(read_own_words(path)[0], path, messages())) == []


def test_a_word_that_is_said_nowhere_is_told_with_the_nearest(tmp_path: Path) -> None:
    path = wording(tmp_path, '[sv]\n# vårt\n"Samordnaren" = "Planansvarig"\n')
    [problem] = strangers(read_own_words(path)[0], path, {"Samordnare", "Lots"})
    assert told(problem) == (
        "wording.toml, rad 3: Rundan säger ingenstans ”Samordnaren”. Skriv: ”Samordnare”"
    )


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ('"Sida {page} av {pages}" = "Sida {page}"', "wording-holes"),
        ('"Sida {page} av {pages}" = "Sida {page} av {pages} {name}"', "wording-holes"),
        ('"Sida {page} av {pages}" = "Sida {page:>99} av {pages}"', "wording-holes"),
        ('"Sida {page} av {pages}" = "Sida {page} av {pages"', "wording-holes"),
        ('"Samordnare" = "Planansvarig {namn}"', "wording-no-holes"),
        ('"Samordnare" = "{"', "wording-no-holes"),
        ('"Samordnare" = "  "', "text-empty"),
        ('"Samordnare" = "Plan\\nansvarig"', "wording-lines"),
        ('"Samordnare" = 3', "str-wanted"),
        ('"Samordnare" = Planansvarig', "value-bare"),
        ('"Samordnare" "Planansvarig"', "no-equals"),
        ("[se]", "wording-language"),
    ],
)
def test_a_faulty_line_costs_itself_alone(tmp_path: Path, line: str, code: str) -> None:
    path = wording(tmp_path, f'[sv]\n"Lots" = "Vägvisare"\n{line}\n')
    words, [problem] = read_own_words(path)
    assert [(one.text, one.own, one.line) for one in words] == [("Lots", "Vägvisare", 2)]
    assert (problem.code, problem.line) == (code, 3)
    assert told(problem)


def test_words_above_every_language_are_told(tmp_path: Path) -> None:
    words, [problem] = read_own_words(wording(tmp_path, '"Lots" = "Vägvisare"\n'))
    assert (words, problem.code, problem.line) == ((), "wording-nowhere", 1)


def test_a_heading_left_open_still_heads_what_follows(tmp_path: Path) -> None:
    words, [problem] = read_own_words(wording(tmp_path, '[sv\n"Lots" = "Vägvisare"\n'))
    assert [one.own for one in words] == ["Vägvisare"]
    assert told(problem).endswith("Skriv: [sv]")


def test_no_file_is_no_words(tmp_path: Path) -> None:
    assert read_own_words(tmp_path / "wording.toml") == ((), ())
