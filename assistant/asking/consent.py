"""Consent to the plan."""

from assistant.asking.deciding import (
    answer_fields,
    answer_rows,
    answer_values,
    course_fields,
    course_given,
    course_summary,
    course_values,
)
from assistant.asking.form import Field, Form, Row, Values
from assistant.asking.record import RecordForm
from assistant.language.translation import N_
from assistant.meeting.consent import AnswerConsent, ChooseCourse
from assistant.meeting.deciders import About, all_say_yes
from assistant.meeting.event import Command
from assistant.meeting.meeting import Meeting


class ConsentForm(Form):
    """Each decider's answer: may a plan be made?"""

    name = "consent"
    title = N_("Samtycke till planen")
    words = ("samtycke", "consent")

    def rows(self, meeting: Meeting) -> list[Row]:
        """Those who decide."""
        return answer_rows(meeting, meeting.consent.answers, About.PLAN)

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """Answer, how, when, who heard it."""
        return answer_fields()

    def values(self, meeting: Meeting, row: str) -> Values:
        """The answer as noted."""
        return answer_values(meeting.consent.answers, row)

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note the answer."""
        return [AnswerConsent(who=row, values=dict(values))]


class CourseForm(RecordForm):
    """What the chair does when somebody has not said yes to the plan."""

    name = "course"
    title = N_("Om någon inte samtycker: ditt val")
    words = ("val samtycke", "choice consent")
    command = ChooseCourse

    def rows(self, meeting: Meeting) -> list[Row]:
        """Asked only where somebody has not said yes, or where the choice still halts it."""
        halted = meeting.consent.choice.halts
        if all_say_yes(meeting, meeting.consent.answers, About.PLAN) and not halted:
            return []
        return super().rows(meeting)

    def summary(self, meeting: Meeting) -> str:
        """The choice."""
        return course_summary(meeting.consent.choice)

    def fields(self, meeting: Meeting, row: str) -> list[Field]:
        """The choice and its reason."""
        return course_fields()

    def values(self, meeting: Meeting, row: str) -> Values:
        """The choice as noted."""
        return course_values(meeting, meeting.consent.choice)

    def commands(self, meeting: Meeting, row: str, values: Values) -> list[Command]:
        """Note the choice."""
        given = course_given(meeting, meeting.consent.choice, values)
        return super().commands(meeting, row, given)


FORMS = (ConsentForm(), CourseForm())
