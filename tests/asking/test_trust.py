"""What is said of a store that is older than it was."""

from datetime import UTC, datetime

from assistant.asking.trust import older_facts
from assistant.desk.trust import Older
from assistant.language.translation import use

AT = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)


def test_each_is_named_with_what_became_of_it() -> None:
    use("sv")
    _, told, _ = older_facts(
        [
            Older(kind="meeting", how="gone", missing=4, at=AT),
            Older(kind="meeting", how="shorter", label="Ada", missing=1, at=AT),
            Older(kind="case", how="other", label="Bo", at=AT),
        ]
    )
    assert [line.partition(" 25 nov")[0] for line in told.splitlines()] == [
        "Ett möte finns inte kvar. Senast ändrat",
        "Ada: 1 ändring saknas, från",
        "Ärendet Bo: det som skrevs fram till",
    ]


def test_many_are_counted() -> None:
    use("sv")
    many = [Older(kind="meeting", how="gone", at=AT)] * 9
    assert older_facts(many)[1].splitlines()[-1] == "… och 3 till."
