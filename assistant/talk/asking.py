"""A form asked field by field.

Every answer is kept as soon as it is given, and every line of a long text as a
draft, so that nothing is lost where the conversation breaks off.
"""

from datetime import date

from assistant.asking.answers import NotUnderstood, understood, written
from assistant.asking.asides import Aside
from assistant.asking.form import Field, Form, Kind, Values
from assistant.asking.replies import reply
from assistant.language.names import folded
from assistant.language.translation import _, format_date
from assistant.meeting.event import Refused
from assistant.meeting.records import Value
from assistant.talk.choosing import listed, number_in, pick
from assistant.talk.doing import Talk
from assistant.talk.hearing import Hearing, sayable
from assistant.talk.longtext import LongText
from assistant.talk.words import aside_in, is_word

LEAVE = ("avbryt", "cancel", "sluta", "quit")
"""Leaving the conversation is for the meeting's own prompt; here they leave the form."""
EMPTIES = "-"
LISTS = "?"


class Leaves(Exception):  # noqa: N818 - the user's choice
    """No more of this form is to be asked."""


class Questioning:
    """One form, asked of one row or of a new one."""

    def __init__(self, talk: Talk, hearing: Hearing, form: Form, row: str) -> None:
        self._talk = talk
        self._hearing = hearing
        self._form = form
        self._row = row
        self._values: dict[str, Value] = {}
        self._seen = talk.desk.seen

    async def ask(self) -> None:
        """Ask each field in turn.  Raises ``InputEnded``."""
        say, fields = self._talk.say, self._fields()
        say(_("{title}. Skriv avbryt för att lämna frågorna.").format(title=_(self._form.title)))
        try:
            for number, name in enumerate([field.name for field in fields], 1):
                await self._settle(name, f"{number}/{len(fields)}")
        except Leaves:
            say(_("Det som är besvarat är kvar."))
        if self._values:
            await self._keep_rest()

    def _fields(self) -> list[Field]:
        return self._form.fields(self._talk.desk.meeting, self._row)

    def _field(self, name: str) -> Field | None:
        return next((field for field in self._fields() if field.name == name), None)

    async def _settle(self, name: str, number: str) -> None:
        """Ask until the field is answered, or skipped."""
        while (field := self._field(name)) is not None:
            self._prompt(field, number)
            try:
                value = await self._answer(field)
                if value is not None:
                    await self._keep({name: value[0]})
            except Refused as problem:
                self._values.pop(name, None)
                self._talk.say(sayable(reply(problem)))
            else:
                return

    def _prompt(self, field: Field, number: str) -> None:
        talk = self._talk
        if not self._values:
            self._seen = talk.desk.seen
        first = _("{place}. Fråga {number}: {label}").format(
            place=talk.place(), number=number, label=field.label
        )
        talk.say(sayable(first))
        if now := self._written(field):
            talk.say(sayable(_("Nu: {value}").format(value=now)))
        for line in listed([choice.label for choice in field.choices]):
            talk.say(line)
        if field.kind is not Kind.TEXT:
            talk.say(_how(field, filled=bool(now)))

    def _written(self, field: Field) -> str:
        """What the field holds now, a date in words."""
        value = self._now().get(field.name)
        if field.kind is Kind.DATE and value:
            return format_date(date.fromisoformat(str(value)))
        return written(field, value, self._talk.desk.meeting)

    async def _answer(self, field: Field) -> tuple[Value] | None:
        """What was answered; None where the field is skipped."""
        if field.kind is Kind.TEXT:
            path = self._form.path(self._talk.desk.meeting, self._row, field.name)
            now = str(self._now().get(field.name) or "")
            text = await LongText(self._talk, self._hearing, path, now).typed(self._said)
            return None if text is None else (text,)
        line = await self._hearing.line()
        while line.strip():
            if not await self._said(line):
                try:
                    return (self._understood(field, line.strip()),)
                except NotUnderstood as problem:
                    id, line = await pick(problem, self._hearing, self._talk.say)
                    line = id or line
                    if not line:
                        return await self._answer(field) if not problem.choices else None
                    continue
            line = await self._hearing.line()
        return None

    def _understood(self, field: Field, text: str) -> Value:
        if text == EMPTIES:
            text = ""
        elif number := number_in(text, len(field.choices)):
            text = field.choices[number - 1].value
        return understood(field, text, self._talk.desk.meeting, self._talk.today())

    async def _said(self, line: str) -> bool:
        """Whether a line was meant for somebody else: help, where, leave, who there is."""
        if folded(line) in LEAVE:
            raise Leaves
        if line.strip() == LISTS:
            people = self._talk.desk.meeting.attendance.people.values()
            for name in listed([someone.name for someone in people]):
                self._talk.say(name.partition(". ")[2])
            return True
        aside = aside_in(line)
        match aside:
            case (Aside(name="where"), ""):
                await self._talk.hear(line)
            case (Aside(name="help"), ""):
                self._talk.say(_leaving_help())
            case (Aside(name="help"), word) if is_word(word):
                await self._talk.hear(line)
            case _:
                return False
        return True

    async def _keep(self, values: Values) -> None:
        """Keep the answers; those of something new wait for what it cannot be without."""
        talk, form = self._talk, self._form
        self._values |= values
        new = bool(form.adds) and not self._row
        if new and not self._complete():
            return
        known = {row.id for row in form.rows(talk.desk.meeting)}
        commands = form.commands(talk.desk.meeting, self._row, self._values)
        await talk.do(*commands, seen=self._seen)
        self._values.clear()
        if new:
            rows = [row.id for row in form.rows(talk.desk.meeting) if row.id not in known]
            self._row = rows[0] if rows else ""

    async def _keep_rest(self) -> None:
        """Keep what was answered of something whose main field was skipped, if that can be."""
        try:
            commands = self._form.commands(self._talk.desk.meeting, self._row, self._values)
            await self._talk.do(*commands, seen=self._seen)
        except Refused as problem:
            self._talk.say(sayable(reply(problem)))

    def _complete(self) -> bool:
        """Whether the main field of something new has been answered."""
        main = next((field.name for field in self._fields() if field.main), "")
        return bool(self._values.get(main))

    def _now(self) -> Values:
        held = self._form.values(self._talk.desk.meeting, self._row)
        return {**held, **self._values}


def _leaving_help() -> str:
    return _(
        "Svara på frågan, eller lämna raden tom för att hoppa över den. "
        "Ett streck tömmer, avbryt lämnar frågorna, ? räknar upp dem som är noterade."
    )


def _how(field: Field, *, filled: bool) -> str:
    """How to answer, and how not to."""
    takes = {
        Kind.CHOICE: _("Svara med nummer eller ord."),
        Kind.SEVERAL: _("Svara med nummer eller ord, komma emellan."),
        Kind.NAMES: _("Skriv namn med komma emellan."),
        Kind.WHO: _("Skriv ett namn eller en del av det, ? räknar upp dem som är noterade."),
        Kind.DATE: _("Skriv ett datum, som 4/12."),
        Kind.TIME: _("Skriv ett klockslag, som 14:20."),
        Kind.YES: _("Svara ja eller nej."),
    }.get(field.kind, "")
    skips = _("Tom rad låter det stå, - tömmer.") if filled else _("Tom rad hoppar över.")
    return " ".join(piece for piece in (takes, field.hint, skips) if piece)
