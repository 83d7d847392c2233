"""Reading a file that is written by hand, so that a line that is faulty costs itself alone."""

import re
import tomllib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from assistant.library.lines import Lines
from assistant.library.problem import DataProblem
from assistant.library.reading import text_of
from assistant.library.syntax import slip


def mended(
    path: Path, headings: Sequence[str], problems: list[DataProblem]
) -> tuple[Lines, dict[str, Any]]:
    """The file's values and their lines; every line that cannot be read is left out and named.

    One that is meant for one of the ``headings`` counts as it, so that what follows it
    is not lost with it.
    """
    rows = _readable(path, problems).split("\n")
    meant = re.compile(rf"\s*\[+\s*({'|'.join(headings)})\b(?!\s*\]\s*$)")
    for _attempt in rows:
        try:
            return Lines("\n".join(rows)), tomllib.loads("\n".join(rows))
        except tomllib.TOMLDecodeError as error:
            code, line = slip("\n".join(rows), error)
            heading = meant.match(rows[line - 1])
            if heading:
                problems.append(DataProblem("keys-heading", path, line, key=heading[1]))
            else:
                problems.append(DataProblem(code, path, line))
            rows[line - 1] = f"[{heading[1]}]" if heading else ""
    return Lines(""), {}


def _readable(path: Path, problems: list[DataProblem]) -> str:
    """The file's text, with every line that is not UTF-8 left out and named."""
    try:
        return text_of(path)
    except DataProblem as problem:
        if problem.code == "unreadable":
            problems.append(problem)
            return ""
    rows = []
    for number, raw in enumerate(path.read_bytes().splitlines(), 1):
        try:
            rows.append(raw.decode("utf-8-sig" if number == 1 else "utf-8"))
        except UnicodeDecodeError:
            problems.append(DataProblem("not-utf8", path, number))
            rows.append("")
    return "\n".join(rows)
