from assistant.asking.changed import in_a_row


def test_several_things_told_are_apart() -> None:
    assert in_a_row(["Närvaro: Siv · på plats", "Finns det kvar?"]) == (
        "Närvaro: Siv · på plats. Finns det kvar?"
    )
    assert in_a_row(["Närvaro: Siv · på plats"]) == "Närvaro: Siv · på plats"
    assert in_a_row([]) == ""
