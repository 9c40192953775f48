"""What readers warn of: each kind with its sentence, whose parts in braces are counts and names."""

from __future__ import annotations

WARNINGS = {
    "charset": "the file calls itself {declared} and is read as {encoding}",
    "damaged": "a damaged part was left out: {what}",
    "deleted": "{count} deleted passages (tracked changes) were left out",
    "embedded": "{count} embedded files were not read: {names}",
    "formulas": "{count} formulas have no stored result",
    "hidden": "{count} hidden passages were left out",
    "images": "{count} pictures were not read",
    "layer": "the text of page {pages} is a hidden layer behind a picture, as recognised by another program",
    "no-text": "no text on page {pages}: a scan, or letters drawn as shapes",
    "numbering": "the automatic numbers of {count} paragraphs could not be told",
    "ocr": "the text of page {pages} is recognised in a picture, {mean} sure on average and {lowest} at the least",
    "private-use": "{count} characters are private to the file's fonts, and nobody else can read them",
    "scripts": "{count} scripts were left out",
    "unmapped": "{count} characters have no Unicode in the file's fonts",
}
