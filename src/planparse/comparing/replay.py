"""The two texts back from a diff: all edits accepted, or all rejected."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from planparse.cleaning import CleanText
    from planparse.model.diff import DocumentDiff


def reading_text(clean: CleanText) -> str:
    """Give the clean text as it is printed, line by line, without blank lines and the blanks around a line."""
    return "".join(f"{clean.raw[line.start : line.end]}\n" for line in clean.lines)


def accepted(diff: DocumentDiff) -> str:
    """Give the reading text of the new version, as it is printed."""
    pieces = [
        (edit.new, edit.text)
        for section in diff.sections
        for edit in section.edits
        if edit.op in ("keep", "insert", "move_to")
    ]
    return _joined(pieces)


def rejected(diff: DocumentDiff) -> str:
    """Give the reading text of the old version, as it is printed."""
    pieces = [
        (edit.old, edit.text if edit.op != "keep" or edit.old_text is None else edit.old_text)
        for section in diff.sections
        for edit in section.edits
        if edit.op in ("keep", "delete", "move_from")
    ]
    return _joined(pieces)


def _joined(pieces: list[tuple[tuple[int, int], str]]) -> str:
    """Put the pieces in the order of their text. A line's end may have the empty span where the next line begins."""
    return "".join(text for _, text in sorted(pieces, key=lambda piece: piece[0]))
