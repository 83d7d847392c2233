"""What, who and when out of one line, as a quick secretary writes it.

The words for the date and for the person leave the text, with the comma or the space that
would be left dangling.  Nothing else does.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise

from msgspec import Struct

from assistant.language.mentions import Mention, Somebody, mentions
from assistant.language.when.reading import Span, When, when

_OPENS, _CLOSES = "([{", ")]}"
_ENDS = ".!?"
_WITH = frozenset((",", "och", "and", "&", "+", "/", "samt", "eller", "or"))
_DANGLES = ",;–-·"


class Entry(Struct, frozen=True):
    """What a line says."""

    what: str
    who: Somebody | None = None
    due: date | None = None
    unsure_who: tuple[str, ...] = ()
    """Names of those who may be meant, or the words that mean nobody."""
    unsure_due: tuple[str, ...] = ()
    """Words that could mean another day, or none."""
    candidates: tuple[Somebody, ...] = ()
    """Whom the one unsure mention may mean."""
    mention: str = ""
    """How that one was written."""
    announced: bool = False
    """Whether the date was said to be the last day, with *senast* or the like."""
    removed: tuple[Span, ...] = ()
    """What left the text, so that the rest, in order, is ``what``."""


def entered(
    text: str,
    people: Sequence[Somebody],
    today: date,
    *,
    dated: bool = True,
    goal: bool = False,
) -> Entry:
    """Read a line.

    ``dated`` is whether dates are read; of a ``goal``, or a text that is only reworded, none
    but what follows *senast* or the like: the rest tells what is to be reached.
    """
    found = mentions(text, people)
    plain = [one for one in found if len(one.people) == 1]
    who = plain[0].people[0] if plain else None
    date_said = when(_masked(text, found), today) if dated else When()
    if goal and not date_said.announced:
        date_said = When()
    spans = [
        (one.start, one.end)
        for one in plain
        if one.people[0] == who and not _shares(text, one, plain)
    ]
    spans += date_said.spans
    removed = _seams(text, spans)
    doubted = [one for one in found if len(one.people) > 1]
    return Entry(
        what=_without(text, removed),
        who=who,
        due=date_said.day,
        unsure_who=tuple(dict.fromkeys(_who_unsure(text, found))),
        unsure_due=date_said.unsure,
        candidates=doubted[0].people if doubted and who is None else (),
        mention=text[doubted[0].start : doubted[0].end].lstrip("@") if doubted else "",
        announced=date_said.announced,
        removed=tuple(removed),
    )


def _who_unsure(text: str, found: list[Mention]) -> Iterable[str]:
    several = len({one.people[0].id for one in found if len(one.people) == 1}) > 1
    for one in found:
        if not one.people:
            yield text[one.start : one.end]
        elif several or len(one.people) > 1:
            yield from (somebody.name for somebody in one.people)


def _shares(text: str, one: Mention, others: list[Mention]) -> bool:
    """Whether it is said in one breath with somebody else, *@maria och @jonas*: both stay."""
    return text[one.end : one.end + 1] == "/" or any(
        text[first.end : second.start].strip().casefold() in _WITH
        for first, second in pairwise(others)
        if one in (first, second) and first.people != second.people
    )


def _masked(text: str, found: list[Mention]) -> str:
    """The text with blanks for those mentioned, so that no name is read as a day."""
    for one in found:
        text = text[: one.start] + "@" * (one.end - one.start) + text[one.end :]
    return text


def _without(text: str, removed: Sequence[Span]) -> str:
    pieces, at = [], 0
    for start, end in removed:
        pieces.append(text[at:start])
        at = end
    return "".join((*pieces, text[at:]))


def _seams(text: str, spans: Iterable[Span]) -> list[Span]:
    """What leaves the text: the spans, with what each would leave dangling, and the ends' space."""
    lead, trail = len(text) - len(text.lstrip()), len(text.rstrip())
    joined: list[Span] = []
    for start, end in sorted(_bracketed(text, span) for span in spans):
        if joined and not text[joined[-1][1] : start].strip(" \t\u00a0,;–-·"):
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    widened = [_seam(text, start, end, lead, trail) for start, end in joined]
    merged: list[Span] = []
    for start, end in sorted([(0, lead), *widened, (trail, len(text))]):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        elif end > start:
            merged.append((start, end))
    return merged


def _bracketed(text: str, span: Span) -> Span:
    """The span, with the brackets that hold nothing else."""
    start, end = span
    left, right = len(text[:start].rstrip()) - 1, end + _spaces(text, end)
    if left < 0 or right >= len(text) or text[left] not in _OPENS:
        return span
    return (left, right + 1) if _CLOSES.find(text[right]) == _OPENS.find(text[left]) else span


def _seam(text: str, start: int, end: int, lead: int, trail: int) -> Span:
    """A span with the space, comma, brackets or full stop it alone needed."""
    left, right = len(text[:start].rstrip()), end + _spaces(text, end)
    before, after = text[left - 1 : left] if left > lead else "", text[right : right + 1]
    if before and before in _OPENS and after and _CLOSES.find(after) == _OPENS.find(before):
        return _seam(text, left - 1, right + 1, lead, trail)
    if not before:
        if after and (after in ",;:·.!?" or (after in "–-" and right > end)):
            right += 1
        return lead, right + _spaces(text, right)
    if right >= trail or after in ",;.!?)]}":
        if before in _DANGLES and (left < start or before in ",;"):
            left = len(text[: left - 1].rstrip())
            before = text[left - 1 : left]
        if after and after in _ENDS and before in _ENDS:
            right += 1
        return left, right if after in _ENDS + ",;)]}" or right >= trail else end
    if before in _OPENS:
        return left, right
    return start, right if left < start else end


def _spaces(text: str, at: int) -> int:
    end = at
    while end < len(text) and text[end].isspace():
        end += 1
    return end - at
