"""Who gets the plan."""

from assistant.asking.form import Choice, Field, Form, Kind, Row, Values, choices, joined, shortened
from assistant.asking.signoff import before_change
from assistant.language.translation import N_, _
from assistant.meeting.copies import (
    ChooseCopy,
    HandOut,
    LimitCopy,
    Recipient,
    Withheld,
    can_withhold,
    recipients,
)
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting


class CopyForm(Form):
    """Each recipient: gets one, with what left out, has it in hand."""

    name = "copies"
    title = N_("Utdelning")
    words = ("kopia", "utdelning", "copy")

    def rows(self, meeting: Meeting) -> list[Row]:
        """Everybody who could have the plan."""
        before = before_change(meeting)
        return [
            Row(
                id=r.id,
                title=r.name,
                detail=joined(_what(r), before if r.handed else ""),
                done=r.handed and not before if r.gets or r.to_ask else None,
            )
            for r in recipients(meeting)
        ]

    def everyone(self, meeting: Meeting) -> list[Row]:
        """Those who should have one."""
        getting = {r.id for r in recipients(meeting) if r.gets}
        return [row for row in self.rows(meeting) if row.id in getting]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Handing out is what is done most; the original leaves nothing out."""
        limited = [r for r in recipients(meeting) if r.id == row and not r.original]
        return [
            Field(
                name="handed",
                label=_("Har fått den i handen"),
                words=("utdelad", "handed"),
                kind=Kind.YES,
                main=True,
            ),
            Field(
                name="gets", label=_("Ska ha ett exemplar"), words=("ska ha", "gets"), kind=Kind.YES
            ),
            *([_without(meeting)] if limited else []),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """As rule and choice stand."""
        recipient = next(r for r in recipients(meeting) if r.id == row)
        return {
            "gets": recipient.gets,
            "handed": recipient.handed,
            "without": list(recipient.without),
        }

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Who gets one is settled before it is handed out."""
        commands: list[Command] = []
        if "gets" in values:
            commands.append(ChooseCopy(id=row, gets=bool(values["gets"])))
        if "without" in values:
            said = values["without"]
            commands.append(LimitCopy(id=row, without=said if isinstance(said, list) else []))
        if "handed" in values:
            commands.append(HandOut(id=row, handed=bool(values["handed"])))
        return commands


def exception(meeting: Meeting) -> str:
    """That the disclosure has an exception, while some copy of an organisation is whole."""
    outside = [r for r in recipients(meeting) if r.gets and r.organisation]
    if not meeting.disclosure.scope.excepted.strip() or all(r.without for r in outside):
        return ""
    return _("Medgivandet har undantag: se över vad som står i varje exemplar.")


def _without(meeting: Meeting) -> Field:
    """What a copy leaves out; what the disclosure excepts is shown beside the question."""
    excepted = shortened(meeting.disclosure.scope.excepted)
    goals = [
        Choice(id, f"{number} {shortened(goal.text.replace(',', ''), 40)}")
        for id, number, goal in meeting.goals.numbered()
    ]
    kinds = [kind for kind in Withheld if kind in can_withhold(meeting)]
    return Field(
        name="without",
        label=_("Vad ska inte stå i det exemplaret?"),
        words=("utan", "without"),
        kind=Kind.SEVERAL,
        choices=(*choices(*kinds), *goals),
        hint=_("Medgivandet gäller inte: {what}").format(what=excepted) if excepted else "",
    )


def _what(recipient: Recipient) -> str:
    if not recipient.may:
        return _("omfattas inte av medgivandet")
    if recipient.to_ask:
        return _("skyddade uppgifter: fråga först om exemplaret ska lämnas ut")
    kind = _("original") if recipient.original else _("kopia")
    return joined(
        kind if recipient.gets else _("får inget exemplar"),
        _("utdrag") if recipient.gets and recipient.without else "",
        _("utdelad") if recipient.handed else "",
        _("fick version {number}").format(number=recipient.had) if recipient.had else "",
    )


FORMS = (CopyForm(),)
