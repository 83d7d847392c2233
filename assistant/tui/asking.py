"""A concern's form as a screen: only what was changed becomes commands."""

from assistant.asking.about import about_form
from assistant.asking.consequences import covered
from assistant.asking.form import Form, Question, Values
from assistant.asking.knowing import known_of
from assistant.desk.wording import prepare
from assistant.language.translation import _
from assistant.meeting.meeting import Meeting
from assistant.meeting.records import Value
from assistant.tui.screens.form import Asked, FormScreen
from assistant.tui.screens.menu import ConfirmScreen
from assistant.tui.sitting import Sitting
from assistant.tui.widgets.readback import Readback


def row_form(
    sitting: Sitting, form: Form, row: str, *, small: bool = False, at: str = ""
) -> FormScreen:
    """The form of a row, or an empty one; begun ``at`` a field."""
    meeting = sitting.meeting

    sitting.completion.begin()
    path = f"form/{form.name}/{row}"
    seen = sitting.drafts.seen(path)

    doubted = set[str]()

    async def save(answers: dict[str, Value]) -> str:
        doubt = form.doubt(sitting.meeting, answers)
        if doubt and doubt not in doubted:
            doubted.add(doubt)
            return _("{doubt} Är det meningen, spara en gång till.").format(doubt=doubt)
        if not answers and row in {known.id for known in form.rows(sitting.meeting)}:
            return ""
        commands = form.commands_on(sitting.today, sitting.meeting, row, answers)
        return await sitting.do(*commands, seen=seen)

    def question(values: Values) -> Question | None:
        return None if sitting.quiet else form.question(sitting.meeting, row, values)

    def known(said: Values) -> Values:
        return known_of(said, sitting.house.colleagues, sitting.meeting)

    asked = Asked(
        title=_title(form, meeting, row),
        fields=form.fields(meeting, row),
        values={} if form.private and not sitting.shows(form) else form.values(meeting, row),
        recalled=form.recalled(meeting, row),
        recalled_told=form.recalled_told(meeting),
        save=save,
        path=path,
        seen=seen,
        about=tuple(about_form(form)),
        small=small,
        at=at,
        hidden=form.private and sitting.house.discreet,
        offers=lambda field, text: sitting.completion.answer(form, field, text, sitting.here()),
        covered=lambda meeting: bool(covered(form, meeting)),
        question=question if form.wonders else None,
        known=known if form.notes_people and not row else None,
        prepare=prepare if form.reviews else _nothing,
    )
    return FormScreen(asked, meeting, Readback(meeting, sitting.today), sitting.drafts)


def _nothing() -> None:
    """Nothing to read first."""


def removal_question(form: Form, meeting: Meeting, row: str) -> ConfirmScreen:
    """Asks once before a row is taken away."""
    return ConfirmScreen(
        _("Ta bort?"),
        yes=_("Ja, ta bort"),
        no=_("Nej, behåll"),
        facts=(_row_title(form, meeting, row),),
    )


def _title(form: Form, meeting: Meeting, row: str) -> str:
    rows = {known.id: known.headed for known in form.rows(meeting)}
    title = _(form.title)
    if row not in rows:
        return _(form.adds) or title
    return f"{title}: {rows[row]}" if row else rows[row]


def _row_title(form: Form, meeting: Meeting, row: str) -> str:
    return next((known.headed for known in form.rows(meeting) if known.id == row), "")
