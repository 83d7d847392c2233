"""Who wants to speak and why, and who has the word."""

from assistant.asking.form import Field, Form, Kind, Row, SaidForm, Values, choices, joined
from assistant.language.names import folded
from assistant.language.terms import term, words_for
from assistant.language.translation import N_, _, format_list
from assistant.meeting.attendance import PERSON, Turn
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.rounds import running
from assistant.meeting.turns import (
    ChangeWaiting,
    GiveWord,
    LeaveQueue,
    Order,
    QueueUp,
    Waiting,
    holder,
    waiting,
)


class QueueForm(Form):
    """Who waits for the word, when and why."""

    name = "queue"
    title = N_("Talarkö")
    words = ("kö", "queue")
    adds = N_("Ställ någon i talarkön")
    head = "who"
    brief = True

    def rows(self, meeting: Meeting) -> list[Row]:
        """Who has the word, then those who wait, the next first."""
        state, has = meeting.turns, holder(meeting)
        queue = ({has: state.queue[has]} if has else {}) | waiting(meeting)
        return [
            Row(
                id=id,
                title=meeting.attendance.name(one.who),
                detail=joined(_("har ordet") if id == has else when(one.order), one.reason)
                or _("väntar"),
            )
            for id, one in queue.items()
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Who, why, and how soon."""
        who = Field(name="who", label=_("Vem vill tala?"), words=("av", "by"), kind=Kind.WHO)
        reason = Field(name="reason", label=_("Om vad?"), words=("om", "about"), main=True)
        order = Field(
            name="order",
            label=_("När?"),
            words=("när", "when"),
            kind=Kind.CHOICE,
            choices=choices(*Order),
        )
        return [reason, order] if row else [who, reason, order]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The wait as noted; a new one is in its turn."""
        if row not in meeting.turns.queue:
            return {"order": Order.USUAL}
        one = meeting.turns.queue[row]
        return {"reason": one.reason, "order": one.order}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Join the queue; a reason may begin with how soon: *direkt om morgnarna*."""
        if row:
            return [ChangeWaiting(id=row, values=dict(values))]
        said = str(values.get("reason") or "")
        order, reason = (None, said) if "order" in values else _soon(said)
        if values.get("order"):
            order = Order(str(values["order"]))
        return [QueueUp(who=str(values.get("who") or ""), order=order, reason=reason)]

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """Somebody who has nothing more to say."""
        return LeaveQueue(who=row)


class WordForm(SaidForm):
    """Give the word to somebody out of order: *ordet anna*."""

    name = "word"
    title = N_("Ordet")
    words = ("ordet", "word")
    head = "who"
    brief = True

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """To whom."""
        return [Field(name="who", label=_("Vem får ordet?"), kind=Kind.WHO, main=True)]

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Give it; to nobody named, to the next."""
        return [GiveWord(who=str(values.get("who") or ""))]


class LeaveForm(WordForm):
    """Take somebody out of the queue: *kö bort anna*."""

    name = "leave_queue"
    title = N_("Ta bort ur talarkön")
    words = ("kö bort", "queue remove")

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Whom."""
        return [
            Field(name="who", label=_("Vem ska inte längre stå i kön?"), kind=Kind.WHO, main=True)
        ]

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Take them out."""
        return [LeaveQueue(who=str(values.get("who") or ""))]


def when(order: Order) -> str:
    """How soon, where it is not simply in turn."""
    return "" if order is Order.USUAL else term(order)


def told(meeting: Meeting) -> str:
    """Who has the word and who has not yet spoken: *Nu: Amir. Kvar: Karin och David.*

    Nothing while the family speaks; of a round that follows its story, nothing until it began.
    """
    if _quiet(meeting):
        return ""
    has, here = holder(meeting), running(meeting)
    said = []
    if has:
        said.append(_("Ordet: {name}.").format(name=name(meeting, meeting.turns.queue[has].who)))
    if here and has:
        names = _names(meeting, here.now, *here.left)
        said.append(_("Kvar i rundan: {names}.").format(names=names))
    elif here and (here.had or not _story_first(meeting)):
        said.append(_("Nu: {name}.").format(name=name(meeting, here.now)))
        if here.left:
            said.append(_("Kvar: {names}.").format(names=_names(meeting, *here.left)))
    if queue := waiting(meeting):
        names = format_list(in_queue(meeting, one) for one in queue.values())
        said.append(_("I kön: {names}.").format(names=names))
    return " ".join(said)


def _story_first(meeting: Meeting) -> bool:
    """Whether the open part is where the family tells its story, and the round comes after."""
    part = meeting.agenda.part(str(meeting.timekeeping.current))
    return any(block.concern == "narrative" for block in part.blocks)


def name(meeting: Meeting, who: str) -> str:
    """A name short enough for a line; somebody may speak for the person."""
    attendance = meeting.attendance
    short = _first_name(meeting, who)
    if who == PERSON and attendance.turn is Turn.THROUGH and attendance.speaker:
        speaker = _first_name(meeting, attendance.speaker)
        return _("{name} genom {speaker}").format(name=short, speaker=speaker)
    return short


def in_queue(meeting: Meeting, one: Waiting) -> str:
    """Somebody in the queue, with how soon: *Anna (direkt)*."""
    soon = when(one.order)
    return f"{name(meeting, one.who)} ({soon})" if soon else name(meeting, one.who)


def _first_name(meeting: Meeting, who: str) -> str:
    """The first name, where nobody else here has it."""
    whole = meeting.attendance.name(who)
    first = whole.partition(" ")[0]
    others = [one.name for id, one in meeting.attendance.people.items() if id != who]
    alike = any(folded(other.partition(" ")[0]) == folded(first) for other in others)
    return whole if alike else first


def _names(meeting: Meeting, *who: str) -> str:
    return format_list(name(meeting, one) for one in who)


def _quiet(meeting: Meeting) -> bool:
    current = meeting.timekeeping.current
    return current is not None and meeting.agenda.part(current).quiet


def _soon(reason: str) -> tuple[Order | None, str]:
    """How soon, where a reason begins with that, and the rest of it."""
    text = folded(reason)
    for order in Order:
        for word in words_for(order):
            if text == folded(word) or text.startswith((f"{folded(word)} ", f"{folded(word)},")):
                rest = reason.split(maxsplit=len(word.split()))[len(word.split()) :]
                return order, " ".join(rest)
    return None, reason


FORMS = (QueueForm(), WordForm(), LeaveForm())
