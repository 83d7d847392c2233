"""Builds assistant/documents/data/base.docx: python scripts/make_template.py.

The template is written by hand, part by part, because a word processor's own carries some
hundred styles that no plan uses: a slim one is faster to open, smaller to send, and says
nothing about the machine it was made on. Run it after a change here, and commit the file.
"""

import io
import zipfile
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "assistant" / "documents" / "data" / "base.docx"

ACCENT, INK, QUIET, TINT, HAIR = "0B5A6B", "1D2A33", "4A5A63", "EEF5F6", "9FB8BD"
"""One accent (7.8:1 on white), ink, quiet text (7:1), a pale ground, and hairlines."""

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PARTS = {
    "header1.xml": "header",
    "header2.xml": "header",
    "footer1.xml": "footer",
    "footer2.xml": "footer",
    "styles.xml": "styles",
    "settings.xml": "settings",
    "numbering.xml": "numbering",
    "fontTable.xml": "fontTable",
    "theme/theme1.xml": "theme",
}
TYPES = {"theme": "application/vnd.openxmlformats-officedocument.theme+xml"}
"""Kinds of part that are not a word processor's own."""


def main() -> None:
    """Write the template."""
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(template())
    print(f"{TARGET}: {TARGET.stat().st_size} bytes")


def template() -> bytes:
    """The template's bytes, the same every time."""
    parts = {
        "[Content_Types].xml": content_types(),
        "_rels/.rels": package_relations(),
        "docProps/core.xml": core(),
        "word/document.xml": document(),
        "word/_rels/document.xml.rels": document_relations(),
        "word/styles.xml": styles(),
        "word/settings.xml": settings(),
        "word/numbering.xml": numbering(),
        "word/fontTable.xml": fonts(),
        "word/theme/theme1.xml": theme(),
        "word/header1.xml": running("hdr", "Header"),
        "word/header2.xml": running("hdr", "FirstHeader"),
        "word/footer1.xml": running("ftr", "Footer"),
        "word/footer2.xml": running("ftr", "Footer"),
    }
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.create_system = 0
            archive.writestr(entry, HEAD + text)
    return packed.getvalue()


# --- the package ---------------------------------------------------------------


def content_types() -> str:
    """Which part is of which kind."""
    overrides = "".join(
        f'<Override PartName="/word/{name}" ContentType="{TYPES.get(kind, f"{TYPE}.{kind}+xml")}"/>'
        for name, kind in {"document.xml": "document.main", **PARTS}.items()
    )
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/docProps/core.xml"'
        ' ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        f"{overrides}</Types>"
    )


def relations(*entries: tuple[str, str]) -> str:
    """A relationships part: type and target of each."""
    inside = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(entries, 1)
    )
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    return f'<Relationships xmlns="{space}">{inside}</Relationships>'


def package_relations() -> str:
    """Where the document and its properties are."""
    properties = (
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    )
    return relations(
        (f"{RELATION}/officeDocument", "word/document.xml"), (properties, "docProps/core.xml")
    )


def document_relations() -> str:
    """What the document refers to, numbered in the order of ``PARTS``."""
    return relations(*((f"{RELATION}/{kind}", name) for name, kind in PARTS.items()))


def core() -> str:
    """Empty properties; the program fills them."""
    return (
        "<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title></dc:title>'
        "</cp:coreProperties>"
    )


def document() -> str:
    """An empty A4 page with 20 mm at the sides and a first page of its own."""
    return (
        f"<w:document {W} {R}><w:body><w:sectPr>"
        '<w:headerReference w:type="default" r:id="rId1"/>'
        '<w:headerReference w:type="first" r:id="rId2"/>'
        '<w:footerReference w:type="default" r:id="rId3"/>'
        '<w:footerReference w:type="first" r:id="rId4"/>'
        '<w:pgSz w:w="11906" w:h="16838"/>'
        '<w:pgMar w:top="1247" w:right="1134" w:bottom="1134" w:left="1134" w:header="624"'
        ' w:footer="567" w:gutter="0"/><w:titlePg/></w:sectPr></w:body></w:document>'
    )


def running(tag: str, style: str) -> str:
    """A header or a footer of one empty line."""
    line = f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr></w:p>'
    return f"<w:{tag} {W}>{line}</w:{tag}>"


def settings() -> str:
    """Swedish, hyphenated, and no older word processor to imitate."""
    office = "http://schemas.microsoft.com/office/word"
    return (
        f'<w:settings {W}><w:zoom w:percent="100"/><w:autoHyphenation/>'
        '<w:consecutiveHyphenLimit w:val="2"/><w:hyphenationZone w:val="357"/>'
        "<w:doNotHyphenateCaps/><w:compat>"
        f'<w:compatSetting w:name="compatibilityMode" w:uri="{office}" w:val="15"/>'
        '</w:compat><w:themeFontLang w:val="sv-SE"/></w:settings>'
    )


