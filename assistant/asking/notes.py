"""The plain blocks of the part that is open: things to have, rounds, notes, lists."""

from typing import Final

from msgspec.structs import replace

from assistant.asking.form import Choice, Field, Form, Kind, Row, Values, choices, joined
from assistant.language.terms import term
from assistant.language.translation import N_, _
from assistant.meeting.agenda import BlockKind
from assistant.meeting.attendance import PERSON, Presence, Turn
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.notes import ListLine, Spoken, TakeTurn, Tick, WriteNote, key
from assistant.meeting.rounds import rounds


class BlockForm(Form):
    """A form over the blocks of one kind in the part that was opened last.

    A row's id begins with the block's id, so that a block can be shown alone.
    """

    block: BlockKind

    def blocks(self, meeting: Meeting) -> dict[str, str]:
        """The words of each such block, by the block's id."""
        last = meeting.timekeeping.last
        if last is None:
            return {}
        part = meeting.agenda.part(last)
        return {
            part.block_id(index): _(block.text)
            for index, block in enumerate(part.blocks)
            if block.kind == self.block
        }

    def place(self, meeting: Meeting, row: str) -> tuple[str, str, str]:
        """The part, the block and what follows in a row's id."""
        block, _colon, rest = row.partition(":")
        return meeting.timekeeping.last or "", block, rest


class TickForm(BlockForm):
    """What should be had before going on."""

    name = "get"
    title = N_("Ha med er innan ni går vidare")
    words = ("klart", "bocka", "tick")
    block = "get"

    def rows(self, meeting: Meeting) -> list[Row]:
        """The things, ticked or not."""
        part, ticks = meeting.timekeeping.last or "", meeting.notes.ticks
        return [
            Row(id=id, title=text, done=ticks.get(key(part, id), False))
            for id, text in self.blocks(meeting).items()
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Had, or not."""
        return [Field(name="done", label=_("Klart"), kind=Kind.YES, main=True)]

    def values(self, meeting: Meeting, row: str) -> Values:
        """Ticked or not."""
        part, block, _rest = self.place(meeting, row)
        return {"done": meeting.notes.ticks.get(key(part, block), False)}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Tick."""
        part, block, _rest = self.place(meeting, row)
        return [Tick(part=part, block=block, done=bool(values.get("done", True)))]


class NoteForm(BlockForm):
    """A free note."""

    name = "note"
    title = N_("Anteckningar")
    words = ("notera", "anteckning", "note")
    block = "note"

    def rows(self, meeting: Meeting) -> list[Row]:
        """The notes."""
        part, texts = meeting.timekeeping.last or "", meeting.notes.texts
        return [
            Row(id=id, title=text, detail=texts.get(key(part, id), ""))
            for id, text in self.blocks(meeting).items()
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The text."""
        heading = self.blocks(meeting).get(row, _("Anteckning"))
        return [Field(name="text", label=heading, kind=Kind.TEXT, main=True)]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The text as written."""
        part, block, _rest = self.place(meeting, row)
        return {"text": meeting.notes.texts.get(key(part, block), "")}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Write it."""
        if "text" not in values:
            return []
        part, block, _rest = self.place(meeting, row)
        return [WriteNote(part=part, block=block, text=str(values["text"] or ""))]

    def path(self, meeting: Meeting, row: str, field: str) -> str:
        """A note is kept under its part."""
        return f"notes/{meeting.timekeeping.last}/{row}"


class RoundForm(BlockForm):
    """A round: everybody once, anybody may pass."""

    name = "round"
    title = N_("Runda")
    words = ("runda", "round")
    block = "round"

    def rows(self, meeting: Meeting) -> list[Row]:
        """Everybody still here, in each of the part's rounds; who has had a turn stays."""
        said = meeting.notes.rounds
        return [
            Row(
                id=f"{one.block}:{id}",
                title=meeting.attendance.name(id),
                detail=self._detail(meeting, id, _spoken(said, one.part, one.block, id)),
                done=id in one.had,
            )
            for one in rounds(meeting)
            for id in one.order
        ]

    def _detail(self, meeting: Meeting, who: str, spoken: Spoken) -> str:
        """What somebody did; of the person who has done nothing yet, what they wish; of one
        who is not in the room, how they are heard."""
        attendance = meeting.attendance
        if who != PERSON or spoken is not Spoken.WAITS or attendance.turn is None:
            presence = attendance.people[who].presence
            afar = presence in (Presence.PHONE, Presence.VIDEO)
            return joined(term(spoken), term(presence) if afar else "")
        through = attendance.speaker if attendance.turn is Turn.THROUGH else ""
        return joined(term(attendance.turn), attendance.name(through))

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Spoke, passed, waits."""
        return [
            Field(
                name="spoken",
                label=_("Rundan"),
                kind=Kind.CHOICE,
                choices=self._answers(),
                main=True,
            )
        ]

    def _answers(self) -> tuple[Choice, ...]:
        """What may be said of a turn; who passes is also said to do so."""
        return tuple(replace(one, also=_ALSO.get(one.value, ())) for one in choices(*Spoken))

    def values(self, meeting: Meeting, row: str) -> Values:
        """What was noted."""
        part, block, who = self.place(meeting, row)
        return {"spoken": _spoken(meeting.notes.rounds, part, block, who)}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note the turn."""
        part, block, who = self.place(meeting, row)
        spoken = Spoken(str(values.get("spoken") or Spoken.SPOKE))
        return [TakeTurn(part=part, block=block, who=who, spoken=spoken)]


class ListForm(BlockForm):
    """A list of short lines."""

    name = "list"
    title = N_("Lista")
    words = ("lista", "list")
    adds = N_("Lägg till en rad")
    block = "list"

    def rows(self, meeting: Meeting) -> list[Row]:
        """The lines of each of the part's lists."""
        part, lists = meeting.timekeeping.last or "", meeting.notes.lists
        return [
            Row(id=f"{block}:{id}", title=text)
            for block in self.blocks(meeting)
            for id, text in lists.get(key(part, block), {}).items()
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The line."""
        return [Field(name="text", label=_("Raden"), main=True)]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The line as written."""
        part, block, line = self.place(meeting, row)
        return {"text": meeting.notes.lists.get(key(part, block), {}).get(line, "")}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Write it; a new line goes to the first list of the part."""
        if row and "text" not in values:
            return []
        part, block, line = self.place(meeting, row)
        block = block or next(iter(self.blocks(meeting)), "")
        return [ListLine(part=part, block=block, id=line, text=str(values.get("text") or ""))]

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """An empty line is no line."""
        part, block, line = self.place(meeting, row)
        return ListLine(part=part, block=block, id=line, text="")


def _spoken(rounds: dict[str, dict[str, Spoken]], part: str, block: str, who: str) -> Spoken:
    return rounds.get(key(part, block), {}).get(who, Spoken.WAITS)


_ALSO: Final[dict[str, tuple[str, ...]]] = {
    Spoken.PASSED: ("passar", "passes"),
    Spoken.LATER: ("sist", "last"),
}
"""Other ways to say what somebody did when their turn came."""

FORMS = (TickForm(), NoteForm(), RoundForm(), ListForm())
