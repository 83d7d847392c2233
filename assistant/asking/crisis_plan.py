"""The crisis plan: its steps in their order, and what those who help need to know."""

import msgspec

from assistant.asking.form import Choice, Field, Form, Kind, Row, Values, joined, shortened
from assistant.asking.record import RecordForm
from assistant.language.translation import N_, _
from assistant.meeting.crisis_plan import AddStep, ChangeCrisis, ChangeStep, MoveStep, RemoveStep
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting
from assistant.meeting.records import Value


class StepForm(Form):
    """A step of the crisis plan."""

    name = "crisis_steps"
    title = N_("Krisplan: vem gör vad, i ordning")
    words = ("krissteg", "crisis step")
    adds = N_("Lägg till ett steg i krisplanen")

    def rows(self, meeting: Meeting) -> list[Row]:
        """The steps, numbered."""
        name = meeting.attendance.name
        return [
            Row(
                id=id,
                number=str(number),
                title=step.what,
                detail=joined(name(step.ring), step.reach),
                done=bool(step.ring),
            )
            for number, (id, step) in enumerate(meeting.warning_signs.steps.items(), 1)
        ]

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """What, and who; and of one among others, which place it has."""
        steps = meeting.warning_signs.steps
        places = tuple(Choice(str(n), str(n)) for n in range(1, len(steps) + 1))
        place = Field(
            name="place",
            label=_("Vilken plats i ordningen?"),
            words=("plats", "place"),
            kind=Kind.CHOICE,
            choices=places,
        )
        return [
            Field(name="what", label=_("Vad händer då?"), words=("vad", "what"), main=True),
            *to_ring(_("Vem gör det, eller vem ringer man?")),
            *([place] if row and len(steps) > 1 else []),
        ]

    def values(self, meeting: Meeting, row: str) -> Values:
        """The step as noted."""
        if not row:
            return {}
        steps = meeting.warning_signs.steps
        values: dict[str, Value] = msgspec.to_builtins(steps[row])
        return {**values, "place": str(list(steps).index(row) + 1)}

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Add or change, and move."""
        if not row:
            return [AddStep(values=given(values))]
        said = {name: value for name, value in values.items() if name != "place"}
        place = values.get("place")
        return [
            *([ChangeStep(id=row, values=said)] if said else []),
            *([MoveStep(id=row, place=int(str(place)))] if place else []),
        ]

    def removal(self, meeting: Meeting, row: str) -> Command | None:
        """A step that is taken no longer."""
        return RemoveStep(id=row)


class CrisisForm(RecordForm):
    """What those who help need to know."""

    name = "crisis"
    title = N_("Krisplan: det här behöver de som hjälper veta")
    words = ("krisplan", "crisis plan")
    command = ChangeCrisis

    def record(self, meeting: Meeting) -> msgspec.Struct:
        """What is noted."""
        return meeting.warning_signs.crisis

    def summary(self, meeting: Meeting) -> str:
        """All of it, each cut short: what helps is never read as what makes it worse."""
        crisis = meeting.warning_signs.crisis
        texts = (crisis.helps, crisis.worsens, crisis.may_know, ", ".join(crisis.has))
        labels = (field.label for field in self.fields(meeting, ""))
        return joined(*map(labelled, labels, texts))

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """What helps, what makes it worse, who may know, who has the paper."""
        return [
            Field(
                name="helps",
                label=_("Det här hjälper"),
                words=("hjälper", "helps"),
                kind=Kind.TEXT,
                main=True,
            ),
            Field(
                name="worsens",
                label=_("Det här gör det värre"),
                words=("värre", "worse"),
                kind=Kind.TEXT,
            ),
            Field(
                name="may_know",
                label=_("De här får veta"),
                words=("får veta", "may know"),
                kind=Kind.TEXT,
            ),
            Field(
                name="has",
                label=_("De här har papperet"),
                words=("har papperet", "has the paper"),
                kind=Kind.NAMES,
            ),
        ]


def labelled(label: str, text: str) -> str:
    """A text cut short, after what it is; nothing where there is none."""
    return f"{label}: {shortened(text)}" if text else ""


def to_ring(label: str) -> list[Field]:
    """Whom to ring, and how they are reached."""
    return [
        Field(name="ring", label=label, words=("ring", "vem", "who"), kind=Kind.WHO),
        Field(
            name="reach",
            label=_("Telefon, eller hur man når den"),
            words=("telefon", "nås", "phone"),
        ),
    ]


def given(values: Values) -> dict[str, Value]:
    """The answers there are: what is left out of a new one follows from the rest."""
    return {name: value for name, value in values.items() if value not in (None, "")}


FORMS = (StepForm(), CrisisForm())
