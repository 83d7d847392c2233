"""The outline of a goal's sentence: who, which verb, what after it, how much, by when.

No parser: a goal is one short sentence, and its verb, the words before it and the words
after it are enough to tell a state from a deed.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from assistant.language.smart.dates import due_spans
from assistant.language.smart.forms import Forms
from assistant.language.smart.lexicon import Lexicon
from assistant.language.smart.words import Word

Span = tuple[int, int]
"""From the first word of something to the one after it."""

_REACH = 6
"""How many words may stand between a helping verb and its verb."""
_STOPS = frozenset(",;:.!?()–-/")


_NO_VERBS = ("prepositions", "numbers", "services", "judgements", "abstractions", "comparatives")
"""What is no verb, although its form could be one's."""


@dataclass(frozen=True)
class Sentence:
    """A goal's words, and what each does in it."""

    words: tuple[Word, ...]
    lexicon: Lexicon
    forms: Forms

    @cached_property
    def start(self) -> int:
        """Where the goal begins, after *Målet är att*."""
        at = 0
        while at < len(self.words):
            step = self.lexicon.length(self.words, at, "openings")
            if not step and not self.words[at].is_sign:
                break
            at += step or 1
        return at

    @cached_property
    def dues(self) -> tuple[Span, ...]:
        """Dates and other times that end something."""
        return tuple(due_spans(self.words, self.lexicon))

    @cached_property
    def asides(self) -> tuple[tuple[Span, bool], ...]:
        """Clauses inside the sentence, each with whether it tells of a circumstance."""
        return tuple(self._asides())

    @cached_property
    def infinitive(self) -> bool:
        """Whether it begins with a verb in its base form and has nobody who does it."""
        if self.start >= len(self.words):
            return False
        first = self.words[self.start]
        after = self.words[self.start + 1] if self.start + 1 < len(self.words) else None
        named = any(
            self.lexicon.length(self.words, self.start, n) > 1
            for n in ("deeds", "changes", "contacting")
        )
        if named:
            return True
        if not self.forms.infinitive(first):
            return False
        bare = after is None or not self.lexicon.has(after, "single", "articles")
        if bare and self.lexicon.has(first, "kin"):
            return False
        if after is not None and self._finite(self.start + 1):
            return self.lexicon.has(first, "deeds", "errands", "changes")
        if self.lexicon.has(first, "noun_too", "services"):
            return after is not None and (
                after.is_capital or self.lexicon.has(after, "articles", "single")
            )
        return True

    @cached_property
    def verb(self) -> int | None:
        """The sentence's first verb; None where it has none."""
        if self.infinitive:
            return self.start
        free = (at for at in range(self.start, len(self.words)) if not self.aside(at))
        return next((at for at in free if self._finite(at) and not _within(at, self.dues)), None)

    @cached_property
    def chain(self) -> tuple[int, ...]:
        """The verb, with the verbs it helps, the one that tells what happens last."""
        chain: list[int] = []
        at = self.verb
        while at is not None and len(chain) < len(self.words):
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
            return (self.start, self.start)
        front = self._phrase(self.start, self.verb)
        if front[0] < front[1] and not self.lexicon.has(self.words[self.start], "prepositions"):
            return front
        return self._phrase(self.verb + 1, min(self.verb + 4, len(self.words)))

    @cached_property
    def after(self) -> Span:
        """The nearest thing the verb is about: *en utredning*, or *behandling* of *i behandling*."""
        at = self.start if self.content is None else self._past(self.content)
        end = at
        while at < len(self.words) and self.lexicon.has(self.words[at], "prepositions"):
            at += 1
        while end < len(self.words) and (end < at or self._goes_on(end)):
            end += 1
        return at, end

    @cached_property
    def clause(self) -> tuple[int, ...]:
        """The words of the sentence itself, without asides and dates."""
        return tuple(
            at
            for at in range(self.start, len(self.words))
            if not self.aside(at) and not _within(at, self.dues) and not self.words[at].is_sign
        )

    @cached_property
    def quantities(self) -> tuple[int, ...]:
        """Numbers that say how much or how often, and times of the day."""
        return tuple(self._quantities())

    @cached_property
    def verbs(self) -> tuple[int, ...]:
        """Every verb that may show what is seen: not those that only tell of a circumstance."""
        return tuple(
            at
            for at in range(self.start, len(self.words))
            if not self.circumstance(at)
            and not _within(at, self.dues)
            and (self._finite(at) or self._bare(at))
        )

    def aside(self, at: int) -> bool:
        """Whether a word stands in a clause inside the sentence."""
        return any(start <= at < end for (start, end), _ in self.asides)

    def circumstance(self, at: int) -> bool:
        """Whether a word stands in a clause that tells when or why."""
        return any(start <= at < end and told for (start, end), told in self.asides)

    def any(self, span: Span, *names: str) -> int | None:
        """The first word of a span that stands in one of the lists."""
        for at in range(*span):
            if any(self.lexicon.length(self.words, at, name) for name in names):
                return at
        return None

    def _finite(self, at: int) -> bool:
        word = self.words[at]
        if word.is_sign or word.is_number or not self.forms.finite(word):
            return False
        return self.forms.placed(self.words, at, self.lexicon)

    def _bare(self, at: int) -> bool:
        before = self.words[at - 1] if at else None
        return (
            before is not None
            and not self.lexicon.has(self.words[at], *_NO_VERBS)
            and self.forms.infinitive(self.words[at])
            and (before.low in self.forms.marks or self.lexicon.has(before, "auxiliaries"))
        )

    def _helped(self, at: int) -> int | None:
        """The verb that a helping verb helps."""
        length = self.lexicon.length(self.words, at, "auxiliaries")
        if not length:
            return None
        perfect = length == 1 and self.words[at].lemma in self.forms.perfect
        for near in range(at + length, min(at + length + _REACH, len(self.words))):
            word = self.words[near]
            if word.text in _STOPS or (near > at + 1 and self._linked(near)):
                return None
            if (self.forms.supine if perfect else self.forms.infinitive)(word):
                if near == at + length or not self.lexicon.has(word, *_NO_VERBS):
                    return near
        return None

    def _linked(self, at: int) -> bool:
        return self.lexicon.has(self.words[at], "prepositions", "numbers", "single")

    def _past(self, at: int) -> int:
        names = ("receiving", "vague_verbs", "feelings", "deeds", "errands", "auxiliaries")
        return at + max(1, *(self.lexicon.length(self.words, at, name) for name in names))

    def _goes_on(self, at: int) -> bool:
        word = self.words[at]
        return not (
            word.text in _STOPS
            or self.lexicon.has(word, "prepositions", "relatives")
            or _within(at, self.dues)
        )

    def _phrase(self, start: int, end: int) -> Span:
        while start < end and (_within(start, self.dues) or self.circumstance(start)):
            start += 1
        stop = start
        while stop < end and (
            stop == start or self._goes_on(stop) or self.words[stop].text in "()"
        ):
            stop += 1
        return start, stop

    def _asides(self) -> Iterator[tuple[Span, bool]]:
        at = self.start
        while at < len(self.words):
            told = self.lexicon.length(self.words, at, "circumstance")
            if not told and self._governed(at):
                told = 1
            if not told and not self.lexicon.has(self.words[at], "relatives"):
                at += 1
                continue
            end = self._end_of_aside(at + (told or 1))
            if told and not any(self._finite(i) or self._bare(i) for i in range(at + 1, end)):
                at += told
                continue
            yield (at, end), bool(told)
            at = end

    def _governed(self, at: int) -> bool:
        """*med att sova*: what it is about, and nothing that is seen."""
        return (
            at > self.start
            and self.words[at].low in self.forms.marks
            and self.lexicon.has(self.words[at], "relatives")
            and self.lexicon.has(self.words[at - 1], "prepositions")
        )

    def _end_of_aside(self, at: int) -> int:
        """At the next sign; before the second verb where the sentence begins with the aside."""
        verbs = 0
        first = at <= self.start + 2
        while at < len(self.words) and self.words[at].text not in ",;:.!?":
            verbs += self._finite(at)
            if first and verbs == 2:
                return at
            at += 1
        return at

    def _quantities(self) -> Iterator[int]:
        for at, word in enumerate(self.words):
            if _within(at, self.dues) or at < self.start:
                continue
            if word.is_number or self.lexicon.length(self.words, at, "numbers"):
                yield at
            elif word.low in self._singles and at + 1 < len(self.words):
                if self.lexicon.has(self.words[at + 1], "units"):
                    yield at

    @cached_property
    def _singles(self) -> frozenset[str]:
        return frozenset(w.low for w in self.words if self.lexicon.has(w, "single"))


def _within(at: int, spans: Sequence[Span]) -> bool:
    return any(start <= at < end for start, end in spans)
