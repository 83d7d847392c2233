"""What closing a meeting destroys, and what stays: told before it is done."""

from assistant.language.translation import _, format_list, ngettext
from assistant.meeting.meeting import Meeting
from assistant.meeting.moments import stale


def closing_facts(meeting: Meeting) -> list[str]:
    """What closing destroys, counted, and what stays."""
    notes, asked = meeting.notes, meeting.questions.asked
    texts = sum(1 for text in notes.texts.values() if text.strip())
    lines = sum(len(lines) for lines in notes.lists.values())
    ticks = sum(notes.ticks.values())
    counted = [
        ngettext("{count} anteckning", "{count} anteckningar", texts).format(count=texts),
        ngettext("{count} rad i listor", "{count} rader i listor", lines).format(count=lines),
        ngettext("{count} avbockad punkt", "{count} avbockade punkter", ticks).format(count=ticks),
        ngettext("{count} fråga med sitt svar", "{count} frågor med sina svar", len(asked)).format(
            count=len(asked)
        ),
    ]
    return [
        _("Det här förstörs och kan aldrig läsas igen: {things}.").format(
            things=format_list(counted)
        ),
        _("Utkast och mötets hela förlopp, minut för minut, förstörs också."),
        _stays(meeting),
        _("Dokument som redan är gjorda ligger kvar i sin mapp tills någon tar bort dem."),
    ]


def _stays(meeting: Meeting) -> str:
    fixed = meeting.moments.fixed
    if meeting.opened.practice:
        return _("Det här är en övning: planen och dokumenten förstörs också.")
    if fixed is None:
        return _("Planen är aldrig fastställd: då finns ingen plan kvar. Fastställ den först.")
    if stale(meeting):
        return _(
            "Planen, version {number}, finns kvar i ärendet. "
            "Den är ändrad sedan dess, och ändringarna förstörs."
        ).format(number=fixed.number)
    return _("Planen, version {number}, finns kvar i ärendet.").format(number=fixed.number)
