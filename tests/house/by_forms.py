"""A chair who never types a line: she finds the row, opens the form, fills it, saves it."""

from datetime import date
from typing import cast

from textual.events import Paste
from textual.pilot import Pilot
from textual.widget import Widget

from assistant.asking.answers import understood, written
from assistant.asking.form import Field, Form, Kind
from assistant.asking.forms import form as form_by_name
from assistant.asking.line_answers import NOTHING_MEANT, shared
from assistant.asking.line_rows import rows_named
from assistant.asking.line_words import after, form_named
from assistant.meeting.records import Value
from assistant.tui.panels.concern import ADD, ROW
from assistant.tui.panels.long_text import LongText
from assistant.tui.screens.form import FormScreen
from assistant.tui.screens.seat import SeatScreen
from assistant.tui.widgets.choices import Choices
from assistant.tui.widgets.field_box import FieldBox
from assistant.tui.widgets.line import Target
from assistant.tui.widgets.lines import Lines
from assistant.tui.widgets.writing import Writing
from tests.tui.screens_text import screen_text

FAR = 120
"""More keys than any part has things to pass."""


class Hands:
    """Hands on the keyboard, at one seat."""

    def __init__(self, pilot: Pilot[None], today: date) -> None:
        self.pilot = pilot
        self.app = pilot.app
        self.seat = cast(SeatScreen, pilot.app.screen)
        self.today = today

    async def note(self, line: str) -> None:
        """Do through forms and fields what a script's line says."""
        left, _colon, text = line.partition(":")
        changed = after(left, ("ändra",))
        form, head = form_named(changed or left)
        if form.head and changed is None:
            await self._note(form, "", {form.head: head} if head else {}, text)
        elif form.adds and not head and changed is None:
            await self._note(form, "", {}, text)
        else:
            meeting = self.seat.sitting.meeting
            for row in rows_named(form, head, meeting, NOTHING_MEANT):
                await self._note(form, row.id, {}, text)

    async def _note(self, form: Form, row: str, given: dict[str, str], text: str) -> None:
        meeting = self.seat.sitting.meeting
        fields = {field.name: field for field in form.fields(meeting, row)}
        answers = shared(text, list(fields.values()), changing=bool(row)) | given
        values = {
            name: understood(fields[name], answer, meeting, self.today)
            for name, answer in answers.items()
        }
        if form.name == "get":
            await self._reach(Target(ROW, "get", row))
            await self.press("space")
            return
        shown = form if form.shown else form_by_name("goals")
        inline = {name for name in values if await self._write(shown, row, name, values[name])}
        rest = {name: value for name, value in values.items() if name not in inline}
        if rest:
            adding = bool(shown.adds) and not row
            target = self._add(shown) if adding else Target(ROW, shown.name, row)
            if self._here(target):
                await self._reach(target)
                await self.press("enter")
            else:
                await self._find(shown, row)
            await self._fill(rest)

    def _add(self, form: Form) -> Target:
        """What adds one: a list has it once for each block that shows the form."""
        targets = [line.target for lines in self.seat.query(Lines) for line in lines.lines]
        return next(t for t in targets if t and (t.kind, t.name) == (ADD, form.name))

    async def _write(self, form: Form, row: str, name: str, value: Value) -> bool:
        """Write a long text where it stands in the part; whether there is such a place."""
        places = [
            text
            for text in self.seat.query(LongText)
            if (text.place.form, text.place.row, text.place.field) == (form.name, row, name)
            and all(node.display for node in text.ancestors_with_self if isinstance(node, Widget))
        ]
        return bool(places) and await self._paste_into(places[0].writing, str(value))

    async def _paste_into(self, writing: Writing, text: str) -> bool:
        for _step in range(FAR):
            if self.app.focused is writing:
                writing.select_all()
                self.app.screen.post_message(Paste(text))
                await self.press("tab")
                return True
            await self.press("tab")
        return False

    def _here(self, target: Target) -> bool:
        """Whether the part that is open shows it."""
        return any(
            line.target == target
            for lines in self.seat.query(Lines)
            for line in lines.lines
            if all(node.display for node in lines.ancestors_with_self if isinstance(node, Widget))
        )

    async def _find(self, form: Form, row: str) -> None:
        """Open what another part shows, by its name in the palette."""
        title = next(r.headed for r in form.rows(self.seat.sitting.meeting) if r.id == row)
        await self.press("ctrl+p")
        self.app.screen.post_message(Paste(f"{form.title}: {title}"))
        await self.press("enter")

    async def _reach(self, target: Target) -> None:
        """Tab to the list that has it, then up or down to it."""
        for _step in range(FAR):
            here = self.app.focused
            if isinstance(here, Lines) and target in [line.target for line in here.lines]:
                order = [line.target for line in here.lines if line.target is not None]
                steps = order.index(target) - order.index(cast(Target, here.target))
                for _move in range(abs(steps)):
                    await self.press("down" if steps > 0 else "up")
                assert here.target == target
                return
            await self.press("tab")
        raise AssertionError(f"{target} is not reached:\n{screen_text(self.app)}")

    async def _fill(self, values: dict[str, Value]) -> None:
        form = self.app.screen
        assert isinstance(form, FormScreen), screen_text(self.app)
        for box in form.query(FieldBox):
            if box.field.name in values:
                await self._focus(box.control)
                await self._answer(box, box.field, values[box.field.name])
        await self.press("ctrl+s")
        for _turn in range(50):
            if self.app.screen is self.seat:
                return
            await self.pilot.pause()
        raise AssertionError(screen_text(self.app))

    async def _focus(self, control: Widget) -> None:
        for _step in range(FAR):
            if self.app.focused is control:
                return
            await self.press("tab")
        raise AssertionError(f"no way to {control}")

    async def _answer(self, box: FieldBox, field: Field, value: Value) -> None:
        control = box.control
        if isinstance(control, Choices):
            await self._choose(control, field, value)
            return
        text = written(field, value, self.seat.sitting.meeting)
        if isinstance(control, Writing):
            control.select_all()
        else:
            await self.press("end", "ctrl+u")
        self.app.screen.post_message(Paste(text))
        await self.pilot.pause()

    async def _choose(self, control: Choices, field: Field, value: Value) -> None:
        if field.kind is Kind.YES:
            if bool(control.chosen) is not bool(value):
                await self.press("space")
        elif isinstance(value, list):
            order = [choice.value for choice in field.choices]
            for one in value:
                await self.press(str(order.index(str(one)) + 1), "space")
        else:
            order = [choice.value for choice in field.choices]
            at = order.index(control.chosen[0]) if control.chosen else -1
            steps = order.index(str(value)) - at
            for _move in range(abs(steps)):
                await self.press("down" if steps > 0 else "up")

    async def press(self, *keys: str) -> None:
        """Press keys; the screen has followed when this returns."""
        await self.pilot.press(*keys)
