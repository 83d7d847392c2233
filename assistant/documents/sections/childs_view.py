"""The child's own view, or why the plan lacks it."""

from assistant.documents.outline import Block, Group, Heading
from assistant.documents.wording import capital, fields, on, paragraphs
from assistant.language.terms import term
from assistant.language.translation import _
from assistant.meeting.childs_view import ChildsView
from assistant.meeting.plan import Plan


def section(plan: Plan) -> list[Block]:
    """The view in the child's words, and how it was given."""
    view = plan.childs_view
    if view is None or view == ChildsView():
        return []
    how = fields(
        (
            (_("Hur"), capital(term(view.how)) if view.how else ""),
            (_("Genom"), view.through),
            (_("Varför inte"), view.why_not),
            (_("Frågar barnet"), view.asker),
            (_("Senast"), on(view.ask_by)),
        )
    )
    words = paragraphs(view.text, "quote")
    return [Group((Heading(_("Barnets egen åsikt")), *words, *how))]
