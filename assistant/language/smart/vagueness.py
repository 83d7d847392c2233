"""Words that everybody means something of their own by, and what makes them plain."""

from collections.abc import Iterator

from assistant.language.smart.sentence import Sentence, Span

Found = tuple[str, Span]
"""A rule's id, and the words it is about."""


def vague(read: Sentence) -> Iterator[Found]:
    """Everything in the wording that cannot be seen or counted as it stands."""
    if (negated := _negated(read)) is not None:
        yield "negation", negated
    if hedge := _first(read, "hedges"):
        yield "hedge", hedge
    if not _shown(read):
        yield from _unseen(read)
    if not read.quantities and not _frequent(read) and (often := _first(read, "how_often")):
        yield "how-often", often


def someday(read: Sentence) -> Span | None:
    """Words such as *framöver*, which name no day."""
    return read.lexicon.find(read.words, "sometime", read.start)


def _unseen(read: Sentence) -> Iterator[Found]:
    """What nothing else in the sentence makes plain."""
    lexicon, words = read.lexicon, read.words
    if read.content is None:
        yield from _unseen_phrase(read)
        return
    verb = read.content
    about = (verb, len(words))
    for at in read.chain:
        for rule, name in (("feeling", "feelings"), ("vague-verb", "vague_verbs")):
            length = lexicon.length(words, at, name)
            if length and (at == verb or length > 1):
                yield rule, (at, at + length)
    yield from _changing(read)
    yield from _comparing(read)
    weak = lexicon.length(words, verb, "weak_verbs") or lexicon.length(words, verb, "vague_verbs")
    for at in read.clause:
        word = words[at]
        if at < verb or not _judged(read, at):
            continue
        manner = read.forms.manner(word) and not lexicon.has(words[verb], "copulas")
        if lexicon.has(word, "plainly_vague") or (weak and not manner):
            yield "vague-word", (at, at + 1)
    big = (read.content + 1, len(words)) if weak else read.after
    for at in range(*big):
        if at in read.clause and _abstract(read, at) and at != about[0]:
            yield "vague-word", (at, at + 1)
    if (at := _abstract_subject(read)) is not None:
        yield "vague-word", (at, at + 1)


def _unseen_phrase(read: Sentence) -> Iterator[Found]:
    """No verb: *Bättre sömn*, *En fungerande vardag*, *Skolan*."""
    lexicon, words = read.lexicon, read.words
    yield from _changing(read)
    yield from _comparing(read)
    for at in read.clause:
        if _judged(read, at) or _abstract(read, at) or lexicon.has(words[at], "vague_verbs"):
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
        word = words[at]
        if _which_one(read, at):
            continue
        if lexicon.length(words, at, "comparatives") or (
            read.forms.comparative(word) and not lexicon.has(word, "kin", "professionals")
        ):
            yield "comparative", (at, at + 1)


def _which_one(read: Sentence, at: int) -> bool:
    """Whether a comparative only tells which: *en mindre grupp*."""
    if at == 0 or at + 1 >= len(read.words):
        return False
    before, after = read.words[at - 1], read.words[at + 1]
    if read.lexicon.has(read.words[at], "always_plain"):
        return True
    return (
        read.lexicon.has(before, "single", "articles")
        or read.lexicon.has(read.words[at], "plain_comparatives")
    ) and (
        not after.is_sign
        and not read.lexicon.has(after, "prepositions", "conjunctions", "judgements")
        and not _abstract(read, at + 1)
    )


def _judged(read: Sentence, at: int) -> bool:
    return bool(read.lexicon.has(read.words[at], "judgements"))


def _abstract(read: Sentence, at: int) -> bool:
    word = read.words[at]
    return read.lexicon.has(word, "abstractions") and not read.lexicon.has(word, "tangible")


def _abstract_subject(read: Sentence) -> int | None:
    return next((at for at in range(*read.subject) if _abstract(read, at)), None)


def _negated(read: Sentence) -> Span | None:
    """The denial in the sentence itself, unless it says what there is to be instead."""
    lexicon, words = read.lexicon, read.words
    if lexicon.find(words, "instead"):
        return None
    for at in read.clause:
        length = lexicon.length(words, at, "negations")
        if at == read.start and read.verb == at + 1:
            continue  # a name: Inga vet
        if at and lexicon.length(words, at - 1, "harmless") > 1:
            continue
        if length and not any(
            lexicon.length(words, near, "harmless")
            for near in range(at + 1, min(at + 4, len(words)))
        ):
            return at, at + length
    return None


def _shown(read: Sentence) -> bool:
    """Whether a number or something one sees somebody do makes the whole plain."""
    if read.quantities:
        return True
    told = read.lexicon.find(read.words, "namely", read.start)
    colon = next(
        (at for at in range(read.start + 1, len(read.words)) if read.words[at].text == ":"), None
    )
    late = min([told[1]] if told else [len(read.words)], default=len(read.words))
    if colon is not None:
        late = min(late, colon + 1)
    return any(
        at != read.content
        and at not in read.chain
        and (at >= late or at > (read.content or 0))
        and _concrete(read, at)
        for at in read.verbs
    )


def _concrete(read: Sentence, at: int) -> bool:
    """A verb that shows something, with no judgement of it beside."""
    lexicon, words = read.lexicon, read.words
    vague_lists = (
        "weak_verbs",
        "vague_verbs",
        "feelings",
        "changes",
        "auxiliaries",
        "hedges",
        "negations",
    )
    if any(lexicon.length(words, at, name) for name in vague_lists):
        return False
    return not any(
        _judged(read, near) or lexicon.length(words, near, "comparatives")
        for near in range(at + 1, min(at + 3, len(words)))
    )


def _frequent(read: Sentence) -> bool:
    return read.lexicon.find(read.words, "frequencies", read.start) is not None


def _first(read: Sentence, name: str) -> Span | None:
    """The first entry of a list in the sentence itself."""
    for at in read.clause:
        if length := read.lexicon.length(read.words, at, name):
            return at, at + length
    return None
