"""The review of a goal's wording: whether one can see that it is reached, and by when."""

from datetime import date

from assistant.language.smart.values import Criterion, Finding, Review, Wording
from assistant.library.goal_rules import Rules

__all__ = ["Criterion", "Finding", "Review", "Wording", "review"]


def review(goal: Wording, rules: Rules, today: date | None = None) -> Review:
    """The goal held against each criterion; ``today`` tells whether its date lies ahead."""
    ahead = None if goal.due is None else today is None or goal.due >= today
    return Review(accepted=goal.accepted, realistic=goal.realistic, timebound=ahead)
