"""What is noted, as numbered lines; and what the chair can say."""

from assistant.asking.earlier import CHANGED, changes_read
from assistant.asking.form import Form, Row
from assistant.asking.forms import forms_in
from assistant.asking.line_words import form_named
from assistant.asking.noted import led, noted_lines, row_told
from assistant.asking.spoken import spoken
from assistant.desk.desk import Desk
from assistant.desk.skipped import skipped
from assistant.desk.views import Step, seat_view
from assistant.language.names import folded
from assistant.language.translation import _
from assistant.meeting.agenda import Part
from assistant.meeting.meeting import Meeting
from assistant.talk.hearing import sayable
from assistant.talk.place import minutes_in, post
from assistant.talk.wording import review_lines

AGENDA = ("dagordning", "agenda")


def shown(desk: Desk, word: str, *, discreet: bool = False) -> list[str]:
    """What a word stands for; without one, the part that is open.

    A ``discreet`` view hides some forms.  Raises ``NotUnderstood`` for a word that
    names none.
    """
    if folded(word) in AGENDA:
        return _agenda(desk, discreet=discreet)
    part = open_part(desk.meeting)
    here = forms_in(part, desk.meeting) if part else []
    forms = [form_named(word)[0]] if word else here
    lines = [
        line
        for form in forms
        for line in form_lines(desk.meeting, form, seen=form.open_to(post(desk), discreet=discreet))
    ]
    if part and not word and (changed := changes_read(desk.meeting, part)):
        lines += [led(_(CHANGED), "").rstrip(), *map(sayable, changed)]
    reviewed = word and forms[0].name == "goals" and desk.meeting.goals.goals
    return [*lines, _("Hur målen står:"), *review_lines(desk.meeting)] if reviewed else lines


def form_lines(meeting: Meeting, form: Form, *, seen: bool = True) -> list[str]:
    """A form's title, with its rows below it, numbered as a line may name them."""
    return [sayable(line) for line in noted_lines(meeting, form, seen=seen)]


def row_line(row: Row, number: int = 0) -> str:
    """A row on a line of its own, after its number where it has none itself."""
    return sayable(row_told(row, number))


def open_part(meeting: Meeting) -> Part | None:
    """The part opened last, open or not."""
    last = meeting.timekeeping.last
    return meeting.agenda.part(last) if last else None


def can_say(meeting: Meeting) -> list[str]:
    """The words the chair can say in this part, with the rounds' questions."""
    part = open_part(meeting)
    if part is None:
        return [_("Mötet har inte börjat. Skriv nästa för att öppna första delen.")]
    words = [spoken(block) for block in part.blocks if block.kind in ("say", "round")]
    return words or [_("Den här delen har inga föreslagna ord.")]


def _agenda(desk: Desk, *, discreet: bool) -> list[str]:
    gone_by = skipped(desk.log)
    seat = seat_view(desk.meeting, desk.now(), post(desk), discreet=discreet, skipped=gone_by)
    steps = {Step.DONE: _("klar"), Step.NOW: _("pågår"), Step.COMING: _("kommer")}
    line = _("{number}. {title}: {step}, {spent} av {given} min")
    return [
        line.format(
            number=number,
            title=_(part.title),
            step=_("överhoppad") if part.skipped else steps[part.step],
            spent=minutes_in(part.spent),
            given=minutes_in(part.given),
        )
        for number, part in enumerate(seat.parts, 1)
    ]
