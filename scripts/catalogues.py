"""The translations: python scripts/catalogues.py update | check | compile.

Swedish is the source: it stands in the code, marked `_("…")`, and in the agenda files. Each
other language has one catalogue, `locales/<language>/LC_MESSAGES/rundan.po`.

update   gathers the messages into every catalogue; a reworded one keeps its old translation,
         marked fuzzy, until somebody has looked at it
check    tells what is missing, fuzzy, out of date or hidden, and where placeholders differ
compile  writes the `.mo` files that the program reads (never committed)
"""

import argparse
import ast
import io
import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract as extract_source
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from agenda_extractor import extract as extract_agenda

CHECKOUT = Path(__file__).resolve().parent.parent
DOMAIN = "rundan"
LANGUAGES = ("en",)
"""The languages that must be whole. Another may be begun by adding it here."""

KEYWORDS = {
    "_": None,
    "N_": None,
    "ngettext": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
NOTE_TO_TRANSLATOR = "L10n:"
HEADER = "English words for Rundan, whose source language is Swedish."
NOISE = re.compile(
    r'^"(?:Project-Id-Version|POT-Creation-Date|PO-Revision-Date|Generated-By|Report-Msgid-Bugs-To'
    r"|Last-Translator|Language-Team):.*\n",
    re.MULTILINE,
)
"""Header lines that change with the day or the tool, and say nothing."""
PLACEHOLDER = re.compile(r"%\(\w+\)[#0 +-]*[\d.]*[a-z]|%[sd]\b|\{[^{}]*\}")


def main(arguments: list[str] | None = None) -> int:
    """Do what the command line says; 1 when `check` finds something."""
    parser = argparse.ArgumentParser(description="Rundan's translations.")
    parser.add_argument("what", choices=("update", "check", "compile"))
    parser.add_argument("--root", type=Path, default=CHECKOUT, help="the checkout to work on")
    given = parser.parse_args(arguments)
    if given.what == "compile":
        for written in compile_all(given.root / "locales"):
            print(written.relative_to(given.root))
        return 0
    template = gather(given.root)
    if given.what == "update":
        for language in LANGUAGES:
            path = catalogue_path(given.root, language)
            merge(path, template, language)
            print(f"{path.relative_to(given.root)}: {len(template)} messages")
        return 0
    problems = [
        problem
        for language in LANGUAGES
        for problem in problems_in(catalogue_path(given.root, language), template, language)
    ]
    problems += hidden(given.root)
    for problem in problems:
        print(problem)
    print(f"{len(template)} messages, {len(problems)} problems")
    return 1 if problems else 0


def catalogue_path(root: Path, language: str) -> Path:
    """Where the catalogue of a language lies, whether or not it exists yet."""
    return root / "locales" / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def gather(root: Path) -> Catalog:
    """Every message of the code and the agendas, with file and line."""
    template = Catalog(domain=DOMAIN, charset="utf-8")
    for path in sorted((root / "assistant").rglob("*.py")):
        with path.open("rb") as file:
            for line, message, notes, context in extract_source(
                "python", file, KEYWORDS, (NOTE_TO_TRANSLATOR,), strip_comment_tags=True
            ):
                where = (path.relative_to(root).as_posix(), line)
                template.add(message, locations=[where], auto_comments=notes, context=context)
    for path in sorted((root / "agendas").rglob("*.toml")):
        for line, text in extract_agenda(path.read_text("utf-8")):
            template.add(text, locations=[(path.relative_to(root).as_posix(), line)])
    return template


def hidden(root: Path) -> Iterator[str]:
    """The messages that stand inside an f-string, where `gather` does not see them."""
    for path in sorted((root / "assistant").rglob("*.py")):
        whole = ast.parse(path.read_text("utf-8"))
        strings = (node for node in ast.walk(whole) if isinstance(node, ast.JoinedStr))
        for node in (node for string in strings for node in ast.walk(string)):
            match node:
                case ast.Call(func=ast.Name(id=name), args=[ast.Constant(), *_]) if (
                    name in KEYWORDS
                ):
                    where = f"{path.relative_to(root).as_posix()}:{node.lineno}"
                    yield f"{where}: hidden in an f-string"


def read(path: Path, language: str) -> Catalog:
    """A catalogue as it lies on disk; an empty one where there is none yet."""
    if not path.exists():
        return Catalog(locale=language, domain=DOMAIN, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN, abort_invalid=True)


def merge(path: Path, template: Catalog, language: str) -> None:
    """Bring a catalogue up to date with the code, keeping every translation that still fits."""
    catalogue = read(path, language)
    catalogue.update(template, update_creation_date=False)
    catalogue.header_comment = f"# {HEADER}"
    catalogue.fuzzy = False
    buffer = io.BytesIO()
    write_po(
        buffer, catalogue, width=96, sort_by_file=True, include_lineno=False, ignore_obsolete=True
    )
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(NOISE.sub("", buffer.getvalue().decode()), "utf-8", newline="\n")


def problems_in(path: Path, template: Catalog, language: str) -> Iterator[str]:
    """What must be mended in a catalogue, a line each, beginning with where."""
    catalogue = read(path, language)
    for wanted in template:
        if not wanted.id:
            continue
        found = catalogue.get(wanted.id, wanted.context)
        if found is None or found.id != wanted.id:
            yield f"{_where(wanted)}: not in the {language} catalogue: {_quoted(wanted)}"
        elif found.fuzzy:
            yield f"{_where(wanted)}: fuzzy in the {language} catalogue: {_quoted(wanted)}"
        elif not all(_texts(found.string)):
            yield f"{_where(wanted)}: no {language} translation: {_quoted(wanted)}"
        elif not same_placeholders(found):
            yield f"{_where(wanted)}: placeholders differ in {language}: {_quoted(wanted)}"
    for message in catalogue:
        if message.id and template.get(message.id, message.context) is None:
            yield f"{path.name} ({language}): no longer used: {_quoted(message)}"
    for message in catalogue.obsolete.values():
        yield f"{path.name} ({language}): no longer used: {_quoted(message)}"


def same_placeholders(message: Message) -> bool:
    """Whether each translation names what its source does; a plural may follow either form."""
    allowed = [_placeholders(text) for text in _texts(message.id)]
    return all(_placeholders(text) in allowed for text in _texts(message.string))


def compile_all(locales: Path) -> list[Path]:
    """Write a `.mo` beside every `.po`; the files written."""
    written = []
    for source in sorted(locales.glob(f"*/LC_MESSAGES/{DOMAIN}.po")):
        catalogue = read(source, source.parent.parent.name)
        buffer = io.BytesIO()
        write_mo(buffer, catalogue)
        compiled = source.with_suffix(".mo")
        compiled.write_bytes(buffer.getvalue())
        written.append(compiled)
    return written


def _texts(value: str | Sequence[str] | None) -> list[str]:
    return [value or ""] if isinstance(value, str | None) else list(value)


def _placeholders(text: str) -> frozenset[str]:
    return frozenset(PLACEHOLDER.findall(text.replace("{{", "").replace("}}", "")))


def _where(message: Message) -> str:
    return ":".join(str(part) for part in message.locations[0])


def _quoted(message: Message) -> str:
    text = _texts(message.id)[0].replace("\n", " ")
    return f"“{text[:70]}…”" if len(text) > 70 else f"“{text}”"


if __name__ == "__main__":
    sys.exit(main())
