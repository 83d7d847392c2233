"""A last read of the plan before it is signed: what a careful secretary would point at.

It blocks nothing and mends nothing.  What somebody said in their own words is left alone, but
for what would betray a secret.
"""

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from enum import StrEnum
from typing import Final

from msgspec import Struct

from assistant.case.working_days import is_working_day
from assistant.desk.plan_texts import Place, Written, written
from assistant.desk.read_names import is_known, known_names, mistaken, named, spoken_by_nobody
from assistant.desk.read_private import beside_the_plan, has_number, hidden_ways, reaches, repeats
from assistant.desk.wording import goal_remarks
from assistant.language.names import folded
from assistant.language.prose import sentences, unquoted, words
from assistant.library.words import Words
from assistant.meeting.day_gone import goes_on_undated, new_day_lacking
from assistant.meeting.disclosure import reaches_nobody
from assistant.meeting.goals import Measure
from assistant.meeting.meeting import Meeting

LONGEST: Final = 25
"""Words of the longest sentence that is easy to read.  MTM's advice on *lättläst* asks for
short sentences and names no number; this one is ours."""

_SATURDAY: Final = 5
_FEW: Final = 3
"""Unknown words that any text may have; when they are more, and more than half, the text is in
another language than the dictionary."""

Unknown = Mapping[str, tuple[str, ...]]


class Kind(StrEnum):
    """What there is to look at, the gravest first."""

    PRIVATE = "private"
    """What was kept from the plan stands in it."""
    NUMBER = "number"
    """A personal number in a text."""
    REACHED = "reached"
    """Where a protected family is, or how the family is reached."""
    REACHES_NOBODY = "reaches-nobody"
    """The disclosure says yes, and names no organisation."""
    NO_OWNER = "no-owner"
    NO_DATE = "no-date"
    NO_NEW_DATE = "no-new-date"
    """Of what goes on, where the day there was has passed."""
    DATE_GONE = "date-gone"
    NOBODY = "nobody"
    """A name that nobody here has."""
    NO_SPEAKER = "no-speaker"
    """A quote, and not whose it is."""
    RED_DAY = "red-day"
    QUESTION = "question"
    """Something is still asked about a goal's words, and they were not let stay."""
    UNKNOWN_WORD = "unknown-word"
    LONG = "long"
    """A sentence too long to be easy to read."""


_RANK: Final = {kind: place for place, kind in enumerate(Kind)}


class Finding(Struct, frozen=True, kw_only=True):
    """One thing to look at."""

    kind: Kind
    place: Place
    said: str = ""
    """The name, the word or the quote it is about."""
    day: date | None = None
    like: tuple[str, ...] = ()
    """What may have been meant."""
    count: int = 0
    """How many words a long sentence has."""

    @property
    def mark(self) -> str:
        """What it is remembered by when it is let be; tells nothing of what it is about."""
        where = (self.kind, *(getattr(self.place, f) for f in self.place.__struct_fields__))
        said = "\0".join((*where, self.said, str(self.day or "")))
        return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:12]


def last_read(
    meeting: Meeting,
    whole: Meeting,
    today: date,
    words: Words,
    unknown: Unknown | None = None,
    *,
    asks: bool = False,
) -> tuple[Finding, ...]:
    """What there is to look at, the gravest first.

    ``whole`` is the meeting with nothing covered, ``unknown`` what no dictionary has of
    ``to_look_up``, None where that is not known; ``asks``: what is asked of the goals counts.
    """
    texts = tuple(written(meeting))
    names = known_names(meeting)
    found = (
        *_private(texts, whole),
        *_disclosure(meeting),
        *_measures(meeting),
        *_days(meeting, today),
        *(_questions(meeting) if asks else ()),
        *_names(meeting, texts, names, unknown),
        *_quotes(texts, names, words),
        *_spelling(texts, names, unknown or {}),
        *_long(texts),
    )
    return tuple(sorted(found, key=lambda finding: _RANK[finding.kind]))


def to_look_up(meeting: Meeting) -> tuple[str, ...]:
    """The words to look up: none that is a name, an abbreviation, or in somebody's own words.

    What begins a sentence is looked up without its capital.
    """
    names = known_names(meeting)
    return tuple(dict.fromkeys(word for one in written(meeting) for word in _plain(one, names)))


def _plain(one: Written, names: Mapping[str, str]) -> Iterator[str]:
    """The words of a text that a dictionary may have."""
    for word in words(unquoted(one.text)) if not one.own else ():
        bare = word.text.partition(":")[0]
        named = bare[:1].isupper() and (not word.begins or is_known(bare, names))
        if len(bare) > 1 and bare[1:].islower() and not named and not set("@.") & set(bare):
            yield bare


def _private(texts: Iterable[Written], whole: Meeting) -> Iterator[Finding]:
    kept, ways = beside_the_plan(whole), hidden_ways(whole)
    for one in texts:
        if kept and repeats(one.text, kept):
            yield Finding(kind=Kind.PRIVATE, place=one.place)
        if has_number(one.text):
            yield Finding(kind=Kind.NUMBER, place=one.place)
        if reaches(one.text, ways):
            yield Finding(kind=Kind.REACHED, place=one.place)


def _disclosure(meeting: Meeting) -> Iterator[Finding]:
    if reaches_nobody(meeting):
        yield Finding(kind=Kind.REACHES_NOBODY, place=Place("scope"))


