"""What counts of a place's own folder, in words."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.language.translation import _, ngettext

if TYPE_CHECKING:
    from assistant.meeting.agenda import Agenda


def counts_told(agendas: Mapping[Path, Agenda], instead: Collection[str], words: int) -> list[str]:
    """A line for each agenda, by its file, and one for the words; ``instead`` are the ids of
    agendas that take the place of Rundan's own."""
    lines = []
    for path, agenda in agendas.items():
        title = _(agenda.title)
        if agenda.id in instead:
            title = _("{title}, i stället för Rundans egen").format(title=title)
        lines.append(f"{path.name}: {title}")
    if words:
        told = ngettext("{count} eget ord gäller.", "{count} egna ord gäller.", words)
        lines.append(told.format(count=words))
    return lines


def in_force_told(folder: str) -> str:
    """Which folder counts, and beside what."""
    return _("Kommunens mapp, som gäller där filen inget säger: {folder}").format(folder=folder)
