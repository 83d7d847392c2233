"""Disclosure: what may be shared between whom."""

from typing import Final

from msgspec.structs import replace

from assistant.asking.as_last import (
    apart_told,
    day_told,
    last_told,
    recalled,
    recalled_told,
    same_told,
    says_as_last,
)
from assistant.asking.deciding import (
    answer_fields,
    answer_rows,
    answer_values,
    course_fields,
    course_given,
    course_summary,
    course_values,
)
from assistant.asking.form import Field, Form, Kind, Question, Row, Values, joined
from assistant.asking.organisations import (
    Organisations,
    from_people,
    not_here,
    organisations_meant,
)
from assistant.asking.record import RecordForm
from assistant.language.names import folded
from assistant.language.translation import N_, _, format_date, format_list
from assistant.meeting.deciders import About, all_say_yes
from assistant.meeting.disclosure import (
    AnswerDisclosure,
    ChangeScope,
    ChooseSharing,
    ReachAsLast,
    Scope,
    called_organisations,
    reaches_nobody,
    uncovered,
)
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting

_ALL: Final = frozenset({"alla", "alla kallade", "alla kallade verksamheter", "all", "all called"})
"""What means every organisation that is called, alone among the names."""


class ScopeForm(RecordForm):
    """Between whom, on what, except what, until when."""

    name = "scope"
    title = N_("Sekretessmedgivandets omfattning")
    words = ("medgivande", "omfattning", "scope")
    command = ChangeScope
    wonders = True

    def record(self, meeting: Meeting) -> Scope:
        """The scope as it stands."""
        return meeting.disclosure.scope

    def summary(self, meeting: Meeting) -> str:
        """Who in the room it does not cover, first, for a line may be cut; then the scope."""
        scope = meeting.disclosure.scope
        outside = [someone.name for someone in uncovered(meeting)] if scope.between else []
        between = format_list(scope.between)
        return joined(
            _("omfattar inte {names}").format(names=format_list(outside)) if outside else "",
            last_told(meeting) or same_told(meeting),
            _("saknas: vilka verksamheter det gäller") if reaches_nobody(meeting) else "",
            _("gäller {names}").format(names=between) if outside else between,
            scope.question,
            scope.data,
            _("inte: {what}").format(what=scope.excepted) if scope.excepted else "",
            _("till {date}").format(date=format_date(scope.until)) if scope.until else "",
        )

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The scope's five sides."""
        called = called_organisations(meeting)
        everyone = _("Skriv alla, så gäller det dem som är kallade: {names}")
        return [
            Field(
                name="between",
                label=_("Mellan vilka verksamheter? Skilj dem åt med komma"),
                words=("mellan", "between"),
                kind=Kind.NAMES,
                hint=apart_told(meeting)
                or (everyone.format(names=format_list(called)) if called else ""),
                main=True,
            ),
            Field(name="question", label=_("I vilken fråga?"), words=("fråga", "question")),
            Field(name="data", label=_("Vilka slags uppgifter?"), words=("uppgifter", "data")),
            Field(
                name="excepted",
                label=_("Vad omfattas inte?"),
                words=("inte", "utom", "except"),
            ),
            Field(
                name="until",
                label=_("Till och med"),
                words=("till", "until"),
                kind=Kind.DATE,
                hint=day_told(meeting),
            ),
        ]

    def recalled(self, meeting: Meeting, row: str) -> Values:
        """What was agreed last time."""
        return recalled(meeting)

    def recalled_told(self, meeting: Meeting) -> str:
        """At which meeting."""
        return recalled_told(meeting)

    def rows(self, meeting: Meeting) -> list[Row]:
        """The one row, open until it says between whom."""
        (row,) = super().rows(meeting)
        named = any(name.strip() for name in meeting.disclosure.scope.between)
        return [replace(row, done=named)]

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Change what is given; *alla* names those who are called, a person where they work,
        and *som sist* is all that was agreed last time."""
        if says_as_last(_alone(values)):
            rest = {name: value for name, value in values.items() if name != "between"}
            return [ReachAsLast(values=rest)]
        if (found := _meant(meeting, values)) is not None:
            values = {**values, "between": list(found.names)}
        return super().commands(meeting, row, values)

    def read_as(self, meeting: Meeting, values: Values) -> str:
        """Where those come from who were named instead of an organisation."""
        found = _meant(meeting, values)
        return from_people(found) if found is not None else ""

    def doubt(self, meeting: Meeting, values: Values) -> str:
        """Which names are no organisation that is here."""
        found = _meant(meeting, values)
        return not_here(found) if found is not None else ""

    def question(self, meeting: Meeting, row: str, values: Values) -> Question | None:
        """Both of these."""
        told = joined(self.read_as(meeting, values), self.doubt(meeting, values))
        return Question(field="between", brief=told, text=told) if told else None


def _alone(values: Values) -> str:
    """The one name that is given, if it is one."""
    said = values.get("between")
    return str(said[0]) if isinstance(said, list) and len(said) == 1 else ""


def _meant(meeting: Meeting, values: Values) -> Organisations | None:
    """The organisations that are named; None where that is not answered."""
    said, called = values.get("between"), called_organisations(meeting)
    if not isinstance(said, list) or says_as_last(_alone(values)):
        return None
    if called and folded(_alone(values)) in _ALL:
        return Organisations(called)
    return organisations_meant(meeting, map(str, said))


class DisclosureForm(Form):
    """Each decider's answer: may it be shared?"""

    name = "disclosure"
    title = N_("Sekretessmedgivande")
    words = ("sekretess", "disclosure")

    def rows(self, meeting: Meeting) -> list[Row]:
        """Those who decide."""
        return answer_rows(meeting, meeting.disclosure.answers, About.SHARING)

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Answer, how, when, who heard it."""
        return answer_fields()

    def values(self, meeting: Meeting, row: str) -> Values:
        """The answer as noted."""
        return answer_values(meeting.disclosure.answers, row)

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note the answer."""
        return [AnswerDisclosure(who=row, values=dict(values))]


class SharingForm(RecordForm):
    """What the chair does when not everyone agrees, or not everyone is covered."""

    name = "sharing"
    title = N_("Om medgivandet inte räcker: ditt val")
    words = ("val sekretess", "choice disclosure")
    command = ChooseSharing

    def rows(self, meeting: Meeting) -> list[Row]:
        """Asked only where the disclosure does not reach, or where the choice still halts it."""
        reaches = all_say_yes(meeting, meeting.disclosure.answers, About.SHARING) and not uncovered(
            meeting
        )
        halted = meeting.disclosure.choice.halts
        return [] if reaches and not halted else super().rows(meeting)

    def summary(self, meeting: Meeting) -> str:
        """The choice."""
        return course_summary(meeting.disclosure.choice)

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The choice and its reason."""
        return course_fields()

    def values(self, meeting: Meeting, row: str) -> Values:
        """The choice as noted."""
        return course_values(meeting, meeting.disclosure.choice)

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note the choice."""
        given = course_given(meeting, meeting.disclosure.choice, values)
        return super().commands(meeting, row, given)


FORMS = (ScopeForm(), DisclosureForm(), SharingForm())
