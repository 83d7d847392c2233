"""The beginning of a place's own folder: everything explained, and nothing of it in force."""

import re
from pathlib import Path
from typing import Final

from assistant.asking.settings import commented
from assistant.language.translation import _
from assistant.library.agendas import agendas
from assistant.library.place import AGENDAS, WORDING
from assistant.library.settings import PLACE_FILE

OWN: Final = "egen"
"""What the copied agenda has beside its name, so that Rundan's own is still there."""


def begin_place(folder: Path, agenda: str) -> list[Path]:
    """Write the files, with a copy of an agenda, into a folder that is empty or not there.

    Raises ``FileExistsError`` where it holds something, else ``OSError`` where it cannot be
    written; ``KeyError`` for an agenda there is not.
    """
    copied = _copied(agenda)
    if folder.exists() and any(folder.iterdir()):
        raise FileExistsError(folder)
    (folder / AGENDAS).mkdir(parents=True, exist_ok=True)
    texts = {
        folder / PLACE_FILE: commented(of_place=True),
        folder / WORDING: _wording(),
        folder / AGENDAS / f"{agenda}-{OWN}.toml": copied,
    }
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    return list(texts)


def _copied(agenda: str) -> str:
    """One of Rundan's own agendas, with its comments, under a name of its own."""
    paths = {file.agenda.id: file.path for file in agendas() if file.agenda}
    text = paths[agenda].read_text(encoding="utf-8")
    text = re.sub(r'(?m)^id = ".*"$', f'id = "{agenda}-{OWN}"', text, count=1)
    return re.sub(r'(?m)^title = "(.*)"$', rf'title = "\1 ({OWN})"', text, count=1)


def _wording() -> str:
    lines = [
        _("Era egna ord för det som Rundan säger, på skärmen och på papper."),
        _("Till vänster står Rundans text på svenska, precis som den är; till höger er."),
        _("Namn inom klamrar fylls i: skriv av dem. rundan place check hittar närmaste text."),
    ]
    remarks = "".join(f"# {line}\n" for line in lines)
    return (
        f'{remarks}\n[sv]\n# "Samordnare" = "Planansvarig"\n\n[en]\n# "Samordnare" = "Plan lead"\n'
    )
