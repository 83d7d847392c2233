from assistant.display.entry import Entry, new_secret


def test_a_key_lets_one_screen_in_and_is_spent() -> None:
    entry = Entry(new_secret())
    key = entry.key
    admitted = entry.admit(key)
    assert admitted is not None
    assert entry.knows(admitted)
    assert entry.admit(key) is None
    assert entry.key != key


def test_another_key_or_a_forged_pass_opens_nothing() -> None:
    entry = Entry(new_secret())
    assert entry.admit("") is None
    assert entry.admit(entry.key + "x") is None
    admitted = entry.admit(entry.key) or ""
    name, _dot, signed = admitted.partition(".")
    for forged in ("", ".", name, f"{name}.", f"annan.{signed}", f"{name}.{signed[:-1]}å"):
        assert not entry.knows(forged)


def test_a_pass_outlives_the_program_and_not_its_secret() -> None:
    secret = new_secret()
    admitted = Entry(secret).admit(Entry(secret).key)
    assert admitted is None
    first = Entry(secret)
    admitted = first.admit(first.key) or ""
    assert Entry(secret).knows(admitted)
    assert not Entry(new_secret()).knows(admitted)


def test_a_key_can_be_copied_by_hand() -> None:
    keys = {Entry("hemligt").key for _ in range(50)}
    assert len(keys) == 50
    assert {len(key) for key in keys} == {10}
    assert not set("".join(keys)) & set("oO0iIl1")
