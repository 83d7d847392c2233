"""A mistyped word is understood or asked about, never guessed wrong: measured word by word."""

import unicodedata
from collections import Counter
from collections.abc import Iterator
from contextlib import suppress
from functools import cache

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from assistant.asking.answers import NotUnderstood
from assistant.asking.forms import form
from assistant.asking.grammar import BY_WORD, GRAMMAR
from assistant.asking.lines import Said, read_line
from assistant.asking.saying import Saying
from assistant.language.names import folded
from assistant.meeting.event import Command
from assistant.meeting.goals import AddGoal, AddMeasure
from assistant.meeting.moments import CloseMeeting, EndMeeting, FixPlan, ReopenMeeting
from assistant.meeting.timekeeping import GoBack, GoOn, Resume, TakePause
from tests.asking.test_forms import at
from tests.meeting.build import TODAY, rich

PLAY = at("child", "dialog")
KNOWN = {word for word, _written, _saying in BY_WORD}
ROWS = "qxzaeåön"
"""What a finger on the wrong key may write."""


def slips(word: str) -> Iterator[str]:
    """All letters left out, neighbours swapped and letters doubled; a sample of wrong ones."""
    for i, letter in enumerate(word):
        yield word[:i] + word[i + 1 :]
        yield word[:i] + letter + word[i:]
        yield word[:i] + word[i + 1 : i + 2] + letter + word[i + 2 :]
        yield word[:i] + ROWS[i % len(ROWS)] + word[i + 1 :]


def mistyped(saying: Saying) -> Iterator[tuple[str, str]]:
    """Lines that say it with a word written in all those ways, and each as it should be."""
    examples = (saying.swedish_example, saying.english_example)
    for word in saying.words:
        bare = f"{word}: x" if saying.takes else word
        right = next((line for line in examples if line.startswith(word)), bare)
        for wrong in dict.fromkeys(slips(word)):
            if len(word) > 2 and wrong.strip() and folded(wrong) not in KNOWN:
                yield wrong + right[len(word) :], right


@cache
def comes_to(line: str) -> object:
    """What a line comes to: the kinds of its commands, what is asked, or the question back."""
    try:
        said = read_line(line, PLAY.meeting, TODAY)
    except NotUnderstood as problem:
        return problem.code
    return [type(command) for command in said.commands], said.ask, said.look


def outcome(line: str, right: str) -> str:
    """Whether the mistyped line is as good as the right one, asked about, or taken wrong."""
    found = comes_to(line)
    if found == "unknown-word":
        return "asked"
    return "right" if found == comes_to(right) else f"wrong: {found}"


@pytest.mark.parametrize("saying", GRAMMAR, ids=[f"{s.kind}-{s.name}" for s in GRAMMAR])
def test_no_slip_of_the_finger_is_guessed_wrong(saying: Saying) -> None:
    tried = {line: outcome(line, right) for line, right in mistyped(saying)}
    assert {line: became for line, became in tried.items() if became.startswith("wrong")} == {}
    if saying.careful:
        assert set(tried.values()) <= {"asked"}


def test_most_slips_in_a_word_of_five_letters_or_more_are_understood() -> None:
    outcomes = Counter(
        outcome(line, right)
        for saying in GRAMMAR[:60:9]
        if not saying.careful and all(len(word) >= 5 for word in saying.words)
        for line, right in mistyped(saying)
    )
    assert outcomes["right"] > 0.8 * outcomes.total(), outcomes


def test_a_mistyped_fields_name_before_a_colon_is_understood() -> None:
    line = "åtgärd: Ringa hem; ansvrig: Siv; snast: 4/12"
    [command] = read_line(line, PLAY.meeting, TODAY).commands
    assert command == AddMeasure(
        values={"what": "Ringa hem", "who": "siv", "by": "2026-12-04", "goal": "g-2"}
    )


