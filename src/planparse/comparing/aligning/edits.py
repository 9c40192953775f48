"""From one wording to another: kept, deleted, inserted and moved words of two aligned stretches.

Sentences first, then words within the sentences that resemble one another. Figures are never cut. Labels are numbering:
each is an edit of its own, whatever becomes of the words behind it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple

from planparse.comparing.aligning.uncut import FIGURE
from planparse.comparing.sequences import common, heaviest_chain
from planparse.comparing.similar import grams, ink, likeness, likenesses
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from planparse.comparing.reading_text import Block

_SENTENCE = regex(r"[^。；！？\n]*(?:[。；！？]+[”’」』）)]*\s*|\n\s*|\Z)")
_LINE_BREAK = regex(r"(?<=[\u4e00-\u9fff])\n(?=[\u4e00-\u9fff])")
RELATED = 0.5  # of the shorter sentence: then one may be made of the other
ALIKE = 0.3  # of both: then their words are compared
CHANCE = 6  # characters that two wordings hardly have in common by chance
MOVED_INK = 6  # characters from which a sentence is long enough to be found again elsewhere

Op = Literal["keep", "delete", "insert", "move_from", "move_to", "label"]
Range = tuple[int, int]
NOWHERE = (0, 0)


class Step(NamedTuple):
    """One edit as ranges of both reading texts; an empty range marks where the other version goes on."""

    op: Op
    old: Range
    new: Range
    move: int = 0


class Unit(NamedTuple):
    """A sentence, or a word of it, with the blanks behind it."""

    start: int
    end: int
    key: str


@dataclass(slots=True)
class Stretch:
    """Sentences that were edited into one another, for those who compare what they say: ranges of reading text."""

    old: Range
    new: Range


def _parted(text: str, block: Block) -> tuple[Range, Range]:
    """The label of a block, blanks behind it included, an empty range where it has none; and its words."""
    at = block.label_end
    while block.start < at < block.end and text[at] == " ":
        at += 1
    return (block.start, at), (at, block.end)


def _sentences(text: str, start: int, end: int) -> list[Unit]:
    """Cut a range into its sentences."""
    return [
        Unit(at, stop, "".join(found[0].split()))
        for found in _SENTENCE.finditer(text, start, end)
        if (at := found.start()) < (stop := found.end())
    ]


class Rewriter:
    """Finds the steps from the old to the new wording; ``stretches`` tells which sentences became which."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.stretches: list[Stretch] = []

    def steps(self, old: Sequence[Block], new: Sequence[Block]) -> list[Step]:
        """Rewrite old blocks into new ones. Each sentence is kept, rewritten with others, deleted or inserted."""
        before, after = [_parted(self.old, it) for it in old], [_parted(self.new, it) for it in new]
        if len(before) == len(after) == 1:
            (label, here), (its_label, there) = *before, *after
            if self.old[slice(*here)] == self.new[slice(*there)]:
                return [*_relabelled(label, its_label), *self._stayed(here, there)]
        gone = [sentence for _, words in before for sentence in _sentences(self.old, *words)]
        came = [sentence for _, words in after for sentence in _sentences(self.new, *words)]
        labels = [label for label, _ in before], [label for label, _ in after]
        return _with_labels(self._in_turn(gone, came), *labels)

    def _stayed(self, old: Range, new: Range) -> list[Step]:
        """The same words, sentence by sentence: so are most sections of a revision."""
        away = new[0] - old[0]
        found = []
        for sentence in _SENTENCE.finditer(self.old, *old):
            start, end = sentence.span()
            if start < end:
                here, there = (start, end), (start + away, end + away)
                self.stretches.append(Stretch(here, there))
                found.append(Step("keep", here, there))
        return found

    def _in_turn(self, old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Step]:
        i0 = j0 = 0
        for i, j in [*common([u.key for u in old], [u.key for u in new]), (len(old), len(new))]:
            yield from self._gap(old[i0:i], new[j0:j])
            if i < len(old):
                yield from self._rewritten(old[i : i + 1], new[j : j + 1])
            i0, j0 = i + 1, j + 1

    def _gap(self, old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Step]:
        i0 = j0 = 0
        for (i, i_end), (j, j_end) in _related(old, new) if old and new else ():
            yield from _unrelated(old[i0:i], new[j0:j])
            yield from self._rewritten(old[i:i_end], new[j:j_end])
            i0, j0 = i_end, j_end
        yield from _unrelated(old[i0:], new[j0:])

    def _rewritten(self, old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Step]:
        """Sentences that became others, word by word."""
        before, after = (old[0].start, old[-1].end), (new[0].start, new[-1].end)
        self.stretches.append(Stretch(before, after))
        if len(old) == len(new) == 1 and self.old[slice(*before)] == self.new[slice(*after)]:
            yield Step("keep", before, after)
            return
        a = [token for unit in old for token in tokens(self.old, *unit[:2])]
        b = [token for unit in new for token in tokens(self.new, *unit[:2])]
        i = j = 0
        for i0, j0, length in _cleaned(
            list(_runs(common([t.key for t in a], [t.key for t in b]), a, b)), a, b
        ):
            gone, come = _ranges(a[i:i0]), _ranges(b[j:j0])
            if [_unbroken(self.old[slice(*one)]) for one in gone] == [
                _unbroken(self.new[slice(*one)]) for one in come
            ]:
                yield from (Step("keep", *both) for both in zip(gone, come, strict=True))
            else:
                yield from (Step("delete", one, NOWHERE) for one in gone)
                yield from (Step("insert", NOWHERE, one) for one in come)
            i, j = i0 + length, j0 + length
            if length:
                yield Step("keep", (a[i0].start, a[i - 1].end), (b[j0].start, b[j - 1].end))