def fonts() -> str:
    """The one font a plan asks for, which every Word has; others have one as wide."""
    font = '<w:font w:name="Calibri"><w:altName w:val="Carlito"/><w:family w:val="swiss"/></w:font>'
    return f"<w:fonts {W}>{font}</w:fonts>"


def theme() -> str:
    """The theme a package must have; no style refers to it."""
    space = "http://schemas.openxmlformats.org/drawingml/2006/main"
    names = ("dk2", "lt2", *(f"accent{number}" for number in range(1, 7)), "hlink", "folHlink")
    colors = {"dk1": INK, "lt1": "FFFFFF", **dict.fromkeys(names, ACCENT)}
    swatches = "".join(
        f'<a:{name}><a:srgbClr val="{color}"/></a:{name}>' for name, color in colors.items()
    )
    face = '<a:latin typeface="Calibri"/><a:ea typeface=""/><a:cs typeface="Arial"/>'
    fill = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
    line = f'<a:ln w="6350">{fill}</a:ln>'
    effect = "<a:effectStyle><a:effectLst/></a:effectStyle>"
    return (
        f'<a:theme xmlns:a="{space}" name="Plan"><a:themeElements>'
        f'<a:clrScheme name="Plan">{swatches}</a:clrScheme><a:fontScheme name="Plan">'
        f"<a:majorFont>{face}</a:majorFont><a:minorFont>{face}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="Plan"><a:fillStyleLst>{fill * 3}</a:fillStyleLst>'
        f"<a:lnStyleLst>{line * 3}</a:lnStyleLst><a:effectStyleLst>{effect * 3}</a:effectStyleLst>"
        f"<a:bgFillStyleLst>{fill * 3}</a:bgFillStyleLst></a:fmtScheme></a:themeElements></a:theme>"
    )


def numbering() -> str:
    """One kind of list: a short dash, as Swedish prints it."""
    return (
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">'
        '<w:multiLevelType w:val="hybridMultilevel"/><w:lvl w:ilvl="0"><w:start w:val="1"/>'
        '<w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/><w:lvlText w:val="–"/>'
        '<w:lvlJc w:val="left"/><w:pPr><w:ind w:left="284" w:hanging="284"/></w:pPr></w:lvl>'
        '</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


# --- the styles ----------------------------------------------------------------


def styles() -> str:
    """Every style a plan uses, and no other."""
    fonts = 'w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"'
    defaults = (
        f"<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts {fonts}/>"
        f'<w:color w:val="{INK}"/><w:sz w:val="21"/><w:szCs w:val="21"/>'
        '<w:lang w:val="sv-SE" w:eastAsia="sv-SE" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        f"<w:pPrDefault><w:pPr>{spacing(after=80)}</w:pPr></w:pPrDefault></w:docDefaults>"
    )
    every = "".join((*paragraph_styles(), *other_styles()))
    return f"<w:styles {W}>{defaults}{every}</w:styles>"


def paragraph_styles() -> list[str]:
    """How each kind of line looks."""
    ruled = f'<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="3" w:color="{HAIR}"/></w:pBdr>'
    box = "".join(
        f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{color}"/>'
        for side, size, space, color in (
            ("top", 4, 6, TINT),
            ("left", 24, 8, ACCENT),
            ("bottom", 4, 6, TINT),
        )
    )
    frame = "".join(
        f'<w:{side} w:val="single" w:sz="8" w:space="6" w:color="{ACCENT}"/>'
        for side in ("top", "left", "bottom", "right")
    )
    return [
        paragraph("Normal", "", default=True),
        heading(1, 40, 0, 40),
        heading(2, 26, 260, 60),
        heading(3, 22, 200, 40, INK),
        heading(4, 22, 140, 40, INK),
        paragraph("Subtitle", spacing(after=200), look(20, QUIET)),
        paragraph("Quiet", "", look(20, QUIET)),
        paragraph("Quote", "", "<w:i/>"),
        paragraph(
            "Notice",
            f"<w:pBdr>{frame}</w:pBdr>{spacing(before=160, after=300)}"
            '<w:ind w:left="142" w:right="142"/><w:contextualSpacing/>',
        ),
        paragraph(
            "Fact", stop(2438) + spacing(after=20) + '<w:ind w:left="2438" w:hanging="2438"/>'
        ),
        paragraph(
            "Summary",
            f'<w:pBdr>{box}</w:pBdr><w:shd w:val="clear" w:color="auto"'
            f' w:fill="{TINT}"/>{stop(2580)}{spacing(after=60)}'
            '<w:ind w:left="2580" w:hanging="2381"/>',
        ),
        paragraph("ListBullet", '<w:numPr><w:numId w:val="1"/></w:numPr>' + spacing(after=40)),
        paragraph("TableText", spacing(after=0, line=240), look(20)),
        paragraph("TableNote", spacing(after=0, line=240), look(18, QUIET), based="TableText"),
        paragraph("TableHead", spacing(after=0, line=240), "<w:b/>" + look(20), based="TableText"),
        paragraph("Spacer", spacing(after=0, line=120, rule="exact"), look(8)),
        paragraph("Header", ruled + right_tab() + spacing(after=0), look(17, QUIET)),
        paragraph("FirstHeader", right_tab() + spacing(after=0), look(17, QUIET)),
        paragraph("Footer", right_tab() + spacing(after=0), look(17, QUIET)),
    ]


def other_styles() -> list[str]:
    """Characters and tables."""
    lines = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="{HAIR}"/>'
        for side in ("bottom", "insideH")
    )
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 48), ("left", 85), ("bottom", 48), ("right", 85))
    )
    return [
        character("DefaultParagraphFont", "", default=True),
        character("Label", "<w:b/>"),
        character("Weighty", f'<w:b/><w:color w:val="{INK}"/>'),
        character("Practice", f'<w:b/><w:color w:val="{ACCENT}"/><w:sz w:val="22"/>'),
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal">'
        '<w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr>'
        "</w:style>",
        '<w:style w:type="table" w:customStyle="1" w:styleId="PlanTable">'
        '<w:name w:val="Plan Table"/><w:basedOn w:val="TableNormal"/><w:tblPr>'
        f"<w:tblBorders>{lines}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto"'
        f' w:fill="{TINT}"/></w:tcPr></w:tblStylePr></w:style>',
    ]


