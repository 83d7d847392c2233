"""Swedish and English words work whatever the language of the screen, in every form."""

from collections.abc import Iterator

import pytest

from assistant.asking import wording
from assistant.asking.answers import NotUnderstood, understood
from assistant.asking.form import Field, Kind
from assistant.asking.forms import EVERY
from assistant.asking.lines import read_line
from assistant.language.names import folded
from assistant.language.translation import LANGUAGES, use
from tests.asking.test_forms import PLACES, at, everything, rows_of
from tests.meeting.build import TODAY, Person, Play

SAID_ALIKE = {"statements/kind", "questions/text", "outside/text", "list/text"}
"""Fields whose word is the same in both languages."""


@pytest.fixture(autouse=True)
def swedish_again(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """And no goal is asked about, since that goes by the words of the language it is read in."""
    monkeypatch.setattr(wording, "ready", lambda: False)
    yield
    use("sv")


def fields(play: Play) -> Iterator[tuple[str, Field]]:
    for one, row, field in everything(play):
        yield f"{one.name}/{row}/{field.name}", field


@pytest.mark.parametrize(("person", "part"), PLACES)
def test_a_choice_is_understood_by_its_label_in_either_language(person: Person, part: str) -> None:
    play = at(person, part)
    labels: dict[str, dict[str, list[str]]] = {}
    for language in LANGUAGES:
        use(language)
        labels[language] = {
            name: [choice.label for choice in field.choices] for name, field in fields(play)
        }
    for language in LANGUAGES:
        use(language)
        for name, field in fields(play):
            for other in LANGUAGES:
                for label, choice in zip(labels[other][name], field.choices, strict=True):
                    wanted = [choice.value] if field.kind is Kind.SEVERAL else choice.value
                    assert understood(field, label, play.meeting, TODAY) == wanted, (name, label)


def test_a_field_has_words_in_both_languages_which_no_language_changes() -> None:
    for person, part in PLACES:
        play = at(person, part)
        for name, field in fields(play):
            concern, _row, last = name.split("/", 2)[0], "", name.rpartition("/")[2]
            alike = f"{concern}/{last}" in SAID_ALIKE
            assert not field.words or alike or len(field.words) > 1, name


def test_a_forms_word_means_the_same_whatever_the_language() -> None:
    play = at("child", "dialog")
    for one in EVERY:
        for word in one.words:
            found = []
            for language in LANGUAGES:
                use(language)
                try:
                    found.append(read_line(word, play.meeting, TODAY).ask)
                except NotUnderstood as problem:
                    found.append(problem.code)  # type: ignore[arg-type]
            assert found[0] == found[1], (word, folded(word), rows_of(play, one))
