"""A form asked field by field.

Every answer is kept as soon as it is given, and every line of a long text as a
draft, so that nothing is lost where the conversation breaks off.
"""

import re
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from typing import Final

from assistant.asking.answers import YES, NotUnderstood, understood, written
from assistant.asking.as_last import says_as_last
from assistant.asking.asides import Aside
from assistant.asking.completing import Offer
from assistant.asking.entry import spread
from assistant.asking.form import Field, Form, Kind, Values
from assistant.asking.line_words import after
from assistant.asking.moves import look_in
from assistant.asking.noted import led
from assistant.asking.replies import reply
from assistant.language.names import folded
from assistant.language.translation import _, format_date
from assistant.meeting.event import Refused
from assistant.meeting.records import Value
from assistant.talk.any_order import spread_out
from assistant.talk.asker import Asker
from assistant.talk.choosing import listed, place_in, question
from assistant.talk.closing import closes
from assistant.talk.doing import Talk
from assistant.talk.hearing import CANCELS, Leaves, sayable
from assistant.talk.longtext import LongText
from assistant.talk.understanding import carry_out, pick
from assistant.talk.words import aside_in, begins_line, is_word, move_in

LEAVE = (*CANCELS, "sluta", "quit")
"""Leaving the conversation is for the meeting's own prompt; here they leave the form."""
EMPTIES = "-"
LISTS = "?"
_TELLS: Final = ("where", "circle", "say", "missing", "history")
"""The asides that only tell, so that the question can be asked again after them."""
_BY_SIGN: Final = re.compile(r"\+\s*\d{1,3}$|s/[^/]+/")
"""More minutes, or a slip that is mended."""


