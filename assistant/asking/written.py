"""A form written out whole: every row, every answer in words."""

from collections.abc import Iterator
from datetime import date

from assistant.asking.form import Field, Form, Kind
from assistant.language.translation import _, format_date, format_list
from assistant.meeting.meeting import Meeting
from assistant.meeting.records import Value


def written(meeting: Meeting, form: Form) -> Iterator[str]:
    """Each row that says something: its title, and its answers below it."""
    for row in form.rows(meeting):
        values = form.values(meeting, row.id)
        answers = [
            f"{field.label}: {said}"
            for field in form.fields(meeting, row.id)
            if (said := answer(meeting, field, values.get(field.name)))
        ]
        if answers:
            yield "\n".join([*([row.headed] if row.id else []), *answers])


def answer(meeting: Meeting, field: Field, value: Value) -> str:
    """A field's answer in words; nothing where there is none."""
    match field.kind:
        case _ if value is None or value in ("", False) or value == []:
            return ""
        case Kind.YES:
            return _("ja")
        case Kind.WHO:
            return meeting.attendance.name(str(value))
        case Kind.DATE:
            return format_date(date.fromisoformat(str(value)))
    labels = {choice.value: choice.label for choice in field.choices}
    if isinstance(value, list):
        return format_list(labels.get(one, one) for one in value)
    return labels.get(str(value), str(value))
