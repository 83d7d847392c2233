"""A goal, or a measure written as one: *Kontakt med BUP*, *BUP ska kalla till möte*."""

from assistant.language.smart.sentence import Sentence
from assistant.language.smart.words import Span


def deed(read: Sentence) -> Span | None:
    """The words that tell what somebody will do or be given; None for a state one can see."""
    if read.content is None:
        return _bare_service(read)
    if (found := _given(read)) is not None:
        return found
    if read.infinitive:
        return _to_do(read)
    return _done_by_somebody(read)


def _bare_service(read: Sentence) -> Span | None:
    """No verb, and a service: *Boendestöd två gånger i veckan*."""
    start, end = read.after
    if service(read, (start, end)) is not None or _somebody_or_some_deed(read, (start, end)):
        return start, end
    return (start, end) if _only_named(read, (start, end)) else None


def _only_named(read: Sentence, span: Span) -> bool:
    """A thing and how often, or with whom: *Fysisk aktivitet på recept*, but not *egen lägenhet*.

    A single word is a subject to talk about, and neither a goal nor a measure.
    """
    open_to_all = (
        "abstractions", "judgements", "comparatives", "changes", "hedges", "negations", "oneself",
        "units", "numbers", "reachable", "persons", "arenas",
    )  # fmt: skip
    said = [word for word in read.words[read.start :] if not word.is_sign]
    own = read.any((read.start, len(read.words)), "kin")
    named = span[0] < span[1] and not read.words[span[0]].is_number
    free = own is None and not read.dues and read.any(span, *open_to_all) is None
    return named and len(said) > 2 and free


def _somebody_or_some_deed(read: Sentence, span: Span) -> bool:
    """*Kurator*, *Utprovning av rullstol*."""
    lexicon, words = read.lexicon, read.words
    for at in range(*span):
        if length := lexicon.length(words, at, "professionals"):
            to_do = at + length < len(words) and words[at + length].low in read.forms.marks
            if to_do or not lexicon.has(words[at], "arenas"):
                return True
    head = words[span[1] - 1] if span[0] < span[1] else None
    no_deed = ("not_services", "abstractions", "changes", "tangible", "judgements", "vague_verbs")
    return head is not None and read.forms.action(head) and not lexicon.has(head, *no_deed)


def _given(read: Sentence) -> Span | None:
    """*Elias får boendestöd*, *Delta i behandling*, *Avlastning ska beviljas*."""
    assert read.content is not None
    lexicon, words = read.lexicon, read.words
    verb = words[read.content]
    acts = lexicon.has(verb, "weak_verbs", "deeds", "errands", "receiving", "dealings")
    if (acts or _passive(read)) and _put_in(read, read.subject, done=_passive(read)):
        return read.subject[0], read.content + 1
    start, end = read.after
    alone = start > 0 and lexicon.has(words[start - 1], "lacking")
    if (
        _able(read)
        or _reached(read)
        or alone
        or not lexicon.length(words, read.content, "receiving")
    ):
        return None
    return (read.chain[0], end) if _put_in(read, (start, end)) else None


def _put_in(read: Sentence, span: Span, *, done: bool = False) -> bool:
    """Whether a span has a service; what can be one's own life is one only from staff."""
    at = service(read, span)
    if at is None:
        return False
    own = read.lexicon.length(read.words, at, "own_too")
    staffed = _from_staff(read, (at + 1, len(read.words))) or _from_staff(read, read.subject)
    return not own or done or staffed


def _to_do(read: Sentence) -> Span | None:
    """*Ansöka om avlastning*: nobody, and what staff do."""
    assert read.content is not None
    if _able(read):
        return None
    end = max(read.content + 1, read.after[1])
    if read.lexicon.length(read.words, read.content, "deeds") or read.lexicon.length(
        read.words, read.content, "errands"
    ):
        return read.chain[0], end
    dealing = read.lexicon.length(read.words, read.content, "dealings")
    if dealing and service(read, read.after) is not None:
        return read.chain[0], end
    for at in range(read.content + 1, len(read.words) - 1):
        whom = read.words[at + 1]
        if read.lexicon.has(read.words[at], "benefiting") and (
            whom.is_capital or read.lexicon.has(whom, "kin", "persons")
        ):
            return read.chain[0], end
    contacting = read.lexicon.length(read.words, read.content, "contacting")
    about = (read.content + 1, len(read.words))
    if contacting and _professional(read, about) is not None:
        return read.chain[0], end
    return None


def _done_by_somebody(read: Sentence) -> Span | None:
    """*BUP ska kalla till möte*, *En utredning görs*, *Mamma ansöker om avlastning*."""
    assert read.content is not None
    assert read.verb is not None
    lexicon, words, able = read.lexicon, read.words, _able(read)
    verb = words[read.content]
    errand = lexicon.length(words, read.content, "errands")
    does = max(errand, lexicon.length(words, read.content, "deeds"))
    nobody = read.any(read.subject, "vague_subjects") is not None
    if _professional(read, read.subject) is not None:
        state = lexicon.has(verb, "states", "vague_verbs", "changes")
        acts = does > 1 or (not state and (does or not able))
    else:
        acts = does and (nobody or _passive(read))
        acts = acts or (errand and not (able or _reached(read) or _by_oneself(read)))
    if acts:
        return min(read.subject[0], read.verb), read.content + 1
    return (read.chain[0], read.after[1]) if not able and _treated(read) else None


def _treated(read: Sentence) -> bool:
    """*Erik ska få träffa en psykolog*, but not *går till kuratorn när han är orolig*."""
    assert read.content is not None
    rest = (read.content + 1, len(read.words))
    visits = read.lexicon.length(read.words, read.content, "visits")
    return bool(visits) and not read.circumstances and read.any(rest, "clinicians") is not None


def service(read: Sentence, span: Span) -> int | None:
    """The first service of a span, unless it is with one's own people."""
    lexicon, words = read.lexicon, read.words
    for at in range(*span):
        length = lexicon.length(words, at, "services")
        if not length or lexicon.has(words[at], "not_services"):
            continue
        rest = (at + length, len(words))
        if lexicon.has(words[at], "togetherness") and not _from_staff(read, rest):
            own = read.any(rest, "kin")
            near = words[max(0, (own or 0) - 4) : own]
            if own is not None and any(lexicon.has(word, "company") for word in near):
                continue
        return at
    return None


def _from_staff(read: Sentence, span: Span) -> bool:
    """Whether somebody on duty is named, and no one of one's own before."""
    staff, own = _professional(read, span), read.any(span, "kin")
    return staff is not None and (own is None or staff <= own)


def _professional(read: Sentence, span: Span) -> int | None:
    return read.any(span, "professionals")


def _passive(read: Sentence) -> bool:
    """Whether the verb that tells what happens leaves unsaid who does it."""
    led = len(read.chain) > 1 and read.words[read.chain[-2]].lemma in read.forms.passive_after
    can_be = read.content is not None and read.forms.passive(read.words[read.content])
    return can_be and (led or not read.forms.passive_after)


def _reached(read: Sentence) -> bool:
    """*Har ansökt*, *has applied*: done already, and so something to see."""
    first = read.words[read.chain[0]]
    return len(read.chain) == 2 and first.lemma in read.forms.perfect and not _passive(read)


def _able(read: Sentence) -> bool:
    return any(read.lexicon.length(read.words, at, "abilities") for at in read.chain)


def _by_oneself(read: Sentence) -> bool:
    return read.any((read.start, len(read.words)), "oneself") is not None
