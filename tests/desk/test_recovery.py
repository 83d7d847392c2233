"""A recovery key survives a pen, a telephone and a tired eye, or says where it did not."""

import math
import secrets

from hypothesis import given
from hypothesis import strategies as st

from assistant.desk.recovery import (
    GROUPS,
    SIGNS,
    SIZE,
    is_whole,
    key_rows,
    new_recovery_key,
    plain_key,
    slips,
)

keys = st.builds(
    lambda drawn: new_recovery_key(lambda _n: drawn.pop()),
    st.lists(
        st.integers(0, len(SIGNS) - 1),
        min_size=GROUPS * (SIZE - 1),
        max_size=GROUPS * (SIZE - 1),
    ),
)


def test_nobody_can_guess_it() -> None:
    assert GROUPS * (SIZE - 1) * math.log2(len(SIGNS)) > 160
    assert new_recovery_key(secrets.randbelow) != new_recovery_key(secrets.randbelow)


@given(keys)
def test_it_is_sound_however_it_is_typed(key: str) -> None:
    for typed in (key, key.lower(), key.replace(" ", ""), key.replace(" ", "-") + ".\n"):
        assert plain_key(typed) == plain_key(key)
        assert is_whole(typed)
        assert slips(typed) == []


@given(keys)
def test_signs_that_look_or_sound_like_another_are_read_as_that(key: str) -> None:
    for ours, theirs in (("0", "O"), ("1", "I"), ("1", "l"), ("V", "W"), ("V", "u")):
        assert plain_key(key.replace(ours, theirs)) == plain_key(key)


@given(keys, st.integers(0, GROUPS * SIZE - 1), st.sampled_from(SIGNS))
def test_every_slip_of_one_sign_shows_its_group(key: str, at: int, sign: str) -> None:
    plain = plain_key(key)
    slipped = plain[:at] + sign + plain[at + 1 :]
    assert slips(slipped) == ([at // SIZE + 1] if slipped != plain else [])


@given(keys, st.integers(0, GROUPS * SIZE - 2))
def test_signs_that_changed_places_in_a_group_show(key: str, at: int) -> None:
    plain = plain_key(key)
    turned = plain[:at] + plain[at + 1] + plain[at] + plain[at + 2 :]
    if at % SIZE < SIZE - 1 and turned != plain:
        assert slips(turned) == [at // SIZE + 1]


@given(keys, st.integers(0, GROUPS - 2))
def test_groups_that_changed_places_show(key: str, at: int) -> None:
    groups = key.split()
    groups[at], groups[at + 1] = groups[at + 1], groups[at]
    assert slips(" ".join(groups)) == [at + 1, at + 2]


def test_what_is_missing_shows_as_well() -> None:
    key = new_recovery_key(secrets.randbelow)
    assert not is_whole(key[:-1])
    assert slips(key[:-1]) == [GROUPS]
    assert slips("") == list(range(1, GROUPS + 1))
    assert slips("ÅÄÖ!?" + key[5:]) == [1]


def test_it_is_shown_in_three_rows() -> None:
    key = new_recovery_key(secrets.randbelow)
    assert [len(row.split()) for row in key_rows(key)] == [3, 3, 3]
    assert " ".join(key_rows(key)).split() == key.split()
