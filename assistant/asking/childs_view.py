"""The child's own view."""

from assistant.asking.form import Field, Kind, choices, joined, shortened
from assistant.asking.record import RecordForm
from assistant.language.terms import term
from assistant.language.translation import N_, _, format_date
from assistant.meeting.childs_view import ChangeChildsView, How
from assistant.meeting.meeting import Meeting


class ChildsViewForm(RecordForm):
    """What the child thinks and how it was told."""

    name = "childs_view"
    title = N_("Barnets egen åsikt")
    words = ("barnet", "barnets åsikt", "child")
    command = ChangeChildsView

    def summary(self, meeting: Meeting) -> str:
        """How it was given and what was said, or why not and who asks."""
        view = meeting.childs_view
        return joined(
            term(view.how) if view.how else "",
            view.through,
            shortened(view.text),
            view.why_not,
            meeting.attendance.name(view.asker),
            format_date(view.ask_by) if view.ask_by else "",
        )

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """How, what, and what is wanted where it was not obtained."""
        return [
            Field(
                name="how",
                label=_("Hur har barnet sagt sin åsikt?"),
                words=("hur", "how"),
                kind=Kind.CHOICE,
                choices=choices(*How),
            ),
            Field(
                name="text",
                label=_("Vad tycker barnet?"),
                words=("åsikt", "view"),
                kind=Kind.TEXT,
                main=True,
            ),
            Field(name="through", label=_("Genom vem?"), words=("genom", "through")),
            Field(
                name="why_not",
                label=_("Om barnets åsikt saknas: varför?"),
                words=("därför", "varför", "because"),
            ),
            Field(
                name="asker",
                label=_("Vem frågar barnet?"),
                words=("frågas av", "asked by"),
                kind=Kind.WHO,
            ),
            Field(name="ask_by", label=_("Senast"), words=("senast", "by"), kind=Kind.DATE),
        ]


FORMS = (ChildsViewForm(),)