def test_a_text_that_only_resembles_a_fields_name_stays_in_the_text() -> None:
    line = "åtgärd: Ringa hem; ansvar tas av alla; kl 8: i hallen"
    [command] = read_line(line, PLAY.meeting, TODAY).commands
    assert command.values["what"] == "Ringa hem; ansvar tas av alla; kl 8: i hallen"  # type: ignore[attr-defined]


def test_what_puts_something_on_paper_is_asked_about_where_it_is_mistyped() -> None:
    with pytest.raises(NotUnderstood) as problem:
        read_line("skriv utt", PLAY.meeting, TODAY)
    assert "skriv ut" in problem.value.choices


def test_somebody_who_is_only_nearly_named_takes_nothing_back() -> None:
    for line in ("återtar mraia: helt", "går kairn: 14.40", "ta bort åtgärd trosdagar"):
        with pytest.raises(NotUnderstood):
            read_line(line, PLAY.meeting, TODAY)


BEGUN = st.sampled_from([word for _said, word, _saying in BY_WORD])
LINE = st.lists(
    st.one_of(BEGUN, st.sampled_from([":", ";", " ", "alla", "1", "14:05", "/"]), st.text()),
    max_size=8,
).map("".join)


@settings(max_examples=200, deadline=None)
@given(LINE)
def test_no_line_does_anything_but_be_understood_or_asked_about(line: str) -> None:
    with suppress(NotUnderstood):
        assert isinstance(read_line(line, PLAY.meeting, TODAY), Said)


@settings(max_examples=100, deadline=None)
@given(st.text(st.characters(exclude_characters=";:\\", exclude_categories=["Cs", "Cc"])))
@example("senaste 0")
@example("ser")
def test_no_text_is_lost_on_the_way_into_a_goal(text: str) -> None:
    """What another field's word announces is that field's, and a day that is none asked about."""
    text = " ".join(unicodedata.normalize("NFC", text).split())
    words = [word for field in form("goals").fields(PLAY.meeting, "") for word in field.words]
    assume(not folded(text).startswith(tuple(f"{folded(word)} " for word in words)))
    [command] = read_line(f"mål: {text}; {text}x", PLAY.meeting, TODAY).commands
    whole = f"{text}; {text}x" if text else "x"
    assert command == AddGoal(values={"text": whole})


@pytest.mark.parametrize("piece", ["; ring", "a:", "x ", "å", "; senast x", "/a", "alla ", "+"])
@pytest.mark.parametrize("start", ["mål: ", "åtgärd ", "gå till ", "s/", "började ", "visa ", ""])
def test_a_line_of_a_hundred_thousand_letters_ends(start: str, piece: str) -> None:
    line = start + piece * (100_000 // len(piece))
    with suppress(NotUnderstood):
        assert isinstance(read_line(line, PLAY.meeting, TODAY), Said)


@pytest.mark.parametrize(
    ("line", "command"),
    [
        ("avsluta mötet", EndMeeting()),
        ("Avsluta mötet", EndMeeting()),
        ("end the meeting", EndMeeting()),
        ("stäng mötet", CloseMeeting()),
        ("fastställ planen", FixPlan()),
        ("öppna mötet igen", ReopenMeeting()),
        ("pausa mötet", TakePause()),
        ("ta paus", TakePause()),
        ("fortsätt mötet", Resume()),
        ("gå vidare", GoOn()),
        ("nästa del", GoOn()),
        ("gå tillbaka", GoBack()),
    ],
)
def test_what_the_deeds_are_called_is_what_they_are(line: str, command: Command) -> None:
    assert read_line(line, rich().meeting, TODAY).commands == (command,)


@pytest.mark.parametrize(
    "line", ["avsluta möte", "sluta mötet", "avsluta mötet nu", "stoppa mötet"]
)
def test_words_about_the_meeting_are_never_taken_for_the_next_one(line: str) -> None:
    """They are as like *nästa möte* as many a slip is, taken whole, and not word for word."""
    with pytest.raises(NotUnderstood) as problem:
        read_line(line, rich().meeting, TODAY)
    assert problem.value.code == "unknown-word"
    assert read_line("nsäta möte", rich().meeting, TODAY).ask is form("followup")
