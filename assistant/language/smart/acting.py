"""A goal, or a measure written as one: *Kontakt med BUP*, *BUP ska kalla till möte*."""

from assistant.language.smart.sentence import Sentence, Span


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
    at = service(read, (start, end))
    return None if at is None else (start, end)


def _given(read: Sentence) -> Span | None:
    """*Elias får boendestöd*, *Delta i behandling*, *Avlastning ska beviljas*."""
    assert read.content is not None
    lexicon, words = read.lexicon, read.words
    about = service(read, read.subject)
    if about is not None and (
        lexicon.has(words[read.content], "weak_verbs", "deeds", "errands", "receiving", "dealings")
    ):
        return read.subject[0], read.content + 1
    if not lexicon.length(words, read.content, "receiving"):
        return None
    at = service(read, read.after)
    return None if at is None else (read.chain[0], read.after[1])


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
    if read.lexicon.length(read.words, read.content, "dealings"):
        about = (read.content + 1, len(read.words))
        if service(read, read.after) is not None or _professional(read, about) is not None:
            return read.chain[0], end
    return None


def _done_by_somebody(read: Sentence) -> Span | None:
    """*BUP ska kalla till möte*, *En utredning görs*, *Mamma ansöker om avlastning*."""
    assert read.content is not None and read.verb is not None
    lexicon, words = read.lexicon, read.words
    verb = words[read.content]
    span = (min(read.subject[0], read.verb), read.content + 1)
    errand = bool(lexicon.length(words, read.content, "errands"))
    does = errand or bool(lexicon.length(words, read.content, "deeds"))
    if _professional(read, read.subject) is not None and not lexicon.has(
        verb, "states", "vague_verbs", "changes", "weak_verbs"
    ):
        return None if _able(read) and not does else span
    if does and (read.forms.passive(verb) or read.any(read.subject, "vague_subjects") is not None):
        return span
    return span if errand and not _able(read) and not _by_oneself(read) else None


def service(read: Sentence, span: Span) -> int | None:
    """The first service of a span, unless it is with one's own people."""
    lexicon, words = read.lexicon, read.words
    for at in range(*span):
        length = lexicon.length(words, at, "services")
        if not length or lexicon.has(words[at], "not_services"):
            continue
        rest = (at + length, len(words))
        if lexicon.has(words[at], "togetherness") and _professional(read, rest) is None:
            if read.any(rest, "kin") is not None:
                continue
        return at
    return None


def _professional(read: Sentence, span: Span) -> int | None:
    return read.any(span, "professionals")


def _able(read: Sentence) -> bool:
    return any(read.lexicon.length(read.words, at, "abilities") for at in read.chain)


def _by_oneself(read: Sentence) -> bool:
    return read.any((read.start, len(read.words)), "oneself") is not None
