"""Taking a consent back: how much, and what it changes in consent, disclosure and plan."""

from collections.abc import Iterator
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from msgspec import Struct, field

from assistant.meeting.consent import ConsentAnswered
from assistant.meeting.copies import Withheld
from assistant.meeting.deciders import Answer, Course, Given, Says
from assistant.meeting.disclosure import DisclosureAnswered, ScopeSet, SharingChosen
from assistant.meeting.event import Context, Event
from assistant.meeting.goals import MeasureSet, Standing
from assistant.meeting.left_out import acts_for
from assistant.meeting.records import Value, differing
from assistant.meeting.swedish_time import local_day

if TYPE_CHECKING:
    from assistant.meeting.meeting import Meeting


class Extent(StrEnum):
    """How much is taken back."""

    WHOLLY = "wholly"
    """Consent to the plan, and the disclosure with it."""
    SHARING = "sharing"
    """The whole disclosure; the plan may still be made."""
    PARTLY = "partly"
    """Some matters, or some organisations."""


class Fate(StrEnum):
    """What becomes of a text already written."""

    STAYS = "stays"
    GOES = "goes"
    OWN = "own"
    """It stands in the person's own original alone."""


class After(StrEnum):
    """What happens to the meeting."""

    WITHOUT_SHARING = "without-sharing"
    WITHOUT_ORGANISATIONS = "without-organisations"
    ENDS = "ends"


class Withdrawal(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One time that somebody took their consent back."""

    at: datetime
    """When, in UTC: said by the key, before anything was written."""
    rested: bool = False
    """The meeting rested already, and goes on resting where it was a slip."""
    who: str = ""
    extent: Extent | None = None
    excepted: str = ""
    """What may no longer be shared."""
    organisations: tuple[str, ...] = ()
    """Which may no longer share."""
    after: After | None = None
    reason: str = ""
    texts: dict[Withheld, Fate] = field(default_factory=dict)
    gone: dict[Withheld, datetime] = field(default_factory=dict)
    """When a text that goes was emptied, in UTC: what is written there later is another text."""
    written: tuple[Withheld, ...] = ()
    """The texts that were written in after it began and before the chair had chosen."""
    decided: tuple[str, ...] = ()
    """The measures of those left out that were decided, and are asked of them instead."""
    tried: tuple[str, ...] = ()
    """Those of them that were to be tried."""

    @property
    def told(self) -> bool:
        """Whether it is noted who took back how much, so that it has taken effect."""
        return bool(self.who) and self.extent is not None

    @property
    def settled(self) -> bool:
        """Whether the chair has chosen what happens to the meeting, with a reason."""
        return self.told and self.after is not None and bool(self.reason.strip())


def taken_back(
    meeting: "Meeting", before: Withdrawal, after: Withdrawal, context: Context
) -> Iterator[Event]:
    """The answers that no longer stand, and the scope that is left."""
    if after.extent is Extent.PARTLY:
        yield from _narrowed(meeting, before, after)
    elif (before.who, before.extent) != (after.who, after.extent):
        said: dict[str, Value] = {
            "says": Says.NO,
            "given": Given.ORAL,
            "on": local_day(context.at).isoformat(),
            "heard_by": "",
        }
        old = meeting.disclosure.answers.get(after.who, Answer())
        for name, value in differing(old, said):
            yield DisclosureAnswered(who=after.who, field=name, value=value)
        if after.extent is Extent.WHOLLY:
            old = meeting.consent.answers.get(after.who, Answer())
            for name, value in differing(old, said):
                yield ConsentAnswered(who=after.who, field=name, value=value)


def _narrowed(meeting: "Meeting", before: Withdrawal, after: Withdrawal) -> Iterator[Event]:
    scope = meeting.disclosure.scope
    gone = {name.casefold() for name in after.organisations}
    left = [name for name in scope.between if name.casefold() not in gone]
    if len(left) != len(scope.between):
        yield ScopeSet(field="between", value=[*left])
    if after.excepted != before.excepted or not before.told:
        said = [piece for piece in (scope.excepted, after.excepted) if piece]
        if after.excepted and after.excepted not in scope.excepted:
            yield ScopeSet(field="excepted", value="; ".join(said))


def leaving_out(one: Withdrawal) -> tuple[str, ...]:
    """The organisations that it was chosen to make the plan without."""
    chosen = one.after is After.WITHOUT_ORGANISATIONS and one.extent is Extent.PARTLY
    return one.organisations if chosen else ()


def goes_on(meeting: "Meeting", after: Withdrawal) -> Iterator[Event]:
    """The plan tells the choice.  A meeting without some organisations may share among the
    others only where the disclosure still stands between them."""
    course = Course.STOP if after.after is After.ENDS else Course.WITHOUT_SHARING
    if after.after is After.WITHOUT_ORGANISATIONS and after.extent is Extent.PARTLY:
        course = Course.GO_ON
    said: dict[str, Value] = {"course": course, "reason": after.reason}
    for name, value in differing(meeting.disclosure.choice, said):
        yield SharingChosen(field=name, value=value)


_WERE: Final = {"decided": Standing.DECIDED, "tried": Standing.TO_BE_TRIED}


def asked_instead(meeting: "Meeting", one: Withdrawal) -> dict[str, Value]:
    """The measures that are asked of those left out, as fields: none where nobody is."""
    measures, out = meeting.goals.measures.items(), leaving_out(one)
    theirs = {id: measure for id, measure in measures if acts_for(meeting, measure.who, out)}
    return {
        name: [id for id, m in theirs.items() if m.standing is was or id in getattr(one, name)]
        for name, was in _WERE.items()
    }


def standings(meeting: "Meeting", before: Withdrawal, after: Withdrawal) -> Iterator[Event]:
    """What is asked instead is said to be; where another choice is made, it is as it was."""
    measures = meeting.goals.measures
    for name, was in _WERE.items():
        old, new = getattr(before, name), getattr(after, name)
        for id in (id for id in new if id not in old):
            yield MeasureSet(id=id, field="standing", value=Standing.ASKED)
        for id in (id for id in old if id not in new and id in measures):
            if measures[id].standing is Standing.ASKED:
                yield MeasureSet(id=id, field="standing", value=was)
