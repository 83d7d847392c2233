"""A place's own words are shown as they are, whatever is in them."""

import pytest

from assistant.language.own_words import messages
from assistant.language.translation import use
from tests.tui.conftest import Sit

HOSTILE = "[/] [@click=app.bell]x[/] [b"


@pytest.mark.parametrize("key", ["f1", "ctrl+p", "f9", "ctrl+r"])
async def test_no_word_is_markup_wherever_one_looks(sit: Sit, key: str) -> None:
    async with sit() as chair:
        use("sv", {text: f"{HOSTILE} {text.split('|')[-1]}" for text in messages()})
        await chair.presses("f2", key)
        assert "[/]" in chair.sees()
        assert chair.app.return_code in (None, 0)
