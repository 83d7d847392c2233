"""The rules a goal's wording is read by, and the words they know: one file for each language."""

from functools import cache
from typing import Literal

from msgspec import Struct

from assistant.library.folders import data_folder
from assistant.library.reading import Source

CriterionName = Literal[
    "specific", "measurable", "accepted", "realistic", "timebound", "measure_not_goal"
]


class Rule(Struct, frozen=True, forbid_unknown_fields=True):
    """One thing to ask about.  The rules stand in the order they are asked."""

    id: str
    criterion: CriterionName
    reason: str
    question: str
    example: str
    """A better wording."""


class GoalWords(Struct, frozen=True, forbid_unknown_fields=True):
    """Words by what they do in a goal; the file says of each list what it holds.

    An entry is a word in its base form, an ending (``-stöd``) or several words in a row.  The
    last three lists are each for one language alone.
    """

    openings: tuple[str, ...]
    auxiliaries: tuple[str, ...]
    abilities: tuple[str, ...]
    states: tuple[str, ...]
    weak_verbs: tuple[str, ...]
    vague_verbs: tuple[str, ...]
    copulas: tuple[str, ...]
    feelings: tuple[str, ...]
    changes: tuple[str, ...]
    judgements: tuple[str, ...]
    abstractions: tuple[str, ...]
    tangible: tuple[str, ...]
    services: tuple[str, ...]
    not_services: tuple[str, ...]
    togetherness: tuple[str, ...]
    company: tuple[str, ...]
    own_too: tuple[str, ...]
    lacking: tuple[str, ...]
    benefiting: tuple[str, ...]
    reachable: tuple[str, ...]
    kin: tuple[str, ...]
    professionals: tuple[str, ...]
    deeds: tuple[str, ...]
    dealings: tuple[str, ...]
    errands: tuple[str, ...]
    contacting: tuple[str, ...]
    visits: tuple[str, ...]
    clinicians: tuple[str, ...]
    arenas: tuple[str, ...]
    receiving: tuple[str, ...]
    negations: tuple[str, ...]
    instead: tuple[str, ...]
    harmless: tuple[str, ...]
    hedges: tuple[str, ...]
    comparatives: tuple[str, ...]
    plain_comparatives: tuple[str, ...]
    always_plain: tuple[str, ...]
    than: tuple[str, ...]
    how_often: tuple[str, ...]
    sometime: tuple[str, ...]
    nobody: tuple[str, ...]
    namely: tuple[str, ...]
    circumstance: tuple[str, ...]
    relatives: tuple[str, ...]
    noun_too: tuple[str, ...]
    prepositions: tuple[str, ...]
    persons: tuple[str, ...]
    vague_subjects: tuple[str, ...]
    impersonal: tuple[str, ...]
    numbers: tuple[str, ...]
    single: tuple[str, ...]
    articles: tuple[str, ...]
    conjunctions: tuple[str, ...]
    oneself: tuple[str, ...]
    plainly_vague: tuple[str, ...]
    frequencies: tuple[str, ...]
    units: tuple[str, ...]
    due_words: tuple[str, ...]
    fillers: tuple[str, ...]
    ahead: tuple[str, ...]
    months: tuple[str, ...]
    occasions: tuple[str, ...]
    weeks: tuple[str, ...]
    finite_forms: tuple[str, ...]
    verb_bases: tuple[str, ...] = ()
    between: tuple[str, ...] = ()
    doing_together: tuple[str, ...] = ()


class Rules(Struct, frozen=True, forbid_unknown_fields=True):
    """The rules of one language."""

    language: str
    rules: tuple[Rule, ...]
    words: GoalWords

    def rule(self, rule_id: str) -> Rule:
        """The rule of that id; raises ``KeyError`` where there is none."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        raise KeyError(rule_id)


@cache
def goal_rules(language: str) -> Rules:
    """The rules of a language; raises ``DataProblem`` where the file is faulty."""
    return Source(data_folder("locales") / language / "goals.toml", Rules).value
