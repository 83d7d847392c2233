"""What an inflected form tells: a verb in its present, an infinitive, a comparative.

The dictionaries give a base form and no more, so the way the form differs from it
tells the rest: *cyklar* is a verb since it is *cykla* with an r, *veckor* is none.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Protocol

from assistant.language.smart.lemmas import is_form_of, is_known
from assistant.language.smart.lexicon import Lexicon
from assistant.language.smart.words import Word


_SHORTEST_DEED = 7
"""Letters of the shortest noun for a deed that ends a compound: *-prövning*."""


class Forms(Protocol):
    """One language's inflection."""

    marks: frozenset[str]
    """What stands before an infinitive: *att*, *to*."""
    perfect: frozenset[str]
    """Helping verbs, in base form, that take what ``supine`` knows."""

    def placed(self, words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
        """Whether a form that can be a verb is one where it stands."""

    def finite(self, word: Word) -> bool:
        """Whether it can be the verb of a sentence."""

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


class Swedish:
    """Swedish: present in -r, passive in -s, infinitive in a vowel, comparative in -are."""

    marks = frozenset({"att", "och"})
    perfect = frozenset({"ha"})
    _IRREGULAR = frozenset(
        "är var vet kan ska skall skulle vill bör måste får har hade kunde ville finns gör bli"
        " blir blev fick gick gav tog kom".split()
    ) - {"bli"}  # fmt: skip
    _DEPONENT = frozenset(
        "finns trivs känns hoppas lyckas umgås träffas minns märks syns hörs ses andas vistas"
        " behövs saknas fattas hjälps möts enas".split()
    )  # fmt: skip

    def finite(self, word: Word) -> bool:
        """Present or past."""
        if word.low in self._IRREGULAR or word.low in self._DEPONENT:
            return True
        return _swedish_present(word.low, word.lemma) or self.passive(word) or self._past(word)

    def infinitive(self, word: Word) -> bool:
        """*cykla*, *gå*, *umgås*."""
        if word.low.endswith(("as", "ås")):
            return word.lemma == word.low or _swedish_verb(word.low[:-1])
        return _swedish_verb(word.low)

    def supine(self, word: Word) -> bool:
        """*fått*, *cyklat*, *börjat*."""
        return word.low.endswith(("t", "ts")) and _swedish_verb(word.lemma)

    def passive(self, word: Word) -> bool:
        """*bokas*, *genomförs*, *görs*."""
        base = word.lemma
        return word.low in (f"{base}s", f"{base[:-1]}s", f"{base[:-1]}es") and _swedish_verb(base)

    def comparative(self, word: Word) -> bool:
        """*tryggare*, but not *lärare*."""
        return (
            word.low.endswith("are") and word.lemma != word.low and len(word.lemma) < len(word.low)
        )

    def action(self, word: Word) -> bool:
        """*kartläggning*, from *kartlägga*; also as the end of a compound."""
        base = word.lemma
        if not base.endswith("ning"):
            return False
        return any(
            _swedish_verb(base[cut:-4] + "a") for cut in range(max(1, len(base) - _SHORTEST_DEED))
        )

    def manner(self, word: Word) -> bool:
        """*självständigt*."""
        return word.low.endswith("t") and word.low != word.lemma

    def placed(self, words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
        """Not as the first word, nor with a capital: *Inger* is a name there."""
        return at > 0 and not words[at].is_capital

    def _past(self, word: Word) -> bool:
        return word.low.endswith(("ade", "dde")) and _swedish_verb(word.lemma)


class English:
    """English: third person in -s, base forms that may be nouns as well."""

    marks = frozenset({"to", "and"})
    perfect = frozenset({"have", "be"})
    _IRREGULAR = frozenset(
        "is are am was were has have had can could will would shall should must may might do does"
        " did knows isn't aren't doesn't don't won't can't cannot hasn't haven't".split()
    )  # fmt: skip

    def finite(self, word: Word) -> bool:
        """*is*, *walks*, *walk*; its place tells the last two from nouns."""
        return word.low in self._IRREGULAR or _english_verb(word.lemma)

    def action(self, word: Word) -> bool:
        """*fitting*: any -ing form that names a thing."""
        return word.low.endswith("ing") and word.low == word.lemma

    def manner(self, word: Word) -> bool:
        """*independently*."""
        return word.low.endswith("ly")

    def placed(self, words: Sequence[Word], at: int, lexicon: Lexicon) -> bool:
        """After who does it: *Anna walks*, *they walk*, but not *daily walks*."""
        word = words[at]
        if word.low in self._IRREGULAR:
            return True
        if at == 0 or word.low.endswith("ing") or lexicon.has(word, *self._NEVER):
            return False
        before = words[at - 1]
        if before.low in self._ADVERBS and at > 1:
            before = words[at - 2]
        one, many = self._subject(words, words.index(before), lexicon)
        third = word.low != word.lemma and word.low.endswith("s")
        past = word.low != word.lemma and not third
        return (one and (third or past)) or (many and not third)

    _NEVER = ("prepositions", "units", "judgements", "comparatives", "abstractions")
    _ADVERBS = frozenset("also always never often usually himself herself himself still".split())

    def _subject(self, words: Sequence[Word], at: int, lexicon: Lexicon) -> tuple[bool, bool]:
        """Whether a word can be one who does something, and whether it can be several."""
        word = words[at]
        joined = any(before.low in ("and", "&") for before in words[max(0, at - 2) : at])
        if word.low in ("they", "we", "you", "i", "who", "parents"):
            return word.low == "who", True
        if word.low in ("and", "&") and at:
            return False, any(self._subject(words, at - 1, lexicon))
        if lexicon.has(word, "persons", "kin", "professionals"):
            plural = word.low != word.lemma and word.low.endswith("s")
            return not plural, plural or joined
        named = word.is_capital and not (at == 0 and lexicon.has(word, *self._NOT_NAMES))
        return named, named and joined

    _NOT_NAMES = (
        "deeds", "errands", "changes", "vague_verbs", "receiving", "weak_verbs", "dealings",
        "feelings", "negations", "hedges", "judgements", "noun_too", "comparatives", "services",
        "how_often", "frequencies", "single", "articles", "numbers", "abstractions",
    )  # fmt: skip

    def infinitive(self, word: Word) -> bool:
        """*walk*, and any noun that is a verb too."""
        base = word.low == word.lemma or word.low.endswith("ing")
        return (base and _english_verb(word.lemma)) or word.low in ("be", "do")

    def supine(self, word: Word) -> bool:
        """*walked*, *been*, *got*."""
        return word.lemma != word.low and not word.low.endswith(("s", "ing"))

    def passive(self, word: Word) -> bool:
        """*booked*: what a form of *be* stands before."""
        return word.low.endswith(("ed", "en", "t", "wn", "de")) and word.lemma != word.low

    def comparative(self, word: Word) -> bool:
        """*safer*, but not *teacher*."""
        stem = word.low[:-2]
        near = {stem, stem + "e", stem[:-1], stem.removesuffix("i") + "y"}
        return word.low.endswith("er") and word.lemma != word.low and word.lemma in near


def forms(language: str) -> Forms:
    """The inflection of a language."""
    return Swedish() if language == "sv" else English()


def _swedish_present(form: str, base: str) -> bool:
    if not form.endswith("r") or base == form or base[-1] not in "aåäoeyu":
        return False
    return form in (f"{base}r", f"{base[:-1]}er") or form == base[:-1]


@lru_cache(maxsize=4096)
def _swedish_verb(base: str) -> bool:
    """Whether the base form is a verb's: its present is in the dictionary."""
    if len(base) < 2 or base[-1] not in "aåäoeyu":
        return base in ("finnas", "trivas", "lyckas", "umgås", "minnas", "hoppas", "kännas")
    presents = (f"{base}r", f"{base[:-1]}er", base[:-1])
    return base in _SWEDISH_VERBS or any(
        form.endswith("r") and is_form_of(form, base, "sv") for form in presents
    )


_SWEDISH_VERBS = frozenset("vara ha veta kunna skola vilja böra bli få gå må stå se ge ta".split())


@lru_cache(maxsize=4096)
def _english_verb(base: str) -> bool:
    """Whether the base form is a verb's: its past or its -ing form is in the dictionary."""
    if len(base) < 2:
        return False
    stem = base.removesuffix("e")
    doubled = base + base[-1]
    shapes = (f"{stem}ing", f"{stem}ed", f"{doubled}ing", f"{doubled}ed", f"{base}ing")
    return base in _NOUN_IN_ING or (
        is_known(base, "en") and any(is_form_of(form, base, "en") for form in shapes)
    )


_NOUN_IN_ING = frozenset("feel meet build mean begin draw set read say find".split())
"""Verbs whose -ing form the dictionary has as a noun of its own."""
