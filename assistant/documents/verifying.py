"""Looks at a file that somebody shows, whatever is in it: never raises, fetches nothing.

A PDF is whole where its one signature is sound and covers every byte but its own; anything
after it is a change, and so is anything in its own place that is not as it was written.
A key is known by its certificate, never by what it calls itself.
"""

import asyncio
import hashlib
import io
import re
import zipfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any, Final

import msgspec
from msgspec.structs import replace

from assistant.desk.verifying import State, Verdict, Whose
from assistant.documents.offline import offline
from assistant.documents.stamp import claimed
from assistant.documents.stamp_key import PRACTICE, fingerprint, unit_of
from assistant.meeting.plan import Plan

LARGEST: Final = 64 * 2**20
"""Bytes of a file that is looked at; the largest plan there could be is far below."""
_MARK: Final = re.compile(r"(?:märke|mark)[\s\u00a0]+([0-9a-f]{16})(?![0-9a-f])")
_LARGEST_PART: Final = 8 * 2**20
_DIGESTS: Final = ("sha256", "sha384", "sha512")


def verify_file(path: Path, own: Sequence[bytes] = (), given: Sequence[bytes] = ()) -> Verdict:
    """What can be said of a file, by the certificates (DER) of one's own keys and those given."""
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except (OSError, ValueError):
        return Verdict(state=State.UNREADABLE)
    if len(content) > LARGEST:
        return Verdict(state=State.TOO_LARGE)
    return verify(content, own, given)


def verify(content: bytes, own: Sequence[bytes] = (), given: Sequence[bytes] = ()) -> Verdict:
    """What can be said of a file's content."""
    file = hashlib.sha256(content).hexdigest()
    for look in (_data, _words):
        with suppress(Exception):
            if (found := look(content)) is not None:
                return replace(found, file=file)
    if b"%PDF-" not in content[:1024]:
        return Verdict(state=State.UNKNOWN, file=file)
    try:
        return replace(_sealed(content, own, given), file=file)
    except Exception:
        return Verdict(state=State.CHANGED, file=file)


def _sealed(content: bytes, own: Sequence[bytes], given: Sequence[bytes]) -> Verdict:
    with offline():
        from pyhanko.pdf_utils.reader import PdfFileReader
        from pyhanko.sign.validation.status import SignatureCoverageLevel

    seals = PdfFileReader(io.BytesIO(content), strict=False).embedded_signatures
    if not seals:
        stamped = b"/ETSI.CAdES.detached" in content
        return Verdict(state=State.CHANGED if stamped else State.UNSTAMPED)
    seal = seals[0]
    seal.compute_integrity_info(skip_diff=True)
    if not _sound(seal):
        return Verdict(state=State.CHANGED)
    told = _told(seal, own, given)
    if len(seals) > 1 or seal.coverage is not SignatureCoverageLevel.ENTIRE_FILE:
        return replace(told, state=State.ADDED)
    return told if _as_made(content, seal) else Verdict(state=State.CHANGED)


def _sound(seal: Any) -> bool:
    """Whether what a seal covers is what it was made over."""
    from pyhanko.sign.validation.generic_cms import validate_sig_integrity

    return seal.md_algorithm in _DIGESTS and all(
        validate_sig_integrity(
            seal.signer_info, seal.signer_cert, "data", seal.compute_digest(seal.md_algorithm)
        )
    )


def _told(seal: Any, own: Sequence[bytes], given: Sequence[bytes]) -> Verdict:
    """What a sound seal tells of itself."""
    certificate = seal.signer_cert.dump()
    claim = claimed(str(seal.sig_object.get("/Reason", "")))
    unit = unit_of(certificate)
    whose = Whose.STRANGE
    if certificate in own:
        whose = Whose.OWN
    elif given and (certificate in given or asyncio.run(_leads_to(seal, given))):
        whose = Whose.GIVEN
    elif unit == PRACTICE:
        whose = Whose.PRACTICE
    return Verdict(
        state=State.WHOLE,
        whose=whose,
        fingerprint=fingerprint(certificate),
        unit=unit,
        at=seal.self_reported_timestamp,
        version=claim.version if claim else 0,
        plan=claim.digest if claim else "",
        extract=claim.extract if claim else False,
        practice=whose is Whose.PRACTICE,
    )


async def _leads_to(seal: Any, given: Sequence[bytes]) -> bool:
    """Whether a seal's certificate is vouched for by one of those given, and valid now."""
    from asn1crypto import x509
    from pyhanko_certvalidator import CertificateValidator, ValidationContext

    roots = [x509.Certificate.load(one) for one in given]
    context = ValidationContext(trust_roots=roots, allow_fetching=False)
    try:
        await CertificateValidator(
            seal.signer_cert, seal.other_embedded_certs, validation_context=context
        ).async_validate_usage(set())  # type: ignore[no-untyped-call]
    except Exception:
        return False
    return True


def _as_made(content: bytes, seal: Any) -> bool:
    """Whether the seal's own place, which no seal can cover, holds what Rundan writes there.

    That is the seal, with nothing in it that its signature leaves open, and zeros.
    """
    _start, first, second, _length = seal.byte_range
    if claimed(str(seal.sig_object.get("/Reason", ""))) is None:
        return True  # another program's, which may write it otherwise
    written = _container(seal).hex().upper().encode()
    return content[first:second] == b"<" + written.ljust(second - first - 2, b"0") + b">"


def _container(seal: Any) -> bytes:
    """The seal as it is written, made anew of what its signature vouches for (RFC 5652, 5)."""
    from asn1crypto import cms

    signed, signer, certificate = seal.signed_data, seal.signer_info, seal.signer_cert
    named = {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
    return bytes(
        cms.ContentInfo(
            {
                "content_type": "signed_data",
                "content": {
                    "version": "v1",
                    "digest_algorithms": [signer["digest_algorithm"]],
                    "encap_content_info": {"content_type": "data"},
                    "certificates": signed["certificates"],
                    "signer_infos": [
                        {
                            "version": "v1",
                            "sid": cms.SignerIdentifier("issuer_and_serial_number", named),
                            "digest_algorithm": signer["digest_algorithm"],
                            "signed_attrs": signer["signed_attrs"],
                            "signature_algorithm": signer["signature_algorithm"],
                            "signature": signer["signature"],
                        }
                    ],
                },
            }
        ).dump()
    )


def _data(content: bytes) -> Verdict | None:
    """A plan as data; its digest is the file's, so that a changed one is another plan's."""
    if content[:1] != b"{":
        return None
    plan = msgspec.json.decode(content, type=Plan)
    return Verdict(
        state=State.DATA,
        version=plan.version,
        plan=hashlib.sha256(content).hexdigest(),
        practice=plan.practice,
    )


def _words(content: bytes) -> Verdict | None:
    """A Word or text file with a plan's mark in it."""
    text = _word_text(content) if content[:4] == b"PK\3\4" else content.decode()
    found = _MARK.search(text)
    return Verdict(state=State.WORDS, plan=found[1]) if found else None


def _word_text(content: bytes) -> str:
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        feet = [one for one in package.infolist() if "footer" in one.filename]
        read = [package.open(one).read(_LARGEST_PART) for one in feet[:8]]
    return re.sub("<[^>]*>", "", b"\n".join(read).decode())
