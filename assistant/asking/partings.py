"""What is said of a clock that jumped, and what the chair may answer."""

from datetime import timedelta

from assistant.language.translation import _, ngettext
from assistant.meeting.meeting import Meeting
from assistant.meeting.partings import ZERO, Jump


def jumped(jump: Jump, meeting: Meeting) -> str:
    """What the clock did and in which part, in a sentence."""
    part = _(meeting.agenda.part(jump.part).title)
    return _("{jump} under delen {part}.").format(
        jump=clock_jumped(jump.gap, slept=jump.slept), part=part
    )


def clock_jumped(gap: timedelta, *, slept: bool) -> str:
    """What the clock did, such as *Datorn sov i 25 minuter*."""
    if slept:
        told = _("Datorn sov i {span}")
    elif gap > ZERO:
        told = _("Datorns klocka ställdes fram {span}")
    else:
        told = _("Datorns klocka ställdes tillbaka {span}")
    return told.format(span=_span(abs(gap)))


def standing(jump: Jump) -> str:
    """How it stands with the time of the jump."""
    return time_counts(jump.counts) if jump.asks else _("Mötets tid är rättad efter det.")


def time_counts(counts: bool) -> str:
    """Whether the time of a jump counts, in a sentence."""
    return _("Tiden räknas in i mötet.") if counts else _("Tiden räknas inte in i mötet.")


def choices(jump: Jump) -> list[tuple[bool, str]]:
    """What the chair may answer: whether the time counts, first as it stands."""
    if jump.slept:
        answers = [
            (True, _("Mötet gick vidare: tiden räknas")),
            (False, _("Mötet vilade: tiden räknas inte")),
        ]
    else:
        answers = [
            (False, _("Klockan ställdes om: tiden räknas inte")),
            (True, _("Tiden gick på riktigt: den räknas")),
        ]
    return sorted(answers, key=lambda answer: answer[0] is not jump.counts)


def _span(gap: timedelta) -> str:
    """A length of time in whole minutes, long ones in hours."""
    minutes = round(gap / timedelta(minutes=1))
    if not minutes:
        return _("några sekunder")
    if minutes < 120:
        return ngettext("{count} minut", "{count} minuter", minutes).format(count=minutes)
    return _("{hours} tim {minutes} min").format(hours=minutes // 60, minutes=minutes % 60)
