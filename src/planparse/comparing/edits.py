"""From one wording to another: kept, deleted, inserted and moved words of two aligned stretches.

Sentences first, then words within the sentences that resemble one another. Figures are never cut.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING, Literal, NamedTuple

from planparse.comparing.figures import FIGURE
from planparse.comparing.sequences import common, heaviest_chain
from planparse.comparing.similar import grams, ink, likeness, likenesses
from planparse.regex import regex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SENTENCE = regex(r"[^。；！？\n]*(?:[。；！？]+[”’」』）)]*\s*|\n\s*|\Z)")
_BLANK = regex(r"\s+")
_LINE_BREAK = regex(r"(?<=[\u4e00-\u9fff])\n(?=[\u4e00-\u9fff])")
LABEL = "\0"  # begins the key of a label, so that it is never taken for a sentence
RELATED = 0.5  # of the shorter sentence: then one may be made of the other
ALIKE = 0.3  # of both: then their words are compared
CHANCE = 6  # characters that two wordings hardly have in common by chance
MOVED_INK = 6  # characters from which a sentence is long enough to be found again elsewhere

Op = Literal["keep", "delete", "insert", "move_from", "move_to"]


class Step(NamedTuple):
    """One edit as ranges of both reading texts; an empty range marks where the other version goes on."""

    op: Op
    old: tuple[int, int]
    new: tuple[int, int]
    move: int = 0


class Unit(NamedTuple):
    """A label or a sentence with the blanks behind it."""

    start: int
    end: int
    key: str


@dataclass(slots=True)
class Stretch:
    """Sentences that were edited into one another, for those who compare what they say: ranges of reading text."""

    old: tuple[int, int]
    new: tuple[int, int]


def units(text: str, blocks: Iterable[tuple[int, int, int]]) -> list[Unit]:
    """Cut blocks, given as start, end of the label, end, into their labels and sentences."""
    found = []
    for start, label_end, end in blocks:
        at = label_end
        if start < label_end:
            while at < end and text[at] == " ":
                at += 1
            found.append(Unit(start, at, f"{LABEL}{ink(text[start:label_end])}"))
        while at < end:
            match = _SENTENCE.match(text, at, end)
            at_end = match.end() if match and match.end() > at else end
            found.append(Unit(at, at_end, _BLANK.sub("", text[at:at_end])))
            at = at_end
    return found


class Rewriter:
    """Finds the steps from the old to the new wording; ``stretches`` tells which sentences became which."""

    def __init__(self, old: str, new: str) -> None:
        self.old, self.new = old, new
        self.stretches: list[Stretch] = []

    def steps(self, old: Sequence[Unit], new: Sequence[Unit]) -> list[Step]:
        """Rewrite old units into new ones. Each unit is kept, rewritten with others, deleted or inserted."""
        steps: list[Step] = []
        i0 = j0 = 0
        for i, j in [*common([u.key for u in old], [u.key for u in new]), (len(old), len(new))]:
            steps += self._gap(old[i0:i], new[j0:j])
            if i < len(old):
                self.stretches.append(Stretch(old[i][:2], new[j][:2]))
                steps += self._words(old[i][:2], new[j][:2])
            i0, j0 = i + 1, j + 1
        return steps

    def _gap(self, old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Step]:
        if not old or not new:
            yield from self._unrelated(old, new)
            return
        i0 = j0 = 0
        for (i, i_end), (j, j_end) in _related(old, new):
            yield from self._unrelated(old[i0:i], new[j0:j])
            before, after = (old[i].start, old[i_end - 1].end), (new[j].start, new[j_end - 1].end)
            self.stretches.append(Stretch(before, after))
            yield from self._words(before, after)
            i0, j0 = i_end, j_end
        yield from self._unrelated(old[i0:], new[j0:])

    def _unrelated(self, old: Sequence[Unit], new: Sequence[Unit]) -> Iterator[Step]:
        """Whole sentences that went and came: a step for each, since it may turn up elsewhere."""
        for unit in old:
            yield Step("delete", unit[:2], (0, 0))
        for unit in new:
            yield Step("insert", (0, 0), unit[:2])

    def _words(self, old: tuple[int, int], new: tuple[int, int]) -> Iterator[Step]:
        if self.old[slice(*old)] == self.new[slice(*new)]:
            yield Step("keep", old, new)
            return
        a, b = tokens(self.old, *old), tokens(self.new, *new)
        runs = list(_runs(common([t.key for t in a], [t.key for t in b]), len(a), len(b)))
        i = j = 0
        for i0, j0, length in _cleaned(runs, a, b):
            gone = (a[i].start, a[i0 - 1].end) if i < i0 else None
            come = (b[j].start, b[j0 - 1].end) if j < j0 else None
            if gone and come and _unbroken(self.old[slice(*gone)]) == _unbroken(self.new[slice(*come)]):
                yield Step("keep", gone, come)
                gone = come = None
            if gone:
                yield Step("delete", gone, (0, 0))
            if come:
                yield Step("insert", (0, 0), come)
            if length:
                i, j = i0 + length, j0 + length
                yield Step("keep", (a[i0].start, a[i - 1].end), (b[j0].start, b[j - 1].end))


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
        alike = _may_be_one(old[0], new[0]) and likeness(old[0].key, new[0].key) >= ALIKE
        found = [(0, 0, 1.0)] if alike else []
    else:
        pairs = likenesses([grams(u.key, 2) for u in old], [grams(u.key, 2) for u in new])
        found = [
            (pair.old, pair.new, pair.score)
            for pair in pairs
            if pair.within >= RELATED and _may_be_one(old[pair.old], new[pair.new])
        ]
    runs: list[tuple[tuple[int, int], tuple[int, int]]] = []
    for k in heaviest_chain(found, strict=False):
        i, j, _ = found[k]
        if runs and (i < runs[-1][0][1] or j < runs[-1][1][1]):
            (i0, _), (j0, _) = runs[-1]
            runs[-1] = ((i0, i + 1), (j0, j + 1))
        else:
            runs.append(((i, i + 1), (j, j + 1)))
    return runs


def _may_be_one(old: Unit, new: Unit) -> bool:
    """A label is no sentence and is not edited word by word."""
    return not (old.key.startswith(LABEL) or new.key.startswith(LABEL))


def _runs(pairs: list[tuple[int, int]], old: int, new: int) -> Iterator[tuple[int, int, int]]:
    """Join pairs that follow one another; at the end an empty run."""
    start: tuple[int, int] | None = None
    length = 0
    for i, j in pairs:
        if start and (i, j) == (start[0] + length, start[1] + length):
            length += 1
            continue
        if start:
            yield (*start, length)
        start, length = (i, j), 1
    if start:
        yield (*start, length)
    yield old, new, 0


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
    """Join neighbours of the same kind; what goes stands before what comes."""
    found: list[Step] = []
    cluster: list[Step] = []
    for step in [*steps, Step("keep", (0, 0), (0, 0))]:
        if step.op != "keep":
            cluster.append(step)
            continue
        for part in (
            [s for s in cluster if s.op in ("delete", "move_from")],
            [s for s in cluster if s.op in ("insert", "move_to")],
        ):
            for one in part:
                _append(found, one)
        cluster = []
        if step.old != step.new or step.old != (0, 0):
            _append(found, step)
    return found


def _append(found: list[Step], step: Step) -> None:
    last = found[-1] if found else None
    if last and last.op == step.op and step.op in ("keep", "delete", "insert"):
        found[-1] = Step(
            step.op,
            (last.old[0], step.old[1]) if step.op != "insert" else (0, 0),
            (last.new[0], step.new[1]) if step.op != "delete" else (0, 0),
        )
    else:
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


def with_shared_ends(steps: Iterable[Step], old: str, new: str) -> list[Step]:
    """Keep the line end that deleted words and the words in their place have in common."""
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
            found[-1] = Step("delete", (i, i_end - 1), (0, 0))
            found.append(Step("insert", (0, 0), (j, j_end - 1)))
            found.append(Step("keep", (i_end - 1, i_end), (j_end - 1, j_end)))
        else:
            _append(found, step)
    return found
