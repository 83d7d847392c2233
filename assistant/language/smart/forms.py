"""What an inflected form tells: a verb in its present, an infinitive, a comparative.

The dictionaries give a base form and no more, so the way the form differs from it
tells the rest: *cyklar* is a verb since it is *cykla* with an r, *veckor* is none.
"""

from collections.abc import Sequence
from typing import Protocol

from assistant.language.smart.lexicon import Lexicon
from assistant.language.smart.words import Word


class Forms(Protocol):
    """One language's inflection."""

    marks: frozenset[str]
    """What stands before an infinitive: *att*, *to*."""
    perfect: frozenset[str]
    """Helping verbs, in base form, that take what ``supine`` knows."""

    passive_after: frozenset[str]
    """What makes a form that can be passive one, in base form; none where the form does."""

    def finite(self, word: Word) -> bool:
        """Whether it can be the verb of a sentence."""

    def placed(self, words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
        """Whether a form that can be a verb is one where it stands."""

    def infinitive(self, word: Word) -> bool:
        """Whether it can be a verb in its base form."""

    def supine(self, word: Word) -> bool:
        """Whether it can be what follows *har*, *has*."""

    def passive(self, word: Word) -> bool:
        """Whether something is done, and nobody says who does it."""

    def comparative(self, word: Word) -> bool:
        """Whether it is an adjective or adverb that compares."""

    def action(self, word: Word) -> bool:
        """Whether it is a noun for something done."""

    def manner(self, word: Word) -> bool:
        """Whether it tells how something is done."""
