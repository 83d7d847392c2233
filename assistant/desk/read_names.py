"""Names in what is written: those that nobody has, and whose words a quote is."""

from collections.abc import Iterable, Mapping

from assistant.desk.plan_texts import Written
from assistant.language.names import folded
from assistant.language.prose import Word, quotes, sentences, unquoted, words
from assistant.meeting.meeting import Meeting

SHORTEST = 4
"""Letters of the shortest name that another can be mistaken for: *Bo* is like too much."""
_LONG = 7
"""Letters from which two slips still leave a name like another."""


def known_names(meeting: Meeting) -> dict[str, str]:
    """Every word of a name that somebody or some organisation has here, folded, as written."""
    people = meeting.attendance.people.values()
    whole = (
        *(part for one in people for part in (one.name, one.organisation, one.title)),
        *meeting.attendance.gone.values(),
        *meeting.disclosure.scope.between,
        meeting.lots.deputy,
        *(measure.who for measure in meeting.goals.measures.values()),
        *(measure.decider for measure in meeting.goals.measures.values()),
        *(sign.ring for sign in meeting.warning_signs.signs.values()),
        *(step.ring for step in meeting.warning_signs.steps.values()),
        *meeting.warning_signs.crisis.has,
        meeting.conclusion.ring,
        *(answer.heard_by for answer in meeting.consent.answers.values()),
    )
    return {folded(word.text): word.text for name in whole for word in words(name)}


def is_known(word: str, names: Mapping[str, str]) -> bool:
    """Whether a word is a name, or whose: *Elias*, *Marias*, *Anna's*."""
    plain = folded(word)
    bare = plain.partition(":")[0].replace("’", "'")
    return any(
        one in names for one in (plain, bare, bare.removesuffix("s"), bare.removesuffix("'s"))
    )


def mistaken(word: str, names: Mapping[str, str], *, swapped: bool = False) -> str:
    """The name that a word is like and is not; ``swapped``: by its letters' order alone."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    plain = folded(word)
    if len(plain) < SHORTEST or is_known(word, names):
        return ""
    slips = 2 if len(plain) >= _LONG else 1
    near = process.extract_iter(plain, list(names), scorer=OSA.distance, score_cutoff=slips)
    for name, _slips, _place in near:
        same = sorted(plain) == sorted(name) or not swapped
        if same and len(name) >= SHORTEST and names[name][:1].isupper():
            return names[name]
    return ""


def named(text: str) -> Iterable[Word]:
    """The words of a text that are written as names; those that begin a sentence may be."""
    return (word for word in words(text) if word.text[:1].isupper() and not word.text.isupper())


def spoken_by_nobody(one: Written, names: Mapping[str, str], speakers: Iterable[str]) -> str:
    """A quote of which nothing before it, in its sentence or the one before, tells whose it is."""
    if one.own or not quotes(one.text):
        return ""
    said_by = frozenset(speakers)
    before: list[str] = []
    for sentence in sentences(one.text):
        around = [*before, *(word.text for word in words(unquoted(sentence)))]
        quote = next((q for q in quotes(sentence) if len(q.split()) > 2), "")
        if quote and not any(w.casefold() in said_by or is_known(w, names) for w in around):
            return quote
        before = [word.text for word in words(unquoted(sentence))]
    return ""
