"""What is said of a worry that must be reported, to the one who asked to be reminded.

The statute's name alone stands on a screen by itself: a family may sit beside it.
"""

from assistant.language.translation import _, format_date
from assistant.library.law import law

STATUTE = "sol-19-1"


def noted() -> str:
    """That it is remembered."""
    return _("Noterat: du påminns när delen är slut.")


def reminder() -> str:
    """The reminder, which says nothing to anybody else."""
    return _("Din påminnelse: {statute}.").format(statute=law().statute(STATUTE).name)


def duty() -> str:
    """What the law says, as of its day, and whose it is to do."""
    found, day = law(), format_date(law().as_of)
    statute = found.statute(STATUTE)
    own = _(
        "Plikten är var och ens egen och kräver inget samtycke. Anmälan görs utanför planen. "
        "Rundan sparar ingen text om den och inget namn."
    )
    stood = _("{statute}, så som den löd {day}: {meaning}").format(
        statute=statute.name, day=day, meaning=statute.meaning
    )
    return f"{stood}\n\n{own}"
