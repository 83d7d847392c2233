"""Who pays when a part takes more time, and how what remains is spread anew.

In whole minutes.  No part to come goes below its floor; what is protected, a quiet
part, a pause and the signing never pay.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from math import ceil
from typing import TYPE_CHECKING

from msgspec.structs import replace

from assistant.meeting.clock import clock, coming, given
from assistant.meeting.event import Refused
from assistant.meeting.stays import Timekeeping

if TYPE_CHECKING:
    from assistant.meeting.opening import Opening

Minutes = dict[str, int]
"""Minutes by part."""

_MINUTE = timedelta(minutes=1)


def room(opening: "Opening", state: Timekeeping) -> Minutes:
    """What each part to come could give: its time less its floor and what it has used."""
    rooms = {
        part.id: given(opening, state, part.id) // _MINUTE - part.floor - _used(state, part.id)
        for part in coming(opening, state)
        if part.pays
    }
    return {part: minutes for part, minutes in rooms.items() if minutes > 0}


def _used(state: Timekeeping, part: str) -> int:
    """Minutes used in a part to come, a begun one counted."""
    if not state.visits:
        return 0
    # No stay in it goes on, so any moment will do.
    return ceil(state.spent(part, state.visits[-1].since) / _MINUTE)


def shared(wanted: int, rooms: Mapping[str, int]) -> Minutes:
    """So many minutes, or all there are, from each in proportion to its room."""
    whole = sum(rooms.values())
    wanted = min(wanted, whole)
    if wanted <= 0:
        return {}
    shares = {part: divmod(wanted * minutes, whole) for part, minutes in rooms.items()}
    rest = wanted - sum(share for share, _left in shares.values())
    first = sorted(shares, key=lambda part: -shares[part][1])[:rest]
    found = {part: share + (part in first) for part, (share, _left) in shares.items()}
    return {part: minutes for part, minutes in found.items() if minutes}


def paid(opening: "Opening", state: Timekeeping, minutes: int, payers: tuple[str, ...]) -> Minutes:
    """What each of the payers gives of so many minutes; raises ``Refused``.

    Nobody pays where no payers are named.
    """
    if not payers:
        return {}
    rooms = room(opening, state)
    if not set(payers) <= rooms.keys():
        raise Refused("cannot-pay")
    rooms = {part: rooms[part] for part in payers}
    if minutes > sum(rooms.values()):
        raise Refused("pays-too-little", minutes=str(sum(rooms.values())))
    return shared(minutes, rooms)


def spread(opening: "Opening", state: Timekeeping, now: datetime) -> Minutes:
    """What each part to come would gain or, negative, give to end as was thought at the start.

    Nothing where it does already; less than is wanted where the floors allow no more.
    """
    behind = round(clock(opening, state, now).moved / _MINUTE)
    if behind > 0:
        return {part: -minutes for part, minutes in shared(behind, room(opening, state)).items()}
    has = {
        part.id: given(opening, state, part.id) // _MINUTE
        for part in coming(opening, state)
        if not part.pause
    }
    return shared(-behind, has)


def with_gains(state: Timekeeping, gains: Mapping[str, int]) -> Timekeeping:
    """The meeting's time where each part has gained so much or, negative, given it."""
    more = {part: state.added.get(part, 0) + gain for part, gain in gains.items()}
    return replace(state, added={**state.added, **more})


def kept(opening: "Opening", state: Timekeeping, gains: Mapping[str, int]) -> Minutes:
    """Gains that were shown and said yes to, where they can be still; raises ``Refused``."""
    if not gains:
        raise Refused("nothing-to-spread")
    rooms = room(opening, state)
    there = {part.id for part in coming(opening, state) if not part.pause}
    if not gains.keys() <= there or any(-gain > rooms.get(p, 0) for p, gain in gains.items()):
        raise Refused("cannot-pay")
    return dict(gains)
