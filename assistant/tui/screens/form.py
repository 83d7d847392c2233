"""A form: fields to fill, one below another, over whatever is on the screen."""

import json
from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.events import DescendantFocus

from assistant.asking.about import about_field
from assistant.asking.answers import NotUnderstood
from assistant.asking.completing import Offer
from assistant.asking.form import Choice, Field, Question, Values
from assistant.asking.knowing import BY
from assistant.language.translation import N_, _
from assistant.meeting.meeting import Meeting
from assistant.meeting.records import Value
from assistant.meeting.swedish_time import local_day
from assistant.tui.drafts import Drafts
from assistant.tui.keymap import keyed
from assistant.tui.keys import FIELDS
from assistant.tui.safe import Plain
from assistant.tui.screens.leaving import Leaving
from assistant.tui.spreading import fill_boxes, spread_boxes
from assistant.tui.widgets.key_hint import KeyHint
from assistant.tui.widgets.readback import Readback
from assistant.tui.wondering import KEEP, WONDER, Wondering

if TYPE_CHECKING:
    from assistant.tui.widgets.field_box import FieldBox

Save = Callable[[dict[str, Value]], Awaitable[str]]
"""Keeps the answers that are new; returns why not, if it could not."""
Offered = Callable[[str, str], Mapping[str, tuple[tuple[Choice, ...], str]]]
"""What other fields offer when a field is answered so, and what each then falls back on."""


class Asked(Struct, frozen=True):
    """What a form asks, and what becomes of the answers."""

    title: str
    fields: list[Field]
    values: Values
    save: Save
    recalled: Values = {}
    """What fields stand filled with that is no answer until it is saved."""
    recalled_told: str = ""
    """Where that comes from."""
    path: str = ""
    """Where a half-filled form is kept; empty where it is not."""
    seen: int | None = None
    """How far the seat had seen when it was opened."""
    about: tuple[str, ...] = ()
    """What it is for, in help."""
    small: bool = False
    """Whether it stays out of the way, over the clock, and Enter saves it from any field."""
    hidden: bool = False
    """Whether what is typed on a line shows as dots."""
    at: str = ""
    """The field to begin at; the first where none is said."""
    offers: Callable[[Field, str], tuple[Offer, ...]] = lambda _field, _text: ()
    """What may complete an answer."""
    offered: Offered = lambda _name, _raw: {}
    """What can be chosen in other fields, after an answer."""
    covered: Callable[[Meeting], bool] = lambda _meeting: False
    """Whether what it asks for is covered, so that it may not be seen."""
    question: Callable[[Values], Question | None] | None = None
    """What there is to ask in passing about the answers so far."""
    known: Callable[[Values], Values] | None = None
    """What is known of somebody, beside what was answered of them."""
    prepare: Callable[[], None] = lambda: None
    """Reads what that takes, which may take a while."""


