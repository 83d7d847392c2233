"""The review of a goal's wording: whether one can see that it is reached, and by when."""

from assistant.language.smart.lemmas import forget, prepare
from assistant.language.smart.reviewing import review
from assistant.language.smart.values import Criterion, Finding, Review, Wording

__all__ = ["Criterion", "Finding", "Review", "Wording", "forget", "prepare", "review"]
