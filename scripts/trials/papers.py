"""Every paper of many meetings full of hostile text: ``python scripts/trials/papers.py [N]``.

Plans and extracts are stamped, and each PDF is made once more in reduced characters.  A paper
has to come in every face, with nothing that the checkers of PDF/UA-1, PDF/A-3a and OOXML find,
a seal that holds, and a calendar that can be read; a plan has to be the same when it is opened
from its own PDF.  ``--out DIR`` keeps the files, so that
veraPDF can be run over them; ``--from M`` begins at another meeting.
"""

import argparse
import logging
import sys
import tempfile
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from _setup import CHECKOUT

sys.path.insert(0, str(CHECKOUT))

import icalendar
from openxml_audit import FileFormat, OpenXmlValidator

from assistant.case.receiving import Condition
from assistant.desk.receiving import NotReceived
from assistant.documents.clean import clean_all
from assistant.documents.giving_way import PLAIN, noticed
from assistant.documents.pdf import reduce
from assistant.documents.received import read_plan
from assistant.documents.rendering import How, Stamp, rendered
from assistant.documents.stamp import Claim
from assistant.documents.stamp_key import Stamper, own_key
from assistant.documents.verifying import verify
from assistant.meeting.plan import canonical
from tests.documents import reading
from tests.documents.every_paper import Made, every_calendar, every_paper
from tests.documents.hostile import Typist

TIMES = 50
LONG_EVERY = 25
"""Among so many meetings one has texts that fill a hundred pages."""
WHOLE = frozenset({"characters-replaced", "text-shortened"})
"""What is told of papers that came as they should."""


class Trial:
    """The papers of one meeting after the other, and what was found in them."""

    def __init__(self, folder: Path) -> None:
        now = datetime.now(UTC)
        self._folder = folder
        self._stamper = Stamper(kept=own_key("", now), at=now)
        self._ooxml = OpenXmlValidator(file_format=FileFormat.MICROSOFT_365)
        self.made: Counter[str] = Counter()
        self.told: Counter[str] = Counter()
        self.opened: Counter[str] = Counter()
        self.replaced: set[str] = set()
        self.found: list[str] = []

    def meeting(self, number: int) -> None:
        """Make and look at everything of one meeting."""
        play = Typist(number, long=number % LONG_EVERY == 0).meeting()
        folder = self._folder / f"{number:04}"
        for made in every_paper(play, folder, self._stamper):
            self._look(f"{number} {made.kind}", made)
            self._reduce(f"{number} {made.kind}", made, folder)
        for kind, dated in every_calendar(play, folder):
            self.made[f"{kind} ics"] += 1
            content = dated.calendar.read_bytes() if dated.calendar else b""
            if len(icalendar.Calendar.from_ical(content).events) != 1:
                self.found.append(f"{number} {kind}: no calendar")

    def _look(self, what: str, made: Made) -> None:
        produced = made.produced
        kind = made.kind.partition("-")[0]
        self.told.update(produced.problems)
        self.replaced.update(produced.replaced)
        for face in ("pdf", "docx", "text"):
            self.made[f"{kind} {face}"] += 1
            if getattr(produced, face) is None:
                self.found.append(f"{what}: no {face}")
        if lacks := set(produced.problems) - WHOLE:
            self.found.append(f"{what}: {lacks}")
        if produced.docx:
            errors = self._ooxml.validate(produced.docx).errors
            self.found += [f"{what}: {error}" for error in errors]
        if produced.pdf:
            self._look_at_pdf(what, produced.pdf.read_bytes(), stamped=produced.stamped)
        if produced.json and produced.pdf:
            self._open(what, produced.pdf, produced.json.read_bytes())
        if produced.stamped != (kind in ("plan", "extract")):
            self.found.append(f"{what}: stamp")

    def _look_at_pdf(self, what: str, content: bytes, *, stamped: bool) -> None:
        self.found += [f"{what}: {rule}" for rule in reading.pdf_failures(content)]
        if stamped and not verify(content, [self._stamper.kept.certificate]).good:
            self.found.append(f"{what}: its seal does not hold")

    def _open(self, what: str, file: Path, data: bytes) -> None:
        """The plan inside its own PDF; a rehearsal is not opened, nor what is nobody's."""
        try:
            arrived = read_plan(file, [self._stamper.kept.certificate])
        except NotReceived as problem:
            self.opened[problem.code] += 1
            if problem.code not in ("file-practice", "file-no-plan"):
                self.found.append(f"{what}: {problem.code}")
            return
        self.opened[arrived.condition] += 1
        if canonical(arrived.plan) != data or arrived.condition is not Condition.WHOLE:
            self.found.append(f"{what}: opened, it is another")

    def _reduce(self, what: str, made: Made, folder: Path) -> None:
        """The same in the characters that every font has."""
        stamp, data = None, made.produced.json.read_bytes() if made.produced.json else b""
        if made.produced.stamped:
            stamp = Stamp(self._stamper, Claim(version=1, digest="0" * 64, extract=not data))
        document = noticed(reduce(clean_all(made.document).value), PLAIN)
        less = rendered(document, How(data=data, stamp=stamp))
        self.made["reduced pdf"] += 1
        if less.problems or less.stamped != made.produced.stamped:
            self.found.append(f"{what}, reduced: {less.problems}")
        if content := less.faces.get("pdf"):
            (folder / f"{made.kind}-reduced.pdf").write_bytes(content)
            self._look_at_pdf(f"{what}, reduced", content, stamped=less.stamped)


def main(first: int, times: int, out: Path | None) -> int:
    """Make and look; the exit status is 1 if anything was found."""
    logging.disable()  # pyhanko tells of every oddity that it meets
    begun = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="rundan-") as folder:
        trial = Trial(out or Path(folder))
        for number in range(first, first + times):
            trial.meeting(number)
    print(f"{times} meetings from {first} in {time.monotonic() - begun:.0f} s")
    for name, counts in (("made", trial.made), ("told", trial.told), ("opened", trial.opened)):
        print(f"{name}: " + ", ".join(f"{kind} {n}" for kind, n in sorted(counts.items())))
    print(f"different characters that could not be printed: {len(trial.replaced)}")
    print(f"found: {len(trial.found)}", *trial.found, sep="\n  ")
    return 1 if trial.found else 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("times", nargs="?", type=int, default=TIMES, metavar="N")
    parser.add_argument("--from", dest="first", type=int, default=0, metavar="M")
    parser.add_argument("--out", type=Path, metavar="DIR")
    given = parser.parse_args()
    sys.exit(main(given.first, given.times, given.out))
