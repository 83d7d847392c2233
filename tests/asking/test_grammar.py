"""The grammar: whole, in both languages, and what its page says is true."""

import re
from collections.abc import Iterator

import pytest

from assistant.asking.answers import NotUnderstood
from assistant.asking.asides import ASIDES
from assistant.asking.forms import EVERY
from assistant.asking.grammar import BY_WORD, GRAMMAR
from assistant.asking.grammar_page import NOTES, page, page_lines
from assistant.asking.lines import Said, read_line
from assistant.asking.moves import LOOKS, MOVES
from assistant.asking.saying import GROUPS, Kind, Saying
from assistant.asking.screen_asides import SCREEN_ASIDES
from assistant.asking.slots import NAMES, Slot
from assistant.language.names import folded
from assistant.language.translation import LANGUAGES, use
from assistant.meeting.arrivals import Arrive
from assistant.meeting.left_over import Leftover, TakeUpLeftOver
from assistant.meeting.turns import QueueUp
from assistant.meeting.withdrawal import NoteWithdrawal
from assistant.talk.directives import directive_in
from tests.asking.test_forms import at
from tests.meeting.build import TODAY, Play, family, rich
from tests.meeting.test_taking_up import taken_up


@pytest.fixture(autouse=True)
def swedish_again() -> Iterator[None]:
    yield
    use("sv")


def meetings() -> list[Play]:
    """Meetings in which there is something of everything that can be said."""
    made = [at("child", part) for part in ("dialog", "story", "presentation", "closing")]
    troubled = at("child", "dialog")
    troubled.do(
        Arrive(values={"name": "Tove Övningsdal"}),
        QueueUp(who="karin"),
        NoteWithdrawal(values={"who": "maria", "extent": "wholly"}),
    )
    later = taken_up(rich().plan())
    later.do(TakeUpLeftOver(things={"left": Leftover(about="En anteckning", text="Trötta")}))
    return [*made, troubled, family(), later]


MEETINGS = meetings()
ids = [f"{one.kind}-{one.name}" for one in GRAMMAR]


def said(line: str) -> list[Said]:
    """What a line comes to in each of the meetings where it is understood."""
    found = []
    for play in MEETINGS:
        try:
            found.append(read_line(line, play.meeting, TODAY, written=("goals/g-1",)))
        except NotUnderstood as problem:
            why = (problem.code, problem.text, problem.choices)
    assert found, (line, why)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("saying", GRAMMAR, ids=ids)
def test_every_example_says_what_it_is_an_example_of(saying: Saying, language: str) -> None:
    example = saying.example(language)
    assert example, "a saying needs an example in each language"
    assert any(folded(example).startswith(folded(w)) for w in saying.said_in(language))
    if saying.kind is Kind.SCRIPT:
        assert directive_in(example) is not None
        return
    for spoken in LANGUAGES:
        use(spoken)
        found = said(example)
        assert {one.look for one in found} == {saying.name if saying.kind is Kind.LOOK else ""}
        assert saying.kind is Kind.LOOK or any(one.commands for one in found)


@pytest.mark.parametrize(
    "saying", [s for s in GRAMMAR if s.kind is Kind.FORM], ids=lambda s: s.name
)
def test_both_examples_come_to_the_same(saying: Saying) -> None:
    swedish, english = (said(saying.example(language)) for language in ("sv", "en"))
    for ours, theirs in zip(swedish, english, strict=True):
        assert [type(c) for c in ours.commands] == [type(c) for c in theirs.commands]
        for one, other in zip(ours.commands, theirs.commands, strict=True):
            assert list(getattr(one, "values", ())) == list(getattr(other, "values", ()))


def test_every_move_look_aside_and_form_is_on_the_page() -> None:
    for language in LANGUAGES:
        use(language)
        words = {word for section in page() for entry in section.entries for word in entry.words}
        for known in (*MOVES, *LOOKS, *ASIDES, *SCREEN_ASIDES, *EVERY):
            one = next(s for s in GRAMMAR if s.words == known.words)
            assert set(one.said_in(language)) <= words


def test_each_saying_has_a_name_and_a_line_of_the_page_of_its_own() -> None:
    assert len({one.name for one in GRAMMAR}) == len(GRAMMAR)
    for language in LANGUAGES:
        use(language)
        told = [entry.title for section in page() for entry in section.entries]
        assert len(set(told)) == len(told)


def test_the_english_page_has_no_swedish_in_it() -> None:
    """What the catalogue lacks is its own check's to tell of, and stands here as it is."""
    use("en")
    for section in page():
        for one in section.entries:
            known = [one.title, one.follows, section.title, section.note]
            texts = [*one.words, one.example, *(text for text in known if translated(text))]
            assert [text for text in texts if re.search("[åäöÅÄÖ]", text)] == []
    assert "närvaro" not in "\n".join(page_lines())


def translated(text: str) -> bool:
    """Whether a text of the page is not just as it is written in the code."""
    known = {text for saying in GRAMMAR for text in (saying.title, saying.follows)}
    slots = {", ".join(NAMES[s] for s in one.takes if s in NAMES) for one in GRAMMAR}
    return text not in known | slots | {*GROUPS.values(), *NOTES.values()}


def test_a_word_that_begins_two_things_is_told_apart_by_what_follows() -> None:
    begun: dict[str, list[Saying]] = {}
    for word, _written, one in BY_WORD:
        begun.setdefault(word, []).append(one)
    for word, sayings in begun.items():
        assert sum(not one.takes for one in sayings) <= 1, word
        assert sum(Slot.ANYTHING in one.takes for one in sayings) <= 1, word
        assert len({one.takes for one in sayings}) == len(sayings), word


def test_the_page_has_an_example_under_whatever_takes_more_than_its_word() -> None:
    for language in LANGUAGES:
        use(language)
        lines = list(page_lines())
        for one in GRAMMAR:
            if one.takes and one.example(language) not in one.words:
                assert any(one.example(language) in line for line in lines) or one.form
