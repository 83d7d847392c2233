"""Words that everybody means something of their own by, and what makes them plain."""

from collections.abc import Iterator

from assistant.language.smart.sentence import Sentence
from assistant.language.smart.words import Span

Found = tuple[str, Span]
"""A rule's id, and the words it is about."""

_SHOWS_NOTHING = (
    "weak_verbs", "vague_verbs", "feelings", "changes", "auxiliaries", "hedges", "negations",
)  # fmt: skip


def vague(read: Sentence) -> Iterator[Found]:
    """Everything in the wording that cannot be seen or counted as it stands."""
    if negated := _negated(read):
        yield "negation", negated
    if hedge := _first(read, "hedges"):
        yield "hedge", hedge
    if not _shown(read):
        yield from _unseen(read) if read.chain else _unseen_phrase(read)
    often = _first(read, "how_often")
    if often and not read.quantities and not _frequent(read):
        yield "how-often", often


def someday(read: Sentence) -> Span | None:
    """Words such as *framöver*, which name no day."""
    return read.lexicon.find(read.words, "sometime", read.start)


def _shown(read: Sentence) -> bool:
    """Whether a number, or something one sees somebody do, makes the whole plain."""
    if read.quantities:
        return True
    content = read.content or read.start
    return any(at > content and at not in read.chain and _concrete(read, at) for at in read.shows)


def _concrete(read: Sentence, at: int) -> bool:
    """A verb that shows something, with no judgement of it beside."""
    lexicon, words = read.lexicon, read.words
    if any(lexicon.length(words, at, name) for name in _SHOWS_NOTHING):
        return False
    return read.any((at + 1, min(at + 3, len(words))), "judgements", "comparatives") is None


def _unseen(read: Sentence) -> Iterator[Found]:
    """A verb that shows nothing, and what stands after it: *ska må bättre*, *har goda rutiner*."""
    assert read.content is not None
    lexicon, words, verb = read.lexicon, read.words, read.content
    for at in read.chain:
        for rule, name in (("feeling", "feelings"), ("vague-verb", "vague_verbs")):
            length = lexicon.length(words, at, name)
            if length and (at == verb or length > 1):
                yield rule, (at, at + length)
    yield from _changing(read)
    yield from _comparing(read)
    weak = any(lexicon.length(words, verb, name) for name in ("weak_verbs", "vague_verbs"))
    copula = lexicon.has(words[verb], "copulas")
    about = range(*read.subject)
    for at in read.clause:
        judged = at >= verb and lexicon.has(words[at], "judgements")
        plain = judged and weak and (copula or not read.forms.manner(words[at]))
        large = _large(read, at) and (at in about or (weak and at > verb))
        if plain or large or (judged and lexicon.has(words[at], "plainly_vague")):
            yield "vague-word", (at, at + 1)


def _unseen_phrase(read: Sentence) -> Iterator[Found]:
    """No verb: *Bättre sömn*, *En fungerande vardag*, *Skolan*."""
    lexicon, words = read.lexicon, read.words
    yield from _changing(read)
    yield from _comparing(read)
    for at in read.clause:
        if lexicon.has(words[at], "judgements", "vague_verbs") or _large(read, at):
            yield "vague-word", (at, at + 1)
    said = [at for at in read.clause if not lexicon.has(words[at], "prepositions", "conjunctions")]
    if 0 < len(said) <= 2 and not read.dues and not _frequent(read):
        yield "topic", (said[0], said[-1] + 1)


def _changing(read: Sentence) -> Iterator[Found]:
    for at in read.clause:
        if length := read.lexicon.length(read.words, at, "changes"):
            yield "change", (at, at + length)


def _comparing(read: Sentence) -> Iterator[Found]:
    lexicon, words = read.lexicon, read.words
    for at in read.clause:
        compares = read.forms.comparative(words[at]) and not lexicon.has(
            words[at], "kin", "professionals"
        )
        if (compares or lexicon.length(words, at, "comparatives")) and not _which_one(read, at):
            yield "comparative", (at, at + 1)


def _which_one(read: Sentence, at: int) -> bool:
    """Whether a comparative only tells which: *en mindre grupp*, *tidigare kollegor*."""
    lexicon, words = read.lexicon, read.words
    if lexicon.has(words[at], "always_plain"):
        return True
    if at == 0 or at + 1 >= len(words):
        return False
    if lexicon.has(words[at + 1], "than"):
        return True
    led = lexicon.has(words[at - 1], "single", "articles")
    after = words[at + 1]
    return (
        (led or lexicon.has(words[at], "plain_comparatives"))
        and not after.is_sign
        and not lexicon.has(after, "prepositions", "conjunctions", "judgements")
        and not _large(read, at + 1)
    )


def _large(read: Sentence, at: int) -> bool:
    """Whether a word is so large that it holds anything."""
    word = read.words[at]
    return read.lexicon.has(word, "abstractions") and not read.lexicon.has(word, "tangible")


def _negated(read: Sentence) -> Span | None:
    """The denial in the sentence itself, unless it says what there is to be instead."""
    lexicon, words = read.lexicon, read.words
    if lexicon.find(words, "instead"):
        return None
    for at in read.clause:
        length = lexicon.length(words, at, "negations")
        named = at == read.start and read.verb == at + 1  # Inga vet
        said = at > 0 and lexicon.length(words, at - 1, "harmless") > 1
        if not length or named or said:
            continue
        if read.any((at + 1, min(at + 4, len(words))), "harmless") is None:
            return at, at + length
    return None


def _frequent(read: Sentence) -> bool:
    return read.lexicon.find(read.words, "frequencies", read.start) is not None


def _first(read: Sentence, name: str) -> Span | None:
    """The first entry of a list in the sentence itself."""
    for at in read.clause:
        if length := read.lexicon.length(read.words, at, name):
            return at, at + length
    return None
