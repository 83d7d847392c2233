"""That papers were left unfinished, and what has become of them: in a line on the case's page."""

from collections.abc import Iterator

from assistant.desk.cases import CaseFile
from assistant.desk.unfinished import Unfinished
from assistant.language.translation import _


def unfinished_told(unfinished: Unfinished, file: CaseFile) -> list[str]:
    """Of each of the case's plans that had some, a line."""
    return list(_told(unfinished, file))


def _told(unfinished: Unfinished, file: CaseFile) -> Iterator[str]:
    for plan in file.plans:
        every = [remade.papers for remade in unfinished.of(plan)]
        made = [papers for papers in every if papers is not None]
        if every and len(made) < len(every):
            told = _("Papperen till planen, version {number}, blev inte klara sist. De görs nu.")
            yield told.format(number=plan.version)
        elif made:
            told = _(
                "Papperen till planen, version {number}, blev inte klara sist. De är gjorda nu, "
                "och ligger i mappen {folder}."
            )
            problems = dict.fromkeys(one for papers in made for one in papers.problems)
            yield " ".join((told.format(number=plan.version, folder=made[0].folder), *problems))
