"""The two texts back from a diff: all edits accepted, or all rejected."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from planparse.cleaning import CleanText
    from planparse.model import Span
    from planparse.model.diff import DocumentDiff


def reading_text(clean: CleanText) -> str:
    """Give the clean text as it is printed, line by line, without blank lines and the blanks around a line."""
    return "".join(f"{clean.raw[line.start : line.end]}\n" for line in clean.lines)


def accepted(diff: DocumentDiff) -> str:
    """Give the reading text of the new version, as it is printed."""
    return _joined(
        (edit.new, edit.text)
        for section in diff.sections
        for edit in section.edits
        if edit.op in ("keep", "insert", "move_to", "label")
    )


def rejected(diff: DocumentDiff) -> str:
    """Give the reading text of the old version, as it is printed."""
    return _joined(
        (edit.old, edit.old_text if edit.op in ("keep", "label") and edit.old_text is not None else edit.text)
        for section in diff.sections
        for edit in section.edits
        if edit.op in ("keep", "delete", "move_from", "label")
    )


def _joined(pieces: Iterable[tuple[Span | None, str]]) -> str:
    """Put the pieces that stand somewhere in the order of their text.

    A line's end may have the empty span where the next line begins.
    """
    placed = [(span, text) for span, text in pieces if span]
    return "".join(text for _, text in sorted(placed, key=itemgetter(0)))
