"""Old and new words of a row side by side: what both have, what went and what came."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple

from planparse.comparing.aligning.edits import tokens
from planparse.comparing.names import simplified
from planparse.comparing.sequences import common
from planparse.comparing.similar import ink
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from planparse.comparing.aligning.edits import Unit

CONTEXT = 24  # characters of common words that are shown on either side of a change
LONGEST = 160  # characters of words that went or came whole
_WIDEST = 4000  # characters of both wordings that are compared word by word
_LEAST = 2  # ink that stands alone between two changes tells nothing: 的, ，
_BLANKS = regex(r"\s+")

Op = Literal["keep", "delete", "insert"]


class Piece(NamedTuple):
    """Words that are in both versions, in the old one only, or in the new one only."""

    op: Op
    text: str


def replaced(old: str, new: str) -> list[Piece]:
    """Show one wording for the other, as a whole; once where they are the same, be it in another script."""
    if old == new or simplified(old) == simplified(new):
        return [Piece("keep", new)] if new else []
    pieces = (Piece("delete", old), Piece("insert", new))
    return [piece for piece in pieces if piece.text]


def marked(old: str, new: str) -> list[Piece]:
    """Mark the words that differ, whatever their script; figures are never cut."""
    if not old or not new or old == new or len(old) + len(new) > _WIDEST:
        return replaced(old, new)
    a, b = tokens(simplified(old), 0, len(old)), tokens(simplified(new), 0, len(new))
    pieces: list[Piece] = []
    i = j = 0
    for i0, j0, length in [*_runs(common([t.key for t in a], [t.key for t in b])), (len(a), len(b), 0)]:
        both = _text(new, b[j0 : j0 + length])
        # What begins and what ends both wordings is common, however short it is.
        if len(ink(both)) < _LEAST and i0 + j0 > 0 and i0 + length < len(a):
            continue
        pieces += replaced(_text(old, a[i:i0]), _text(new, b[j:j0]))
        pieces += [Piece("keep", both)] if both else []
        i, j = i0 + length, j0 + length
    return pieces


def _runs(pairs: Sequence[tuple[int, int]]) -> list[tuple[int, int, int]]:
    """Join pairs that follow one another to runs: where they begin on either side, and how long they are."""
    runs: list[tuple[int, int, int]] = []
    for i, j in pairs:
        if runs and (i, j) == (runs[-1][0] + runs[-1][2], runs[-1][1] + runs[-1][2]):
            runs[-1] = (*runs[-1][:2], runs[-1][2] + 1)
        else:
            runs.append((i, j, 1))
    return runs


def _text(text: str, tokens: Sequence[Unit]) -> str:
    return text[tokens[0].start : tokens[-1].end] if tokens else ""


def shortened(pieces: Sequence[Piece]) -> Iterator[Piece]:
    """Put on one line what stands beside a change, and of long words that went or came the beginning."""
    last = len(pieces) - 1
    for at, (op, words) in enumerate(pieces):
        text = _BLANKS.sub(" ", words)
        text = text.lstrip() if not at else text.rstrip() if at == last else text
        if op == "keep" and last and len(text) > 2 * CONTEXT + 2:
            text = f"{text[:CONTEXT] if at else ''}…{text[-CONTEXT:] if at < last else ''}"
        elif len(text) > LONGEST:
            text = f"{text[:LONGEST]}…"
        yield Piece(op, text)