def _unrelated(old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Step]:
    """Whole sentences that went and came: a step for each, since it may turn up elsewhere."""
    yield from (Step("delete", unit[:2], NOWHERE) for unit in old)
    yield from (Step("insert", NOWHERE, unit[:2]) for unit in new)


def _with_labels(steps: Iterable[Step], old: Sequence[Range], new: Sequence[Range]) -> list[Step]:
    """Put labels in their places: the first of the old blocks became that of the new ones, the others went or came."""
    found = _relabelled(old[0] if old else NOWHERE, new[0] if new else NOWHERE)
    before, after = list(old[:0:-1]), list(new[:0:-1])  # those that wait, the next one last
    for step in steps:
        while before and before[-1][1] <= step.old[0]:
            found += _relabelled(before.pop(), NOWHERE)
        while after and after[-1][1] <= step.new[0]:
            found += _relabelled(NOWHERE, after.pop())
        found.append(step)
    for label in before[::-1]:
        found += _relabelled(label, NOWHERE)
    for label in after[::-1]:
        found += _relabelled(NOWHERE, label)
    return found


def _relabelled(old: Range, new: Range) -> list[Step]:
    """The step from one label to another, if there is any."""
    return [Step("label", old, new)] if old[0] < old[1] or new[0] < new[1] else []


def tokens(text: str, start: int, end: int) -> list[Unit]:
    """Cut a range into words, figures and blanks; all blanks are alike."""
    from planparse.words.segment import words

    found = []

    def add(piece: str, at: int) -> int:
        for word in words(piece) if piece else ():
            found.append(Unit(at, at + len(word), " " if word.isspace() else word))
            at += len(word)
        return at

    at = start
    for match in FIGURE.finditer(text, start, end):
        at = add(text[at : match.start()], at)
        found.append(Unit(at, match.end(), match[0]))
        at = match.end()
    add(text[at:end], at)
    return found


def _unbroken(text: str) -> str:
    """Words without the line breaks inside them: where a page breaks a title, its other copy need not."""
    return _LINE_BREAK.sub("", text)