class FormScreen(Leaving[bool]):
    """Asks; leaves with whether the answers were saved."""

    CSS_PATH = Path(__file__).with_suffix(".tcss")
    AUTO_FOCUS = ""
    """Textual's own would scroll the first field's label out of sight."""
    BINDINGS = [
        Binding("ctrl+s", "save", show=False),
        Binding("up", "app.focus_previous", show=False),
        Binding("down", "app.focus_next", show=False),
        Binding("ctrl+n", "restart", show=False),
        Binding(KEEP, "keep", show=False),
    ]

    KEYS = (
        ("Ctrl+S", N_("Spara och stäng")),
        *FIELDS,
        (N_("Mellanslag"), N_("Bocka av ett svar")),
        ("Ctrl+N", N_("Ta tillbaka det som stod när du öppnade")),
        ("Ctrl+B", N_("Där Rundan frågar om orden: låt dem stå, och säg varför")),
        (N_("Esc eller {go_back}"), N_("Stäng utan att spara; frågar en gång om något är ändrat")),
    )

    def __init__(
        self, asked: Asked, meeting: Meeting, readback: Readback, drafts: Drafts | None = None
    ) -> None:
        from assistant.tui.widgets.field_box import FieldBox  # home comes sooner without it

        super().__init__(classes="-small" if asked.small else None)
        self._asked = asked
        self._spreads = partial(spread_boxes, meeting=meeting, today=readback.today)
        self._drafts = drafts if asked.path else None
        self._notice = ""
        """What stays to be said while nothing else is."""
        self._warned = False
        self.busy = False
        """Whether the answers are saved, or being so; what is typed then is for what lies below."""
        self._filled: tuple[str, ...] = ()
        """The name and organisation of whom what is known was filled in."""
        self._meeting, self._readback = meeting, readback
        self.boxes = [
            FieldBox(
                field,
                asked.values.get(field.name),
                meeting,
                readback,
                partial(asked.offers, field),
                recalled=asked.recalled.get(field.name),
                hidden=asked.hidden,
            )
            for field in asked.fields
            if not field.aside
        ]
        self._wondering = (
            Wondering(self, asked.question, asked.prepare) if asked.question is not None else None
        )

    def compose(self) -> ComposeResult:
        """Title, fields, what there is to say, keys."""
        with Vertical(id="box"):
            yield Plain(self._asked.title, id="form-title")
            if self._asked.recalled_told:
                yield Plain(self._asked.recalled_told, id="form-recalled")
            with VerticalScroll(id="fields", can_focus=False):
                yield from self.boxes
            yield Plain(id="form-said")
            keys = _("Ctrl+S sparar · Enter nästa · Esc eller {go_back} stänger · {help} hjälp")
            if self._asked.small:
                keys = _("Enter sparar · Tab nästa · Esc eller {go_back} stänger · {help} hjälp")
            yield KeyHint(keyed(keys), id="form-keys")

    def on_mount(self) -> None:
        """Bring back what was filled in when the program ended; begin at the first field."""
        kept = self._drafts.shown(self._asked.path) if self._drafts else None
        if kept and self._bring_back(kept):
            self._notice = _("Det du skrev sist är kvar. Ctrl+N tar fram det sparade i stället.")
            self._say("")
        names = [box.field.name for box in self.boxes]
        if self._asked.at in names:
            self.boxes[names.index(self._asked.at)].control.focus()
        elif self.boxes:
            self.boxes[0].control.focus(scroll_visible=False)
        if self._wondering is not None:
            self.run_worker(self._wondering.begin(), group=WONDER, exit_on_error=False)

    def on_descendant_focus(self, event: DescendantFocus) -> None:
        """The field is shown with its label."""
        box = next((one for one in self.boxes if one in event.widget.ancestors), None)
        if box is not None:
            fields = self.query_one("#fields", VerticalScroll)
            self.call_after_refresh(fields.scroll_to_widget, box, animate=False)

    def on_descendant_blur(self) -> None:
        """Leaving the first field of a measure fills in who and when, where it says them."""
        self._spreads(self.boxes)

    def _bring_back(self, kept: str) -> bool:
        try:
            raws = json.loads(kept)
        except ValueError:
            return False
        for box in self.boxes:
            if isinstance(raws, dict) and box.field.name in raws:
                box.restore(str(raws[box.field.name]))
        return any(box.touched for box in self.boxes)

    def covered(self, meeting: Meeting) -> bool:
        """What is asked for here."""
        return self._asked.covered(meeting)

    def about(self) -> str:
        """The field in focus, then what the form is for."""
        box = next((one for one in self.boxes if one.control.has_focus), None)
        field = (about_field(box.field),) if box is not None else ()
        return "\n".join((*field, *self._asked.about))

    def kept(self) -> str:
        """It counts when it is saved; a half-filled form of a meeting is on disk all the same."""
        if self._drafts is None:
            return _("Det du skriver här räknas när du sparar det.")
        return _("Det du skriver här räknas när du sparar det, och finns kvar om datorn stannar.")

    def on_field_box_left(self, event: "FieldBox.Left") -> None:
        """What was written can be asked about; of a name, what is known is filled in."""
        self._fill_in()
        if self._wondering is not None:
            self._wondering.left(event.name)

    def _fill_in(self) -> None:
        """Once for each name and organisation, so that what was emptied afterwards stays so."""
        if self._asked.known is not None and self._known_by() != self._filled:
            fill_boxes(self.boxes, self._asked.known)
            self._filled = self._known_by()

    def _known_by(self) -> tuple[str, ...]:
        return tuple(box.raw for box in self.boxes if box.field.name in BY)

    def on_field_box_changed(self, event: "FieldBox.Changed") -> None:
        """What is filled in is kept on disk."""
        self._warned = False
        self._say("")
        self._offer_after(event.name)
        if self._wondering is not None:
            self._wondering.rest(event.name)
        if self._drafts is not None:
            raws = {box.field.name: box.raw for box in self.boxes if box.touched}
            text = json.dumps(raws, ensure_ascii=False) if raws else ""
            self._drafts.note(self._asked.path, text, self._asked.seen)

    def _offer_after(self, name: str) -> None:
        """What can be chosen in the other fields hangs on this one's answer."""
        boxes = {box.field.name: box for box in self.boxes}
        for other, (choices, usual) in self._asked.offered(name, boxes[name].raw).items():
            boxes[other].choose_among(choices, usual)

    async def on_field_box_done(self, event: "FieldBox.Done") -> None:
        """To the next field; after the last one, save."""
        places = [box.control for box in self.boxes]
        at = next((i for i, place in enumerate(places) if place.has_focus), len(places) - 1)
        if at + 1 < len(places) and not self._asked.small:
            places[at + 1].focus()
        else:
            await self.action_save()

    async def action_save(self) -> None:
        """Save what was changed, or say what was not understood."""
        if self.busy:
            return
        self._spreads(self.boxes)
        self._fill_in()
        answers: dict[str, Value] = {}
        for box in self.boxes:
            try:
                if box.changed:
                    answers[box.field.name] = box.value()
            except NotUnderstood as problem:
                box.wrong(problem)
                box.control.focus()
                return
        if self._wondering is not None:
            answers |= self._wondering.kept
        self.busy = True
        if told := await self._asked.save(answers):
            self.busy = False
            self._say(told)
        else:
            await self._leave(saved=True)

    def action_keep(self) -> None:
        """Let what is asked about stay as it is, and say why."""
        asked = self._wondering.asked if self._wondering is not None else None
        if self._wondering is None or asked is None or not asked.reasons:
            return
        keep = self._wondering.keep

        async def save(answers: dict[str, Value]) -> str:
            if not any(answers.values()):
                return _("Välj varför, eller skriv det.")
            keep(answers)
            return ""

        why = Asked(asked.text, list(asked.reasons), {}, save)
        self.app.push_screen(FormScreen(why, self._meeting, self._readback))

    async def action_cancel(self) -> None:
        """Close; where something is filled in, only when asked twice."""
        if any(box.touched for box in self.boxes) and not self._warned:
            self._warned = True
            self._say(
                keyed(_("Inget är sparat. Esc eller {go_back} igen stänger ändå, Ctrl+S sparar."))
            )
            return
        await self._leave(saved=False)

    def action_restart(self) -> None:
        """Take away what was filled in and not saved."""
        for box in self.boxes:
            box.reset()
            self._offer_after(box.field.name)
        self._notice = ""
        self._say("")

    async def _leave(self, *, saved: bool) -> None:
        drafts, self._drafts = self._drafts, None  # what a field tells after this is kept nowhere
        if drafts is not None:
            await drafts.drop(self._asked.path)
        self.leave(saved)

    def _say(self, text: str) -> None:
        text = text or self._notice
        self.query_one("#form-said", Plain).show(text, layout=True)
        self.set_class(bool(text), "-said")


def plain_form(
    title: str,
    fields: list[Field],
    save: Save,
    values: Values | None = None,
    offered: Offered = lambda _name, _raw: {},
) -> FormScreen:
    """A form about no meeting."""
    meeting = Meeting()
    today = local_day(datetime.now(UTC))
    asked = Asked(title, fields, values or {}, save, offered=offered)
    return FormScreen(asked, meeting, Readback(meeting, today))
