"""A dictionary that lacks the words a test gives it."""

from collections.abc import Mapping, Sequence


class FakeSpelling:
    """Answers at once, and remembers what it was asked."""

    def __init__(self, unknown: Mapping[str, tuple[str, ...]] | None = None) -> None:
        self.words: Mapping[str, tuple[str, ...]] | None = unknown or {}
        self.asked: list[Sequence[str]] = []

    async def unknown(self, words: Sequence[str]) -> Mapping[str, tuple[str, ...]] | None:
        self.asked.append(words)
        if self.words is None:
            return None
        return {word: like for word, like in self.words.items() if word in words}
