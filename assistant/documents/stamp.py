"""The stamp: an invisible seal over a whole PDF (PAdES, ETSI EN 319 142-1, level B-B).

It tells by numbers alone which version of which plan the file shows: nothing in it names
anybody but the unit.  What conforms to PDF/UA-1 and PDF/A-3a still does afterwards.
"""

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import cache
from threading import Thread
from typing import TYPE_CHECKING, Any, Final

from msgspec import Struct

from assistant.desk.stamping import Source, StampProblem
from assistant.documents.offline import offline
from assistant.documents.problem import DocumentProblem
from assistant.documents.stamp_card import card_signer
from assistant.documents.stamp_key import Stamper

if TYPE_CHECKING:
    from pyhanko.sign.signers import Signer

FIELD: Final = "Rundan"
"""The name of the form's field that holds the stamp."""
_SPOKEN: Final = "Elektronisk stämpel"
"""What a reader who listens is told of that field; the same in every language."""
_SEAL: Final = 4096
"""Bytes that a seal takes at most, beside its certificates."""
_CLAIM: Final = re.compile(r"Rundan; version (\d{1,6}); (hel|utdrag); sha256 ([0-9a-f]{64})")


class Claim(Struct, frozen=True, kw_only=True):
    """Which plan a stamp says that its file shows."""

    version: int
    digest: str
    """The whole plan's, 64 hexadecimal digits."""
    extract: bool = False
    """Whether the file shows only what its recipient may have of it."""

    def written(self) -> str:
        """The claim as the seal holds it."""
        what = "utdrag" if self.extract else "hel"
        return f"Rundan; version {self.version}; {what}; sha256 {self.digest}"


def claimed(reason: str) -> Claim | None:
    """The claim that a seal holds, if it is one of ours."""
    found = _CLAIM.fullmatch(reason)
    if found is None:
        return None
    version, what, digest = found.groups()
    return Claim(version=int(version), digest=digest, extract=what == "utdrag")


def get_ready() -> None:
    """Read what stamps, where it has not been, beside whatever else is done now."""
    if not _tools.cache_info().currsize:
        Thread(target=_read_tools, daemon=True).start()


def stamped(pdf: bytes, stamper: Stamper, claim: Claim) -> bytes:
    """The PDF with its stamp.  To be called where no event loop runs.

    Raises ``DocumentProblem``, whose code is ``stamp-failed`` or a ``StampProblem``'s.
    """
    try:
        _tools()
        with _signer(stamper) as signer:
            return _sealed(pdf, signer, claim, stamper.at)
    except StampProblem as problem:
        raise DocumentProblem(problem.code) from None
    except Exception:
        raise DocumentProblem("stamp-failed") from None


def _sealed(pdf: bytes, signer: "Signer", claim: Claim, at: datetime) -> bytes:
    from pyhanko.sign import fields, signers

    writer_of, signer_of = _tools()
    metadata = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        reason=claim.written(),
        subfilter=fields.SigSeedSubFilter.PADES,
        certify=True,
        docmdp_permissions=fields.MDPPerm.FILL_FORMS,
    )
    place = fields.SigFieldSpec(
        sig_field_name=FIELD,
        # PDF/UA-1 lets a widget be untagged where it lies outside the page.
        invis_sig_settings=fields.InvisSigSettings(box_out_of_bounds=True),
        readable_field_name=_SPOKEN,
    )
    sealing = signer_of(metadata, signer, new_field_spec=place)
    sealing.moment = at.astimezone(UTC).replace(microsecond=0)
    done = io.BytesIO()
    reserved = _reserved(signer)
    # Without its own end of line the last ``%%EOF`` would run into what is added.
    sealing.sign_pdf(writer_of(io.BytesIO(pdf + b"\n")), output=done, bytes_reserved=reserved)
    return done.getvalue()


def _reserved(signer: "Signer") -> int | None:
    """How many hexadecimal digits the seal may take, so that it need not be made twice to
    know; None for a card, whose certificates are another's."""
    certificates = [signer.signing_cert, *signer.cert_registry]
    if any(certificate is None for certificate in certificates):
        return None
    return 2 * (_SEAL + sum(len(certificate.dump()) for certificate in certificates))


@cache
def _tools() -> tuple[Any, Any]:
    """What writes the file on, and what puts the seal in it."""
    with offline():
        from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
        from pyhanko.sign.signers import PdfSigner

    class Writer(IncrementalPdfFileWriter):
        """Leaves the metadata as they are: written anew they would not be PDF/UA's."""

        def _update_meta(self) -> None:
            pass

    class Sealing(PdfSigner):
        """Takes its moment from the caller."""

        moment: datetime

        def init_signing_session(self, *given: Any, **named: Any) -> Any:
            session = super().init_signing_session(*given, **named)
            session.system_time = self.moment
            return session

    return Writer, Sealing


def _read_tools() -> None:
    with suppress(Exception):  # it fails again, and is told, when something is stamped
        _tools()


@contextmanager
def _signer(stamper: Stamper) -> "Iterator[Signer]":
    kept = stamper.kept
    if kept.source is Source.CARD:
        with card_signer(stamper) as signer:
            yield signer
        return
    from asn1crypto import keys, x509
    from pyhanko.sign.signers import SimpleSigner
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    chain: Any = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    chain.register_multiple(x509.Certificate.load(one) for one in kept.chain)
    yield SimpleSigner(
        x509.Certificate.load(kept.certificate), keys.PrivateKeyInfo.load(kept.secret), chain
    )