def _measures(meeting: Meeting) -> Iterator[Finding]:
    for id, measure in meeting.goals.measures.items():
        if not measure.who.strip() and measure.principal is None:
            yield Finding(kind=Kind.NO_OWNER, place=Place("measures", id, "who"))
        if measure.by is None and not goes_on_undated(meeting, id):
            yield Finding(kind=Kind.NO_DATE, place=Place("measures", id, "by"))


def _days(meeting: Meeting, today: date) -> Iterator[Finding]:
    """A free day is pointed at once: at the follow-up, where that is then.  A goal's may be
    meant as it is (``meeting.wording``), and then it is wherever it stands."""
    dated = [(place, day) for place, day in _dated(meeting) if day is not None]
    asked = {day for place, day in dated if _meant(meeting, place, day)}
    for place, day in dated:
        if day < today:
            goes_on = place.field == "by" and new_day_lacking(meeting, place.row) is not None
            kind = Kind.NO_NEW_DATE if goes_on else Kind.DATE_GONE
            yield Finding(kind=kind, place=place, day=day)
        elif _is_free(place, day) and day not in asked:
            if day == meeting.followup.on and place.form != "followup":
                continue
            asked.add(day)
            yield Finding(kind=Kind.RED_DAY, place=place, day=day)


def _is_free(place: Place, day: date) -> bool:
    """Whether nobody works that day; what is to be done by a week's end has its Sunday."""
    by_week = place.form == "measures" and day.weekday() >= _SATURDAY
    return not is_working_day(day) and not by_week


def _meant(meeting: Meeting, place: Place, day: date) -> bool:
    return meeting.wording.stays(place.row, place.field, day.isoformat()) is not None


def _questions(meeting: Meeting) -> Iterator[Finding]:
    for id, goal in meeting.goals.goals.items():
        asked = (one for one in goal_remarks(meeting, id, goal) if one.field == "text")
        if first := next(asked, None):
            place = Place("goals", id, "text")
            yield Finding(kind=Kind.QUESTION, place=place, said=first.question)


def _dated(meeting: Meeting) -> Iterator[tuple[Place, date | None]]:
    """What has a day; a reached goal with measures left needs none, nor does what goes on."""
    for id, goal in meeting.goals.goals.items():
        if not meeting.outcomes.settles(id):
            yield Place("goals", id, "by"), goal.by
    for id, measure in meeting.goals.measures.items():
        if not goes_on_undated(meeting, id):
            yield Place("measures", id, "by"), measure.by
        yield Place("measures", id, "decide_by"), measure.decide_by
    yield Place("lots", field="find_by"), meeting.lots.find_by
    yield Place("childs_view", field="ask_by"), meeting.childs_view.ask_by
    yield Place("followup", field="on"), meeting.followup.on


def _names(
    meeting: Meeting, texts: Iterable[Written], names: Mapping[str, str], unknown: Unknown | None
) -> Iterator[Finding]:
    for id, measure in meeting.goals.measures.items():
        if _is_nobody(meeting, measure):
            name = meeting.attendance.name(measure.who)
            yield Finding(kind=Kind.NOBODY, place=Place("measures", id, "who"), said=name)
    for one in texts:
        for word in dict.fromkeys(named(one.text)):
            # A word that begins a sentence is a name only if it is no other word.
            begun = word.text in unknown if unknown is not None else None
            if word.begins and begun is False:
                continue
            if like := mistaken(word.text, names, swapped=word.begins and begun is None):
                yield Finding(kind=Kind.NOBODY, place=one.place, said=word.text, like=(like,))


def _is_nobody(meeting: Meeting, measure: Measure) -> bool:
    """Whether a measure is somebody's who is not here, for no organisation that is known."""
    attendance, who = meeting.attendance, measure.who.strip()
    if not who or who in attendance.people or measure.principal is not None:
        return False
    known = {
        folded(part)
        for one in attendance.people.values()
        for part in (one.name, one.organisation)
        if part
    }
    return folded(who) not in known


def _quotes(texts: Iterable[Written], names: Mapping[str, str], known: Words) -> Iterator[Finding]:
    for one in texts:
        if quote := spoken_by_nobody(one, names, known.speakers):
            yield Finding(kind=Kind.NO_SPEAKER, place=one.place, said=quote)


def _spelling(
    texts: Iterable[Written], names: Mapping[str, str], unknown: Unknown
) -> Iterator[Finding]:
    """Each word once, where it comes first; none of a text in another language."""
    told = set()
    for one in texts if unknown else ():
        plain = tuple(_plain(one, names))
        if sum(word in unknown for word in plain) > max(_FEW, len(plain) / 2):
            continue
        for word in plain:
            if word in unknown and word.lower() not in told and not mistaken(word, names):
                told.add(word.lower())
                like = unknown[word]
                yield Finding(kind=Kind.UNKNOWN_WORD, place=one.place, said=word, like=like)


def _long(texts: Iterable[Written]) -> Iterator[Finding]:
    """Of each text the longest."""
    for one in texts:
        if not one.own:
            plain = (sentence for sentence in sentences(unquoted(one.text)))
            count, sentence = max(
                ((len(sentence.split()), sentence) for sentence in plain), default=(0, "")
            )
            if count > LONGEST:
                yield Finding(kind=Kind.LONG, place=one.place, said=sentence, count=count)
