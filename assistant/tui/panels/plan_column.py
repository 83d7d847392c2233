"""The plan's headings beside the plan: what is noted, what lacks, what the part fills."""

from assistant.language.terms import term
from assistant.language.translation import _
from assistant.meeting.meeting import Meeting
from assistant.tui.panels.plan import NOW, Section, filled_now
from assistant.tui.safe import Plain, cut, styled
from assistant.tui.widgets.line import DONE, NEITHER, OPEN

INDENT = "      "


class PlanColumn(Plain):
    """Only looked at, so it never takes the focus."""

    _told: tuple[Section, ...] = ()
    _width = 0

    def show_plan(self, sections: tuple[Section, ...], meeting: Meeting) -> None:
        """Show how far the plan has come."""
        width = self.content_size.width
        if not width or (sections is self._told and width == self._width):
            return
        self._told, self._width = sections, width
        filled = filled_now(meeting)
        title = cut(_("Planen"), width)
        pieces = [(f"{title}\n", "$muted")]
        for section in sections:
            now = section.name in filled
            lead = f"{NOW if now else ' '} {_sign(section)} "
            title = cut(section.heading, width - len(lead))
            pieces.append((f"{lead}{title}\n", "bold" if now else ""))
            pieces += [
                (f"{INDENT}{cut(term(what), width - len(INDENT))}\n", "$muted")
                for what in section.lacks
            ]
        self.show(styled(*pieces), layout=True)


def _sign(section: Section) -> str:
    if section.lacks:
        return OPEN
    return DONE if section.noted else NEITHER
