"""Swedish forms: present in -r, passive in -s, infinitive in a vowel, comparative in -are."""

from collections.abc import Sequence
from functools import lru_cache

from assistant.language.smart.lemmas import is_form_of, is_known
from assistant.language.smart.lexicon import Lexicon
from assistant.language.smart.words import Word
from assistant.library.goal_rules import GoalWords

_VOWELS = "aåäoeyu"
_DEEDS = (("ning", "a"), ("ing", "a"), ("nde", ""), ("ation", "era"), ("ition", "era"))
"""How a noun for a deed is made from its verb."""
_SHORTEST_DEED = 7
"""Letters of the shortest noun for a deed that ends a compound: *-prövning*."""


class Swedish:
    """Swedish inflection."""

    marks = frozenset({"att", "och"})
    perfect = frozenset({"ha"})
    passive_after: frozenset[str] = frozenset()

    def __init__(self, words: GoalWords) -> None:
        self._finite = frozenset(words.finite_forms)
        self._bases = frozenset(words.verb_bases)

    def finite(self, word: Word) -> bool:
        """*cyklar*, *cyklade*, *görs*."""
        past = word.low.endswith(("ade", "dde")) and self._is_verb(word.lemma)
        return word.low in self._finite or past or _is_present(word) or self.passive(word)

    def placed(self, words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
        """Not as the first word, nor with a capital: *Inger* is a name there."""
        return at > 0 and not words[at].is_capital

    def infinitive(self, word: Word) -> bool:
        """*cykla*, *gå*, *umgås*."""
        if word.low.endswith(("as", "ås")):
            known = word.lemma == word.low and is_known(word.low, "sv")
            return known or self._is_verb(word.low[:-1])
        return self._is_verb(word.low)

    def supine(self, word: Word) -> bool:
        """*fått*, *cyklat*, *börjat*."""
        return word.low.endswith(("t", "ts")) and self._is_verb(word.lemma)

    def passive(self, word: Word) -> bool:
        """*bokas*, *genomförs*, *görs*."""
        base = word.lemma
        return word.low in (f"{base}s", f"{base[:-1]}s", f"{base[:-1]}es") and self._is_verb(base)

    def comparative(self, word: Word) -> bool:
        """*tryggare*, but not *lärare*."""
        return word.low.endswith("are") and len(word.lemma) < len(word.low)

    def action(self, word: Word) -> bool:
        """*kartläggning*, from *kartlägga*; also as the end of a compound."""
        base = word.low if word.low.endswith("nde") else word.lemma
        endings = [(old, new) for old, new in _DEEDS if base.endswith(old)]
        starts = range(max(1, len(base) - _SHORTEST_DEED))
        return any(
            self._is_verb(base[cut : -len(old)] + new) for old, new in endings for cut in starts
        )

    def manner(self, word: Word) -> bool:
        """*självständigt*."""
        return word.low.endswith("t") and word.low != word.lemma

    def _is_verb(self, base: str) -> bool:
        """Whether a base form is a verb's."""
        return base in self._bases or _has_present(base)


def _is_present(word: Word) -> bool:
    form, base = word.low, word.lemma
    if not form.endswith("r") or base == form or base[-1] not in _VOWELS:
        return False
    return form in (f"{base}r", f"{base[:-1]}er", base[:-1])


@lru_cache(maxsize=4096)
def _has_present(base: str) -> bool:
    """Whether the dictionary has a present of a base form, as it has of a verb's."""
    if len(base) < 2 or base[-1] not in _VOWELS:
        return False
    presents = (f"{base}r", f"{base[:-1]}er", base[:-1])
    return any(form.endswith("r") and is_form_of(form, base, "sv") for form in presents)
