"""The line finder."""

import tomllib

import pytest

from assistant.library.folders import data_folder
from assistant.library.lines import Lines, Place

TEXT = '''\
# överst
a = 1  # b = 2
"b c" = """
en = 1
[[två]]"""
c.d.e = [1, [2,
  3],
  { f = '#', g = "]" },  # ]
]

[[parts]]
id = 'x'
[parts.minutes]
60 = 5

[[ parts ]]
"id" = "y"
[[parts.inner]]
z = 2026-04-30
[tail]
end = true
'''


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("a",), 2),
        (("b c",), 3),
        (("c", "d"), 6),
        (("c", "d", "e", 0), 6),
        (("c", "d", "e", 1, 1), 7),
        (("c", "d", "e", 2, "g"), 8),
        (("parts", 0), 11),
        (("parts", 0, "id"), 12),
        (("parts", 0, "minutes", "60"), 14),
        (("parts", 1), 16),
        (("parts", 1, "id"), 17),
        (("parts", 1, "inner", 0, "z"), 19),
        (("tail", "end"), 21),
        (("tail", "nothing"), 20),
        (("nothing",), 1),
    ],
)
def test_a_place_has_its_line(place: Place, line: int) -> None:
    assert Lines(TEXT).of(*place) == line


def places(value: object, before: Place = ()) -> list[Place]:
    inner: list[Place] = []
    if isinstance(value, dict):
        inner = [p for key, v in value.items() for p in places(v, (*before, key))]
    elif isinstance(value, list):
        inner = [p for index, v in enumerate(value) for p in places(v, (*before, index))]
    return [before, *inner] if before else inner


FILES = [*data_folder("agendas").rglob("*.toml"), *data_folder("locales").rglob("*.toml")]


@pytest.mark.parametrize("text", [TEXT, *(path.read_text("utf-8") for path in FILES)])
def test_every_value_is_found_where_it_stands(text: str) -> None:
    found = dict(Lines(text))
    rows = text.split("\n")
    assert set(found) == set(places(tomllib.loads(text)))
    for place, line in found.items():
        key = next(step for step in reversed(place) if isinstance(step, str))
        if isinstance(place[-1], str):
            assert key in rows[line - 1]


@pytest.mark.parametrize("text", ["[", "[[", "a", "a =", "a = [", "a = {", "a = { b", '"', "= 1"])
def test_a_text_without_sense_ends_the_walk(text: str) -> None:
    assert Lines(text).of("a") == 1
