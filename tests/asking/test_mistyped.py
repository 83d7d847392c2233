"""A mistyped word is understood or asked about, never guessed wrong: measured word by word."""

from collections import Counter
from collections.abc import Iterator

import pytest

from assistant.asking.answers import NotUnderstood
from assistant.asking.grammar import BY_WORD, GRAMMAR, Saying
from assistant.asking.lines import read_line
from assistant.language.names import folded
from tests.asking.test_forms import at
from tests.meeting.build import TODAY

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
        for saying in GRAMMAR[:60:3]
        if not saying.careful and all(len(word) >= 5 for word in saying.words)
        for line, right in mistyped(saying)
    )
    assert outcomes["right"] > 0.8 * outcomes.total(), outcomes
