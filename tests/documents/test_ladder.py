"""Where a paper cannot be made as it should the next best is, and both it and the screen say so."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from msgspec.structs import replace

from assistant.documents import pdf as pdf_face
from assistant.documents import rendering
from assistant.documents.clean import plain
from assistant.documents.produce import Produced, produce
from assistant.documents.stamp_key import Stamper, own_key
from assistant.documents.told import problems
from tests.documents import reading
from tests.documents.example import FIXED, rich

SAID = "Först ”så” – мама"
"""Holds what not every font has."""
STAMPER = Stamper(kept=own_key("", FIXED), at=FIXED)

Refuses = Callable[[str, list[str]], bool]


class Compiler:
    """Typst, where it takes what it is given."""

    def __init__(self, refuses: Refuses, typst: Any) -> None:
        self._refuses = refuses
        self._typst = typst

    def compile(self, input: dict[str, bytes], **how: Any) -> bytes:
        if self._refuses(input["document.json"].decode(), how["pdf_standards"]):
            raise RuntimeError
        made = self._typst.compile(input=input, **how)
        assert isinstance(made, bytes)
        return made


def odd_characters(data: str, standards: list[str]) -> bool:
    return "мама" in data


def odd_characters_and_standards(data: str, standards: list[str]) -> bool:
    return "мама" in data or bool(standards)


def everything(data: str, standards: list[str]) -> bool:
    return True


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[Refuses], Produced]:
    def make(refuses: Refuses) -> Produced:
        typst = pdf_face._compiler
        monkeypatch.setattr(pdf_face, "_compiler", lambda fonts: Compiler(refuses, typst(fonts)))
        return produce(replace(rich(), question=SAID), tmp_path, stamper=STAMPER)

    return make


def texts(produced: Produced) -> dict[str, str]:
    """What each face says."""
    said = {}
    if produced.pdf:
        said["pdf"] = "".join(reading.pdf_pages(produced.pdf.read_bytes()))
    if produced.docx:
        said["docx"] = reading.docx_text(produced.docx.read_bytes())
    if produced.text:
        said["text"] = produced.text.read_text(encoding="utf-8")
    return {face: reading.letters(text) for face, text in said.items()}


def saying(words: str, produced: Produced) -> set[str]:
    """The faces that say it."""
    return {face for face, text in texts(produced).items() if reading.letters(words) in text}


def test_first_the_characters_give_way(made: Callable[[Refuses], Produced]) -> None:
    produced = made(odd_characters)
    assert problems(produced) == ("PDF-filen fick enklare tecken än det som skrevs.",)
    assert saying("Enklare tecken:", produced) == {"pdf"}
    assert saying(SAID, produced) == {"docx", "text"}
    assert saying(plain(SAID), produced) == {"pdf"}
    assert produced.pdf
    assert produced.stamped
    assert reading.pdf_failures(produced.pdf.read_bytes()) == []


def test_then_the_standards(made: Callable[[Refuses], Produced]) -> None:
    produced = made(odd_characters_and_standards)
    assert problems(produced) == (
        "PDF-filen fick enklare tecken än det som skrevs.",
        "PDF-filen går att skriva ut men uppfyller inte kraven för uppläsning och arkiv. "
        "Använd Wordfilen för det.",
    )
    assert saying("Enklare PDF:", produced) == {"pdf"}


def test_then_the_pdf(made: Callable[[Refuses], Produced]) -> None:
    produced = made(everything)
    assert problems(produced) == ("PDF-filen kunde inte göras. Skriv ut Wordfilen i stället.",)
    assert saying("Bara Wordfil:", produced) == {"docx"}
    assert not produced.stamped
    assert set(texts(produced)) == {"docx", "text"}


def test_then_the_word_file(
    made: Callable[[Refuses], Produced], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_given: object) -> bytes:
        raise RuntimeError

    monkeypatch.setattr(rendering, "docx_face", failing)
    produced = made(everything)
    assert "Wordfilen kunde inte göras." in problems(produced)
    assert set(texts(produced)) == saying("Bara text:", produced) == {"text"}
    assert saying(SAID, produced) == {"text"}