def _related(old: Sequence[Unit], new: Sequence[Unit]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Runs of old units and runs of new ones that were made of them, in order; most often one and one."""
    found: list[tuple[int, int, float]]
    if len(old) == len(new) == 1:
        found = [(0, 0, 1.0)] if likeness(old[0].key, new[0].key) >= ALIKE else []
    else:
        pairs = likenesses([grams(u.key, 2) for u in old], [grams(u.key, 2) for u in new])
        found = [(pair.old, pair.new, pair.score) for pair in pairs if pair.within >= RELATED]
    runs: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for k in heaviest_chain(found, strict=False):
        i, j, _ = found[k]
        if runs and (i < runs[-1][0][1] or j < runs[-1][1][1]):
            (i0, _), (j0, _) = runs[-1]
            runs[-1] = ((i0, i + 1), (j0, j + 1))
        else:
            runs.append(((i, i + 1), (j, j + 1)))
    return runs


def _ranges(tokens: Sequence[Unit]) -> list[Range]:
    """The ranges that tokens take up: a label between two of them parts two ranges."""
    found: list[Range] = []
    for token in tokens:
        if found and found[-1][1] == token.start:
            found[-1] = (found[-1][0], token.end)
        else:
            found.append((token.start, token.end))
    return found


def _runs(
    pairs: list[tuple[int, int]], a: Sequence[Unit], b: Sequence[Unit]
) -> Iterator[tuple[int, int, int]]:
    """Join pairs that follow one another with no label between them; at the end an empty run."""
    start: tuple[int, int] | None = None
    length = 0
    for i, j in pairs:
        if (
            start
            and (i, j) == (start[0] + length, start[1] + length)
            and a[i - 1].end == a[i].start
            and b[j - 1].end == b[j].start
        ):
            length += 1
            continue
        if start:
            yield (*start, length)
        start, length = (i, j), 1
    if start:
        yield (*start, length)
    yield len(a), len(b), 0


def _cleaned(
    runs: list[tuple[int, int, int]], a: Sequence[Unit], b: Sequence[Unit]
) -> list[tuple[int, int, int]]:
    """Leave out what is common by chance: a run shorter than what changed before it and than what changed behind."""
    ink_a, ink_b = _ink_up_to(a), _ink_up_to(b)
    kept: list[tuple[int, int, int]] = []
    for i, j, length in runs:
        while kept:
            i0, j0, run = kept[-1]
            i1, j1 = (kept[-2][0] + kept[-2][2], kept[-2][1] + kept[-2][2]) if len(kept) > 1 else (0, 0)
            size = ink_a[i0 + run] - ink_a[i0]
            before = max(ink_a[i0] - ink_a[i1], ink_b[j0] - ink_b[j1])
            behind = max(ink_a[i] - ink_a[i0 + run], ink_b[j] - ink_b[j0 + run])
            if size >= min(CHANCE, before, behind):
                break
            kept.pop()
        kept.append((i, j, length))
    return kept


def _ink_up_to(tokens: Sequence[Unit]) -> list[int]:
    return list(accumulate((len(ink(token.key)) for token in tokens), initial=0))


def with_moves(groups: Sequence[list[Step]], old: str, new: str) -> int:
    """Turn deleted and inserted sentences that are the same, and occur once on either side, into moves.

    Changes the lists in place; gives the number of moves.
    """
    gone = _once(groups, "delete", old)
    came = _once(groups, "insert", new)
    number = 0
    for key, (group, at) in gone.items():
        if key not in came:
            continue
        number += 1
        there, place = came[key]
        groups[group][at] = groups[group][at]._replace(op="move_from", move=number)
        groups[there][place] = groups[there][place]._replace(op="move_to", move=number)
    return number


def _once(groups: Sequence[list[Step]], op: Op, text: str) -> dict[str, tuple[int, int]]:
    found: dict[str, tuple[int, int]] = {}
    twice = set()
    for number, steps in enumerate(groups):
        for at, step in enumerate(steps):
            if step.op != op:
                continue
            key = ink(text[slice(*(step.old if op == "delete" else step.new))])
            if key in found:
                twice.add(key)
            if len(key) >= MOVED_INK:
                found[key] = (number, at)
    return {key: place for key, place in found.items() if key not in twice}


def merged(steps: Iterable[Step]) -> list[Step]:
    """Join neighbours of the same kind; what goes stands before what comes, but never across a label."""
    found: list[Step] = []
    gone: list[Step] = []
    came: list[Step] = []

    def settle() -> None:
        for step in (*gone, *came):
            _append(found, step)
        gone.clear()
        came.clear()

    for step in steps:
        if step.op in ("delete", "move_from"):
            gone.append(step)
        elif step.op in ("insert", "move_to"):
            came.append(step)
        else:
            if gone or came:
                settle()
            _append(found, step)
    settle()
    return found


def _append(found: list[Step], step: Step) -> None:
    """Add a step, or let the last one go on with it; where pieces of a section stand apart, something is between.

    What is nowhere in a version begins and ends at one place there, so that both sides may be told alike.
    """
    op, old, new, _ = step
    if found and op in ("keep", "delete", "insert"):
        last = found[-1]
        if last.op == op and last.old[1] == old[0] and last.new[1] == new[0]:
            found[-1] = Step(op, (last.old[0], old[1]), (last.new[0], new[1]))
            return
    found.append(step)


def located(steps: Sequence[Step]) -> list[Step]:
    """Say of each deletion what stands in its place, and of each insertion what stood there: words, or a mere place."""
    first = next((step for step in steps if step.op == "keep"), None)
    i, j = (first.old[0], first.new[0]) if first else (0, 0)
    found: list[Step] = []
    for step in steps:
        if step.op == "delete":
            found.append(step._replace(new=(j, j)))
        elif step.op == "insert" and found and found[-1].op == "delete":
            found[-1] = found[-1]._replace(new=step.new)
            found.append(step._replace(old=found[-1].old))
        elif step.op == "insert":
            found.append(step._replace(old=(i, i)))
        else:
            found.append(step)
            i, j = (step.old[1], step.new[1]) if step.op == "keep" else (i, j)
    return found


def with_shared_ends(steps: Sequence[Step], old: str, new: str) -> list[Step]:
    """Keep the line end that deleted words and the words in their place have in common."""
    if not any(step.op == "delete" for step in steps):
        return [*steps]
    found: list[Step] = []
    for step in steps:
        last = found[-1] if found else None
        if (
            last
            and (last.op, step.op) == ("delete", "insert")
            and last.old[1] - last.old[0] > 1 < step.new[1] - step.new[0]
            and old[last.old[1] - 1] == new[step.new[1] - 1] == "\n"
        ):
            (i, i_end), (j, j_end) = last.old, step.new
            found[-1] = Step("delete", (i, i_end - 1), NOWHERE)
            found.append(Step("insert", NOWHERE, (j, j_end - 1)))
            found.append(Step("keep", (i_end - 1, i_end), (j_end - 1, j_end)))
        else:
            _append(found, step)
    return found
