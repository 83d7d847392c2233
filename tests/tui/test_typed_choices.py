"""Which answer letters typed in a row lead to."""

from textual.app import App, ComposeResult

from assistant.asking.form import Choice
from assistant.tui.widgets.choices import Choices

ROLES = ("den planen gäller", "vårdnadshavare", "verksamhetsaktör", "tolk", "kallad")


class Asked(App[None]):
    def compose(self) -> ComposeResult:
        offered = tuple(Choice(role, role) for role in ROLES)
        yield Choices(offered, [], several=False)


async def chosen_by(*keys: str) -> list[str]:
    app = Asked()
    async with app.run_test() as pilot:
        await pilot.press(*keys)
        return app.query_one(Choices).chosen


async def test_a_word_begun_leads_to_the_answer_that_begins_so() -> None:
    assert await chosen_by(*"verk") == ["verksamhetsaktör"]


async def test_the_same_letter_again_goes_to_the_next() -> None:
    assert await chosen_by(*"vv") == ["verksamhetsaktör"]
    assert await chosen_by(*"vvv") == ["vårdnadshavare"]


async def test_a_letter_that_does_not_go_on_begins_anew() -> None:
    assert await chosen_by(*"vt") == ["tolk"]
    assert await chosen_by("v", "down", "v") == ["vårdnadshavare"]
