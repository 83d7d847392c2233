"""What opens a locked screen."""

import pytest

from assistant.asking.screenlock import TRIES, Locking, Way, unfit

PHRASE = "fyra gröna stolar"


async def is_phrase(text: str) -> bool:
    return text == PHRASE


async def with_code(code: str) -> Locking:
    locking = Locking(is_phrase)
    await locking.choose(code)
    return locking


@pytest.mark.parametrize("code", ["", "123", "123456789", "12a4", "12 4", "१२३४"])
def test_a_code_is_four_to_eight_digits(code: str) -> None:
    assert unfit(code)


def test_a_code_is_typed_alike_twice() -> None:
    assert unfit("4711") == unfit("4711", "4711") == unfit("47114711") == ""
    assert unfit("4711", "4712")


async def test_without_a_code_the_passphrase_opens_and_practice_needs_nothing() -> None:
    locking = Locking(is_phrase)
    assert locking.way(practice=False) is Way.PASSPHRASE
    assert await locking.opens("4711", practice=False)
    assert await locking.opens(PHRASE, practice=False) == ""
    assert locking.way(practice=True) is Way.ENTER
    assert await locking.opens("", practice=True) == ""


async def test_code_and_passphrase_both_open() -> None:
    locking = await with_code("4711")
    assert locking.way(practice=False) is Way.EITHER
    assert await locking.opens("4712", practice=False)
    assert await locking.opens("4711", practice=False) == ""
    assert await locking.opens(PHRASE, practice=False) == ""


async def test_after_five_wrong_codes_only_the_passphrase_opens_and_then_the_code_again() -> None:
    locking = await with_code("4711")
    for _try in range(TRIES):
        assert await locking.opens("0000", practice=False)
    assert locking.way(practice=False) is Way.PASSPHRASE
    assert await locking.opens("4711", practice=False)
    assert await locking.opens(PHRASE, practice=False) == ""
    assert await locking.opens("4711", practice=False) == ""


async def test_practice_may_be_tried_for_ever() -> None:
    locking = await with_code("4711")
    for _try in range(TRIES + 1):
        assert await locking.opens("0000", practice=True)
    assert locking.way(practice=True) is Way.CODE
    assert await locking.opens("4711", practice=True) == ""


async def test_the_code_is_not_kept_as_it_was_typed() -> None:
    locking = await with_code("47114711")
    assert "47114711" not in repr(vars(locking))
