"""The search for marked words finds them in whatever way they are written."""

import base64
import json
import unicodedata
from pathlib import Path

import pytest

from tests.support.marked import found, holding, holds

WORD = "Prästkragen"

WAYS = {
    "text": f"en {WORD} här".encode(),
    "wide": f"en {WORD} här".encode("utf-16"),
    "old": f"en {WORD} här".encode("cp1252"),
    "apart": unicodedata.normalize("NFD", WORD).encode(),
    "json": json.dumps({"text": f"en {WORD}"}).encode(),
    "hex": f"en {WORD} här".encode().hex().encode(),
    **{
        f"base64, {n} before": base64.b64encode(bytes(n) + WORD.encode() + b"and more")
        for n in range(4)
    },
}


@pytest.mark.parametrize("way", WAYS)
def test_a_word_is_found(way: str) -> None:
    assert holds(WAYS[way], WORD)
    assert not holds(WAYS[way], "Blåklinten")


def test_names_are_searched_and_what_is_spared_is_not(tmp_path: Path) -> None:
    (tmp_path / "papers").mkdir()
    (tmp_path / "papers" / "plan.txt").write_text(WORD)
    assert holding(WORD, tmp_path, but=[tmp_path / "papers"]) == []
    assert found([WORD], tmp_path, but=[tmp_path / "papers"]) == set()
    (tmp_path / f"{WORD}.txt").touch()
    assert found([WORD], tmp_path, but=[tmp_path / "papers"]) == {WORD}
