"""That papers were left unfinished, and what has become of them: in a line on the case's page."""

from collections.abc import Iterator

from assistant.asking.papers import OFFERS
from assistant.desk.cases import CaseFile
from assistant.desk.unfinished import Unfinished
from assistant.language.translation import _


def unfinished_told(unfinished: Unfinished, file: CaseFile) -> list[str]:
    """Of each of the case's plans and meetings that had some, a line."""
    return [*_of_plans(unfinished, file), *_of_meetings(unfinished, file)]


def _of_plans(unfinished: Unfinished, file: CaseFile) -> Iterator[str]:
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


def _of_meetings(unfinished: Unfinished, file: CaseFile) -> Iterator[str]:
    titles = {offer.paper: offer.title for offer in OFFERS}
    for row in file.meetings:
        left = unfinished.of_meeting(row.id)
        making = [_(titles[paper]) for paper, remade in left if remade.papers is None]
        if making:
            told = _("Det här blev inte klart sist, och görs nu: {papers}.")
            yield told.format(papers="; ".join(making))
        made = [(_(titles[paper]), remade.papers) for paper, remade in left if remade.papers]
        if made:
            told = _(
                "Det här blev inte klart sist. Det är gjort nu, och ligger i mappen {folder}: "
                "{papers}."
            )
            papers = "; ".join(title for title, _papers in made)
            problems = dict.fromkeys(one for _title, papers in made for one in papers.problems)
            yield " ".join((told.format(folder=made[0][1].folder, papers=papers), *problems))
