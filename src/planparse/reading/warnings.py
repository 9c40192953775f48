"""What readers warn of: each kind with its sentence, whose parts in braces are counts and names."""

from __future__ import annotations

WARNINGS = {
    "charset": "the file calls itself {declared} and is read as {encoding}",
    "damaged": "a damaged part was left out: {what}",
    "deleted": "deleted passages (tracked changes) left out: {count}",
    "embedded": "embedded files not read: {count} ({names})",
    "formulas": "formulas without a stored result: {count}",
    "hidden": "hidden passages left out: {count}",
    "images": "pictures not read: {count}",
    "layer": "the text of page {pages} is a hidden layer behind a picture, as recognised by another program",
    "no-text": "no text on page {pages}: a scan, or letters drawn as shapes",
    "numbering": "paragraphs whose automatic number could not be told: {count}",
    "ocr": "the text of page {pages} is recognised in a picture, {mean} sure on average and {lowest} at the least",
    "private-use": "characters that are private to the file's fonts, so that nobody else can read them: {count}",
    "scripts": "scripts left out: {count}",
    "unmapped": "characters without Unicode in the file's fonts: {count}",
}