class Questioning:
    """One form, asked of one row or of a new one."""

    def __init__(self, talk: Talk, ask: Asker, form: Form, row: str) -> None:
        self._talk = talk
        self._ask = ask
        self._form = form
        self._row = row
        self._values: dict[str, Value] = {}
        self._recalled = form.recalled(talk.desk.meeting, row)
        """What an earlier meeting said, as it was when the questions began."""
        self._answered: set[str] = set()
        self._seen = talk.desk.seen

    async def ask(self) -> str:
        """Ask each field in turn; a line that was typed instead of an answer, to do now.

        Raises ``InputEnded``.
        """
        say, line = self._talk.say, ""
        say(_("{title}. Skriv avbryt för att lämna frågorna.").format(title=self._about()))
        before = self._talk.desk.meeting
        if told := self._form.recalled_told(before):
            say(sayable(told))
            say(_("Skriv som sist, så gäller det som sades då."))
        try:
            with self._talk.wording.waiting():
                await self._ask_all([field.name for field in self._fields()])
                if self._values and not await self._kept():
                    await self._ask_all([field.name for field in self._fields() if field.main])
        except Leaves as leaves:
            say(_("Det som är besvarat är kvar."))
            line = leaves.line
        if self._values:
            await self._kept()
        if not self._talk.quiet:
            await self._talk.wording.ask(before)
        return line

    async def _ask_all(self, names: Sequence[str]) -> None:
        for number, name in enumerate(names, 1):
            if name not in self._answered:
                await self._settle(name, number, len(names))

    def _about(self) -> str:
        """The form, and which of its rows."""
        rows = self._form.rows(self._talk.desk.meeting)
        title = next((row.headed for row in rows if row.id == self._row), _(self._form.title))
        return sayable(led(_(self._form.title), title) if self._row else title)

    def _fields(self) -> list[Field]:
        every = self._form.fields(self._talk.desk.meeting, self._row)
        return [field for field in every if not field.aside]

    def _field(self, name: str) -> Field | None:
        return next((field for field in self._fields() if field.name == name), None)

    async def _settle(self, name: str, number: int, count: int) -> None:
        """Ask until the field is answered, or skipped."""
        while (field := self._field(name)) is not None:
            self._prompt(field, number, count)
            try:
                values = await self._answer(field)
                if values and not await self._meant(values):
                    continue
                if values:
                    await self._keep(values)
            except Refused as problem:
                self._values.pop(name, None)
                self._talk.say(sayable(reply(problem)))
            else:
                if values is not None and (not values or name in values):
                    return

    def _prompt(self, field: Field, number: int, count: int) -> None:
        talk = self._talk
        if not self._values:
            self._seen = talk.desk.seen
        first = _("{place}. Fråga {number} av {count}: {label}").format(
            place=talk.place(), number=number, count=count, label=field.label
        )
        talk.say(sayable(first))
        if now := self._written(field, self._now()):
            talk.say(sayable(_("Nu: {value}").format(value=now)))
        elif last := self._written(field, self._recalled):
            talk.say(sayable(_("Förra mötet: {value}").format(value=last)))
        for line in listed([choice.label for choice in field.choices], own=True):
            talk.say(line)
        if field.kind is not Kind.TEXT:
            talk.say(_how(field, filled=bool(now)))

    def _written(self, field: Field, held: Values) -> str:
        """What the field holds among some values, a date in words."""
        value = held.get(field.name)
        if field.kind is Kind.DATE and value:
            return format_date(date.fromisoformat(str(value)))
        return written(field, value, self._talk.desk.meeting)

    async def _answer(self, field: Field) -> Values | None:
        """What was answered, nothing where it is skipped; None where it is to be asked again."""
        if field.kind is Kind.TEXT:
            return await self._long(field)
        with self._ask.hearing.offering(partial(self._offers, field)):
            return await self._short(field)

    async def _meant(self, values: Values) -> bool:
        """Whether answers are meant; what may be a slip is asked about."""
        meeting = self._talk.desk.meeting
        if read := self._form.read_as(meeting, values):
            self._talk.say(sayable(_("Uppfattat: {read}.").format(read=read)))
        doubt = self._form.doubt(meeting, values)
        if not doubt:
            return True
        how = self._ask.here(_("Ja noterar det ändå, tom rad eller nej frågar igen."))
        return folded(await self._ask.answer([doubt, how])) in YES

    async def _short(self, field: Field) -> Values | None:
        """As ``_answer``, of a line."""
        line = (await self._ask.hearing.line()).strip()
        while line:
            if await self._said(line):
                return None
            if says_as_last(line) and self._recalled:
                return self._as_last()
            try:
                return self._understood(field, self._bare(line))
            except NotUnderstood as problem:
                id, line = await pick(problem, self._ask)
                if id is None and not problem.choices:
                    return None
                line = id or line
        return {}

    async def _long(self, field: Field) -> Values | None:
        """As ``_answer``, of a long text."""
        path = self._form.path(self._talk.desk.meeting, self._row, field.name)
        now = str(self._now().get(field.name) or "")
        text = LongText(self._talk, self._ask, path, now)
        text.explain()
        first = await self._ask.hearing.line()
        if await self._said(first.strip()):
            return None
        said = self._announced(first, field)
        if field.name not in said:
            return self._shared(said)
        whole = await text.typed(said[field.name])
        return {} if whole is None else {field.name: whole}

    def _announced(self, first: str, field: Field) -> Mapping[str, str]:
        """What a text's first line is for: the text, unless it names another field alone."""
        try:
            said = spread_out(first, field, self._fields()) if ":" in first else {}
        except NotUnderstood:
            said = {}
        return said if len(said) == 1 else {field.name: first}

    def _offers(self, field: Field, text: str) -> tuple[Offer, ...]:
        return self._talk.completion.answer(self._form, field, text, self._talk.here())

    def _understood(self, field: Field, text: str) -> Values:
        """The answers a line gives, perhaps to other fields too.  Raises ``NotUnderstood``."""
        if text == EMPTIES:
            return {field.name: self._value(field, "")}
        if place := place_in(text, [choice.label for choice in field.choices], own=True):
            return {field.name: self._value(field, field.choices[place - 1].value)}
        said = self._entered(spread_out(text, field, self._fields()))
        if said.keys() == {field.name}:
            return {field.name: self._value(field, said[field.name])}
        return self._shared(said)

    def _entered(self, said: Mapping[str, str]) -> Mapping[str, str]:
        """The answers, with who and when where the first field says them too, and shown."""
        fields, talk = self._fields(), self._talk
        held = {name: "" for name, value in self._now().items() if value}
        main = next((field.name for field in fields if field.main), "")
        if main not in said:
            return said
        given = {**held, **said}
        try:
            answers, read = spread(
                given, fields, talk.desk.meeting, talk.today(), new=main not in held
            )
        except NotUnderstood as problem:
            talk.say(question(problem))
            return said
        if read:
            talk.say(sayable(_("Uppfattat: {read}.").format(read=read)))
        return {
            name: answer for name, answer in answers.items() if name in said or name not in held
        }

    def _shared(self, said: Mapping[str, str]) -> Values:
        """What answers to several fields come to; one that is not understood is told of."""
        fields = {one.name: one for one in self._fields()}
        values: dict[str, Value] = {}
        for name, answer in said.items():
            try:
                values[name] = self._value(fields[name], answer)
            except NotUnderstood as problem:
                self._talk.say(question(problem))
        return values

    def _value(self, field: Field, text: str) -> Value:
        return understood(field, text, self._talk.desk.meeting, self._talk.today())

    def _bare(self, line: str) -> str:
        """The line without the form's own word, which one may type by habit."""
        left, colon, right = line.partition(":")
        own = bool(colon) and after(left, self._form.words) == ""
        return right.strip() if own and not self._form.head else line

    async def _said(self, line: str) -> bool:
        """Whether a line was no answer: it was done or told, and the question stands.

        Raises ``Leaves`` for what leaves the form.
        """
        if folded(line) in LEAVE:
            raise Leaves
        if line == LISTS:
            people = self._talk.desk.meeting.attendance.people.values()
            for name in listed([someone.name for someone in people]):
                self._talk.say(name.partition(". ")[2])
            return True
        match aside_in(line):
            case (Aside(name="help"), ""):
                self._talk.say(_leaving_help())
            case (Aside(name="help" | "show"), word) if word and not is_word(word):
                return False
            case (Aside(name="help" | "show"), _):
                await self._talk.hear(line)
            case (Aside(name=name), "") if name in _TELLS:
                await self._talk.hear(line)
            case (_, ""):
                raise Leaves(line)
            case _ if closes(line):
                raise Leaves(line)
            case _ if self._is_line(line):
                await self._do(line)
            case _:
                return False
        return True

    def _is_line(self, line: str) -> bool:
        """Whether a line is a whole one of its own, which may come at any question."""
        if move_in(line) or look_in(line) or _BY_SIGN.match(line):
            return True
        names = any(after(line.partition(":")[0], one.words) == "" for one in self._fields())
        return begins_line(line) and not names and self._bare(line) == line

    async def _do(self, line: str) -> None:
        """Do a whole line; one that asks something itself is left for after the form."""
        try:
            if (await carry_out(self._talk, self._ask, line)).ask is not None:
                raise Leaves(line)
        except Refused as problem:
            self._talk.say(sayable(reply(problem)))

    async def _keep(self, values: Values) -> None:
        """Keep the answers; those of something new wait for what it cannot be without."""
        talk, form = self._talk, self._form
        self._values |= values
        self._answered |= values.keys()
        new = bool(form.adds) and not self._row
        if new and not self._complete():
            return
        known = {row.id for row in form.rows(talk.desk.meeting)}
        commands = form.commands_on(talk.today(), talk.desk.meeting, self._row, self._values)
        await talk.do(*commands, seen=self._seen)
        self._values.clear()
        if new:
            rows = [row.id for row in form.rows(talk.desk.meeting) if row.id not in known]
            self._row = rows[0] if rows else ""

    async def _kept(self) -> bool:
        """Keep what was answered of something whose main field was skipped, if that can be."""
        talk, form = self._talk, self._form
        try:
            commands = form.commands_on(talk.today(), talk.desk.meeting, self._row, self._values)
            await talk.do(*commands, seen=self._seen)
        except Refused as problem:
            talk.say(sayable(reply(problem)))
            return False
        self._values.clear()
        return True

    def _complete(self) -> bool:
        """Whether the main field of something new has been answered."""
        main = next((field.name for field in self._fields() if field.main), "")
        return bool(self._values.get(main))

    def _as_last(self) -> Values:
        """What an earlier meeting said of what is not answered yet."""
        held = self._recalled.items()
        return {name: value for name, value in held if value and name not in self._answered}

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
        Kind.DATE: _("Skriv ett datum, som 4/12 eller på fredag."),
        Kind.TIME: _("Skriv ett klockslag, som 14:20."),
        Kind.YES: _("Svara ja eller nej."),
    }.get(field.kind, "")
    skips = _("Tom rad låter det stå, - tömmer.") if filled else _("Tom rad hoppar över.")
    return " ".join(piece for piece in (takes, field.hint, skips) if piece)
