"""Lines of text, some of which can be chosen: every list on every screen.

One widget paints them all, and repaints only the rows that changed, so that a
part of the meeting with fifty lines costs no more than one with five.
"""

from time import monotonic
from typing import ClassVar

from msgspec.structs import replace
from textual import events
from textual.binding import Binding
from textual.containers import ScrollableContainer
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip
from textual.widget import Widget

from assistant.language.translation import _
from assistant.tui.safe import painted
from assistant.tui.widgets.line import Laid, Line, Target
from assistant.tui.widgets.still import Still

CURSOR = "▸"
ASTRAY = 1.0
"""Seconds after a letter in which a space or a number belongs to a text that missed its field."""


class Lines(Still, can_focus=True):
    """Lines one below another, with a cursor on those that can be chosen."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "lines--row",
        "lines--add",
        "lines--say",
        "lines--head",
        "lines--note",
        "lines--detail",
        "lines--cursor",
    }
    DEFAULT_CSS = """
    Lines {
        height: auto;
        width: 1fr;
        & .lines--row { color: $foreground; }
        & .lines--add { color: $lead; }
        & .lines--say { color: $speech; }
        & .lines--head { color: $foreground; text-style: bold; }
        & .lines--note { color: $muted; }
        & .lines--detail { color: $muted; }
        & .lines--cursor { background: $chosen; color: $foreground; }
    }
    """
    BINDINGS = [
        Binding("up", "move(-1)", show=False),
        Binding("down", "move(1)", show=False),
        Binding("home", "end(False)", show=False),
        Binding("end", "end(True)", show=False),
        Binding("enter", "choose", show=False),
        Binding("space", "quick", show=False),
        Binding("delete", "remove", show=False),
    ]

    class Told(Message):
        """Something was done with a line."""

        def __init__(self, lines: "Lines", target: Target) -> None:
            super().__init__()
            self.lines = lines
            self.target = target

    class Chosen(Told):
        """Enter."""

    class Quick(Told):
        """Space: the obvious thing."""

    class Removed(Told):
        """Delete."""

    class Reached(Message):
        """The cursor stands on a line."""

        def __init__(self, line: Line) -> None:
            super().__init__()
            self.line = line

    def __init__(
        self, lines: tuple[Line, ...] = (), *, id: str | None = None, classes: str | None = None
    ) -> None:
        super().__init__(id=id, classes=classes)
        self._lines = lines
        self._cursor = self._first(0, 1)
        self._laid = Laid((), 0)
        self._painted: dict[int, Strip] = {}
        self._ahead = False
        """Whether what follows the cursor is brought in with it, until it is moved."""
        self._resting = False
        """Whether the view stays where it is until a key asks for the cursor's line."""
        self._letter = -ASTRAY
        """When a letter was last pressed, which does nothing here."""
        self.always_here = False
        """Whether the cursor shows without the focus: a field beside holds that."""
        self.can_focus = self._cursor is not None

    @property
    def lines(self) -> tuple[Line, ...]:
        """What is shown."""
        return self._lines

    @property
    def target(self) -> Target | None:
        """What the cursor stands on."""
        return None if self._cursor is None else self._lines[self._cursor].target

    def show(self, lines: tuple[Line, ...]) -> None:
        """Show other lines; the cursor stays on the same thing where that is left."""
        if lines == self._lines:
            return
        kept, place = self.target, self._cursor or 0
        self._lines = lines
        found = [i for i, line in enumerate(lines) if line.target and line.target == kept]
        self._cursor = found[0] if found else self._near(place)
        self.can_focus = self._cursor is not None
        before = self._laid.spans
        self._lay(self._laid.width)
        if before == self._laid.spans:
            self.refresh()
        else:
            self.refresh(layout=True)
            if self.screen.focused is self:
                self.call_after_refresh(self._reveal)
        if self.has_focus:
            self._tell()

    def select(self, target: Target, *, ahead: bool = False) -> bool:
        """Put the cursor on a target, if it is here; ``ahead`` shows its group's rest too."""
        for index, line in enumerate(self._lines):
            if line.target == target:
                self._ahead = ahead
                self._resting = False
                self._go(index)
                return True
        return False

    def rest(self, *, first: bool) -> None:
        """Take the focus, on the ``first`` line that can be chosen, and leave the view as it is."""
        self._resting = True
        found = self._first(0, 1)
        if first and found is not None:
            self._go(found)
        self.focus(scroll_visible=False)
        self.call_after_refresh(self._tell)  # by then it is known what is in sight

    def select_end(self, *, last: bool) -> None:
        """Put the cursor on the first line that can be chosen, or the last."""
        found = self._first(len(self._lines) - 1, -1) if last else self._first(0, 1)
        if found is not None:
            self._resting = False
            self._go(found)

    # --- laying out and painting

    def lay_out(self, width: int) -> None:
        """Lay the lines out and paint them beforehand, at the width they will be shown at."""
        if width != self._laid.width:
            self._lay(width)
        self._painted = {y: self._paint(y, width) for y in range(len(self._laid.rows))}

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as the lines take at that width."""
        if width != self._laid.width:
            self._lay(width)
        return len(self._laid.rows)

    def render_lines(self, crop: Region) -> list[Strip]:
        """Paint rows that are as wide as the widget; nothing else belongs to them."""
        if self.styles.gutter:
            return super().render_lines(crop)
        filters, (_beneath, background) = self.get_line_filters(), self.background_colors
        rows = []
        for y in crop.line_range:
            row = self.render_line(y)
            for one in filters:
                row = row.apply_filter(one, background)
            rows.append(row.crop(*crop.column_span))
        return rows

    def render_line(self, y: int) -> Strip:
        """Paint one row, or take it as it was painted last."""
        width = self.size.width
        if width != self._laid.width:
            self._lay(width)
        if y not in self._painted:
            self._painted[y] = self._paint(y, width)
        return self._painted[y]

    def notify_style_update(self) -> None:
        """The colours may be others now."""
        self._painted.clear()
        super().notify_style_update()

    def watch_has_focus(self, _has_focus: bool) -> None:
        """Nothing is styled by the focus; Textual would match every style anew for it."""

    def _lay(self, width: int) -> None:
        self._laid = Laid(self._lines, width)
        self._painted.clear()

    def _paint(self, y: int, width: int) -> Strip:
        gone = not self.is_attached  # behind a form while the program ends: it has no looks left
        if gone or y >= len(self._laid.rows):
            return Strip.blank(width, self.visual_style.rich_style)
        index, pieces = self._laid.rows[y]
        here = index == self._cursor and (self.has_focus or self.always_here)
        base = self.get_visual_style("lines--cursor") if here else self.visual_style
        mark = CURSOR if here and y == self._laid.spans[index][0] else " "
        looks = (
            (text, self.get_visual_style(f"lines--{look}", partial=True)) for text, look in pieces
        )
        return painted(width, base, (f"{mark} ", None), *looks)

    def _repaint(self, index: int | None) -> None:
        if index is not None and index < len(self._laid.spans):
            top, height = self._laid.spans[index]
            for y in range(top, top + height):
                self._painted.pop(y, None)
            self.refresh(Region(0, top, self.size.width, height))

    # --- the cursor

    def _first(self, start: int, step: int) -> int | None:
        index = start
        while 0 <= index < len(self._lines):
            if self._lines[index].target is not None:
                return index
            index += step
        return None

    def _last_of_group(self, index: int) -> int:
        """The last line before the next empty row."""
        after = range(index + 1, len(self._lines))
        return next((i for i in after if self._lines[i].gap), len(self._lines)) - 1

    def _near(self, place: int) -> int | None:
        found = self._first(min(place, len(self._lines) - 1), -1)
        return found if found is not None else self._first(0, 1)

    def _go(self, index: int) -> None:
        self._repaint(self._cursor)
        self._cursor = index
        self._repaint(index)
        self._reveal()
        if self.has_focus:
            self._tell()

    def _reveal(self) -> None:
        """Scroll what holds the lines so that the cursor's line shows, with what leads to it."""
        spans, (holder, top_here) = self._laid.spans, self._holder()
        if self._cursor is None or not spans or holder is None or self._resting:
            return
        top, end = spans[self._cursor][0], self._laid.end(self._cursor)
        before = self._first(self._cursor - 1, -1)
        start = self._laid.end(before) if before is not None else 0
        if self._first(self._cursor + 1, 1) is None:
            end = len(self._laid.rows)
        elif self._ahead:
            end = self._laid.end(self._last_of_group(self._cursor))
        room = max(1, holder.size.height)
        end = min(end, top + room)
        start = max(start, end - room)
        holder.scroll_to_region(
            Region(0, top_here + start, 1, end - start),
            animate=False,
            x_axis=False,
            immediate=True,
        )

    def _out_of_sight(self) -> bool:
        """Whether the cursor's line lies outside what is seen."""
        holder, top_here = self._holder()
        if self._cursor is None or holder is None or not self._laid.spans:
            return False
        row = top_here + self._laid.spans[self._cursor][0] - holder.scroll_offset.y
        return not 0 <= row < holder.size.height

    def _brought_in(self) -> bool:
        """Bring in a line that has not been seen yet, instead of doing anything with it."""
        resting, self._resting = self._resting, False
        if hidden := resting and self._out_of_sight():
            self._reveal()
            self._tell()
        return hidden

    def _holder(self) -> tuple[ScrollableContainer | None, int]:
        """What scrolls these lines, and how far down in it they begin."""
        node: Widget = self
        top = 0
        while isinstance(node.parent, Widget):
            top += node.virtual_region.y
            node = node.parent
            if isinstance(node, ScrollableContainer):
                return node, top
        return None, 0

    def _tell(self) -> None:
        if self._cursor is not None:
            line = self._lines[self._cursor]
            if self._resting and self._out_of_sight():
                line = replace(line, hint=_("↓ visar mer av delen"))
            self.post_message(self.Reached(line))

    def step(self, step: int) -> bool:
        """To the next line that can be chosen, or the one before; whether there was any."""
        self._resting = False
        self._ahead = False
        found = None if self._cursor is None else self._first(self._cursor + step, step)
        if found is not None:
            self._go(found)
        return found is not None

    def action_move(self, step: int) -> None:
        """To the next line that can be chosen, or out of the list."""
        if not self._brought_in() and not self.step(step):
            self._leave(step)

    def action_end(self, last: bool) -> None:
        """To the first line that can be chosen of all that scrolls together, with what stands
        above it, or to the last."""
        holder = self._holder()[0]
        beside = [
            one
            for one in self.screen.focus_chain
            if isinstance(one, Lines) and one._holder()[0] is holder
        ]
        if not beside:
            return
        if last:
            beside[-1].focus(scroll_visible=False)
            beside[-1].select_end(last=True)
            return
        if holder is not None:
            holder.scroll_home(animate=False)
        beside[0].rest(first=True)

    def _leave(self, step: int) -> None:
        chain = self.screen.focus_chain
        index = chain.index(self) + step if self in chain else -1
        if 0 <= index < len(chain):
            there = chain[index]
            there.focus()
            if isinstance(there, Lines):
                there.select_end(last=step < 0)

    def action_choose(self) -> None:
        """Enter on the cursor's line."""
        if self.target is not None and not self._brought_in():
            self.post_message(self.Chosen(self, self.target))

    @property
    def _astray(self) -> bool:
        return monotonic() - self._letter < ASTRAY

    def on_key(self, event: events.Key) -> None:
        """Who types on where nothing is written answers nothing by it."""
        key = event.character or ""
        if key.isalpha():
            self._letter = monotonic()
        elif key.isdigit() and (self._astray or self._brought_in()):
            event.stop()

    def action_quick(self) -> None:
        """Space on the cursor's line, if it is no word's end."""
        if self.target is not None and not self._astray and not self._brought_in():
            self.post_message(self.Quick(self, self.target))

    def action_remove(self) -> None:
        """Delete on the cursor's line."""
        if self.target is not None and not self._brought_in():
            self.post_message(self.Removed(self, self.target))

    def on_focus(self) -> None:
        """Show the cursor."""
        self._repaint(self._cursor)
        self._tell()
        self.call_after_refresh(self._reveal)

    def on_blur(self) -> None:
        """Hide the cursor."""
        self._repaint(self._cursor)

    def on_click(self, event: events.Click) -> None:
        """A click moves the cursor; on the cursor's own line it chooses."""
        index = self._laid.line_at(event.y)
        if index >= 0 and self._lines[index].target is not None:
            if index == self._cursor:
                self.action_choose()
            else:
                self._resting = False
                self._go(index)
