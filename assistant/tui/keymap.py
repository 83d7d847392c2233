"""The deeds' keys as they are here: their own, but where the user's file gives another."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Final

from assistant.library.problem import DataProblem
from assistant.tui.keys import DEEDS, written

if TYPE_CHECKING:
    from assistant.library.settings import WantedKey
    from assistant.tui.keys import Deed

_LETTERS: Final = "bglnopqrtyz"
"""What Ctrl can be held with and no text field, terminal or form wants for itself."""
_FUNCTION: Final = re.compile(r"f(?:[1-9]|1[0-9]|2[0-4])")


class _Keyboard:
    chosen: Mapping[str, str] = {}


def use_keys(chosen: Mapping[str, str]) -> None:
    """Go by these keys from now on, action → key, instead of the deeds' own."""
    _Keyboard.chosen = dict(chosen)


def key_of(action: str) -> str:
    """The key of a deed as people write it, ``F9``; the first, where it has several."""
    chosen = _Keyboard.chosen.get(action)
    return written(chosen) if chosen else _deed(action).shown


def keyed(text: str, /, **rest: object) -> str:
    """The text with each deed's key in place of its action: ``{moments}`` becomes *F9*."""
    return text.format(**{deed.action: key_of(deed.action) for deed in DEEDS}, **rest)


def chosen_keys(
    wanted: Mapping[str, WantedKey],
) -> tuple[dict[str, str], tuple[DataProblem, ...]]:
    """The keys that can be had of those wanted, and why the others cannot.

    A deed whose key cannot be had keeps its own.
    """
    chosen: dict[str, str] = {}
    problems: list[DataProblem] = []
    for action, want in wanted.items():
        key = re.sub(r"[\s+-]+", "+", want.key.strip().casefold())
        if problem := _unusable(action, key, want):
            problems.append(problem)
        else:
            chosen[action] = key
    while clash := _clash(chosen):
        action, other = clash
        problems.append(
            _problem(
                "key-taken", action, wanted[action], value=written(chosen[action]), other=other
            )
        )
        del chosen[action]
    return chosen, tuple(problems)


def _unusable(action: str, key: str, want: WantedKey) -> DataProblem | None:
    known = [deed.action for deed in DEEDS]
    if action not in known:
        from assistant.library.reading import nearest

        near, listed = nearest(action, known), ", ".join(known)
        return DataProblem(
            "deed-unknown", want.file, want.line, key=action, near=near, known=listed
        )
    own = {one for deed in DEEDS for one in deed.keys}
    if key in own or _FUNCTION.fullmatch(key) or key in {f"ctrl+{one}" for one in _LETTERS}:
        return None
    return _problem("key-unusable", action, want, value=want.key, letters=" ".join(_LETTERS))


def _clash(chosen: Mapping[str, str]) -> tuple[str, str] | None:
    """A deed that is given a key another has already; one chosen first goes before."""
    held: dict[str, str] = {
        key: deed.action for deed in DEEDS if deed.action not in chosen for key in deed.keys
    }
    for action, key in chosen.items():
        if key in held:
            return action, held[key]
        held[key] = action
    return None


def _problem(code: str, action: str, want: WantedKey, **details: str) -> DataProblem:
    usual = _deed(action).shown
    return DataProblem(code, want.file, want.line, key=action, usual=usual, **details)


def _deed(action: str) -> Deed:
    return next(deed for deed in DEEDS if deed.action == action)