def paragraph(
    name: str, layout: str, run: str = "", default: bool = False, based: str = "Normal"
) -> str:
    """A paragraph style; a word processor's own names are kept for those it knows."""
    known = {
        "Normal": "Normal",
        "Subtitle": "Subtitle",
        "Quote": "Quote",
        "Header": "header",
        "Footer": "footer",
        "ListBullet": "List Bullet",
    }
    kind = "" if name in known else ' w:customStyle="1"'
    parent = f'<w:basedOn w:val="{based}"/>'
    if default:
        kind, parent = ' w:default="1"', ""
    looks = f"<w:rPr>{run}</w:rPr>" if run else ""
    return (
        f'<w:style w:type="paragraph"{kind} w:styleId="{name}">'
        f'<w:name w:val="{known.get(name, name)}"/>{parent}<w:qFormat/>'
        f"<w:pPr>{layout}</w:pPr>{looks}</w:style>"
    )


def heading(level: int, size: int, before: int, after: int, color: str = ACCENT) -> str:
    """A real heading: it never ends a page and is never hyphenated."""
    return (
        f'<w:style w:type="paragraph" w:styleId="Heading{level}"><w:name w:val="heading {level}"/>'
        '<w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>'
        f"<w:keepLines/><w:suppressAutoHyphens/>{spacing(before, after, 240)}"
        f'<w:outlineLvl w:val="{level - 1}"/></w:pPr>'
        f"<w:rPr><w:b/>{look(size, color)}</w:rPr></w:style>"
    )


def character(name: str, look: str, default: bool = False) -> str:
    """A character style."""
    kind = ' w:default="1"' if default else ' w:customStyle="1"'
    title = "Default Paragraph Font" if default else name
    inside = f"<w:rPr>{look}</w:rPr>" if look else ""
    return (
        f'<w:style w:type="character"{kind} w:styleId="{name}"><w:name w:val="{title}"/>'
        f"{inside}</w:style>"
    )


def spacing(before: int = 0, after: int = 0, line: int = 252, rule: str = "auto") -> str:
    """Space around and in a paragraph, in twentieths of a point and 240ths of a line."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="{rule}"/>'


def look(size: int, color: str = INK) -> str:
    """Colour and size in half points."""
    return f'<w:color w:val="{color}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def stop(place: int) -> str:
    """A tab stop."""
    return f'<w:tabs><w:tab w:val="left" w:pos="{place}"/></w:tabs>'


def right_tab() -> str:
    """A tab stop at the right margin."""
    return '<w:tabs><w:tab w:val="right" w:pos="9638"/></w:tabs>'


if __name__ == "__main__":
    main()
