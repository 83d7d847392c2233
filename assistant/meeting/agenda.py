"""The agenda: the meeting's parts, their minutes and what each part holds."""

from itertools import takewhile
from typing import Annotated, Literal, get_args

from msgspec import Meta, Struct
from msgspec.structs import replace

BlockKind = Literal["say", "get", "note", "round", "list", "concern"]
KINDS: tuple[BlockKind, ...] = get_args(BlockKind)

Listener = Literal["young", "parent", "staff"]
"""Whom some words are for, as SKR's meeting circle has versions for each."""

Among = Literal["everyone", "professionals", "newcomers"]
"""Who is asked; newcomers are professionals whom the plan before does not know."""


class Block(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One thing in a part: a concern by its name, or one of five plain kinds.

    Exactly one of the six is filled.
    """

    say: str | None = None
    """Words the chair can say."""
    get: str | None = None
    """What should be had before going on: a reminder that can be ticked."""
    note: str | None = None
    """The heading of a free note."""
    round: str | None = None
    """What each person is asked in a round."""
    list: str | None = None
    """The heading of a list of short lines."""
    concern: str | None = None
    """The name of a concern."""
    among: Among = "everyone"
    """Whose turn a round goes to, or who is asked to report: of professionals what they have
    found and can offer, of newcomers what they can do, of everyone both."""
    begins: Literal["family", "professionals"] = "family"
    """Whose side begins a round, unless the family wishes to."""
    to: Listener | None = None
    """To whom the chair says the words; else to everyone."""

    @property
    def kind(self) -> BlockKind:
        """Which of the six it is."""
        return next(kind for kind in KINDS if getattr(self, kind) is not None)

    @property
    def text(self) -> str:
        """Its words, or the concern's name."""
        return str(getattr(self, self.kind))


class Part(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A place in time: one step of the meeting."""

    id: str
    title: str
    minutes: dict[int, int]
    """Minutes for each total length the agenda offers."""
    floor: int
    """Minutes below which the part may not shrink."""
    blocks: tuple[Block, ...] = ()
    protected: bool = False
    """May never be cut to give another part more time."""
    quiet: bool = False
    """Nothing may interrupt it: the family is speaking."""
    pause: bool = False
    """Nobody works in it, and it gives no other part its time."""
    room: str = ""
    """What happens in it, in one easy sentence, for the room's screen."""

    @property
    def pays(self) -> bool:
        """Whether it may be cut to its floor to give another part more time."""
        signs = any(block.concern == "signoff" for block in self.blocks)
        return not (self.protected or self.quiet or self.pause or signs)

    def block_id(self, index: int) -> str:
        """The name a plain block's state is kept under, such as ``note-3``."""
        return f"{self.blocks[index].kind}-{index}"


class Task(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One thing to have ready before the meeting."""

    id: str
    text: str
    """What is to be had, as it is said to the chair."""
    why: str = ""
    """What it is good for, in one sentence."""
    source: str = ""
    """Who asks for it; empty where it is Rundan's own suggestion."""
    seen: str = ""
    """The name of what shows by itself that it is done (``meeting.preparation``); else it
    is ticked by hand."""


class Deadline(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A time within which something is to be held, as the agenda's source has it.

    Exactly one of ``working_days``, ``weeks`` and ``months`` is filled.
    """

    id: str
    what: str
    """What is to be held, such as *Det första mötet*."""
    after: Literal["sent", "held"]
    """From when it is reckoned: the invitation was sent, or this meeting was held."""
    working_days: int | None = None
    weeks: int | None = None
    months: int | None = None
    earliest_weeks: int = 0
    """Not sooner than so many weeks after, where the source says so."""
    source: str = ""


class Agenda(Struct, frozen=True, forbid_unknown_fields=True):
    """A meeting's agenda, whole, as its file gives it."""

    id: str
    title: str
    source: str
    """Where the agenda comes from, for a reader who wants to check it."""
    minutes_note: str
    """Whose the minutes are."""
    person: Literal["child", "adult"]
    """For whom the meeting is; an adult decides alone."""
    plan_label: str
    """What the plan is called, such as ``SIP/IP``."""
    coordinator: str
    """What the coordinator is called, such as ``lots``."""
    coordinator_task: str
    """What a coordinator does, as a first wording."""
    parts: tuple[Part, ...]
    measures_begin: Literal["decided", "to-be-tried", "asked"] | None = None
    """How far a professional's measure has come when nothing else is said: nobody
    need bring decisions to a first Lotsmodellen meeting."""
    interpreted: Annotated[float, Meta(ge=1, le=3)] = 1.5
    """How many times as long the rounds, and what nothing may interrupt, can take
    where everything is said twice; given only when the chair chooses so."""

    prepare: tuple[Task, ...] = ()
    """What to have ready before the meeting."""
    deadlines: tuple[Deadline, ...] = ()
    """The times that the source sets."""
    next: str = ""
    """The id of the agenda that the next meeting is held after, as a rule."""
    order: int = 0
    """Where it stands among those to choose from, the lowest first."""

    @property
    def lengths(self) -> tuple[int, ...]:
        """The total lengths, in minutes, that every part has minutes for."""
        return tuple(sorted(set.intersection(*(set(part.minutes) for part in self.parts))))

    @property
    def following(self) -> "Agenda":
        """The same for a meeting that follows a plan: what that promised is asked about.

        Where no part does, it is before the goals, so that nothing promised is out of sight, and
        so again where the goals are read out.
        """
        places = [
            (part, index)
            for part in self.parts
            for index, block in enumerate(part.blocks)
            if block.concern in ("outcomes", "goals")
        ]
        if not places or any(part.blocks[index].concern == "outcomes" for part, index in places):
            return self
        with_it = {
            part.id: (*part.blocks[:index], Block(concern="outcomes"), *part.blocks[index:])
            for part, index in places
        }
        parts = (replace(p, blocks=with_it.get(p.id, p.blocks)) for p in self.parts)
        return replace(self, parts=tuple(parts))

    def again(self, part_id: str, concern: str) -> bool:
        """Whether a part before has asked for a concern, so that this one reads it out."""
        before = takewhile(lambda part: part.id != part_id, self.parts)
        return any(block.concern == concern for part in before for block in part.blocks)

    @property
    def closing(self) -> bool:
        """Whether it is for a last meeting: the plan may end at it, and none comes after."""
        ends = (block.concern == "conclusion" for part in self.parts for block in part.blocks)
        return not self.next and any(ends)

    def part(self, part_id: str) -> Part:
        """The part of that id; raises ``KeyError`` where there is none."""
        for part in self.parts:
            if part.id == part_id:
                return part
        raise KeyError(part_id)

    def after(self, part_id: str, steps: int = 1) -> Part | None:
        """The part ``steps`` later (earlier, if negative), or None past the ends."""
        index = self.parts.index(self.part(part_id)) + steps
        return self.parts[index] if 0 <= index < len(self.parts) else None
