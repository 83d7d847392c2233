"""A PDF with files inside, as simple as one can be."""

import zlib
from collections.abc import Mapping


def pdf_with(files: Mapping[str, bytes], *, times: int = 1) -> bytes:
    """A PDF of one empty page; what is attached is deflated ``times`` times over."""
    objects = [
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ]
    names = b""
    for name, content in files.items():
        for _time in range(times):
            content = zlib.compress(content, 9)
        number = len(objects) + 2
        filters = b"/FlateDecode " * times
        objects.append(
            b"<< /Type /EmbeddedFile /Filter [%s] /Length %d >>\nstream\n%s\nendstream"
            % (filters, len(content), content)
        )
        objects.append(
            b"<< /Type /Filespec /F (%s) /UF (%s) /EF << /F %d 0 R >> >>"
            % (name.encode(), name.encode(), number)
        )
        names += b"(%s) %d 0 R " % (name.encode(), number + 1)
    objects.insert(
        0,
        b"<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [%s] >> >> >>" % names,
    )
    written, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(places) + 1
    xref = b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    trailer = b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n" % (size, len(written))
    return written + xref + trailer + b"%%EOF\n"
