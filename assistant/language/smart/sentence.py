"""The outline of a goal's sentence: who, which verb, what after it, how much, by when.

No parser: a goal is one short sentence, and its verb, the words before it and the words
after it are enough to tell a state from a deed.
"""

from collections.abc import Iterable
from functools import cached_property

from msgspec import Struct

from assistant.language.smart.amounts import dues, quantities
from assistant.language.smart.asides import asides
from assistant.language.smart.forms import Forms
from assistant.language.smart.lexicon import Lexicon
from assistant.language.smart.words import STOPS, Span, Word

_REACH = 6
"""How many words may stand between a helping verb and its verb."""
_NO_VERBS = ("prepositions", "numbers", "services", "judgements", "abstractions", "comparatives")
"""What is no verb, although its form could be one's."""
_OPENS = ("deeds", "changes", "contacting")
"""Expressions that begin a sentence about what to do, whatever their first word looks like."""


class Sentence(Struct, frozen=True, dict=True):
    """A goal's words, and what each does in it."""

    words: tuple[Word, ...]
    lexicon: Lexicon
    forms: Forms

    @cached_property
    def start(self) -> int:
        """Where the goal begins, after *Målet är att*."""
        at = 0
        while at < len(self.words):
            step = self.lexicon.length(self.words, at, "openings") or self.words[at].is_sign
            if not step:
                break
            at += step
        return at

    @cached_property
    def dues(self) -> tuple[Span, ...]:
        """Dates and other times that end something."""
        return tuple(dues(self.words, self.lexicon))

    @cached_property
    def quantities(self) -> tuple[int, ...]:
        """Numbers that say how much or how often, and times of the day."""
        found = quantities(self.words, self.lexicon)
        return tuple(at for at in found if at >= self.start and at not in self._dated)

    @cached_property
    def verb(self) -> int | None:
        """The sentence's first verb; None where it has none."""
        if self.infinitive:
            return self.start
        free = (at for at in range(self.start, len(self.words)) if at not in self._aside)
        return next((at for at in free if at in self._verbs and at not in self._dated), None)

    @cached_property
    def infinitive(self) -> bool:
        """Whether it begins with a verb in its base form and has nobody who does it."""
        if self.start >= len(self.words):
            return False
        first = self.words[self.start]
        if any(self.lexicon.length(self.words, self.start, name) > 1 for name in _OPENS):
            return True
        judged = self.lexicon.has(first, "judgements", "comparatives", "abstractions")
        if judged or not self.forms.infinitive(first):
            return False
        after = self.words[self.start + 1] if self.start + 1 < len(self.words) else None
        led = after is not None and self.lexicon.has(after, "single", "articles")
        if self.lexicon.has(first, "kin") and not led:
            return False
        if self.start + 1 in self._verbs:
            return self.lexicon.has(first, "deeds", "errands", "changes")
        if self.lexicon.has(first, "noun_too", "services"):
            return led or (after is not None and after.is_capital)
        return True

    @cached_property
    def chain(self) -> tuple[int, ...]:
        """The verb, with the verbs it helps, the one that tells what happens last."""
        chain: list[int] = []
        at = self.verb
        while at is not None:
            chain.append(at)
            at = self._helped(at)
        return tuple(chain)

    @property
    def content(self) -> int | None:
        """The verb that tells what happens."""
        return self.chain[-1] if self.chain else None

    @cached_property
    def subject(self) -> Span:
        """Who or what the sentence is about, as far as its first preposition."""
        if self.verb is None or self.infinitive:
            return self.start, self.start
        front = self._phrase(self.start, self.verb)
        if front[0] < front[1] and not self.lexicon.has(self.words[self.start], "prepositions"):
            return front
        return self._phrase(self.verb + 1, min(self.verb + 4, len(self.words)))

    @cached_property
    def after(self) -> Span:
        """The nearest thing the verb is about: *en utredning*, or the last of *i behandling*."""
        at = self.start if self.content is None else self._past(self.content)
        while at < len(self.words) and self.lexicon.has(self.words[at], "prepositions"):
            at += 1
        end = at
        while end < len(self.words) and self._goes_on(end):
            end += 1
        return at, end

    @cached_property
    def clause(self) -> tuple[int, ...]:
        """The words of the sentence itself, without asides, dates and signs."""
        return tuple(
            at
            for at in range(self.start, len(self.words))
            if at not in self._aside and at not in self._dated and not self.words[at].is_sign
        )

    @cached_property
    def shows(self) -> tuple[int, ...]:
        """Every verb that may show what is seen: not those that tell of a circumstance."""
        left_out = self.circumstances | self._dated
        return tuple(
            at
            for at in range(self.start, len(self.words))
            if at not in left_out and (at in self._verbs or self._bare(at))
        )

    @cached_property
    def circumstances(self) -> frozenset[int]:
        """The words of clauses that tell when or why."""
        return _places(span for span, told in self._asides if told)

    def any(self, span: Span, *names: str) -> int | None:
        """The first word of a span that stands in one of the lists."""
        for at in range(*span):
            if any(self.lexicon.length(self.words, at, name) for name in names):
                return at
        return None

    @cached_property
    def _asides(self) -> tuple[tuple[Span, bool], ...]:
        verbs = frozenset(
            at for at in range(len(self.words)) if at in self._verbs or self._bare(at)
        )
        found = asides(self.words, self.start, self.lexicon, self.forms, self._verbs, verbs)
        return tuple(found)

    @cached_property
    def _aside(self) -> frozenset[int]:
        return _places(span for span, _ in self._asides)

    @cached_property
    def _dated(self) -> frozenset[int]:
        return _places(self.dues)

    @cached_property
    def _verbs(self) -> frozenset[int]:
        """The places of verbs that can carry a sentence."""
        return frozenset(
            at
            for at, word in enumerate(self.words)
            if not (word.is_sign or word.is_number)
            and self.forms.finite(word)
            and self.forms.placed(self.words, at, self.lexicon)
        )

    def _bare(self, at: int) -> bool:
        """Whether an infinitive stands where one can: after *att*, *to* or a helping verb."""
        if not at or self.lexicon.has(self.words[at], *_NO_VERBS):
            return False
        before = self.words[at - 1]
        led = before.low in self.forms.marks or self.lexicon.has(before, "auxiliaries")
        return led and self.forms.infinitive(self.words[at])

    def _helped(self, at: int) -> int | None:
        """The verb that a helping verb helps."""
        length = self.lexicon.length(self.words, at, "auxiliaries")
        if not length:
            return None
        perfect = length == 1 and self.words[at].lemma in self.forms.perfect
        fits = self.forms.supine if perfect else self.forms.infinitive
        first = at + length
        for near in range(first, min(first + _REACH, len(self.words))):
            word = self.words[near]
            linked = self.lexicon.has(word, "prepositions", "numbers", "single", "relatives")
            if word.text in STOPS or (near > at + 1 and linked):
                return None
            if fits(word) and (near == first or not self.lexicon.has(word, *_NO_VERBS)):
                return near
        return None

    def _past(self, at: int) -> int:
        names = ("receiving", "vague_verbs", "feelings", "deeds", "errands", "auxiliaries")
        return at + max(1, *(self.lexicon.length(self.words, at, name) for name in names))

    def _goes_on(self, at: int) -> bool:
        word = self.words[at]
        ends = word.text in STOPS or self.lexicon.has(word, "prepositions", "relatives")
        return not ends and at not in self._dated

    def _phrase(self, start: int, end: int) -> Span:
        while start < end and (start in self._dated or start in self.circumstances):
            start += 1
        stop = start
        while stop < end and (
            stop == start or self._goes_on(stop) or self.words[stop].text in "()"
        ):
            stop += 1
        return start, stop


def _places(spans: Iterable[Span]) -> frozenset[int]:
    return frozenset(at for start, end in spans for at in range(start, end))
