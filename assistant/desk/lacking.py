"""What is missing before the meeting, for one page: on the screen, aloud or on paper.

Nothing of what was asked of each alone is on it: it may lie on the table.
"""

from collections.abc import Iterator

from assistant.language.translation import _
from assistant.meeting.deciders import must_answer
from assistant.meeting.early import Acute
from assistant.meeting.meeting import Meeting
from assistant.meeting.preparation import left, ready
from assistant.meeting.protection import shielded


def missing_before(meeting: Meeting) -> tuple[str, ...]:
    """What is left of the agenda's list, then what every meeting wants."""
    return (*(_(task.text) for task in left(meeting)), *_wanting(meeting))


def done_before(meeting: Meeting) -> tuple[str, ...]:
    """What is done of the agenda's list."""
    return tuple(_(task.text) for task in meeting.agenda.prepare if ready(meeting, task))


def _wanting(meeting: Meeting) -> Iterator[str]:
    """What every meeting wants, where the agenda's own list does not have it."""
    asked = {task.seen for task in meeting.agenda.prepare}
    called, scope = meeting.invitation, meeting.disclosure.scope
    if meeting.early.acute is None and "acute" not in asked:
        yield _("Frågat om något är så bråttom att det inte kan vänta på ett möte")
    elif meeting.early.acute is Acute.YES:
        yield _("Det som är akut: tas i dag med den som har ansvaret")
    if not must_answer(meeting):
        yield _("Vem som bestämmer: vårdnadshavare eller ställföreträdare")
    if "question" not in asked and not meeting.purpose.question.strip():
        yield _("Frågan till mötet")
    if called.on is None or not called.time:
        yield _("Dag och tid")
    if not (called.place or meeting.opened.place) and not shielded(meeting):
        yield _("Plats")
    if not scope.between:
        yield _("Mellan vilka verksamheter medgivandet ska gälla")
    child = meeting.agenda.person == "child" and "childs-way" not in asked
    if child and meeting.childs_way.takes is None:
        yield _("Hur barnet vill vara med")
