"""Formats that are written in plain characters and yet are no plain text: how they begin, and what only they have.

Only what is clearly a format counts: a notice may quote a tag, a Markdown file has tables in HTML and comments, and a
text that was copied from a page has a stray ``<p>``. All of them are text.
"""

WEB_PAGE = "a web page (HTML)"
XML = "an XML document"
ARCHIVE = "an e-mail or a web archive (MIME)"

# Formats of characters that planparse reads, by what ``reading.markup`` calls them, and texts that only their names tell.
MARKUP = {WEB_PAGE: "html", ARCHIVE: "mhtml"}
PAGE_SUFFIXES = frozenset(("html", "htm", "shtml", "xhtml"))
NAMED_TEXT = {"csv": "csv", "tsv": "csv", "md": "markdown", "markdown": "markdown"}

# What a ZIP archive or an OLE file is, by the beginning of the name of a member that only this format has (in small letters;
# ECMA-376 part 2, GB/T 33190-2016 7.1, OpenDocument 1.3 part 2, EPUB 3.3 OCF, [MS-DOC] 2.1). The first that fits.
CONTAINERS = (
    ("word/", "docx"),
    ("ofd.xml", "ofd"),
    ("xl/", "xlsx"),
    ("meta-inf/container.xml", "epub"),
    ("content.xml", "odt"),
    ("worddocument", "doc"),
)
# ... and what is told apart only to say what it is: what, and what to do.
REFUSED_CONTAINERS = (
    ("encryptedpackage", "protected by a password", "save it without one"),
    ("encrypted-package", "protected by a password", "save it without one"),
    ("ppt/", "a PowerPoint presentation", "save it as PDF first"),
    ("powerpoint document", "a PowerPoint presentation", "save it as PDF first"),
    ("workbook", "an old Excel workbook (XLS)", "save it as XLSX first"),
    ("book", "an old Excel workbook (XLS)", "save it as XLSX first"),
)

# What may stand before: blanks, a byte-order mark that was read as a character, the header of an answer to ``curl -i``.
HEADER = r"HTTP/[0-9.]+ [0-9]{3}[^\n]*\n(?:[!-~]+:[^\n]*\n)*\r?\n"
BEFORE = " \t\r\n\f\v\x00\xa0\u200b\u3000\ufeff"

# How a document of the format begins, behind what may stand before it and its comments. Names of tags in any case (WHATWG
# HTML 13.1.2); a tag that opens the document must be one that nothing but a page has, and not the only one.
BEGINNINGS = (
    (r"<!doctype\s+html\b", WEB_PAGE),
    (
        r"<(?:html|head|body|meta|link|base|script|style|frameset|noscript)(?:\s[^<>]*)?/?>(?=[^<]*<[a-z/!])",
        WEB_PAGE,
    ),
    (r"<\?xml\b[^<>]{0,500}\?>\s*(?:<!doctype\s+html\b|<html[\s>])", WEB_PAGE),
    (r"<\?xml\b|<!doctype\s+[a-z]", XML),
    (r"<[a-z_][\w.-]*(?::[a-z_][\w.-]*)?\s[^<>]{0,2000}?\bxmlns(?::[\w.-]+)?\s*=", XML),
    (r"\{\\rtf[0-9\\]", "an RTF document"),
    (r"(?:%[^\n]*\n\s*)*\\documentclass\s*[\[{]", "a LaTeX document"),
    (r"%!PS-Adobe-", "a PostScript document"),
    (
        r"(?:[!-9;-~]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,60}?MIME-Version: *1\.0",
        ARCHIVE,
    ),
)
# JSON, and JSON of which every line is some, begins with an object and is one to its end.
JSON = "JSON data"
JSON_BEGINNING = r'\{\s*"|\[\s*\{\s*"'

# What only a page has: opened and closed, or with attributes where nothing closes it. Two of them are no chance.
PAGE_ELEMENTS = frozenset("html head body title script style nav form iframe noscript".split())
PAGE_VOIDS = frozenset("meta link base input".split())
# Tables and pictures are what Markdown leaves to HTML, and what other programs make of a PDF; they count where they
# have a look of their own.
MARKDOWN_ELEMENTS = frozenset(
    "table caption colgroup col thead tbody tfoot tr td th br hr img sub sup details summary".split()
)
LOOK = r"\b(?:class|style|width|height|bgcolor|border|cellpadding|cellspacing)\s*="
ELEMENTS = (
    MARKDOWN_ELEMENTS
    | PAGE_ELEMENTS
    | PAGE_VOIDS
    | frozenset(
        "div span p a b i u s em strong font center ul ol li dl dt dd h1 h2 h3 h4 h5 h6 blockquote pre code".split()
    )
    | frozenset(
        "section article header footer main aside button label select option textarea o:p ucapcontent".split()
    )
)
EVIDENCE = 2  # elements that only a page has ...
EVIDENT_SHARE = 0.2  # ... and the share of the ink that tags take in such a page, at least
SHARE = 0.5  # without them: more markup than text, ...
TAGS = 20  # ... and not a line or two
