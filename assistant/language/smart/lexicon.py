"""The rules' lists of words, made quick to look up."""

from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import asdict

from assistant.language.smart.words import Word
from assistant.library.goal_rules import Rules


class Lexicon:
    """Whether words stand in a list, by their form or by their base form."""

    def __init__(self, rules: Rules) -> None:
        self.language = rules.language
        lists = asdict(rules.words)
        self._words = {name: {e for e in lists[name] if e[0] != "-"} for name in lists}
        self._tails = {name: tuple(e[1:] for e in lists[name] if e[0] == "-") for name in lists}
        self._phrases = {name: _phrases(entries) for name, entries in lists.items()}

    def has(self, word: Word, *names: str) -> bool:
        """Whether the word alone stands in any of the lists."""
        return any(self._has(word, name) for name in names)

    def length(self, words: Sequence[Word], at: int, name: str) -> int:
        """How many words from a place make up the longest entry of a list; 0 for none."""
        if at >= len(words):
            return 0
        word = words[at]
        longest = 1 if self._has(word, name) else 0
        for first in {word.low, word.lemma}:
            for phrase in self._phrases[name].get(first, ()):
                if len(phrase) > longest and _stands(phrase, words, at):
                    longest = len(phrase)
        return longest

    def find(self, words: Sequence[Word], name: str, start: int = 0) -> tuple[int, int] | None:
        """The first entry of a list from a place on: where it begins, and where it has ended."""
        for at in range(start, len(words)):
            if length := self.length(words, at, name):
                return at, at + length
        return None

    def _has(self, word: Word, name: str) -> bool:
        if word.low in self._words[name] or word.lemma in self._words[name]:
            return True
        tails = self._tails[name]
        return bool(tails) and (_ends(word.lemma, tails) or _ends(word.low, tails))


@lru_cache(maxsize=4)
def lexicon(rules: Rules) -> Lexicon:
    """The words of the rules, made once."""
    return Lexicon(rules)


def _phrases(entries: Sequence[str]) -> dict[str, list[tuple[str, ...]]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for entry in entries:
        if " " in entry:
            phrase = tuple(entry.split())
            found.setdefault(phrase[0], []).append(phrase)
    return found


def _stands(phrase: tuple[str, ...], words: Sequence[Word], at: int) -> bool:
    there = words[at : at + len(phrase)]
    return len(there) == len(phrase) and all(
        wanted in (word.low, word.lemma) for wanted, word in zip(phrase, there, strict=True)
    )


def _ends(word: str, tails: tuple[str, ...]) -> bool:
    return word.endswith(tails) and word not in tails
