"""Ways to write a ``DocumentDiff``: one module each with ``document(report)``; the terminal has its own."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from planparse.comparing.printers.catalogue import Language
    from planparse.comparing.printers.report import Layout, Report


class Printer(NamedTuple):
    """A way to write a diff: the suffixes of its files, and what it is made for."""

    suffixes: tuple[str, ...]
    language: Language = "en"  # unless somebody names another
    layouts: tuple[Layout, ...] = ("redline",)
    is_binary: bool = False


# What is handed on to those who read the text is in the language of the text; what stays on the desk is in English.
PRINTERS = {
    "terminal": Printer((".txt",)),
    "json": Printer((".json",)),
    "yaml": Printer((".yaml", ".yml")),
    "markdown": Printer((".md", ".markdown"), layouts=("redline", "table")),
    "html": Printer((".html", ".htm"), "zh", ("redline", "table")),
    "docx": Printer((".docx",), "zh", ("redline", "table"), is_binary=True),
}
ALIASES = {"md": "markdown", "yml": "yaml", "htm": "html", "word": "docx"}


def by_suffix(suffix: str) -> str | None:
    """Give the printer of a file suffix such as ``.html``."""
    return next((name for name, printer in PRINTERS.items() if suffix.lower() in printer.suffixes), None)


def language(printer: str, layout: Layout) -> Language:
    """Give the language of a printer unless another is named; a table (对照表) goes to those who read the text."""
    return "zh" if layout == "table" else PRINTERS[printer].language


def written(report: Report, printer: str) -> str | bytes:
    """Write a diff, by any printer but the terminal's."""
    text: str | bytes = import_module(f"planparse.comparing.printers.to_{printer}").document(report)
    return text
