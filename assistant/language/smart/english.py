"""English forms: many are both noun and verb, and their place in the sentence tells which."""

from collections.abc import Sequence
from functools import lru_cache

from assistant.language.smart.lemmas import is_form_of, is_known
from assistant.language.smart.lexicon import Lexicon
from assistant.language.smart.words import Word
from assistant.library.goal_rules import GoalWords

_NO_VERBS = ("prepositions", "units", "judgements", "comparatives", "abstractions")
_NO_NAMES = (
    "deeds", "errands", "changes", "vague_verbs", "receiving", "weak_verbs", "dealings",
    "feelings", "negations", "hedges", "judgements", "noun_too", "comparatives", "services",
    "how_often", "frequencies", "single", "articles", "numbers", "abstractions",
)  # fmt: skip


class English:
    """English inflection."""

    marks = frozenset({"to", "and"})
    perfect = frozenset({"have", "be"})
    passive_after = frozenset({"be"})

    def __init__(self, words: GoalWords) -> None:
        self._finite = frozenset(words.finite_forms)

    def finite(self, word: Word) -> bool:
        """*is*, *walks*, *walk*; ``placed`` tells the last two from nouns."""
        return word.low in self._finite or _is_verb(word.lemma)

    def placed(self, words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
        """After who does it: *Anna walks*, *they walk*, but not *daily walks*."""
        word = words[at]
        if word.low in self._finite:
            return True
        if at == 0 or word.low.endswith("ing") or lexicon.has(word, *_NO_VERBS):
            return False
        between = at > 1 and lexicon.has(words[at - 1], "between")
        doer = at - 2 if between else at - 1
        one, many = _doer(words, doer, lexicon)
        third = word.low != word.lemma and word.low.endswith("s")
        past = word.low != word.lemma and not third
        return (one and (third or past)) or (many and not third)

    def infinitive(self, word: Word) -> bool:
        """*walk*, *walking*, and any noun that is a verb too."""
        base = word.low == word.lemma or word.low.endswith("ing")
        return word.low in ("be", "do") or (base and _is_verb(word.lemma))

    def supine(self, word: Word) -> bool:
        """*walked*, *been*, *got*."""
        return word.lemma != word.low and not word.low.endswith(("s", "ing"))

    def passive(self, word: Word) -> bool:
        """*booked*: what a form of *be* stands before."""
        return word.lemma != word.low and word.low.endswith(("ed", "en", "t", "wn", "de"))

    def comparative(self, word: Word) -> bool:
        """*safer*, but not *teacher*."""
        stem = word.low[:-2]
        near = (stem, f"{stem}e", stem[:-1], f"{stem.removesuffix('i')}y")
        return word.low.endswith("er") and word.lemma != word.low and word.lemma in near

    def action(self, word: Word) -> bool:
        """*fitting*: an -ing form that the dictionary has as a noun."""
        return word.low.endswith("ing") and word.low == word.lemma

    def manner(self, word: Word) -> bool:
        """*independently*."""
        return word.low.endswith("ly")


def _doer(words: Sequence[Word], at: int, lexicon: Lexicon) -> tuple[bool, bool]:
    """Whether a word can be one who does something, and whether it can be several."""
    word = words[at]
    joined = any(before.low in ("and", "&") for before in words[max(0, at - 2) : at])
    if lexicon.has(word, "doing_together") or word.low == "who":
        return word.low == "who", True
    if lexicon.has(word, "persons", "kin", "professionals"):
        plural = word.low != word.lemma and word.low.endswith("s")
        return not plural, plural or joined
    if word.low in ("and", "&") and at:
        return False, any(_doer(words, at - 1, lexicon))
    named = word.is_capital and not (at == 0 and lexicon.has(word, *_NO_NAMES))
    return named, named and joined


@lru_cache(maxsize=4096)
def _is_verb(base: str) -> bool:
    """Whether a base form is a verb's: its past or its -ing form is in the dictionary.

    *feeling* and *sitting* are there as nouns of their own, and then *feels* has to be there too.
    """
    if len(base) < 2 or not is_known(base, "en"):
        return False
    stem, doubled = base.removesuffix("e"), base + base[-1]
    going = (f"{stem}ing", f"{doubled}ing", f"{base}ing")
    if any(is_form_of(form, base, "en") for form in (*going, f"{stem}ed", f"{doubled}ed")):
        return True
    return is_form_of(f"{base}s", base, "en") and any(is_known(form, "en") for form in going)
